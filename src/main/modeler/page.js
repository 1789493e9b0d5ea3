// What the editors' pages have in common: loading, saving, and telling what happened.
import { el } from '../riwayat/dom.js';
import { watch } from './presence.js';

const token = () => decodeURIComponent((document.cookie.match(/(?:^|; )SILIPUT-CSRF=([^;]*)/) ?? [])[1] ?? '');

const REFUSALS = {
  401: 'Masa masuk Anda habis. Masuk kembali di tab lain, lalu tekan Simpan lagi; perubahan di sini tetap ada.',
  403: 'Akun Anda tidak boleh mengubah draf ini.',
  413: 'Berkas ini terlalu besar untuk disimpan.'
};

const UNREACHABLE = 'Belum tersimpan: server tidak terjangkau. Perubahan di sini tetap ada; coba simpan lagi.';

/** Something that a person can be told as it is. */
class Told extends Error {}

async function answered(address, request) {
  let answer;
  try {
    answer = await fetch(address, request);
  } catch (unreachable) {
    throw new Told(UNREACHABLE);
  }
  if (!answer.ok) {
    const body = await answer.json().catch(() => ({}));
    throw new Told(REFUSALS[answer.status] ?? body.message ?? `Belum berhasil (kode ${answer.status}). Coba lagi.`);
  }
  return answer;
}

export function editorPage() {
  const page = document.getElementById('bengkel');
  const [paper, panel, bar, told, alarm, list, save, back, title, others] = ['paper', 'panel', 'tools', 'told', 'alarm', 'problems', 'save', 'back', 'title', 'others']
    .map(name => page.querySelector(`[data-part=${name}]`));
  const { materials, running } = page.dataset;
  let { file, version } = page.dataset;
  let changes = 0;
  let saved = 0;
  let saving = false;
  let text;

  function say(words, wrong = false) {
    const [speaks, silent] = wrong ? [alarm, told] : [told, alarm];
    silent.textContent = '';
    if (speaks.textContent !== words) speaks.textContent = words;
  }

  const broken = failure => say(failure instanceof Told ? failure.message
    : `Halaman ini gagal (${failure.message}). Perubahan yang belum tersimpan tetap di sini; salin bila perlu, lalu muat ulang.`, true);

  function show(body) {
    version = body.version;
    file = body.file;
    if (body.page !== location.pathname + location.search) history.replaceState(null, '', body.page);
    back.href = body.draft;
    title.textContent = body.title;
    list.replaceChildren(...body.problems.map(problem => el('li', {}, problem)));
    say(changes === saved ? body.message : `${body.message} Ada perubahan sesudahnya yang belum disimpan.`, body.problems.length > 0);
  }

  async function store() {
    if (saving || !text) return;
    saving = true;
    save.setAttribute('aria-disabled', 'true');
    try {
      // what is being typed counts when its box is left
      document.activeElement?.blur?.();
      const body = await text();
      const upTo = changes;
      const answer = await answered(file, { method: 'PUT', body,
        headers: { 'Content-Type': 'text/plain;charset=utf-8', 'If-Match': `"${version}"`, 'X-SILIPUT-CSRF': token() } });
      saved = upTo;
      show(await answer.json());
    } catch (failure) {
      broken(failure);
    } finally {
      saving = false;
      save.removeAttribute('aria-disabled');
    }
  }

  window.addEventListener('beforeunload', event => {
    if (changes !== saved) event.preventDefault();
  });
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      store();
    }
  });
  save.addEventListener('click', store);

  const read = async (address, as) => (await answered(address))[as]();

  return {
    paper, panel, say, broken,
    load: () => read(file, 'text'),
    materials: () => read(materials, 'json'),
    /** The ids in the version that runs; none of a new diagram. */
    async released() {
      const answer = await fetch(running);
      if (!answer.ok) return new Set();
      const xml = new DOMParser().parseFromString(await answer.text(), 'application/xml');
      return new Set([...xml.querySelectorAll('[id]')].map(node => node.id));
    },
    tools: (...buttons) => bar.prepend(...buttons),
    changed() {
      changes += 1;
      say('Ada perubahan yang belum disimpan.');
    },
    ready(made) {
      text = made;
      save.disabled = false;
      watch(others, () => file.replace('/isi?', '/hadir?'), () => saving ? '' : version);
    }
  };
}
