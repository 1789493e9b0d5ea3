// What a complaint's form shows: head, text, complainant on request, earlier papers.
import { button, el, facts } from './dom.js';
import { call } from './api.js';
import { deadline } from './deadline.js';
import { show } from './time.js';
import { viewer } from './viewer.js';

const MODES = { NAMED: 'Bernama', ANONYMOUS: 'Anonim', SECRET: 'Identitas dirahasiakan' };

/** The texts that each kind of mail to a complainant brings; a receipt has none. */
const RETURNED = { ANSWER: ['answer'], INTERIM: ['interimAnswer'], NOTICE: ['answer', 'noticeText'], EXTENSION: ['extensionText'] };

export const COMPLAINT_PARTS = {
  complaint: ({ page }) => {
    const about = page.case;
    if (!about) return null;
    return el('section', { class: 'case', 'aria-label': 'Aduan' },
      el('p', { class: 'si-number', text: about.number }),
      el('p', { class: 'case-title', text: `${about.kindLabel} lewat ${about.channelLabel}` }),
      facts([['Diterima', show(about.receivedAt)], ['Kode lacak pengadu', about.trackingCode], ['Golongan', about.classLabel], ['Tentang perkara', about.aboutCase],
        ['Petugas yang diadukan', (page.named || []).map(one => one.name).join(', ')],
        ['Nomor SP4N-LAPOR!', page.lapor && page.lapor.trackingId],
        ...((page.lapor && page.lapor.clocks) || []).map(clock => [clock.label, clock.due ? show(clock.due) : clock.note])]),
      deadline(page.deadline),
      el('blockquote', { class: 'pre', text: page.text || 'Isi aduan belum dicatat.' }),
      ...(page.attachments || []).map(file => viewer(file)),
      ...(page.mails || []).map(mail => el('p', {}, el('a', { href: mail.url, text: `Unduh surel asli, diterima ${show(mail.at)} (dicatat)` }))),
      complainant(page),
      askedChange(page.askedChange, about.round));
  },
  papers: ({ page }) => (page.papers || []).length ? el('details', { class: 'box' },
    el('summary', { text: 'Catatan sebelumnya' }),
    ...page.papers.map(paper => el('section', {},
      el('h4', { text: `${paper.label} · ${paper.by}, ${show(paper.at)}` }), el('p', { class: 'pre', text: paper.text })))) : null,
  answer: ({ page }, { dataset: { closing } }) => {
    const answer = [...(page.papers || [])].reverse().find(paper => ['answer', 'noticeText'].includes(paper.what));
    return answer ? toSay(page, answer.text, closing || 'closing') : null;
  },
  request: ({ page }) => {
    const asked = [...(page.papers || [])].reverse().find(paper => paper.what === 'noticeText');
    return asked && (page.mailRefused || !page.case.byMail) ? toSay(page, asked.text, 'noticeClosing') : null;
  },
  extension: ({ page }) => toSay(page, (page.prepared || {}).extension || '', 'noticeClosing'),
  returned: ({ page }) => {
    const what = (page.variables || {}).returnedWhat;
    const kinds = RETURNED[what] || [];
    const text = [...(page.papers || [])].reverse().find(paper => kinds.includes(paper.what));
    const told = what === 'WAY_BACK' ? 'sudah dijawab, dan dapat diminta dibuka kembali di halaman lacak' : 'sudah kami terima';
    const words = text ? text.text : `Aduan Bapak/Ibu nomor ${page.case.number} ${told}.`;
    return toSay(page, words, what === 'ANSWER' ? 'closing' : 'noticeClosing');
  },
  links: ({ page }) => el('section', { class: 'box' }, el('h4', { text: 'Bacakan atau kirimkan juga kepada pengadu' }),
    el('p', { class: 'pre', text: (page.prepared || {}).closing || '' }), copy((page.prepared || {}).closing || '')),
  sample: ({ page }) => el('section', { class: 'case' }, el('p', { text: `Contoh bulan ${(page.variables || {}).sampleMonth || ''}` }),
    el('p', { text: (page.variables || {}).sampleCases || '' }))
};

/** The text as it goes out by hand: with the links for following and rating; why, where a mail was refused. */
function toSay(page, words, closing) {
  const text = [words, (page.prepared || {})[closing]].filter(Boolean).join('\n\n').trim();
  return el('section', { class: 'box' },
    page.mailRefused ? el('p', { class: 'warning', text: `Surel kepada pengadu ditolak: ${page.mailRefused}. Sampaikan lewat jalan lain (telepon, surat, atau langsung).` }) : null,
    el('h4', { text: 'Yang disampaikan' }), el('p', { class: 'pre', text }), el('p', {}, copy(text), ' ', whatsApp(page, text)));
}

/** The number stays at the server until the message is prepared; each preparation is kept like a look at the identity. */
function whatsApp({ case: about, complainant: who }, words) {
  if (!who || !who.wayBackKnown) return null;
  const place = el('span', { role: 'status' });
  place.append(button('Kirim lewat WhatsApp', async () => {
    place.querySelector('.si-problem')?.remove();
    try {
      const { link } = await call('POST', `/siliput/api/complaints/${about.number}/whatsapp`, { words });
      place.replaceChildren(link ? el('a', { class: 'btn btn-default', href: link, target: '_blank', rel: 'noopener noreferrer', text: 'Buka WhatsApp' }) : '',
        el('small', { text: ' Setelah terkirim, tulis buktinya di bawah. Penyiapan pesan ini tercatat.' }));
    } catch (error) {
      place.append(el('span', { class: 'si-problem', text: ` ${error.message}` }));
    }
  }));
  return place;
}

function askedChange(change, round) {
  return change && el('section', { class: 'box' }, el('h4', { text: 'Perubahan golongan yang diminta' }), facts([
    ['Golongan sekarang', change.from], ['Golongan baru', change.to],
    ['Tenggat baru', `menurut golongan baru, dihitung sejak aduan ${round > 1 ? 'dibuka kembali' : 'diterima'}`],
    ['Alasan', change.reason], ['Diminta oleh', `${change.by}, ${show(change.at)}`]]));
}

const copy = text => button('Salin teks', event => {
  navigator.clipboard.writeText(text).then(() => { event.target.textContent = 'Tersalin'; });
});

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
