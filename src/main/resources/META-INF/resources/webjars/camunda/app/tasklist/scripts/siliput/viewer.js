// A letter or picture inside the form. Frames and new tabs are blocked by the content security policy,
// so PDF.js draws on a canvas.
import { button, el } from './dom.js';

const PDFJS = '/webjars/pdfjs-dist/4.10.38/build';
let library;
const pdfjs = () => (library = library || import(`${PDFJS}/pdf.min.mjs`).then(module => {
  module.GlobalWorkerOptions.workerSrc = `${PDFJS}/pdf.worker.min.mjs`;
  return module;
}));

/** PDF.js weighs half a megabyte: where the screen is small, a letter opens when it is asked for. */
export const roomy = () => !window.matchMedia('(max-width: 767px)').matches && !navigator.connection?.saveData;

export function viewer(document, open = roomy()) {
  const body = el('div', { class: 'viewer-body' });
  const box = el('details', { class: 'viewer', open },
    el('summary', { text: document.name }),
    el('p', { class: 'viewer-tools' }, el('a', { href: document.url, download: document.name, text: 'Unduh' })), body);
  const draw = () => {
    if (box.dataset.drawn) return;
    box.dataset.drawn = 'true';
    if (document.mediaType === 'application/pdf') drawPdf(document, body, box.querySelector('.viewer-tools'));
    else if (document.mediaType.startsWith('image/')) {
      body.append(el('img', { src: `${document.url}?inline`, alt: document.name, loading: 'lazy' }));
    } else body.append(el('p', { class: 'note', text: 'Berkas ini tidak dapat ditampilkan di sini; unduh untuk membukanya.' }));
  };
  box.addEventListener('toggle', () => box.open && draw());
  if (open) draw();
  return box;
}

async function drawPdf(document, body, tools) {
  const status = el('span', { role: 'status', text: 'Memuat surat …' });
  tools.append(' ', status);
  try {
    const module = await pdfjs();
    const pdf = await module.getDocument({ url: `${document.url}?inline`, isEvalSupported: false }).promise;
    const canvas = el('canvas', { role: 'img' });
    let page = 1;
    let zoom = 1;
    let drawing = Promise.resolve();
    const draw = () => {
      drawing = drawing.then(async () => {
        const sheet = await pdf.getPage(page);
        const plain = sheet.getViewport({ scale: 1 });
        const width = Math.max(280, Math.min(body.clientWidth || 800, 900));
        const ratio = Math.min(window.devicePixelRatio || 1, 2);
        const viewport = sheet.getViewport({ scale: (width / plain.width) * zoom * ratio });
        canvas.width = viewport.width;
        canvas.height = viewport.height;
        canvas.style.width = `${viewport.width / ratio}px`;
        await sheet.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
        canvas.setAttribute('aria-label', `${document.name}, halaman ${page} dari ${pdf.numPages}`);
        status.textContent = `Halaman ${page} dari ${pdf.numPages}`;
      }).catch(() => { status.textContent = 'Halaman ini tidak dapat digambar.'; });
    };
    const turn = step => { page = Math.min(pdf.numPages, Math.max(1, page + step)); draw(); };
    const scale = factor => { zoom = Math.min(4, Math.max(0.5, zoom * factor)); draw(); };
    if (pdf.numPages > 1) {
      tools.append(' ', button('‹', () => turn(-1), { 'aria-label': 'Halaman sebelumnya' }), button('›', () => turn(1), { 'aria-label': 'Halaman berikutnya' }));
    }
    tools.append(' ', button('−', () => scale(0.8), { 'aria-label': 'Perkecil' }), button('+', () => scale(1.25), { 'aria-label': 'Perbesar' }));
    body.append(canvas);
    draw();
  } catch (error) {
    status.textContent = 'Surat tidak dapat ditampilkan; unduh untuk membukanya.';
  }
}
