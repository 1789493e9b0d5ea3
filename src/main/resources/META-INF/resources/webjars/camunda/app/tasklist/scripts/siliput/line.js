// Tasklist never asks again for what a broken line kept back; its view is made anew when the line is back, and uploads go on.
const PAUSE = 3000;

let missed = false;

function listen() {
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (...content) {
    this.addEventListener('error', () => { missed = true; });
    return send.apply(this, content);
  };
}

/** A form that is open, a dialog, or a field that somebody types in is nobody's to take away. */
const atWork = () => document.querySelector('form.siliput, .modal-content, input:focus, textarea:focus');

const inReach = () => fetch('/siliput/logo.svg', { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false);

export function askAgain() {
  listen();
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
