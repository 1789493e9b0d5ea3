// The due date with its explanation and the strict reading beside it.
import { el } from './dom.js';
import { show } from './time.js';

export function deadline(due) {
  if (!due) return null;
  return el('details', { class: due.late ? 'due late' : 'due' },
    el('summary', {}, el('span', { text: `Tenggat ${due.label}: ` }), el('strong', { text: show(due.due) }),
      due.late ? ' (terlewat)' : '', due.provisional ? ' (sementara)' : ''),
    el('ol', {}, ...(due.explanation || []).map(text => el('li', { text }))),
    due.strictDue ? el('p', { text: `Target ketat: ${show(due.strictDue)}` }) : null);
}
