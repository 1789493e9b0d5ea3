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

const NOT_TAKEN = 'Belum terkirim. Ambil tugas ini dahulu, lalu tekan lagi.';
const NOT_YET = 'Belum dapat dikirim: kiriman sebelumnya masih berjalan, atau tugas ini dikerjakan orang lain.';
export const GONE = 'Tugas ini sudah selesai: kiriman Anda sudah sampai, atau orang lain menyelesaikannya.';

/** Who lost the race for a task sees who has it. */
document.addEventListener('siliput:claim-failed', ({ detail }) => {
  if (detail.status === 400 || detail.status === 409) angular.element(claimButton()).scope()?.taskData.changed('task');
});

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
  const redraw = new MutationObserver(draw);
  redraw.observe(frame, { attributes: true, attributeFilter: ['class'] });
  const holder = document.querySelector('ul.actors');
  if (holder) redraw.observe(holder, { childList: true });
  setTimeout(draw, 0);
  setTimeout(draw, 1000);
}

/** Takes the task where nobody has it yet, then sends the form; answers why where that is not possible. */
export async function claimAndComplete() {
  let refusal = '';
  const hear = ({ detail }) => { refusal = detail.message; };
  document.addEventListener('siliput:claim-failed', hear);
  try {
    if (completeButton()?.disabled) claim();
    for (let tries = 0; tries < 50 && !refusal; tries += 1) {
      if (document.querySelector('.task-card.task-removed')) return GONE;
      const send = completeButton();
      if (send && !send.disabled && document.querySelector('form.siliput[data-ready]')) {
        send.click();
        return '';
      }
      await new Promise(resolve => { setTimeout(resolve, 200); });
    }
    return refusal || (claimButton() ? NOT_TAKEN : NOT_YET);
  } finally {
    document.removeEventListener('siliput:claim-failed', hear);
  }
}
