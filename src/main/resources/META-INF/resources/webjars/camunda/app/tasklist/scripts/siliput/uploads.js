// Files go piece by piece to our own archive, while the form stays usable; the form keeps the document's id.
import { announce, button, el } from './dom.js';
import { upload } from './chunks.js';

const HEIC = 'Foto HEIC disimpan seperti aslinya. Foto ini tidak dapat ditampilkan di sini dan tidak dapat dipakai dalam siaran; unggah versi JPEG bila akan ditayangkan.';

export function uploader(host, context, { multiple = false, onStored, onIdle = () => {}, existing = [], listed = true } = {}) {
  // two letters that start two cases are two documents, though the file be the same
  const round = context.taskId ? '' : String(Math.random());
  let active = 0;
  const list = el('ul', { class: 'files' });
  const input = el('input', {
    type: 'file', id: `${host.id || 'si-upload'}-file`, accept: host.getAttribute('accept'), multiple,
    'aria-label': host.closest('.field')?.querySelector('.label')?.textContent || 'Berkas'
  });
  const add = document => {
    if (!listed) return;
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
  async function send(file) {
    const bar = el('progress', { max: '1', value: '0', 'aria-label': `Mengunggah ${file.name}` });
    const words = el('small', { role: 'status' });
    const line = el('li', {}, `${file.name} (${size(file.size)}) `, bar, words);
    list.append(line);
    context.busy += 1;
    active += 1;
    try {
      const document = await upload({ kind: host.dataset.kind, taskId: context.taskId, round, file }, (share, text = '') => {
        if (share !== undefined) bar.value = share;
        words.textContent = text;
      });
      line.remove();
      add(document);
      announce(`${file.name} terunggah.`);
      onStored(document);
    } catch (error) {
      bar.remove();
      line.classList.add('si-problem');
      line.append(`: ${error.message} `, button('Coba lagi', () => { line.remove(); send(file); }),
        button('Singkirkan', () => line.remove()));
    } finally {
      context.busy -= 1;
      active -= 1;
      if (!active) onIdle();
    }
  }
  host.after(input, list);
  return { add };
}

export const size = bytes => (bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB` : `${Math.max(1, Math.round(bytes / 1e3))} KB`);
