// Asks before a press that destroys something: a form with `data-ask` and the question.
import { el } from '../riwayat/dom.js';

document.querySelectorAll('form[data-ask]').forEach(form => {
  form.addEventListener('submit', event => {
    if (form.dataset.sure) return;
    event.preventDefault();
    const { submitter } = event;
    const words = el('p', { id: 'bk-question' }, form.dataset.ask);
    const dialog = el('dialog', { className: 'bk-ask' }, words, el('p', { className: 'actions buttons' },
      el('button', { type: 'button', className: 'quiet', onclick: () => dialog.close() }, 'Jangan'),
      el('button', { type: 'button', onclick: () => {
        form.dataset.sure = 'yes';
        form.requestSubmit(submitter);
      } }, `Ya, ${submitter.textContent.trim().toLowerCase()}`)));
    dialog.setAttribute('aria-labelledby', words.id);
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  });
});
