// The diagram of a case with the way it went, and the same as a table for who does not see it.
import { get, text } from './api.js';
import { coldest, draw, heatOf } from './diagram.js';
import { el, option, row, table } from './dom.js';
import { isScope, walked } from './path.js';
import { chosen } from './texts.js';

const words = chosen({
  title: ['Jalur yang ditempuh', 'The way it went'],
  process: ['Proses', 'Process'],
  version: ['versi', 'version'],
  running: ['masih berjalan', 'still running'],
  heat: ['Warnai menurut lama', 'Colour by duration'],
  walked: ['garis biru: dilalui', 'blue line: passed'],
  here: ['kotak hijau: di sinilah perkara sekarang', 'green box: where it stands now'],
  counted: ['angka: berapa kali', 'number: how often'],
  hot: ['makin merah: makin lama', 'the redder, the longer'],
  steps: ['Langkah satu per satu', 'Step by step'],
  at: ['Waktu', 'Time'],
  step: ['Langkah', 'Step'],
  by: ['Petugas', 'Official'],
  length: ['Lama', 'Duration'],
  cancelled: ['dibatalkan', 'cancelled'],
  still: ['masih di sini', 'still here']
});

const WORKED = ['userTask', 'serviceTask', 'businessRuleTask', 'sendTask', 'receiveTask', 'callActivity'];

function lengthOf(milliseconds) {
  const minutes = Math.round(milliseconds / 60000);
  if (minutes < 1) return `${Math.round(milliseconds / 1000)} dtk`;
  if (minutes < 60) return `${minutes} mnt`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} jam ${minutes % 60} mnt`;
  return `${Math.floor(minutes / 1440)} hari ${Math.floor(minutes % 1440 / 60)} jam`;
}

function mark(diagram, { nodes, arrows }) {
  arrows.forEach((count, flow) => diagram.mark(flow, 'si-walked'));
  nodes.forEach((node, id) => {
    diagram.mark(id, 'si-walked');
    if (node.here && !isScope(node.type)) diagram.mark(id, 'si-here');
    if (node.count > 1 && WORKED.includes(node.type)) diagram.note(id, `${node.count}×`, 'count', { top: -12, right: 14 });
    if (node.type === 'userTask') diagram.note(id, lengthOf(node.length), 'length', { bottom: -3, left: 0 });
  });
}

function heat(diagram, { nodes }, on) {
  const worked = [...nodes].filter(([, node]) => WORKED.includes(node.type));
  const most = Math.max(0, ...worked.map(([, node]) => node.length));
  worked.forEach(([id, node]) => {
    coldest().forEach(name => diagram.unmark(id, name));
    if (on && heatOf(node.length, most)) diagram.mark(id, `si-heat-${heatOf(node.length, most)}`);
  });
}

function stepTable(path, diagram) {
  const heads = [words.at, words.step, words.by, words.length];
  const rows = path.steps.filter(step => !isScope(step.type)).map(step => row(heads, [
    step.at, diagram.nameOf(step.activity), step.by,
    step.end === null ? `${step.length}, ${words.still}` : step.cancelled ? `${step.length}, ${words.cancelled}` : step.length]));
  return el('details', {}, el('summary', {}, `${words.steps} (${rows.length})`), table(heads, rows));
}

const runName = run => `${run.name}, ${words.version} ${run.version}: ${run.startedAt}${run.endedAt ? ` – ${run.endedAt}` : `, ${words.running}`} (${run.length})`;

export async function pathOf(node, view) {
  const paper = el('div');
  const more = el('div');
  const hot = el('input', { type: 'checkbox', id: 'si-heat' });
  const runs = el('select', { id: 'si-run' }, view.runs.map(run => option(run.instance, runName(run), view.runs[0].instance)));
  let diagram;
  let found;

  async function show() {
    const path = await get(`/kasus/${encodeURIComponent(view.number)}/jalur/${encodeURIComponent(runs.value)}`);
    diagram?.destroy();
    diagram = await draw(paper, await text(`/diagram/${encodeURIComponent(path.definition)}`));
    found = walked(path.steps, diagram.registry, path.now);
    mark(diagram, found);
    heat(diagram, found, hot.checked);
    more.replaceChildren(stepTable(path, diagram));
  }

  hot.addEventListener('change', () => heat(diagram, found, hot.checked));
  runs.addEventListener('change', show);
  node.replaceChildren(
    el('h2', {}, words.title),
    el('div', { className: 'si-bar' },
      el('label', { htmlFor: 'si-run' }, `${words.process} `), runs,
      el('label', {}, hot, ` ${words.heat}`)),
    paper,
    el('p', { className: 'si-soft' }, [words.walked, words.here, words.counted, words.hot].join(' · ')),
    more);
  await show();
}
