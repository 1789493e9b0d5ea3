// On a telephone list and task do not share the screen: a tapped task fills it, with a way back to where the list was.
import { el } from './dom.js';

const OPEN = 'si-task-open';
const phone = window.matchMedia('(max-width: 767px)');
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

export function oneThingAtATime() {
  angular.module('cam.commons').run(['$rootScope', '$location', '$timeout', (scope, $location, $timeout) => {
    const leave = () => scope.$applyAsync(() => $location.search('task', null));
    const look = () => $timeout(() => {
      follow($location.path() === '/' && $location.search().task);
      wayBack(leave);
    }, 0);
    scope.$on('$locationChangeSuccess', look);
    scope.$on('$viewContentLoaded', look);
  }]);
}
