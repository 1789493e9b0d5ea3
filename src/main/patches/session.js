// A session that ends under an open form: the person logs in again on the spot, page and typed text stay where they are.
import { language } from './language.js';

const texts = language === 'id' ? {
  title: 'Sesi Anda berakhir', lead: 'Isian di halaman ini masih ada. Masuk lagi sebagai', password: 'Kata sandi',
  go: 'Masuk dan lanjutkan', wrong: 'Kata sandi salah, atau akun sedang dikunci. Tunggu sebentar, lalu coba lagi.',
  unreachable: 'Server tidak terjangkau. Periksa sambungan, lalu coba lagi.',
  other: 'Tinggalkan halaman ini dan masuk sebagai orang lain'
} : {
  title: 'Your session has ended', lead: 'What you typed is still here. Log in again as', password: 'Password',
  go: 'Log in and continue', wrong: 'Wrong password, or the account is locked for a while. Wait a moment and try again.',
  unreachable: 'The server cannot be reached. Check the connection and try again.',
  other: 'Leave this page and log in as somebody else'
};

const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

const me = () => fetch('/siliput/api/saya', { headers: { Accept: 'application/json' } })
  .then(answer => (answer.ok ? answer.json() : { user: '' }));

let user = '';
let dialog;
let page;

function close() {
  dialog?.remove();
  dialog = undefined;
}

/** Back as the same person: the applications get a new token of their own and know again who it is, drafts are saved at once. */
async function resume() {
  if ((await me()).user !== user) return false;
  await fetch(location.pathname, { cache: 'no-store' });
  page?.scope.$applyAsync(() => { page.scope.authentication = page.authentication; });
  close();
  document.dispatchEvent(new Event('siliput:session-back'));
  return true;
}

async function login(password, message) {
  message.textContent = '';
  try {
    await fetch('/masuk');
    const token = decodeURIComponent((document.cookie.match(/(?:^|; )SILIPUT-CSRF=([^;]*)/) ?? [])[1] ?? '');
    await fetch('/masuk', { method: 'POST', body: new URLSearchParams({ pengguna: user, sandi: password, _csrf: token }) });
    if (!await resume()) message.textContent = texts.wrong;
  } catch {
    message.textContent = texts.unreachable;
  }
}

function ask() {
  if (dialog) return;
  const password = element('input', { type: 'password', autocomplete: 'current-password', required: true, className: 'form-control', id: 'si-password' });
  const message = element('p', { className: 'text-danger' });
  message.setAttribute('role', 'alert');
  const form = element('form', {},
    element('h3', { textContent: texts.title }),
    element('p', {}, `${texts.lead} `, element('strong', { textContent: user }), '.'),
    element('label', { htmlFor: 'si-password', textContent: texts.password }), password, message,
    element('button', { type: 'submit', className: 'btn btn-primary', textContent: texts.go }),
    element('p', {}, element('a', { href: '/masuk?habis', textContent: texts.other })));
  form.addEventListener('submit', event => {
    event.preventDefault();
    login(password.value, message);
  });
  dialog = element('dialog', { className: 'si-session' }, form);
  dialog.addEventListener('cancel', event => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
  password.focus();
}

const formIsOpen = () => user && document.querySelector('form.siliput[data-ready]');

/** The web applications drop their page as soon as one answer says 401; with a form open they do not hear of it. */
function holdThePage(leaving) {
  angular.module('cam.commons').config(['$provide', provide => provide.decorator('$rootScope', ['$delegate', scope => {
    const broadcast = scope.$broadcast;
    scope.$broadcast = function (name, ...more) {
      const ended = name === 'authentication.login.required' || name === 'authentication.changed' && !more[0];
      if (!ended || leaving() || !formIsOpen()) return broadcast.call(this, name, ...more);
      if (scope.authentication) page = { scope, authentication: scope.authentication };
      ask();
      return { name, defaultPrevented: true, preventDefault() {} };
    };
    return scope;
  }])]);
}

export function keepForms(leaving) {
  me().then(known => { user = known.user ?? ''; }).catch(() => {});
  document.addEventListener('siliput:session-ended', () => { if (formIsOpen()) ask(); });
  // logged in again in another tab meanwhile
  addEventListener('focus', () => { if (dialog) resume().catch(() => {}); });
  holdThePage(leaving);
}
