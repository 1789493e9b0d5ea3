// Tasklist covers a form that nobody has taken; taking it is offered where the form is read.
import { button, el } from './dom.js';

const frameOf = element => {
  let node = element;
  while (node && !(node.getAttribute('ng-class') || '').includes('disabled-form')) node = node.parentElement;
  return node;
};
const claimButton = () => document.querySelector('.assignee button.claim');
/** Tasklist's button stays shut for good after one claim that a broken line lost; its shortcut does not. */
const claim = () => {
  if (claimButton()) angular.element(document.body).injector().get('$rootScope').$broadcast('shortcut:claimTask');
};
const completeButton = () => [...document.querySelectorAll('.form-actions .btn-primary')].find(found => found.offsetParent);

export function attachClaim({ element, taskId, page }) {
  const frame = taskId && frameOf(element);
  if (!frame) return;
  const bar = el('div', { class: 'si-claim warning' });
  let offered = false;
  const draw = () => {
    const open = frame.classList.contains('disabled-form');
    bar.hidden = !open;
    if (!open && offered && (page.flags || {}).closed) window.location.reload();
    offered = open;
    if (!open) return;
    bar.replaceChildren(...(claimButton()
      ? [el('span', { text: 'Tugas ini belum diambil. ' }), button('Ambil tugas ini', claim, { class: 'btn btn-primary' })]
      : [el('span', { text: 'Tugas ini sedang dikerjakan orang lain; Anda dapat membacanya.' })]));
  };
  element.prepend(bar);
  new MutationObserver(draw).observe(frame, { attributes: true, attributeFilter: ['class'] });
  setTimeout(draw, 0);
  setTimeout(draw, 1000);
}

/** Takes the task where nobody has it yet, then sends the form; false where that is not possible. */
export async function claimAndComplete() {
  if (completeButton()?.disabled) claim();
  for (let tries = 0; tries < 50; tries += 1) {
    const send = completeButton();
    if (send && !send.disabled && document.querySelector('form.siliput[data-ready]')) {
      send.click();
      return true;
    }
    await new Promise(resolve => { setTimeout(resolve, 200); });
  }
  return false;
}
