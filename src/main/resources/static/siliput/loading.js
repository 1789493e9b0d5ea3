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
  const failed = () => {
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', tell);
    else tell();
  };
  addEventListener('unhandledrejection', failed);
  addEventListener('error', ({ target }) => { if (target.tagName === 'SCRIPT') failed(); }, true);
})();
