// Sends people to the one login page (the web application's own form would refuse the right password), and marks a demonstration as one; shared by the four web applications.
import { forgetTyped, leaveWithOtherTabs } from './forget.js';
import { helpLink } from './help.js';
import { keepForms } from './session.js';

let left = false;

function toLogin() {
  if (!/^#\/login/.test(location.hash)) return;
  const reason = left ? 'keluar' : 'habis';
  location.replace(`/masuk?${reason}`);
}

function markDemo() {
  fetch('/siliput/api/saya', { headers: { Accept: 'application/json' } })
    .then(answer => (answer.ok ? answer.json() : { demo: false }))
    .then(me => {
      if (!me.demo || document.getElementById('siliput-demo')) return;
      const mark = document.createElement('div');
      mark.id = 'siliput-demo';
      mark.textContent = 'DEMO';
      mark.title = 'Data contoh, bukan layanan sesungguhnya';
      mark.style.cssText = 'position:fixed;left:50%;bottom:0;transform:translateX(-50%);z-index:2000;background:#7a3e00;color:#fff;font:600 12px/20px sans-serif;padding:0 12px;border-radius:4px 4px 0 0;pointer-events:none';
      document.body.append(mark);
    })
    .catch(() => {});
}

addEventListener('click', event => {
  if (!event.target.closest?.('.logout, [ng-click*="logout"]')) return;
  left = true;
  forgetTyped();
}, true);
leaveWithOtherTabs(() => {
  left = true;
  location.replace('/masuk?habis');
});
addEventListener('hashchange', toLogin);
keepForms(() => left);
toLogin();
markDemo();
helpLink();

export default [];
