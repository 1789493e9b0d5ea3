// A diagram with marks on it: where a case went, how often, how long, where it stands.
import { el } from './dom.js';
import { chosen } from './texts.js';
import { viewerOfDiagrams } from './viewer.js';

const words = chosen({
  closer: ['Perbesar', 'Zoom in'],
  further: ['Perkecil', 'Zoom out'],
  whole: ['Seluruh diagram', 'Whole diagram'],
  diagram: ['Diagram proses', 'Diagram of the process']
});

const HEAT = 5;

function button(label, sign, action) {
  const made = el('button', { type: 'button', title: label }, sign);
  made.setAttribute('aria-label', label);
  made.addEventListener('click', action);
  return made;
}

export async function draw(node, xml) {
  const Viewer = await viewerOfDiagrams();
  const paper = el('div', { className: 'si-paper' });
  paper.setAttribute('role', 'img');
  paper.setAttribute('aria-label', words.diagram);
  node.replaceChildren(paper);
  const viewer = new Viewer({ container: paper, width: '100%', height: '100%' });
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
  const box = canvas.viewbox().inner;
  paper.style.height = `${Math.round(Math.min(640, Math.max(260, paper.clientWidth * box.height / box.width + 40)))}px`;
  canvas.resized();
  const whole = () => canvas.zoom('fit-viewport', 'auto');
  whole();
  node.append(el('p', { className: 'si-zoom' },
    button(words.closer, '+', () => canvas.zoom(canvas.zoom() * 1.4)),
    button(words.further, '−', () => canvas.zoom(canvas.zoom() / 1.4)),
    button(words.whole, words.whole, whole)));

  const has = id => Boolean(registry.get(id));
  return {
    registry,
    mark: (id, name) => has(id) && canvas.addMarker(id, name),
    unmark: (id, name) => has(id) && canvas.removeMarker(id, name),
    note(id, text, kind, position) {
      if (!has(id)) return;
      overlays.add(id, kind, { position, show: { minZoom: 0 }, scale: { min: 0.8, max: 1 }, html: el('div', { className: `si-note si-${kind}` }, text) });
    },
    clear: kind => overlays.remove({ type: kind }),
    nameOf: id => registry.get(id)?.businessObject?.name || id,
    destroy: () => viewer.destroy()
  };
}

/** The longest step is the hottest; between, by the square root, so that one long step does not leave the rest cold. */
export const heatOf = (value, most) => most > 0 && value > 0 ? Math.max(1, Math.ceil(Math.sqrt(value / most) * HEAT)) : 0;

export const coldest = () => Array.from({ length: HEAT }, (_, index) => `si-heat-${index + 1}`);
