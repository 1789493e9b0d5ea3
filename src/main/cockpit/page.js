// The same history on pages of our own, for whoever has no Cockpit, each with an address to keep.
import { query, Refused } from './api.js';
import { administration } from './administration.js';
import { caseHistory } from './case.js';
import { el } from './dom.js';
import { heatMap } from './heat.js';
import { processHistory } from './list.js';
import { words } from './texts.js';

const node = document.getElementById('riwayat');
const link = number => `/kantor/riwayat/${encodeURIComponent(number)}`;

const shown = {
  kasus: () => caseHistory(node, node.dataset.number),
  panas: () => heatMap(node),
  administrasi: () => administration(node),
  daftar: () => processHistory(node, {
    where: Object.fromEntries(new URLSearchParams(location.search)),
    link,
    moved: asked => history.replaceState(null, '', [location.pathname, query(asked)].filter(Boolean).join('?'))
  })
};

shown[node.dataset.what]().catch(error => node.replaceChildren(
  el('p', { className: 'si-error' }, error instanceof Refused && error.status < 500 ? words.absent : words.failed)));
