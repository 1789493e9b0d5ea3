// One row per network: prepared text to copy, then the link of the post or the reason why there is none.
import { announce, button, el } from './dom.js';
import { now, toInput, toWib } from './time.js';

export function socialRows(input, context) {
  const { page, changed } = context;
  let kept = [];
  try { kept = JSON.parse(input.value || '[]'); } catch (none) { kept = []; }
  const open = (page.social || []).filter(row => !row.settled);
  // an open row's reason is why it was not posted without people; the person's own answer starts empty
  const rows = open.map(row => ({ ...row, refusal: row.reason, reason: '', ...inInput(kept.find(old => old.network === row.network)) }));
  const all = 'all' in input.dataset;

  const keep = () => {
    const filled = rows.filter(row => row.link || row.reason)
      .map(({ network, link, reason, postedAt, lateReason }) => (link
        ? { network, link, ...(postedAt && { postedAt: toWib(postedAt).replace('+0700', '+07:00') }), ...(lateReason && { lateReason }) }
        : { network, reason }));
    input.value = filled.length || !rows.length ? JSON.stringify(filled) : '';
  };

  const cards = rows.map(row => {
    row.inputs = {};
    const text = el('textarea', { rows: '6', readonly: true, text: row.text, 'aria-label': `Teks untuk ${row.label}` });
    const field = (label, name, attributes) => {
      row.inputs[name] = el('input', { ...attributes, value: row[name] || '', oninput: event => { row[name] = event.target.value.trim(); keep(); changed(); } });
      return el('label', {}, el('span', { text: label }), row.inputs[name]);
    };
    return el('section', { class: 'social', 'aria-label': row.label },
      el('h4', { text: row.label }),
      ...(row.refusal ? [el('p', { class: 'clash', text: `Tidak terkirim otomatis: ${row.refusal}` })] : []), text,
      el('p', { class: row.length > row.limit ? 'clash' : 'note' }, `${row.length} dari ${row.limit} huruf `,
        button('Salin teks', () => copy(text))),
      field('Tautan kiriman', 'link', { type: 'url', inputmode: 'url', placeholder: 'https://' }),
      field('Diposting (WIB)', 'postedAt', { type: 'datetime-local', max: toInput(now()) }),
      el('small', { text: 'Kosong berarti sekarang. Waktu kirimannya tampil di jejaring inilah yang dibandingkan dengan batas 4 jam.' }),
      field('Alasan terlambat dicatat, bila lebih dari 30 menit', 'lateReason', { maxlength: '300' }),
      field('Tidak diposting, alasannya', 'reason', { maxlength: '300' }));
  });
  const done = (page.social || []).filter(row => row.settled).map(row => el('p', { class: 'note' },
    `${row.label}: `, row.link ? el('a', { href: row.link, rel: 'noreferrer', text: row.link }) : `tidak diposting (${row.reason})`));
  input.after(...done, ...cards);
  if (!rows.length) input.after(el('p', { class: 'note', text: 'Tidak ada lagi yang perlu diposting. Selesaikan tugas ini untuk menutupnya.' }));
  keep();
  delete input.dataset.required;
  context.checks = [...(context.checks || []), () => problems(rows, all, input.name)];
  // the server names the network first
  context.fields.places.set(input.name, message => {
    const row = rows.find(({ label }) => message.startsWith(`${label}: `));
    return row?.inputs[message.startsWith(`${row.label}: waktu`) ? 'postedAt' : 'link'];
  });
}

const inInput = old => (old ? { ...old, ...(old.postedAt && { postedAt: toInput(old.postedAt) }) } : {});

function problems(rows, all, field) {
  const bad = rows.filter(row => row.link && !/^https:\/\/\S+$/.test(row.link));
  if (bad.length) return bad.map(row => ({ field, at: row.inputs.link, message: `Tautan ${row.label} diawali https://` }));
  const empty = rows.filter(row => !row.link && !row.reason);
  if (!empty.length || (!all && rows.some(row => row.link))) return [];
  if (all) return empty.map(row => ({ field, at: row.inputs.link, message: `Isi tautan ${row.label}, atau alasan tidak diposting.` }));
  return [{ field, at: empty[0].inputs.link, message: 'Isi sekurang-kurangnya satu tautan, atau alasan untuk setiap jejaring.' }];
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text.value);
  } catch (refused) {
    text.select();
    document.execCommand('copy');
  }
  announce('Teks tersalin.');
}
