// The page of a form in a draft: its fields as a list beside how Tasklist will show it.
import { el } from '../riwayat/dom.js';
import { editorPage } from './page.js';
import { add, fieldsOf, move, newKinds, optionsOf, parse, unreadable, write, wrong } from './formfields.js';

const page = editorPage();
const SHOWN = Object.fromEntries(['div', 'fieldset', 'legend', 'label', 'input', 'textarea', 'select', 'option', 'optgroup', 'small', 'p', 'span',
  'strong', 'em', 'b', 'i', 'ul', 'ol', 'li', 'h2', 'h3', 'h4', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'button', 'br', 'details', 'summary'].map(tag => [tag, true]));
const KEPT = /^(class|id|for|type|value|checked|selected|disabled|hidden|rows|cols|maxlength|placeholder|data-.*)$/;
let form;
let serial = 0;

function preview() {
  const shown = document.importNode(form, true);
  // a draft's text is unchecked: only what forms are made of is shown, without anything that leads or acts
  shown.querySelectorAll('*').forEach(one => one.localName in SHOWN || one.remove());
  [shown, ...shown.querySelectorAll('*')].forEach(one => [...one.attributes].forEach(({ name }) => KEPT.test(name) || one.removeAttribute(name)));
  shown.inert = true;
  shown.querySelectorAll('[data-required]').forEach(one => one.closest('.field')?.classList.add('is-required'));
  shown.querySelectorAll('[data-part]').forEach(one => {
    one.classList.add('bk-part');
    one.textContent = `Bagian „${one.dataset.part}“: diisi dari data perkara`;
  });
  page.paper.replaceChildren(shown);
}

function changed(act, redraw = false) {
  act();
  page.changed();
  preview();
  if (redraw) list();
}

function input(label, control, help) {
  control.id = `bk-${serial += 1}`;
  return el('div', { className: 'bk-field' }, el('label', { htmlFor: control.id }, label), control, help ? el('p', { className: 'hint' }, help) : null);
}

const line = (label, value, set, more = {}) => {
  const control = el('input', { type: 'text', value, ...more });
  control.addEventListener('change', () => changed(() => set(control.value.trim())));
  return input(label, control);
};

const button = (text, act) => el('button', { type: 'button', className: 'quiet bk-small', onclick: act }, text);

function card(field) {
  const required = el('input', { type: 'checkbox', checked: field.required });
  required.addEventListener('change', () => changed(() => field.require(required.checked)));
  const made = el('section', { className: 'bk-card' },
    el('h2', {}, field.label || field.name),
    el('p', { className: 'hint' }, `${field.name} · ${field.kind}${field.requiredWhen ? ` · wajib bila ${field.requiredWhen}` : ''}`),
    line('Tulisan', field.label, text => { field.label = text; }),
    line('Keterangan di bawahnya', field.help, text => { field.help = text; }),
    field.length ? line('Paling banyak huruf', field.length, text => { if (/^[1-9]\d{0,4}$/.test(text)) field.length = text; }, { inputMode: 'numeric' }) : null,
    field.options.map(one => line(`Pilihan ${one.value}`, one.label, text => field.nameOption(one.value, text))),
    el('label', { className: 'bk-check' }, required, ' Wajib diisi'),
    el('p', { className: 'bk-tools' },
      button('Naik', () => changed(() => move(field.box, -1), true)),
      button('Turun', () => changed(() => move(field.box, 1), true)),
      button('Hapus', () => changed(() => field.box.remove(), true))));
  made.dataset.name = field.name;
  return made;
}

function adding() {
  const name = el('input', { type: 'text', maxLength: 60, spellcheck: false });
  const label = el('input', { type: 'text', maxLength: 120 });
  const kind = el('select', {}, newKinds.map(([value, words]) => el('option', { value }, words)));
  const options = el('textarea', { rows: 3 });
  const required = el('input', { type: 'checkbox' });
  const lines = input('Isi pilihan', options, 'Satu baris satu pilihan: NILAI=Tulisan');
  const problem = el('p', { className: 'bk-problem' });
  problem.setAttribute('role', 'alert');
  lines.hidden = true;
  kind.addEventListener('change', () => { lines.hidden = kind.value !== 'choice'; });
  const made = el('section', { className: 'bk-card' }, el('h2', {}, 'Isian baru'),
    input('Nama isian', name, 'Nama dalam bahasa Inggris tanpa spasi, misalnya parkingNote; dipakai di riwayat dan syarat.'),
    input('Tulisan', label), input('Jenis', kind), lines,
    el('label', { className: 'bk-check' }, required, ' Wajib diisi'), problem,
    button('Tambah isian', () => {
      const unread = kind.value === 'choice' && unreadable(options.value);
      const asked = { name: name.value.trim(), label: label.value.trim(), kind: kind.value, required: required.checked, options: optionsOf(options.value) };
      problem.textContent = unread ? `Baris ini tidak terbaca: ${unread}. Tulis NILAI=Tulisan, nilainya huruf besar.` : wrong(form, asked);
      if (!problem.textContent) changed(() => add(form, asked), true);
    }));
  made.dataset.name = 'new';
  return made;
}

function list() {
  page.panel.replaceChildren(...fieldsOf(form).map(card), adding());
}

async function open() {
  form = parse(await page.load());
  if (!form) {
    page.say('Berkas ini bukan formulir: elemen <form> tidak ada. Perbaiki teksnya di halaman draf.', true);
    return;
  }
  list();
  preview();
  page.ready(async () => write(form));
}

open().catch(page.broken);
