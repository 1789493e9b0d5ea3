// Cockpit's community edition forgets a case once it ends; these tabs and pages show its history.
import { Refused, get } from './api.js';
import { el, styled } from './dom.js';
import { administration } from './administration.js';
import { caseHistory } from './case.js';
import { heatMap } from './heat.js';
import { processHistory } from './list.js';
import { words } from './texts.js';

const link = number => `#/riwayat/${encodeURIComponent(number)}`;

/** What a tab cannot show it says; Cockpit's own page goes on. */
async function guarded(node, work) {
  styled(node);
  node.replaceChildren(el('p', {}, words.loading));
  try {
    await work();
  } catch (error) {
    node.replaceChildren(el('p', { className: 'si-error' }, error instanceof Refused && error.status < 500 ? words.absent : words.failed));
  }
}

async function keyOf(api, definition) {
  const answer = await fetch(`${api.engineApi}/process-definition/${encodeURIComponent(definition)}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Refused(answer.status);
  return answer.json();
}

const page = (node, title) => {
  const inside = el('div', { className: 'si-cockpit-inside' });
  node.replaceChildren(el('div', { className: 'si-cockpit' }, title ? el('h1', {}, title) : '', inside));
  styled(node);
  return inside;
};

const number = () => decodeURIComponent((location.hash.match(/^#\/riwayat\/([^/?]+)/) ?? [])[1] ?? '');

export default [
  {
    id: 'siliput.riwayat.navigasi',
    pluginPoint: 'cockpit.navigation',
    priority: 5,
    properties: { path: '/riwayat' },
    render: node => node.replaceChildren(el('a', { href: '#/riwayat' }, words.history))
  },
  {
    id: 'siliput.riwayat.daftar',
    pluginPoint: 'cockpit.route',
    properties: { path: '/riwayat', label: words.history },
    render: node => {
      const inside = page(node, words.processHistory);
      guarded(inside, () => processHistory(inside, { link }));
    }
  },
  {
    id: 'siliput.riwayat.kasus',
    pluginPoint: 'cockpit.route',
    properties: { path: '/riwayat/:nomor', label: words.caseHistory },
    render: node => {
      const inside = page(node);
      guarded(inside, () => caseHistory(inside, number()));
    }
  },
  {
    id: 'siliput.riwayat.proses',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 9,
    properties: { label: words.processHistory },
    render: (node, { processDefinitionId, api }) => {
      const inside = page(node);
      guarded(inside, async () => {
        const { key, version } = await keyOf(api, processDefinitionId);
        await processHistory(inside, { where: { proses: key, versi: version }, fixed: true, link });
      });
    }
  },
  {
    id: 'siliput.riwayat.panas',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 8,
    properties: { label: words.heatMap },
    render: (node, { processDefinitionId, api }) => {
      const inside = page(node);
      guarded(inside, async () => heatMap(inside, { process: (await keyOf(api, processDefinitionId)).key }));
    }
  },
  {
    id: 'siliput.riwayat.administrasi',
    pluginPoint: 'cockpit.route',
    properties: { path: '/jejak-administrasi', label: words.administration },
    render: node => {
      const inside = page(node, words.administration);
      guarded(inside, () => administration(inside));
    }
  },
  {
    id: 'siliput.riwayat.administrasi.navigasi',
    pluginPoint: 'cockpit.navigation',
    priority: -5,
    properties: { path: '/jejak-administrasi' },
    render: node => node.replaceChildren(el('a', { href: '#/jejak-administrasi' }, words.administration))
  },
  {
    id: 'siliput.riwayat.instansi',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 18,
    properties: { label: words.caseHistory },
    render: (node, { processInstanceId }) => {
      const inside = page(node);
      guarded(inside, async () => {
        const { number: found } = await get(`/instansi/${encodeURIComponent(processInstanceId)}`);
        await caseHistory(inside, found, { part: true, link });
      });
    }
  }
];
