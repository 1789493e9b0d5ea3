// On a telephone list and task do not share the screen: a tapped task fills it, with a way back to where the list was.
import { el } from './dom.js';

const OPEN = 'si-task-open';
const phone = window.matchMedia('(max-width: 767px)');
const arrived = () => document.querySelector('section.task-details section.task-card');
let shown;
let place = 0;

function wayBack(leave) {
  const top = document.querySelector('section.task-details > header');
  if (!top || top.querySelector('.si-back')) return;
  top.prepend(el('button', { type: 'button', class: 'btn btn-default si-back', text: '‹ Daftar tugas', onclick: leave }));
}

/** The address alone says whether a task is open. */
function follow(task) {
  document.body.classList.toggle(OPEN, Boolean(task));
  if (task === shown) return;
  if (phone.matches) {
    if (task && !shown) place = window.scrollY;
    const top = task ? 0 : place;
    requestAnimationFrame(() => window.scrollTo(0, top));
  }
  shown = task;
}

/** Tasklist asks for a task once: one that a broken line kept back is asked for again when the line is back. */
function askAgain() {
  if (shown && !arrived()) location.reload();
}

export function oneThingAtATime() {
  angular.module('cam.commons').run(['$rootScope', '$location', '$timeout', (scope, $location, $timeout) => {
    const leave = () => scope.$applyAsync(() => {
      const late = !arrived();
      $location.search('task', null);
      if (late && navigator.onLine) $timeout(() => location.reload(), 0);
    });
    const look = () => $timeout(() => {
      follow($location.path() === '/' && $location.search().task);
      wayBack(leave);
    }, 0);
    scope.$on('$locationChangeSuccess', look);
    scope.$on('$viewContentLoaded', look);
  }]);
  addEventListener('online', askAgain);
}
