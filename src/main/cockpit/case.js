// Riwayat kasus: the way through the diagram, what happened in plain words, and everything that is known of it.
import { get } from './api.js';
import { el, styled } from './dom.js';
import { pathOf } from './casepath.js';
import { sections } from './casesections.js';
import { chosen, words } from './texts.js';

const texts = chosen({
  pdf: ['Unduh dosir (PDF)', 'Download dossier (PDF)'],
  json: ['Unduh dosir (JSON)', 'Download dossier (JSON)'],
  dossier: ['Berkas perkara', 'Case dossier'],
  proof: ['Bukti tayang', 'Proof of publication'],
  whole: ['Rantai peristiwa utuh', 'The chain of events is whole'],
  rows: ['baris, semuanya cocok dengan data perkara.', 'rows, all as the data of the case.'],
  broken: ['Rantai peristiwa TIDAK utuh:', 'The chain of events is NOT whole:'],
  closed: ['Surat ini RAHASIA: isinya tidak ditampilkan kepada Anda, jejaknya tetap.',
    'This letter is SECRET: its content is not shown to you, its trace is.'],
  complaint: ['Isi aduan dan identitas pengadu tidak ditampilkan di sini.',
    'What the complaint says and who complains is not shown here.'],
  logged: ['Setiap pembukaan riwayat dicatat pada rantai perkara.', 'Each look at a history is kept in the case’s chain.']
});

const verdict = view => view.findings.length
  ? el('div', { className: 'si-error' }, el('p', {}, texts.broken), el('ul', {}, view.findings.map(one => el('li', {}, one))))
  : el('p', { className: 'si-ok' }, `${texts.whole}: ${view.chainLength} ${texts.rows}`);

/** @param part shown inside Cockpit's page of an instance, which has a headline of its own */
export async function caseHistory(node, number, { part = false } = {}) {
  styled(node);
  const at = encodeURIComponent(number);
  const { head, facts, ...found } = await get(`/kasus/${at}`);
  const view = { ...head, ...facts, ...found };
  const dossier = `/kantor/berkas/${at}`;
  const way = el('section', { className: 'si-way' });
  node.replaceChildren(
    el(part ? 'h2' : 'h1', {}, `${words.caseHistory} ${view.number}`),
    el('p', { className: 'si-lead' }, [view.subject, view.sender, view.status].filter(Boolean).join(' · ')),
    el('p', { className: 'si-links' },
      el('a', { href: `${dossier}/dosir.pdf`, download: '' }, texts.pdf),
      el('a', { href: `${dossier}/dosir.json`, download: '' }, texts.json),
      el('a', { href: dossier }, texts.dossier),
      view.complaint ? null : el('a', { href: `/kantor/bukti/${at}` }, texts.proof),
      location.pathname.startsWith('/kantor/') ? null : el('a', { href: `/kantor/riwayat/${at}` }, words.details)),
    verdict(view),
    view.closed ? el('p', { className: 'si-ok' }, texts.closed) : '',
    view.complaint ? el('p', { className: 'si-ok' }, texts.complaint) : '',
    way,
    ...sections(view),
    el('p', { className: 'si-soft' }, texts.logged));
  await pathOf(way, view);
}
