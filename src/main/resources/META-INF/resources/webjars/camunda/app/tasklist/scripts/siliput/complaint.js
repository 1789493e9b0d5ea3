// What a complaint's form shows: head, text, complainant on request, earlier papers.
import { button, el, facts } from './dom.js';
import { call } from './api.js';
import { deadline } from './deadline.js';
import { show } from './time.js';
import { viewer } from './viewer.js';

const MODES = { NAMED: 'Bernama', ANONYMOUS: 'Anonim', SECRET: 'Identitas dirahasiakan' };

export const COMPLAINT_PARTS = {
  complaint: ({ page }) => {
    const about = page.case;
    if (!about) return null;
    return el('section', { class: 'case', 'aria-label': 'Aduan' },
      el('p', { class: 'si-number', text: about.number }),
      el('p', { class: 'case-title', text: `${about.kindLabel} lewat ${about.channelLabel}` }),
      facts([['Diterima', show(about.receivedAt)], ['Golongan', about.classLabel], ['Tentang perkara', about.aboutCase],
        ['Petugas yang diadukan', (page.named || []).map(one => one.name).join(', ')],
        ['Nomor SP4N-LAPOR!', page.lapor && page.lapor.trackingId],
        ...((page.lapor && page.lapor.clocks) || []).map(clock => [clock.label, show(clock.due)])]),
      deadline(page.deadline),
      el('blockquote', { class: 'pre', text: page.text || 'Isi aduan belum dicatat.' }),
      ...(page.attachments || []).map(file => viewer(file)),
      complainant(page));
  },
  papers: ({ page }) => (page.papers || []).length ? el('details', { class: 'box' },
    el('summary', { text: 'Catatan sebelumnya' }),
    ...page.papers.map(paper => el('section', {},
      el('h4', { text: `${paper.label} · ${paper.by}, ${show(paper.at)}` }), el('p', { class: 'pre', text: paper.text })))) : null,
  answer: ({ page }) => {
    const answer = [...(page.papers || [])].reverse().find(paper => ['answer', 'noticeText'].includes(paper.what));
    if (!answer) return null;
    return el('section', { class: 'box' }, el('h4', { text: 'Yang disampaikan' }), el('p', { class: 'pre', text: answer.text }),
      button('Salin teks', event => {
        navigator.clipboard.writeText(answer.text).then(() => { event.target.textContent = 'Tersalin'; });
      }));
  },
  sample: ({ page }) => el('section', { class: 'case' }, el('p', { text: `Contoh bulan ${(page.variables || {}).sampleMonth || ''}` }),
    el('p', { text: (page.variables || {}).sampleCases || '' }))
};

function complainant({ case: about, complainant: who }) {
  if (!who) return null;
  const line = el('p', {}, `${MODES[who.mode]}${who.masked ? `: ${who.masked}` : ''}`);
  if (!who.wayBackKnown) return line;
  const why = el('input', { type: 'text', maxlength: '300', placeholder: 'Alasan membuka identitas', 'aria-label': 'Alasan membuka identitas' });
  const place = el('div', { class: 'identity' }, why, button('Lihat identitas', async () => {
    try {
      const known = await call('POST', `/siliput/api/complaints/${about.number}/identity`, { why: why.value });
      place.replaceChildren(facts([['Nama', known.name], ['Telepon', known.phone], ['Surel', known.mail],
        ['Alamat', known.address], ['Jalan kembali', known.wayBack]]));
    } catch (error) {
      place.querySelector('.si-problem')?.remove();
      place.append(el('p', { class: 'si-problem', text: error.message }));
    }
  }), el('small', { text: 'Setiap pembukaan dicatat: siapa, kapan, dan mengapa.' }));
  return el('div', {}, line, place);
}
