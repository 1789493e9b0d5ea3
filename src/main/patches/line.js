// Tasklist never asks again for what a broken line kept back; its view is made anew when the line is back, and uploads go on.
const PAUSE = 3000;
const PRESSED = /\/(submit-form|complete|claim|unclaim)$/;

let missed = false;

function listen() {
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (...content) {
    this.addEventListener('error', () => { missed = true; });
    return send.apply(this, content);
  };
}

/** What left while the browser knew of no trouble may have arrived; a start sent twice would be two cases. */
function unreachable(path, online) {
  const again = online && path.includes('process-definition') ? 'periksa apakah sudah tercatat; bila belum, tekan lagi' : 'lalu tekan lagi';
  return `Belum ${online ? 'pasti ' : ''}terkirim: server tidak terjangkau. Periksa sambungan, ${again}; isian tetap ada.`;
}

/** Camunda's client stumbles where no answer came or the session had ended, and whoever waits for it would wait for ever. */
function answerAlways() {
  angular.module('cam.commons').config(['$provide', provide => provide.decorator('camAPIHttpClient', ['$delegate', '$rootScope', (Client, scope) => {
    const { post } = Client.prototype;
    Client.prototype.post = function (path, options) {
      const online = navigator.onLine;
      const { done } = options;
      const answer = post.call(this, path, options);
      if (PRESSED.test(path)) answer.catch(error => {
        if (error.crossDomain) {
          error.message = unreachable(path, online);
          options.done(error);
        }
        if (error.status === 401 && done) scope.$applyAsync(() => done(error));
        if (path.endsWith('/claim')) document.dispatchEvent(new CustomEvent('siliput:claim-failed', { detail: error }));
      });
      return answer;
    };
    return Client;
  }])]);
}

/** A form that is open, a dialog, or a field that somebody types in is nobody's to take away. */
const atWork = () => document.querySelector('form.siliput, .modal-content, input:focus, textarea:focus');

const inReach = () => fetch('/siliput/logo.svg', { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false);

export function askAgain() {
  listen();
  answerAlways();
  angular.module('cam.commons').run(['$rootScope', '$route', (scope, $route) => {
    let looking = false;
    const again = async () => {
      if (!missed || looking || !navigator.onLine || atWork()) return;
      looking = true;
      const back = await inReach();
      looking = false;
      if (!back || atWork()) return;
      missed = false;
      scope.$applyAsync(() => $route.reload());
    };
    addEventListener('online', again);
    setInterval(again, PAUSE);
  }]);
}
