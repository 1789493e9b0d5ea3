// The page of a diagram in a draft: bpmn-js with our panel. Saves the text that the server then checks.
import { el } from '../riwayat/dom.js';
import { editorPage } from './page.js';
import { indonesian, wordsOf } from './indonesian.js';
import { colourOf, kept } from './kept.js';
import { modelOf } from './model.js';
import { panel } from './panel.js';
import { tablesOf } from './tableheads.js';
import { spoken } from './words.js';

const page = editorPage();
page.paper.tabIndex = 0;
const words = await spoken();
const modeler = new window.BpmnJS({
  container: page.paper,
  // only there: in the panel's boxes arrows choose and the delete key deletes a letter
  keyboard: { bindTo: page.paper },
  additionalModules: [indonesian(wordsOf(words)), kept]
});
const READABLE = 0.6;
const PALETTE = 80;

/** The whole drawing beside the palette, which lies on the paper. */
function whole() {
  const canvas = modeler.get('canvas');
  canvas.zoom('fit-viewport');
  const { x, y, width, height, outer } = canvas.viewbox();
  const grown = width * outer.width / (outer.width - PALETTE);
  canvas.viewbox({ x: x - grown + width, y, width: grown, height: height * grown / width });
}

/** The whole of a long diagram would be too small to read. */
function start() {
  const canvas = modeler.get('canvas');
  whole();
  if (canvas.zoom() >= READABLE) return;
  const { inner, outer } = canvas.viewbox();
  canvas.viewbox({ x: inner.x - PALETTE / READABLE, y: inner.y - 20, width: outer.width / READABLE, height: outer.height / READABLE });
}

/** Dates that code computes are in no form, but the timers of the diagram wait for them. */
const datesOf = (elements, known) => [...new Set(elements
  .flatMap(element => [...(element.businessObject?.eventDefinitions ?? [])
    .map(definition => definition.timeDate?.body?.match(/^\$\{(\w+)}$/)?.[1]),
  ...(element.businessObject?.extensionElements?.values ?? []).flatMap(one => one.$children ?? [])
    .filter(one => one.name === 'result').map(one => one.$body)])
  .filter(name => name && !known.some(one => one.name === name)))].map(name => ({ name, label: name, type: 'instant', options: [] }));

/** Arrows are called by where they lead, as in the shipped diagrams; nobody types that. */
function nameFlows(released) {
  const registry = modeler.get('elementRegistry');
  const fresh = registry.filter(element => /^Flow_[a-z0-9]{7}$/.test(element.id) && element.target && !released.has(element.id));
  fresh.filter(flow => /^[a-z]/.test(flow.target.id)).forEach(flow => {
    const wanted = `to${flow.target.id[0].toUpperCase()}${flow.target.id.slice(1)}`;
    const free = [wanted, ...Array.from({ length: 20 }, (_, n) => `${wanted}${n + 2}`)].find(id => !registry.get(id));
    if (free) modeler.get('modeling').updateProperties(flow, { id: free });
  });
}

const stack = modeler.get('commandStack');

async function open() {
  const [xml, materials, released] = await Promise.all([page.load(), page.materials(), page.released()]);
  try {
    await modeler.importXML(xml);
  } catch (refused) {
    page.say(`Diagram ini tidak dapat dibuka di editor: ${refused.message}. Perbaiki berkasnya di halaman draf.`, true);
    return;
  }
  start();
  materials.variables.push(...datesOf(modeler.get('elementRegistry').getAll(), materials.variables));
  const model = modelOf(modeler);
  modeler.on('commandStack.shape.create.postExecuted', ({ context: { shape } }) => {
    const colour = !shape.labelTarget && colourOf(shape);
    if (colour) model.paint(shape, colour);
  });
  panel(page.panel, modeler, { model, words, isNew: id => !released.has(id),
    materials: { ...materials, tables: materials.tables.flatMap(tablesOf) } });
  modeler.on('commandStack.changed', () => page.changed());
  page.tools(
    el('button', { type: 'button', className: 'quiet', onclick: () => stack.canUndo() && stack.undo() }, 'Urungkan'),
    el('button', { type: 'button', className: 'quiet', onclick: () => stack.canRedo() && stack.redo() }, 'Ulangi'),
    el('button', { type: 'button', className: 'quiet', onclick: whole }, 'Seluruh gambar'));
  page.ready(async () => {
    // a name that is being typed on the drawing counts too
    modeler.get('directEditing').complete();
    nameFlows(released);
    return (await modeler.saveXML({ format: true })).xml;
  });
}

open().catch(page.broken);
