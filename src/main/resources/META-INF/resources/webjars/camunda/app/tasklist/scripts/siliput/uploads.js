// Files go piece by piece to our own archive, while the form stays usable; the form keeps the document's id.
import { announce, button, el } from './dom.js';
import { isFinal, upload } from './chunks.js';
import { unfinished } from './unfinished.js';

const HEIC = 'Foto HEIC disimpan seperti aslinya. Foto ini tidak dapat ditampilkan di sini dan tidak dapat dipakai dalam siaran; unggah versi JPEG bila akan ditayangkan.';

const running = new Map();

/** An upload outlives the form it was chosen in: who comes back to the task sees it go on. */
function begin(place, fields, left) {
  left.began(fields.file);
  const job = { file: fields.file, share: 0, words: '', watchers: new Set() };
  job.done = upload(fields, (share = job.share, words = '') => {
    Object.assign(job, { share, words });
    job.watchers.forEach(watch => watch());
  }).then(document => {
    left.ended(job.file);
    return document;
  }, error => {
    if (isFinal(error)) left.ended(job.file);
    throw error;
  }).finally(() => running.set(place, running.get(place).filter(other => other !== job)));
  running.set(place, [...(running.get(place) ?? []), job]);
  return job;
}

export function uploader(host, context, { multiple = false, onStored, onIdle = () => {}, existing = [], listed = true } = {}) {
  // two letters that start two cases are two documents, though the file be the same
  const round = context.taskId ? '' : String(Math.random());
  const place = [host.dataset.kind, context.taskId, round].join('|');
  const left = unfinished(context, host.dataset.kind);
  let active = 0;
  const list = el('ul', { class: 'files' });
  const input = el('input', {
    type: 'file', id: `${host.id || 'si-upload'}-file`, accept: host.getAttribute('accept'), multiple,
    'aria-label': host.closest('.field')?.querySelector('.label')?.textContent || 'Berkas'
  });
  const add = document => {
    // the same file chosen twice is one document
    if (!listed || list.querySelector(`a[href="${document.url}"]`)) return;
    if (!multiple) list.replaceChildren();
    list.append(el('li', {}, el('a', { href: document.url, download: document.name, text: document.name }),
      ` (${size(document.size)})`, /hei[cf]/.test(document.mediaType) ? el('small', { text: HEIC }) : null));
  };
  existing.forEach(add);
  input.addEventListener('change', async () => {
    const chosen = [...input.files].map(send);
    input.value = '';
    await Promise.all(chosen);
  });
  const tellOf = file => {
    const line = el('li', { class: 'si-unfinished' },
      `${file.name} (${size(file.size)}) belum selesai diunggah. Pilih lagi berkas ini; unggahan dilanjutkan dari yang sudah sampai. `,
      button('Singkirkan', () => { left.ended(file); line.remove(); }));
    line.dataset.file = `${file.name}|${file.size}`;
    list.append(line);
  };
  const send = file => follow(begin(place, { kind: host.dataset.kind, taskId: context.taskId, round, file }, left));
  async function follow(job) {
    const { file } = job;
    [...list.children].find(line => line.dataset.file === `${file.name}|${file.size}`)?.remove();
    const bar = el('progress', { max: '1', value: '0', 'aria-label': `Mengunggah ${file.name}` });
    const words = el('small', { role: 'status' });
    const line = el('li', {}, `${file.name} (${size(file.size)}) `, bar, words);
    list.append(line);
    context.busy += 1;
    active += 1;
    try {
      const tell = () => {
        bar.value = job.share;
        words.textContent = job.words;
      };
      job.watchers.add(tell);
      tell();
      const document = await job.done;
      line.remove();
      add(document);
      announce(`${file.name} terunggah.`);
      onStored(document);
    } catch (error) {
      bar.remove();
      line.classList.add('si-problem');
      line.append(`: ${error.message} `, isFinal(error) ? '' : button('Coba lagi', () => { line.remove(); send(file); }),
        button('Singkirkan', () => { left.ended(file); line.remove(); }));
    } finally {
      context.busy -= 1;
      active -= 1;
      if (!active) onIdle();
    }
  }
  host.after(input, list);
  left.find().filter(file => !(running.get(place) ?? []).some(job => job.file.name === file.name)).forEach(tellOf);
  (running.get(place) ?? []).forEach(follow);
  return { add };
}

export const size = bytes => (bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB` : `${bytes && Math.max(1, Math.round(bytes / 1e3))} KB`);
