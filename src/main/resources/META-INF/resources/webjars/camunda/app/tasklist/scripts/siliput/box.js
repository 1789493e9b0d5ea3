// The slips of a complaint box: one row each, one case each.
import { button, el } from './dom.js';
import { call } from './api.js';

const MOST = 500;

export function slipRows(host, context) {
  const rows = el('ol', { class: 'slips' });
  const count = el('p', { class: 'note', role: 'status' });
  const slips = () => [...rows.children].map(row => {
    const name = row.querySelector('input').value.trim();
    return { text: row.querySelector('textarea').value.trim(), mode: name ? 'NAMED' : 'ANONYMOUS', name };
  });
  // the field carries the slips into the draft: hundreds of them are not typed twice
  const keep = () => { host.value = rows.children.length ? JSON.stringify(slips()) : ''; };
  const tell = () => {
    const many = rows.children.length;
    count.textContent = many >= MOST ? `${MOST} lembar: paling banyak sekali buka. Catat sisanya pada berita acara lain.`
      : many ? `${many} lembar` : 'Kotak kosong: berita acara tetap dicatat.';
  };
  const append = slip => {
    const text = el('textarea', { rows: '2', maxlength: '50000', 'aria-label': 'Isi lembar' });
    const name = el('input', { type: 'text', maxlength: '150', placeholder: 'Nama (kosong = anonim)', 'aria-label': 'Nama pada lembar' });
    text.value = slip.text || '';
    name.value = slip.name || '';
    const row = el('li', {}, el('div', {}, text), name, button('Hapus', () => { row.remove(); changed(); }));
    rows.append(row);
    return text;
  };
  const changed = () => { keep(); tell(); context.changed(); };
  const add = () => {
    if (rows.children.length >= MOST) return;
    const text = append({});
    changed();
    text.focus();
  };
  rows.addEventListener('input', keep);
  rows.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.ctrlKey) { event.preventDefault(); add(); }
  });
  host.after(rows, button('Tambah lembar (Ctrl+Enter)', add), count);
  if (host.value) JSON.parse(host.value).forEach(append);
  tell();

  context.checks = [...(context.checks || []), () => slips().flatMap((slip, index) =>
    (slip.text ? [] : [{ field: host.name, at: rows.children[index].querySelector('textarea'), message: `Lembar ${index + 1} masih kosong: isi atau hapus.` }]))];
  context.box = async () => {
    const body = { slips: slips(), minutes: context.fields.raw('minutes') };
    const text = JSON.stringify(body);
    if (context.sealed.get('box')?.text !== text) {
      context.sealed.set('box', { text, ...await call('POST', '/siliput/api/complaints/boxes', body) });
    }
    const { box, slips: kept } = context.sealed.get('box');
    return [{ name: 'box', value: box }, { name: 'slips', type: 'Integer', value: kept }];
  };
}
