// Diagrams of a draft or release with what changed marked on them, as the table beside them says it.
import { draw } from './diagram.js';
import { el } from './dom.js';

const classes = { ADDED: 'si-added', CHANGED: 'si-changed', MOVED: 'si-moved' };

async function show(place) {
  const paper = el('div');
  place.append(paper, el('p', { className: 'hint' }, 'hijau: ditambahkan · kuning: diubah · biru: digeser · yang dihapus hanya ada di daftar'));
  const answer = await fetch(place.dataset.diagram);
  if (!answer.ok) throw new Error(String(answer.status));
  const diagram = await draw(paper, await answer.text());
  place.closest('.change').querySelectorAll('tr[data-element]').forEach(row => {
    const name = classes[row.dataset.kind];
    if (name) diagram.mark(row.dataset.element, name);
  });
}

document.querySelectorAll('[data-diagram]').forEach(place => {
  show(place).catch(() => place.replaceChildren(el('p', {}, 'Gambar tidak dapat ditampilkan; daftar di bawah tetap lengkap.')));
});
