// A letter is one file, or several photographs that become one; pages can be added, moved and taken out until it is sent.
import { call } from './api.js';
import { announce, button, el } from './dom.js';
import { size, uploader } from './uploads.js';
import { viewer } from './viewer.js';

const isPhoto = ({ mediaType }) => /^image\//.test(mediaType);

export async function letterPages(input, context) {
  let pages = [];
  let round = 0;
  const list = el('ol', { class: 'files pages', 'aria-label': 'Halaman surat' });
  const words = el('p', { role: 'status' });
  const preview = el('div');

  uploader(input, context, {
    multiple: true,
    listed: false,
    onStored: document => {
      if (pages.some(({ id }) => id === document.id)) return;
      pages = isPhoto(document) && pages.every(isPhoto) ? [...pages, document] : [document];
      draw();
    },
    onIdle: () => join()
  });
  input.parentElement.querySelector('input[type=file]').after(list, words, preview);

  const { letters: sent = [] } = (context.page || {}).applicant || {};
  if (sent.length) {
    list.before(el('p', {}, 'Dikirim pemohon lewat halaman lacak: ', ...sent.flatMap(document => [
      button(`Pakai ${document.name}`, () => { pages = [document]; join(); }), ' '])));
  }

  const keep = letter => {
    input.value = letter ? letter.id : '';
    preview.replaceChildren(...(letter ? [viewer(letter)] : []));
    context.changed();
  };

  function draw() {
    const change = next => { pages = next; join(); };
    list.replaceChildren(...pages.map((page, index) => el('li', {}, el('a', { href: page.url, download: page.name, text: page.name }),
      ` (${size(page.size)}) `,
      index ? button('Naikkan', () => change([...pages.slice(0, index - 1), page, pages[index - 1], ...pages.slice(index + 1)]),
        { 'aria-label': `Naikkan halaman ${index + 1}` }) : null, ' ',
      button('Lepas', () => change(pages.filter(other => other !== page)), { 'aria-label': `Lepas halaman ${index + 1}` }))));
  }

  /** What is being put together is not sent with the form before it is whole. */
  async function join() {
    const mine = ++round;
    draw();
    words.className = 'note';
    words.textContent = '';
    if (pages.length < 2) { keep(pages[0]); return; }
    context.busy += 1;
    words.textContent = `Menggabung ${pages.length} foto menjadi satu surat …`;
    try {
      const letter = await call('POST', '/siliput/api/letters', { photos: pages.map(({ id }) => id) });
      if (mine !== round) return;
      keep(letter);
      words.textContent = `${pages.length} foto menjadi satu surat. Urutkan halamannya bila perlu.`;
      announce(words.textContent);
    } catch (error) {
      if (mine !== round) return;
      keep(null);
      words.className = 'clash';
      words.replaceChildren(`${error.message} `, button('Coba lagi', join));
    } finally {
      context.busy -= 1;
    }
  }

  if (!input.value) return;
  try {
    const letter = await call('GET', `/siliput/api/documents/${input.value}`);
    const photos = await call('GET', `/siliput/api/letters/${input.value}/pages`).catch(() => []);
    pages = photos.length ? photos : [letter];
    draw();
    preview.replaceChildren(viewer(letter));
  } catch (gone) {
    keep(null);
  }
}
