// "Sekarang" beside times that usually are now.
import { button, el } from './dom.js';
import { now } from './time.js';

export function attachTimes({ element, fields, changed }) {
  element.querySelectorAll('[data-now]').forEach(input => {
    const wrapper = el('div', { class: 'with-button' });
    input.replaceWith(wrapper);
    wrapper.append(input, button('Sekarang', () => { fields.fill(input.name, now()); changed(); }));
  });
}
