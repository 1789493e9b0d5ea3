// What is known of a case, part by part; a part that says nothing is left out.
import { post } from './api.js';
import { el, row, table } from './dom.js';
import { chosen } from './texts.js';

const words = chosen({
  at: ['Waktu', 'Time'],
  who: ['Siapa', 'Who'],
  what: ['Apa', 'What'],
  variables: ['Data perkara dengan semua nilai sebelumnya', 'Data of the case with every earlier value'],
  datum: ['Data', 'Datum'],
  value: ['Nilai sekarang', 'Value now'],
  earlier: ['nilai sebelumnya', 'earlier values'],
  operations: ['Catatan tindakan petugas', 'User operation log'],
  change: ['Perubahan', 'Change'],
  annotations: ['Catatan auditor', 'Auditor’s notes'],
  none: ['Belum ada catatan.', 'No notes yet.'],
  add: ['Tambah catatan', 'Add a note'],
  note: ['Catatan tentang perkara ini', 'Note on this case'],
  save: ['Simpan catatan', 'Save the note'],
  unsaved: ['Catatan tidak tersimpan. Coba lagi.', 'The note was not saved. Try again.'],
  about: ['tentang', 'on']
});

/** Titles and heads that the server tells in Indonesian. */
const told = chosen(Object.fromEntries(Object.entries({
  'Data surat': 'The letter',
  'Data aduan': 'The complaint',
  'Disposisi dan penugasan': 'Disposition and assignment',
  'Isian lain': 'Other fields',
  Linimasa: 'Time line',
  'Tenggat dan penjelasannya': 'Due dates, explained',
  'Waktu yang dinyatakan': 'Times as stated',
  'Versi rilis dan persetujuan': 'Versions of the release and approvals',
  'Bukti publikasi': 'Publication ledger',
  'Penyampaian kepada pengadu': 'Delivered to the complainant',
  Dokumen: 'Documents',
  Catatan: 'Remarks',
  Komentar: 'Comments',
  'Siapa membuka berkas ini': 'Who looked at this case',
  'Rantai peristiwa': 'Chain of events',
  Waktu: 'Time',
  Siapa: 'Who',
  Apa: 'What',
  Oleh: 'By',
  Isi: 'Text',
  Versi: 'Version',
  Kanal: 'Channel',
  Hasil: 'Outcome',
  Bukti: 'Proof',
  Jenis: 'Kind',
  'Nama berkas': 'File',
  Ukuran: 'Size',
  Dinyatakan: 'Stated',
  Dicatat: 'Entered',
  Alasan: 'Reason',
  Peristiwa: 'Event',
  'Mulai dihitung': 'Counted from',
  'Bacaan ketat (jam tanpa henti)': 'Strict reading (clock that never stops)',
  Pemeriksaan: 'Review',
  'Keputusan menurut tabel aturan': 'Decisions by table',
  Tabel: 'Table',
  'Aturan yang berlaku': 'Rule that fired',
  Masukan: 'Input',
  'Percobaan gagal dan gangguan': 'Failed tries and incidents',
  'Pekerjaan mesin yang menunggu': 'Jobs that wait',
  Langkah: 'Step',
  Pesan: 'Message',
  'Jatuh waktu': 'Due',
  'Sisa percobaan': 'Tries left'
}).map(([id, en]) => [id, [id, en]])));

const said = text => told[text] ?? text;

const section = (id, title, ...content) => el('section', { id: `si-${id}` }, el('h2', {}, title), ...content);

const folded = (id, title, count, ...content) => el('section', { id: `si-${id}` },
  el('details', {}, el('summary', {}, `${title} (${count})`), ...content));

const rows = (heads, list, cells) => table(heads, list.map(one => row(heads, cells(one))));

const detail = (text, more) => more ? [text, el('br'), el('span', { className: 'si-soft' }, more)] : text;

const lines = text => text.split('\n').flatMap((line, index) => index
  ? [el('br'), el('span', { className: 'si-soft' }, line)] : [line]);

