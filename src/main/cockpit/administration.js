// Jejak administrasi: who changed what outside cases.
import { get } from './api.js';
import { draw } from './diagram.js';
import { el, row, styled, table } from './dom.js';
import { chosen, words as common } from './texts.js';

const words = chosen({
  people: ['Pengguna, peran, hak, dan tindakan lain', 'Users, roles, rights and other actions'],
  attempts: ['Percobaan yang ditolak', 'Refused attempts'],
  calendar: ['Hari libur dan jam kerja', 'Holidays and office hours'],
  mailing: ['Daftar wartawan', 'Mailing list'],
  versions: ['Diagram dan tabel batas waktu', 'Diagrams and tables of limits'],
  at: ['Waktu', 'Time'],
  by: ['Oleh', 'By'],
  what: ['Tindakan', 'Action'],
  details: ['Rincian', 'Details'],
  name: ['Nama', 'Name'],
  version: ['Versi', 'Version'],
  compare: ['Lihat bedanya', 'See the difference'],
  first: ['versi pertama', 'first version'],
  difference: ['Beda dengan versi sebelumnya', 'Difference to the version before'],
  layout: ['Hanya tata letak gambar yang berubah.', 'Only the layout changed.'],
  ADDED: ['Ditambahkan', 'Added'],
  REMOVED: ['Dihapus', 'Removed'],
  CHANGED: ['Diubah', 'Changed'],
  legend: ['hijau: ditambahkan · kuning: diubah · yang dihapus hanya ada di daftar', 'green: added · yellow: changed · what was removed is in the list only'],
  element: ['Unsur', 'Element'],
  nothing: ['Tidak ada tindakan pada masa ini.', 'Nothing in this period.']
});

const day = date => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(date);
const list = texts => (texts.length ? el('ul', {}, texts.map(text => el('li', {}, text))) : '');
const heads = [words.at, words.by, words.what, words.details];
const rows = found => table(heads, found.map(one => row(heads, [one.at, one.by, one.what, list(one.details)])));

function trail() {
  const today = new Date();
  const from = el('input', { type: 'date', name: 'dari', id: 'si-trail-from', value: day(new Date(today - 30 * 864e5)) });
  const until = el('input', { type: 'date', name: 'sampai', id: 'si-trail-until', value: day(today) });
  const form = el('form', { className: 'si-filters' },
    el('div', { className: 'si-field' }, el('label', { htmlFor: from.id }, common.from.replace(/^Mulai dari/, 'Dari')), from),
    el('div', { className: 'si-field' }, el('label', { htmlFor: until.id }, common.until), until),
    el('div', { className: 'si-actions' }, el('button', { type: 'submit', className: 'si-main' }, common.apply)));
  const result = el('div');

  async function show(page) {
    const found = await get('/administrasi', { dari: from.value, sampai: until.value, halaman: page });
    const to = (wanted, label, possible) => {
      const button = el('button', { type: 'button', disabled: !possible }, label);
      button.addEventListener('click', () => show(wanted));
      return button;
    };
    result.replaceChildren(
      found.rows.length ? rows(found.rows) : el('p', {}, words.nothing),
      el('p', { className: 'si-pager' }, to(found.page - 1, common.previous, found.page > 1),
        el('span', {}, `${common.page} ${found.page}`), to(found.page + 1, common.next, found.more)));
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    show(1).catch(() => result.replaceChildren(el('p', { className: 'si-error' }, common.failed)));
  });
  return { node: el('section', { id: 'si-orang' }, el('h2', {}, words.people), form, result), show };
}

const changed = detail => `${detail.what}: ${detail.before || '-'} → ${detail.after || '-'}`;

async function difference(place, definition) {
  const found = await get(`/administrasi/beda/${encodeURIComponent(definition)}`);
  const paper = el('div');
  const columns = [words.what, words.element, words.details];
  place.replaceChildren(
    el('h3', {}, `${words.difference}: ${found.name}, ${words.version.toLowerCase()} ${found.version}`),
    paper,
    found.diagram ? el('p', { className: 'si-soft' }, words.legend) : '',
    found.changes.length
      ? table(columns, found.changes.map(one => row(columns, [
        words[one.kind], [one.name || one.id, el('br'), el('span', { className: 'si-soft' }, `${one.type} ${one.id}`)], list(one.details.map(changed))])))
      : el('p', {}, words.layout));
  if (found.diagram) {
    const diagram = await draw(paper, found.diagram);
    found.changes.forEach(one => diagram.mark(one.id, one.kind === 'ADDED' ? 'si-added' : 'si-changed'));
  }
  place.scrollIntoView({ behavior: 'smooth' });
}

function versions(found) {
  const columns = [words.at, words.name, words.version, words.by, ''];
  const place = el('div');
  const compare = one => {
    if (!one.compared) return el('span', { className: 'si-soft' }, words.first);
    const button = el('button', { type: 'button' }, words.compare);
    button.addEventListener('click', () => difference(place, one.definition)
      .catch(() => place.replaceChildren(el('p', { className: 'si-error' }, common.failed))));
    return button;
  };
  return el('section', { id: 'si-versi' }, el('h2', {}, words.versions),
    table(columns, found.map(one => row(columns, [one.at, one.name, String(one.version), one.by, compare(one)]))), place);
}

export async function administration(node) {
  styled(node);
  const [attempts, calendar, mailing, deployed] = await Promise.all(
    ['percobaan', 'kalender', 'wartawan', 'versi'].map(part => get('/administrasi/' + part)));
  const part = (id, title, found) => el('section', { id }, el('h2', {}, title),
    found.length ? rows(found) : el('p', {}, words.nothing));
  const { node: people, show } = trail();
  node.replaceChildren(people,
    part('si-percobaan', words.attempts, attempts),
    part('si-kalender', words.calendar, calendar),
    part('si-wartawan', words.mailing, mailing),
    versions(deployed));
  await show(1);
}
