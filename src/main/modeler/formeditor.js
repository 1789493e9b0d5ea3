// The page of a form in a draft: its fields as a list beside how Tasklist will show it.
import { el } from '../riwayat/dom.js';
import { editorPage } from './page.js';
import { add, fieldsOf, move, newKinds, optionsOf, parse, unreadable, write, wrong, wrongOption } from './formfields.js';

const page = editorPage();
const SHOWN = Object.fromEntries(['div', 'fieldset', 'legend', 'label', 'input', 'textarea', 'select', 'option', 'optgroup', 'small', 'p', 'span',
  'strong', 'em', 'b', 'i', 'ul', 'ol', 'li', 'h2', 'h3', 'h4', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'button', 'br', 'details', 'summary'].map(tag => [tag, true]));
const KEPT = /^(class|id|for|type|value|checked|selected|disabled|hidden|rows|cols|maxlength|placeholder|data-.*)$/;
const past = [];
const future = [];
let form;
let current;
let known = {};
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
  const now = write(form);
  if (now === current) return;
  past.push(current);
  future.length = 0;
  current = now;
  page.changed();
  preview();
  if (redraw) list();
}

function step(from, to) {
  if (!from.length) return;
  to.push(current);
  current = from.pop();
  form = parse(current);
  page.changed();
  preview();
  list();
}
const undo = () => step(past, future);
const redo = () => step(future, past);

/** @param key finds the control again after the list was drawn anew */
function input(key, label, control, help) {
  control.id = `bk-${serial += 1}`;
  control.dataset.field = key;
  const hint = help ? el('p', { className: 'hint', id: `${control.id}-help` }, help) : null;
  if (hint) control.setAttribute('aria-describedby', hint.id);
  return el('div', { className: 'bk-field' }, el('label', { htmlFor: control.id }, label), control, hint);
}

const line = (key, label, value, set, more = {}) => {
  const control = el('input', { type: 'text', value, autocomplete: 'off', ...more });
  control.addEventListener('change', () => changed(() => set(control.value.trim())));
  return input(key, label, control);
};

function button(key, text, label, act) {
  const made = el('button', { type: 'button', className: 'quiet bk-small', onclick: act, dataset: { field: key } }, text);
  made.setAttribute('aria-label', label);
  return made;
}

const alarm = () => {
  const problem = el('p', { className: 'bk-problem' });
  problem.setAttribute('role', 'alert');
  return problem;
};

function optionRow(field, { value, label }) {
  const key = `${field.name}=${value}`;
  const of = `pilihan ${label || value}`;
  return el('div', { className: 'bk-option' },
    line(key, `Pilihan ${value}`, label, text => field.nameOption(value, text)),
    el('p', { className: 'bk-tools' },
      button(`${key}:up`, 'Naik', `Naik: ${of}`, () => changed(() => field.moveOption(value, -1), true)),
      button(`${key}:down`, 'Turun', `Turun: ${of}`, () => changed(() => field.moveOption(value, 1), true)),
      button(`${key}:remove`, 'Hapus', `Hapus ${of}`, () => {
        if (field.options.length > 2) changed(() => field.removeOption(value), true);
        else page.say('Sedikitnya dua pilihan harus tinggal. Hapus isiannya bila tidak dipakai lagi.', true);
      })));
}

/** What a choice offers; where code knows the values, that is said before the check refuses others. */
function optionRows(field) {
  if (!field.options.length) return null;
  const values = known[field.name] ?? [];
  const value = el('input', { type: 'text', maxLength: 60, spellcheck: false, autocomplete: 'off' });
  const label = el('input', { type: 'text', maxLength: 120 });
  const problem = alarm();
  return el('details', { className: 'bk-options', open: opened.has(field.name), ontoggle: event => opened[event.target.open ? 'add' : 'delete'](field.name) },
    el('summary', {}, `Pilihan (${field.options.length})`),
    values.length ? el('p', { className: 'hint' }, `Langkah ini hanya mengenal ${values.join(', ')}. Nilai lain, dan menghapus nilai yang dipakai syarat pada diagram, ditolak pemeriksaan.`)
      : el('p', { className: 'hint' }, 'Menghapus nilai yang dipakai syarat pada diagram ditolak pemeriksaan.'),
    field.options.map(one => optionRow(field, one)),
    input(`${field.name}:value`, 'Nilai pilihan baru', value, 'Huruf besar, misalnya ADA_PARKIR; dipakai di syarat dan riwayat.'),
    input(`${field.name}:label`, 'Tulisan pilihan baru', label), problem,
    button(`${field.name}:addOption`, 'Tambah pilihan', `Tambah pilihan pada ${field.label || field.name}`, () => {
      const asked = { value: value.value.trim(), label: label.value.trim() };
      problem.textContent = wrongOption(field, asked, values);
      if (!problem.textContent) changed(() => field.addOption(asked.value, asked.label), true);
    }));
}
const opened = new Set();

