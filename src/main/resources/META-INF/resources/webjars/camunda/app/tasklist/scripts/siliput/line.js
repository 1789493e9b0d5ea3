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

/** A form that is open, or a dialog, is nobody's to take away. */
const atWork = () => document.querySelector('form.siliput, .modal-content');

export function askAgain() {
  listen();
  angular.module('cam.commons').run(['$rootScope', '$route', (scope, $route) => {
    const again = () => {
      if (!missed || !navigator.onLine || atWork()) return;
      missed = false;
      scope.$applyAsync(() => $route.reload());
    };
    addEventListener('online', again);
    setInterval(again, PAUSE);
  }]);
}
