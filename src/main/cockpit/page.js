// The same history on pages of our own, for whoever has no Cockpit, each with an address to keep.
import { query, Refused } from './api.js';
import { caseHistory } from './case.js';
import { el } from './dom.js';
import { processHistory } from './list.js';
import { words } from './texts.js';

const node = document.getElementById('riwayat');
const link = number => `/kantor/riwayat/${encodeURIComponent(number)}`;

const show = node.dataset.number
  ? () => caseHistory(node, node.dataset.number)
  : () => processHistory(node, {
    where: Object.fromEntries(new URLSearchParams(location.search)),
    link,
    moved: asked => history.replaceState(null, '', [location.pathname, query(asked)].filter(Boolean).join('?'))
  });

show().catch(error => node.replaceChildren(
  el('p', { className: 'si-error' }, error instanceof Refused && error.status < 500 ? words.absent : words.failed)));
