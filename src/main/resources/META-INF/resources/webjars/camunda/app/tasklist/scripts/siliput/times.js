// "Sekarang" beside times that usually are now; a time that the channel tells is proposed for the receipt.
import { button, el } from './dom.js';
import { now } from './time.js';

export function attachTimes({ element, fields, changed }) {
  element.querySelectorAll('[data-now]').forEach(input => {
    const wrapper = el('div', { class: 'with-button' });
    input.replaceWith(wrapper);
    wrapper.append(input, button('Sekarang', () => { fields.fill(input.name, now()); changed(); }));
  });
  element.querySelectorAll('[data-proposes]').forEach(input => input.addEventListener('change', () => {
    if (input.value) fields.fill(input.dataset.proposes, input.value);
    changed();
  }));
}
