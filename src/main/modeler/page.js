// What both editors' pages have in common: loading, saving, and telling what happened.
const token = () => decodeURIComponent((document.cookie.match(/(?:^|; )SILIPUT-CSRF=([^;]*)/) ?? [])[1] ?? '');

export function editorPage() {
  const page = document.getElementById('bengkel');
  const [paper, panel, bar, told, save] = ['paper', 'panel', 'tools', 'told', 'save'].map(name => page.querySelector(`[data-part=${name}]`));
  const { materials, running } = page.dataset;
  let { file } = page.dataset;
  let version = page.dataset.version;
  let dirty = false;
  let text;

  const say = (words, wrong = false) => {
    told.textContent = words;
    told.className = wrong ? 'message error' : 'message';
  };

  const refusals = {
    401: 'Masa masuk Anda habis. Masuk kembali di tab lain, lalu tekan Simpan lagi; perubahan di sini tetap ada.',
    403: 'Akun Anda tidak boleh mengubah draf ini.',
    413: 'Berkas ini terlalu besar untuk disimpan.'
  };

  async function store() {
    save.disabled = true;
    try {
      const answer = await fetch(file, { method: 'PUT', body: await text(),
        headers: { 'Content-Type': 'text/plain;charset=utf-8', 'If-Match': `"${version}"`, 'X-SILIPUT-CSRF': token() } });
      const body = await answer.json().catch(() => ({}));
      if (!answer.ok) {
        say(body.message ?? refusals[answer.status] ?? `Belum tersimpan (kode ${answer.status}). Coba simpan lagi.`, true);
        return;
      }
      version = String(body.version);
      dirty = false;
      if (body.page !== location.pathname + location.search) {
        file = body.file;
        history.replaceState(null, '', body.page);
      }
      say([body.message, ...body.problems.map(problem => `• ${problem}`)].join('\n'), body.problems.length > 0);
    } catch (unreachable) {
      say('Belum tersimpan: server tidak terjangkau. Perubahan di sini tetap ada; coba simpan lagi.', true);
    } finally {
      save.disabled = false;
    }
  }

  window.addEventListener('beforeunload', event => {
    if (dirty) event.preventDefault();
  });
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      if (!save.disabled) store();
    }
  });
  save.addEventListener('click', store);

  const read = async (address, as) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(refusals[answer.status] ?? `HTTP ${answer.status}`);
    return answer[as]();
  };

  return {
    paper, panel, say,
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
      dirty = true;
      say('Ada perubahan yang belum disimpan.');
    },
    ready(made) {
      text = made;
      save.disabled = false;
    }
  };
}