const runs = text => [el('p', { className: 'si-soft' }, text.label), el('p', { className: 'si-text' },
  text.runs.map(run => el({ ADDED: 'ins', REMOVED: 'del' }[run.change] ?? 'span', {}, run.text)))];

const entry = one => el('div', {},
  el('h3', {}, one.heading),
  one.fields.map(field => el('p', {}, el('strong', {}, `${said(field.label)}: `), field.value)),
  one.lines.length ? el('ol', {}, one.lines.map(line => el('li', {}, line))) : '',
  one.texts.flatMap(runs));

const cells = part => {
  const heads = part.columns.length ? part.columns.map(said) : [words.datum, words.what];
  return rows(heads, part.rows, one => one.map(lines));
};

/** A part of the case as the dossier shows it too; long ones are folded. */
const OPEN = ['surat', 'linimasa', 'tenggat', 'publikasi', 'penyampaian', 'dokumen', 'keputusan', 'gangguan', 'menunggu'];
const content = part => [part.rows.length ? cells(part) : '', ...part.entries.map(entry)];
const shown = part => OPEN.includes(part.id)
  ? section(part.id, said(part.title), ...content(part))
  : folded(part.id, said(part.title), part.rows.length + part.entries.length, ...content(part));

const kept = one => [one.text, el('br'), el('span', { className: 'si-soft' }, `${one.at}, ${one.by}`)];

const variables = list => rows([words.datum, words.value, words.earlier], list, one => [
  detail(one.label || one.name, one.label ? one.name : ''),
  kept(one.values[0]),
  one.values.length > 1 ? [el('ul', {}, one.values.slice(1).map(value => el('li', {}, kept(value))))] : '']);

function notes(view) {
  const list = el('div');
  const show = found => list.replaceChildren(found.length
    ? el('ul', { className: 'si-notes' }, found.map(one => {
      const about = view.operations.find(done => done.id === one.operation);
      return el('li', {}, one.text, el('br'), el('span', { className: 'si-soft' },
        `${one.at}, ${one.by}${about ? `, ${words.about}: ${about.what} (${about.target}), ${about.at}` : ''}`));
    }))
    : el('p', {}, words.none));
  show(view.annotations);

  function form(operation, done = () => {}) {
    const text = el('textarea', { rows: 2, maxLength: 4000, required: true });
    text.setAttribute('aria-label', words.note);
    const error = el('p', { className: 'si-late' });
    error.setAttribute('role', 'alert');
    const made = el('form', { className: 'si-note-form' }, text, el('button', { type: 'submit', className: 'si-main' }, words.save), error);
    made.addEventListener('submit', async event => {
      event.preventDefault();
      try {
        show(await post(`/kasus/${encodeURIComponent(view.number)}/catatan`, { operation, text: text.value }));
        text.value = '';
        error.textContent = '';
        done();
      } catch {
        error.textContent = words.unsaved;
      }
    });
    return made;
  }
  return { list, form };
}

function operations(view, form) {
  const heads = [words.at, words.who, words.what, words.change, ...(view.annotates ? [''] : [])];
  const more = one => {
    const place = el('div');
    const button = el('button', { type: 'button' }, words.add);
    const close = () => place.replaceChildren(button);
    button.addEventListener('click', () => place.replaceChildren(form(one.id, close)));
    close();
    return place;
  };
  return rows(heads, view.operations, one => [one.at, one.by, detail(one.what, one.target), one.changes.join('; '),
    ...(view.annotates ? [more(one)] : [])]);
}

export function sections(view) {
  const { list, form } = notes(view);
  return [
    ...view.parts.map(shown),
    section('catatan', words.annotations, list, view.annotates ? form('') : ''),
    folded('data', words.variables, view.variables.length, variables(view.variables)),
    folded('tindakan', words.operations, view.operations.length, operations(view, form))
  ].filter(Boolean);
}
