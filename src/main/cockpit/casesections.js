// What is known of a case, part by part; a part that says nothing is left out.
import { post } from './api.js';
import { el, row, table } from './dom.js';
import { chosen } from './texts.js';

const words = chosen({
  timeline: ['Linimasa', 'Time line'],
  at: ['Waktu', 'Time'],
  who: ['Siapa', 'Who'],
  what: ['Apa', 'What'],
  deadlines: ['Tenggat dan penjelasannya', 'Due dates, explained'],
  begun: ['Mulai dihitung', 'Counted from'],
  strict: ['bacaan ketat (jam tanpa henti)', 'strict reading (clock that never stops)'],
  decisions: ['Keputusan menurut tabel aturan', 'Decisions by table'],
  decision: ['Tabel', 'Table'],
  rule: ['Aturan yang berlaku', 'Rule that fired'],
  inputs: ['Masukan', 'Input'],
  outputs: ['Hasil', 'Output'],
  documents: ['Dokumen', 'Documents'],
  kind: ['Jenis', 'Kind'],
  name: ['Nama berkas', 'File'],
  size: ['Ukuran', 'Size'],
  by: ['Oleh', 'By'],
  postings: ['Buku publikasi', 'Publication ledger'],
  version: ['Versi', 'Version'],
  channel: ['Kanal', 'Channel'],
  outcome: ['Hasil', 'Outcome'],
  proof: ['Bukti', 'Proof'],
  deliveries: ['Penyampaian kepada pengadu', 'Delivered to the complainant'],
  variables: ['Data perkara dengan semua nilai sebelumnya', 'Data of the case with every earlier value'],
  datum: ['Data', 'Datum'],
  value: ['Nilai sekarang', 'Value now'],
  earlier: ['nilai sebelumnya', 'earlier values'],
  troubles: ['Percobaan gagal dan gangguan', 'Failed tries and incidents'],
  step: ['Langkah', 'Step'],
  message: ['Pesan', 'Message'],
  waiting: ['Pekerjaan mesin yang menunggu', 'Jobs that wait'],
  due: ['Jatuh waktu', 'Due'],
  retries: ['Sisa percobaan', 'Tries left'],
  operations: ['Catatan tindakan petugas', 'User operation log'],
  change: ['Perubahan', 'Change'],
  annotations: ['Catatan auditor', 'Auditor’s notes'],
  none: ['Belum ada catatan.', 'No notes yet.'],
  add: ['Tambah catatan', 'Add a note'],
  note: ['Catatan tentang perkara ini', 'Note on this case'],
  save: ['Simpan catatan', 'Save the note'],
  unsaved: ['Catatan tidak tersimpan. Coba lagi.', 'The note was not saved. Try again.'],
  about: ['tentang', 'on'],
  looks: ['Siapa membuka perkara ini', 'Who looked at this case']
});

const section = (id, title, ...content) => el('section', { id: `si-${id}` }, el('h2', {}, title), ...content);

const folded = (id, title, count, ...content) => el('section', { id: `si-${id}` },
  el('details', {}, el('summary', {}, `${title} (${count})`), ...content));

const rows = (heads, list, cells) => table(heads, list.map(one => row(heads, cells(one))));

const detail = (text, more) => more ? [text, el('br'), el('span', { className: 'si-soft' }, more)] : text;

const moments = list => rows([words.at, words.who, words.what], list, one => [one.at, one.who, detail(one.what, one.detail)]);

const deadlines = list => list.map(one => el('div', {},
  el('h3', {}, `${one.kind}: ${one.due}`),
  el('p', {}, `${words.begun} ${one.start}; ${words.strict}: ${one.strict}. `, el('strong', {}, one.outcome)),
  el('ol', {}, one.explanation.map(line => el('li', {}, line)))));

const said = one => [one.text, el('br'), el('span', { className: 'si-soft' }, `${one.at}, ${one.by}`)];

const variables = list => rows([words.datum, words.value, words.earlier], list, one => [
  detail(one.label || one.name, one.label ? one.name : ''),
  said(one.values[0]),
  one.values.length > 1 ? [el('ul', {}, one.values.slice(1).map(value => el('li', {}, said(value))))] : '']);

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
  const some = (items, make) => items.length ? make() : '';
  return [
    section('linimasa', words.timeline, moments(view.timeline)),
    some(view.deadlines, () => section('tenggat', words.deadlines, ...deadlines(view.deadlines))),
    some(view.decisions, () => section('keputusan', words.decisions,
      rows([words.at, words.decision, words.inputs, words.rule, words.outputs], view.decisions,
        one => [one.at, `${one.name}, ${words.version.toLowerCase()} ${one.version}`, one.inputs, one.rules.join('; '), one.outputs]))),
    some(view.postings, () => section('publikasi', words.postings,
      rows([words.version, words.channel, words.outcome, words.at, words.by, words.proof], view.postings,
        one => [one.version, one.channel, one.state, one.at, one.by, one.proof]))),
    some(view.deliveries, () => section('penyampaian', words.deliveries,
      rows([words.what, words.channel, words.at], view.deliveries, one => [one.what, one.channel, one.at]))),
    some(view.papers, () => section('dokumen', words.documents,
      rows([words.kind, words.name, words.size, 'SHA-256', words.at, words.by], view.papers,
        one => [one.kind, one.name, one.size, el('code', {}, one.sha256), one.at, one.by]))),
    some([...view.troubles, ...view.waiting], () => section('gangguan', words.troubles,
      some(view.troubles, () => rows([words.at, words.kind, words.step, words.message, words.outcome], view.troubles,
        one => [one.at, one.kind, one.activity, one.message, one.outcome])),
      some(view.waiting, () => el('h3', {}, words.waiting)),
      some(view.waiting, () => rows([words.step, words.due, words.retries], view.waiting,
        one => [one.activity, one.due, String(one.retries)])))),
    section('catatan', words.annotations, list, view.annotates ? form('') : ''),
    folded('data', words.variables, view.variables.length, variables(view.variables)),
    folded('tindakan', words.operations, view.operations.length, operations(view, form)),
    folded('pembaca', words.looks, view.looks.length, moments(view.looks))
  ].filter(Boolean);
}
