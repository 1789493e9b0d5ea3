// Stands in the start pages themselves: where the line breaks before the application is there, nothing else can say so.
(() => {
  const tell = () => {
    const place = document.querySelector('.app-splash > div');
    if (!place || place.querySelector('button')) return;
    const words = Object.assign(document.createElement('p'), { textContent: 'Sambungan terputus saat halaman dimuat.' });
    const again = Object.assign(document.createElement('button'), { textContent: 'Muat ulang', className: 'btn btn-primary', onclick: () => location.reload() });
    words.setAttribute('role', 'alert');
    place.replaceChildren(words, again);
    addEventListener('online', () => { if (again.isConnected) location.reload(); });
  };
  // Require.js gives up after seven seconds and leaves the picture of a page that loads; zero makes it wait
  let loader;
  Object.defineProperty(window, 'require', {
    configurable: true,
    get: () => loader,
    set: value => {
      loader = value;
      loader?.config?.({ waitSeconds: 0 });
    }
  });
  setTimeout(() => {
    const place = document.querySelector('.app-splash > div');
    if (!place || place.querySelector('button')) return;
    const words = Object.assign(document.createElement('p'), { textContent: 'Masih dimuat: sambungan atau server sedang lambat. Halaman terbuka sendiri begitu selesai.' });
    words.setAttribute('role', 'status');
    place.append(words);
  }, 8000);
  const failed = () => {
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', tell);
    else tell();
  };
  addEventListener('unhandledrejection', failed);
  addEventListener('error', ({ target }) => { if (target.tagName === 'SCRIPT') failed(); }, true);
})();
