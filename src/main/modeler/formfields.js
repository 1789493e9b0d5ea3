// A form file as the list of its fields: read, changed in place, written again. Nothing else of the file moves.
const KINDS = {
  text: { label: 'teks sebaris', type: 'text' },
  long: { label: 'teks panjang', type: 'text' },
  choice: { label: 'pilihan', type: 'choice' },
  flag: { label: 'ya / tidak', type: 'flag' },
  instant: { label: 'tanggal dan jam', type: 'instant' },
  number: { label: 'bilangan', type: 'number' }
};
export const newKinds = Object.entries(KINDS).map(([value, { label }]) => [value, label]);

const shown = { text: 'teks', name: 'nama orang', mail: 'surel', phone: 'telepon', link: 'tautan', choice: 'pilihan', ticks: 'beberapa pilihan',
  flag: 'ya / tidak', instant: 'tanggal dan jam', number: 'bilangan', paper: 'berkas atau teks yang dijaga' };

/** @returns the form element of a file, in a document where nothing of it runs */
export const parse = text => new DOMParser().parseFromString(text, 'text/html').querySelector('form');

/** As the files are written by hand: attributes without a value stay bare. */
// eslint-disable-next-line no-restricted-properties -- read here, never set
export const write = form => `${form.outerHTML.replace(/(\s(?!value=)[\w-]+)=""(?=[\s>])/g, '$1')}\n`;

function labelOf(box, control) {
  const tick = control.closest('label.tick');
  return tick ?? box.querySelector(':scope > label:not(.choice), :scope > .label, :scope > legend');
}

const wordsOf = node => [...(node?.childNodes ?? [])].filter(one => one.nodeType === Node.TEXT_NODE && one.textContent.trim());

/** Where an option's text stands. */
const textIn = option => option.localName === 'option' ? option : option.querySelector('span') ?? option.lastChild;

function field(box) {
  const controls = [...box.querySelectorAll('[name][data-type]')];
  const [first] = controls;
  const label = labelOf(box, first);
  const texts = () => wordsOf(label);
  const help = () => box.querySelector(':scope > small');
  const choices = () => [...box.querySelectorAll('label.choice')].map(choice => {
    const control = choice.querySelector('input');
    return { value: control.dataset.tick ?? control.value, node: textIn(choice), whole: choice };
  }).concat([...box.querySelectorAll('option')].filter(one => one.value).map(one => ({ value: one.value, node: one, whole: one })));
  const find = value => choices().find(one => one.value === value);
  return {
    box, name: first.getAttribute('name'), kind: shown[first.dataset.type] ?? first.dataset.type,
    get label() { return texts().map(one => one.textContent.trim()).join(' '); },
    set label(text) {
      const [head, ...others] = texts();
      if (head) head.textContent = label.matches('.tick') ? ` ${text}` : text;
      others.forEach(one => one.remove());
    },
    get help() { return help()?.textContent.trim() ?? ''; },
    set help(text) {
      if (!text) help()?.remove();
      else if (help()) help().textContent = text;
      else box.append(Object.assign(box.ownerDocument.createElement('small'), { textContent: text }), '\n    ');
    },
    required: first.hasAttribute('data-required'),
    requiredWhen: first.dataset.requiredWhen ?? '',
    require(wanted) { controls.forEach(one => one.toggleAttribute('data-required', wanted)); },
    get length() { return first.getAttribute('maxlength') ?? ''; },
    set length(most) { if (most) first.setAttribute('maxlength', most); },
    get options() { return choices().map(({ value, node }) => ({ value, label: node.textContent.trim() })); },
    nameOption(value, text) { choices().filter(one => one.value === value).forEach(one => { one.node.textContent = text; }); },
    /** As the last one is drawn: a radio button, a tick or a line of a list. */
    addOption(value, text) {
      const last = choices().at(-1).whole;
      const made = last.cloneNode(true);
      const control = made.querySelector('input') ?? made;
      ['id', 'checked', 'selected'].forEach(name => control.removeAttribute(name));
      if (control.dataset.tick) control.dataset.tick = value; else control.setAttribute('value', value);
      textIn(made).textContent = text;
      last.after(last.localName === 'label' ? '\n    ' : '', made);
    },
    removeOption(value) { find(value).whole.remove(); },
    moveOption(value, by) {
      const all = choices();
      const at = all.findIndex(one => one.value === value);
      const other = all[at + by]?.whole;
      if (!other) return;
      if (by < 0) other.before(all[at].whole); else other.after(all[at].whole);
    }
  };
}

