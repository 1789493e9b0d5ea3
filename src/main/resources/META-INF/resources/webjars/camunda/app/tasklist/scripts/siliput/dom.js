// Elements without HTML strings: text is always set as text.
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'text') element.textContent = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export const button = (text, onclick, attributes = {}) =>
  el('button', { type: 'button', class: 'btn btn-default', text, onclick, ...attributes });

/** Rows of a definition list; rows without a value are left out. */
export function facts(rows) {
  const list = el('dl', { class: 'facts' });
  for (const [name, value] of rows) {
    if (value === undefined || value === null || value === '') continue;
    list.append(el('dt', { text: name }), value instanceof Node ? el('dd', {}, value) : el('dd', { text: value }));
  }
  return list;
}

let counter = 0;
export const freshId = prefix => `${prefix}-${++counter}`;

/** Says something to people who cannot see the page change. */
export function announce(text) {
  let region = document.getElementById('siliput-announce');
  if (!region) {
    region = el('div', { id: 'siliput-announce', class: 'si-hidden', 'aria-live': 'polite' });
    document.body.append(region);
  }
  region.textContent = text;
}
