// A file goes up in pieces, one file after the other; where the line breaks the server is asked how far it got.
import { call, csrf, problem } from './api.js';

const SMALLEST = 128 * 1024;
const LARGEST = 1024 * 1024;
const PATIENCE = 200;
const PAUSE = 3000;

let before = Promise.resolve();

/** The same file for the same task has the same name: chosen again after a reload, it goes on where it stopped. */
function nameOf({ kind, taskId = '', round: form = '', file }) {
  const text = [kind, taskId, form, file.name, file.size, file.lastModified].join('|');
  let name = '';
  for (let round = 0; round < 4; round += 1) {
    let hash = 0x811c9dc5 ^ round;
    for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0;
    name += hash.toString(16).padStart(8, '0');
  }
  return name;
}

export const lineBack = () => new Promise(resolve => {
  const done = () => { clearTimeout(timer); removeEventListener('online', done); resolve(); };
  const timer = setTimeout(done, PAUSE);
  addEventListener('online', done);
});

async function send(path, offset, piece) {
  let answer;
  try {
    answer = await fetch(`${path}?offset=${offset}`, { method: 'PATCH', credentials: 'same-origin', body: piece,
      headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream', 'X-SILIPUT-CSRF': csrf() } });
  } catch (unreachable) {
    throw problem(0);
  }
  const content = await answer.json().catch(() => null);
  if (!answer.ok) throw problem(answer.status, content);
  return content.received;
}

const passes = error => error.status === 0 || error.status === 409 || error.status >= 500;

/** A session that ended is no refusal of the file. */
export const isFinal = ({ status }) => status >= 400 && status < 500 && ![401, 403, 408, 409, 429].includes(status);

async function go(fields, progress) {
  const { file, kind, taskId } = fields;
  if (!file.size) throw problem(400, { message: 'Berkas ini kosong. Pilih berkas lain.' });
  const path = `/siliput/api/uploads/${nameOf(fields)}`;
  const size = Math.min(LARGEST, Math.max(SMALLEST, Math.ceil(file.size / 200)));
  const finish = new URLSearchParams({ name: file.name, kind, size: file.size, ...(taskId ? { taskId } : {}) });
  for (let tries = 0; ; tries += 1) {
    try {
      let { received } = await call('GET', `${path}?size=${file.size}`);
      progress(received / file.size);
      while (received < file.size) {
        received = await send(path, received, file.slice(received, received + size));
        tries = 0;
        progress(received / file.size);
      }
      return await call('POST', `${path}?${finish}`);
    } catch (error) {
      if (!passes(error) || tries >= PATIENCE) throw error;
      progress(undefined, error.status === 503 ? error.message : 'Sambungan terputus; dilanjutkan begitu tersambung.');
      await lineBack();
    }
  }
}

/** Progress is told from 0 to 1, or as words while the line is broken. */
export function upload(fields, progress) {
  const mine = before.then(() => go(fields, progress));
  before = mine.catch(() => {});
  return mine;
}
