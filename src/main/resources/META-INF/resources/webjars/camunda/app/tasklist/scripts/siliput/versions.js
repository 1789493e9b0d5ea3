// The release under review, what changed since the last version, and who wrote what when.
import { el, facts } from './dom.js';
import { show } from './time.js';

const paragraphs = text => (text || '').split(/\n\s*\n/).map(part => el('p', { class: 'pre', text: part }));

export function release({ release: text, pictures = [], variables = {} }) {
  if (!text) return el('p', { class: 'note', text: 'Naskah belum ada.' });
  return el('article', { class: 'release' },
    el('h4', { text: text.title }),
    el('p', {}, el('strong', { text: text.dateline ? `${text.dateline} – ` : '' }), text.lead || ''),
    ...paragraphs(text.body),
    text.quotes ? el('section', { class: 'box' }, el('h4', { text: 'Kutipan (ikut terbit)' }), ...paragraphs(text.quotes)) : null,
    variables.releaseQuotes ? el('section', { class: 'box' }, el('h4', { text: 'Sumber kutipan dan angka (tidak terbit)' }), ...paragraphs(variables.releaseQuotes)) : null,
    ...pictures.map(picture => el('figure', {}, el('img', { src: picture.url, alt: picture.altText, loading: 'lazy' }),
      el('figcaption', {}, picture.caption || '', el('small', { text: ` Teks alternatif: ${picture.altText || 'belum ada'}` })))),
    variables.authorRemark ? el('section', { class: 'box' }, el('h4', { text: 'Catatan penulis' }), ...paragraphs(variables.authorRemark)) : null);
}

const LONG = 320;
/** Of a long unchanged run only the edges are worth reading again. */
const edges = text => (text.length > LONG ? `${text.slice(0, 140)} […] ${text.slice(-140)}` : text);

const WRAP = { ADDED: 'ins', REMOVED: 'del' };

export function differences({ differences: found }) {
  if (!found) return null;
  const changed = found.fields.filter(field => field.segments.some(segment => segment.change !== 'EQUAL'));
  return el('details', { class: 'box', open: true },
    el('summary', { text: `Perubahan sejak versi ${found.from}` }),
    ...(changed.length ? changed : []).map(field => el('div', {}, el('h5', { text: field.label }),
      el('p', { class: 'pre' }, ...field.segments.map(segment => (WRAP[segment.change]
        ? el(WRAP[segment.change], { text: segment.text }) : edges(segment.text)))))),
    changed.length ? null : el('p', { text: 'Tidak ada teks yang berubah.' }));
}

/** What the approved version waits for, and on whose word. */
export function hold({ versions = [] }) {
  const { hold: held, decidedByName } = versions[versions.length - 1] || {};
  return held ? el('section', { class: 'warning' }, el('strong', { text: `${held.label} sampai ${show(held.until)}` }),
    facts([['Ditetapkan oleh', decidedByName], ['Alasan', held.reason]])) : null;
}

const DECISIONS = { APPROVED: 'disetujui', REVISE: 'diminta perbaikan' };

export function history({ versions = [] }) {
  if (!versions.length) return null;
  return el('details', { class: 'box' }, el('summary', { text: `Riwayat naskah (${versions.length} versi)` }),
    el('ol', {}, ...versions.map(version => el('li', {},
      `Versi ${version.version} oleh ${version.authorName}, ${show(version.submittedAt)}`,
      version.decision ? `; ${DECISIONS[version.decision] || version.decision} oleh ${version.decidedByName}, ${show(version.decidedAt)}${version.substitute ? ' (persetujuan pengganti)' : ''}` : '',
      version.hold ? `; ${version.hold.label.toLowerCase()} sampai ${show(version.hold.until)}: ${version.hold.reason}` : '',
      version.remark ? facts([['Catatan', version.remark]]) : null))));
}
