// The few things that every module here builds pages with. Texts are set as texts, never as HTML.
export function el(tag, properties = {}, ...children) {
  const { dataset, ...others } = properties;
  const made = Object.assign(document.createElement(tag), others);
  Object.assign(made.dataset, dataset ?? {});
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return made;
}

export const table = (heads, rows, properties = {}) => el('table', properties,
  el('thead', {}, el('tr', {}, heads.map(head => el('th', { scope: 'col' }, head)))),
  el('tbody', {}, rows));

/** Cells carry their column's name for narrow screens. */
export const row = (heads, cells, properties = {}) => el('tr', properties,
  cells.map((cell, index) => {
    const made = el('td', {}, el('div', {}, ...(Array.isArray(cell) ? cell : [cell])));
    made.dataset.label = typeof heads[index] === 'string' ? heads[index] : heads[index].textContent;
    return made;
  }));

export const option = (value, label, chosen) => el('option', { value, selected: value === chosen }, label);

/** The style sheet comes with the modules, so that Cockpit needs no other file. */
export function styled(node) {
  if (!document.getElementById('si-riwayat-css')) {
    document.head.append(el('link', { id: 'si-riwayat-css', rel: 'stylesheet', href: '/siliput/riwayat/riwayat.css' }));
  }
  node.classList.add('si-riwayat');
  return node;
}