/** The fields in the order of the page; a row of two counts as its fields. */
export const fieldsOf = form => [...form.querySelectorAll('.field')].filter(box => box.querySelector('[name][data-type]')).map(field);

/** Changes places with the neighbour in the same row, group or page. */
export function move(box, by) {
  const boxes = [...box.parentNode.children].filter(one => one.matches('.field'));
  const other = boxes[boxes.indexOf(box) + by];
  if (!other) return false;
  if (by < 0) other.before(box); else other.after(box);
  return true;
}

/** @param asked name, label, kind, required, and options of a choice as lines `NILAI=Tulisan` */
export function add(form, { name, label, kind, required, options }) {
  const made = form.ownerDocument;
  const node = (tag, attributes = {}, ...children) => {
    const one = made.createElement(tag);
    Object.entries(attributes).forEach(([key, value]) => one.setAttribute(key, value));
    one.append(...children);
    return one;
  };
  const id = `si-${name}`;
  const all = { id, name, 'data-type': KINDS[kind].type, ...(required ? { 'data-required': '' } : {}) };
  const controls = {
    text: () => node('input', { ...all, maxlength: '200' }),
    long: () => node('textarea', { ...all, maxlength: '2000', rows: '3' }),
    number: () => node('input', { ...all, inputmode: 'numeric', maxlength: '9' }),
    instant: () => node('input', { ...all, type: 'datetime-local' }),
    choice: () => node('select', all, node('option', { value: '' }, 'pilih'), ...options.map(one => node('option', { value: one.value }, one.label)))
  };
  const box = kind === 'flag'
    ? node('div', { class: 'field' }, '\n    ', node('label', { class: 'tick' }, node('input', { ...all, type: 'checkbox' }), ` ${label}`), '\n  ')
    : node('div', { class: 'field' }, '\n    ', node('label', { for: id }, label), '\n    ', controls[kind](), '\n  ');
  const last = fieldsOf(form).map(one => one.box).at(-1)?.closest('form > *');
  if (last) last.after('\n  ', box); else form.prepend('\n  ', box);
  return box;
}

/** What a person may not call or write a new field, in a sentence. */
export function wrong(form, { name, label, kind, options }) {
  if (!/^[a-z][A-Za-z0-9]{1,59}$/.test(name)) return 'Nama isian: huruf dan angka saja, diawali huruf kecil, misalnya parkingNote.';
  if (fieldsOf(form).some(one => one.name === name)) return `Isian ${name} sudah ada pada formulir ini; pilih nama lain.`;
  if (!label) return 'Tulisan isian belum diisi.';
  if (kind === 'choice' && options.length < 2) return 'Pilihan memerlukan sedikitnya dua baris NILAI=Tulisan, misalnya ADA=Ada tempat parkir.';
  return '';
}

/** What may not be an option of a choice, in a sentence; `known` are the values that code takes. */
export function wrongOption(choice, { value, label }, known) {
  if (!/^[A-Z][A-Z0-9_]*$/.test(value)) return 'Nilai pilihan: huruf besar, angka, dan garis bawah, misalnya ADA_PARKIR.';
  if (choice.options.some(one => one.value === value)) return `Pilihan ${value} sudah ada; pilih nilai lain.`;
  if (!label) return 'Tulisan pilihan belum diisi.';
  return known.length && !known.includes(value) ? `Langkah ini tidak mengenal ${value}; yang dikenal: ${known.join(', ')}.` : '';
}

const OPTION = /^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.+?)\s*$/;

/** The first line that is no option, if there is one. */
export const unreadable = lines => lines.split('\n').find(line => line.trim() && !OPTION.test(line));

export const optionsOf = lines => lines.split('\n').map(line => line.match(OPTION)).filter(Boolean)
  .map(([, value, label]) => ({ value, label }));