function card(field) {
  const called = field.label || field.name;
  const required = el('input', { type: 'checkbox', checked: field.required, dataset: { field: `${field.name}:required` } });
  required.addEventListener('change', () => changed(() => field.require(required.checked)));
  const made = el('section', { className: 'bk-card' },
    el('h2', {}, called),
    el('p', { className: 'hint' }, `${field.name} · ${field.kind}${field.requiredWhen ? ` · wajib bila ${field.requiredWhen}` : ''}`),
    line(`${field.name}:text`, 'Tulisan', field.label, text => { field.label = text; }),
    line(`${field.name}:help`, 'Keterangan di bawahnya', field.help, text => { field.help = text; }),
    field.length ? line(`${field.name}:length`, 'Paling banyak huruf', field.length, text => { if (/^[1-9]\d{0,4}$/.test(text)) field.length = text; }, { inputMode: 'numeric' }) : null,
    optionRows(field),
    el('label', { className: 'bk-check' }, required, ' Wajib diisi'),
    el('p', { className: 'bk-tools' },
      button(`${field.name}:up`, 'Naik', `Naik: ${called}`, () => changed(() => move(field.box, -1), true)),
      button(`${field.name}:down`, 'Turun', `Turun: ${called}`, () => changed(() => move(field.box, 1), true)),
      button(`${field.name}:remove`, 'Hapus', `Hapus ${called}`, () => {
        changed(() => field.box.remove(), true);
        page.say(`Isian „${called}“ dihapus. Tekan Urungkan bila keliru; belum disimpan.`);
      })));
  made.dataset.name = field.name;
  return made;
}

function adding() {
  const name = el('input', { type: 'text', maxLength: 60, spellcheck: false, autocomplete: 'off' });
  const label = el('input', { type: 'text', maxLength: 120 });
  const kind = el('select', {}, newKinds.map(([value, words]) => el('option', { value }, words)));
  const options = el('textarea', { rows: 3 });
  const required = el('input', { type: 'checkbox' });
  const lines = input('new:options', 'Isi pilihan', options, 'Satu baris satu pilihan: NILAI=Tulisan');
  const problem = alarm();
  lines.hidden = true;
  kind.addEventListener('change', () => { lines.hidden = kind.value !== 'choice'; });
  const made = el('section', { className: 'bk-card' }, el('h2', {}, 'Isian baru'),
    input('new:name', 'Nama isian', name, 'Nama dalam bahasa Inggris tanpa spasi, misalnya parkingNote; dipakai di riwayat dan syarat.'),
    input('new:label', 'Tulisan', label), input('new:kind', 'Jenis', kind), lines,
    el('label', { className: 'bk-check' }, required, ' Wajib diisi'), problem,
    button('new:add', 'Tambah isian', 'Tambah isian', () => {
      const unread = kind.value === 'choice' && unreadable(options.value);
      const asked = { name: name.value.trim(), label: label.value.trim(), kind: kind.value, required: required.checked, options: optionsOf(options.value) };
      problem.textContent = unread ? `Baris ini tidak terbaca: ${unread}. Tulis NILAI=Tulisan, nilainya huruf besar.` : wrong(form, asked);
      if (!problem.textContent) changed(() => add(form, asked), true);
    }));
  made.dataset.name = 'new';
  return made;
}

/** Draws the list anew; whoever works by keyboard stays where they were, or next to it. */
function list() {
  const focused = document.activeElement?.dataset?.field;
  const controls = () => [...page.panel.querySelectorAll('[data-field]')];
  const at = controls().findIndex(one => one.dataset.field === focused);
  page.panel.replaceChildren(...fieldsOf(form).map(card), adding());
  if (!focused) return;
  const now = controls();
  (now.find(one => one.dataset.field === focused) ?? now[Math.min(at, now.length - 1)])?.focus();
}

async function open() {
  form = parse(await page.load());
  if (!form) {
    page.say('Berkas ini bukan formulir: elemen <form> tidak ada. Perbaiki teksnya di halaman draf.', true);
    return;
  }
  current = write(form);
  known = Object.fromEntries((await page.materials()).variables.map(one => [one.name, one.known]));
  list();
  preview();
  page.tools(el('button', { type: 'button', className: 'quiet', onclick: undo }, 'Urungkan'),
    el('button', { type: 'button', className: 'quiet', onclick: redo }, 'Ulangi'));
  document.addEventListener('keydown', event => {
    // in a box the browser takes back letters by itself
    const typing = event.target.matches?.('input[type=text], textarea');
    const key = (event.ctrlKey || event.metaKey) && !typing && event.key.toLowerCase();
    if (key === 'z' || key === 'y') {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo(); else undo();
    }
  });
  page.ready(async () => write(form));
}

open().catch(page.broken);
