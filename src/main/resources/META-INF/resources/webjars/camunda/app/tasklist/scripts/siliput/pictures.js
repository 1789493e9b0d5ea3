// The release's pictures: chosen from the raw material or uploaded, each with caption and alt text.
import { button, el } from './dom.js';
import { uploader } from './uploads.js';

export function pictureList(input, context) {
  const { page, changed } = context;
  const known = new Map((page.documents || []).filter(document => document.purposes.includes('NEWS_PHOTO'))
    .map(document => [document.id, document]));
  let rows = [];
  try { rows = JSON.parse(input.value || '[]'); } catch (none) { rows = []; }
  const list = el('div', { class: 'pictures' });
  const raw = el('div', { class: 'thumbs' });

  const keep = () => { input.value = rows.length ? JSON.stringify(rows) : ''; changed(); };
  const thumb = id => `/berkas/${id}?edge=320&inline`;

  function draw() {
    list.replaceChildren(...rows.map((row, index) => el('div', { class: 'picture' },
      el('img', { src: thumb(row.document), alt: row.altText || known.get(row.document)?.name || 'Foto' }),
      el('div', {},
        words('Keterangan foto', row, 'caption', 300), words('Teks alternatif', row, 'altText', 300),
        el('p', {}, index ? button('Naikkan', () => { rows.splice(index - 1, 0, rows.splice(index, 1)[0]); keep(); draw(); }) : null, ' ',
          button('Lepas', () => { rows.splice(index, 1); keep(); draw(); drawRaw(); }))))));
  }

  function words(label, row, name, length) {
    return el('label', {}, el('span', { text: label }), el('textarea', {
      rows: '2', maxlength: String(length), text: row[name] || '', oninput: event => { row[name] = event.target.value.trim(); keep(); } }));
  }

  function add(document) {
    known.set(document.id, document);
    if (rows.some(row => row.document === document.id)) return;
    rows.push({ document: document.id, caption: '', altText: '' });
    keep();
    draw();
    drawRaw();
  }

  function drawRaw() {
    const free = [...known.values()].filter(document => !rows.some(row => row.document === document.id));
    raw.replaceChildren(...free.map(document => el('button', { type: 'button', class: 'thumb', 'aria-label': `Pakai foto ${document.name}`, onclick: () => add(document) },
      el('img', { src: thumb(document.id), alt: '', loading: 'lazy' }), el('small', { text: document.name }))));
  }

  const host = el('div', { 'data-kind': 'RELEASE_PHOTO', accept: '.jpg,.jpeg,.png', id: 'si-releasePictures-upload' });
  input.after(list, el('details', { open: !rows.length }, el('summary', { text: 'Pilih dari foto liputan, atau unggah' }), raw, host));
  uploader(host, context, { multiple: true, onStored: add });
  draw();
  drawRaw();
  context.checks = [...(context.checks || []), () => (rows.some(row => !row.caption || !row.altText)
    ? [{ field: input.name, message: 'Setiap foto perlu keterangan dan teks alternatif.' }] : [])];
}
