// The side panel: which element is chosen, its fields, and what can be drawn from there; all of it by keyboard too.
import { el } from '../riwayat/dom.js';
import { sectionsOf } from './fields.js';
import { canFollow, drawing, offered, targets } from './insert.js';
import { called, inOrder } from './order.js';

let serial = 0;

function labelled(field, control) {
  const id = control.id = `bk-${field.key}-${serial += 1}`;
  const words = field.spoken ? el('p', { className: 'bk-spoken', id: `${id}-words` }, field.spoken(field.value)) : null;
  words?.setAttribute('aria-live', 'polite');
  const help = field.help ? el('p', { className: 'hint', id: `${id}-help` }, field.help) : null;
  const problem = el('p', { className: 'bk-problem', id: `${id}-problem` });
  problem.setAttribute('role', 'alert');
  control.setAttribute('aria-describedby', [words, help, problem].filter(Boolean).map(one => one.id).join(' '));
  control.dataset.field = field.key;
  return { control, problem, words, node: el('div', { className: 'bk-field' },
    el('label', { htmlFor: id }, field.label), control, words, help, problem) };
}

function line(field, changed) {
  const control = field.kind === 'long'
    ? el('textarea', { value: field.value, rows: 3 })
    : el('input', { type: 'text', value: field.value, readOnly: Boolean(field.fixed), autocomplete: 'off' });
  const made = labelled(field, control);
  control.addEventListener('input', () => made.words && (made.words.textContent = field.spoken(control.value.trim())));
  control.addEventListener('change', () => {
    const value = control.value.trim();
    const wrong = field.refuse?.(value) ?? '';
    made.problem.textContent = wrong;
    control.setAttribute('aria-invalid', String(Boolean(wrong)));
    // the rest of the panel stays as it is: somebody is on the way to the next box
    if (!wrong) changed(() => field.set(value), !field.redraw);
  });
  return made.node;
}

const options = (list, value) => list.map(([one, label]) => el('option', { value: one, selected: one === value }, label));

function choice(field, changed) {
  const control = el('select', {}, options(field.options, field.value));
  const made = labelled(field, control);
  control.addEventListener('change', () => changed(() => field.set(control.value)));
  return made.node;
}

function box(label, checked, key, toggled) {
  const input = el('input', { type: 'checkbox', checked });
  input.dataset.field = key;
  input.addEventListener('change', () => toggled(input.checked));
  return el('label', { className: 'bk-check' }, input, ' ', label);
}

function boxes(field, changed) {
  return el('fieldset', {}, el('legend', {}, field.label), field.options.map(([value, label]) =>
    box(label, field.value.includes(value), `${field.key}-${value}`, wanted => changed(() =>
      field.set(field.options.map(([one]) => one).filter(one => one === value ? wanted : field.value.includes(one)))))));
}

/** A choice that does nothing until its button is pressed. */
function press(field, changed) {
  const control = el('select', {}, options([['', 'pilih'], ...field.options], ''));
  const made = labelled(field, control);
  made.node.append(el('button', { type: 'button', className: 'quiet bk-small', dataset: { field: `${field.key}-do` },
    onclick: () => control.value && changed(() => field.set(control.value)) }, field.button));
  return made.node;
}

const drawn = {
  text: line,
  long: line,
  select: choice,
  checks: boxes,
  press,
  check: (field, changed) => box(field.label, field.value, field.key, value => changed(() => field.set(value))),
  button: (field, changed) => el('p', {}, el('button', { type: 'button', className: 'quiet bk-small', dataset: { field: field.key }, onclick: () => changed(field.set) }, field.label))
};

/** Shows the element that is selected, or the process where none is, in `node`. */
export function panel(node, modeler, context) {
  const [registry, selection, canvas, bus] = ['elementRegistry', 'selection', 'canvas', 'eventBus'].map(name => modeler.get(name));
  const draw = drawing(modeler);
  const root = () => canvas.getRootElement();
  let shown;
  let quiet = false;

  function change(act, still = false) {
    quiet = still;
    try {
      act();
    } finally {
      quiet = false;
    }
  }

  /** What is chosen here is seen there. */
  function seek(element) {
    const { x, y, width, height } = canvas.viewbox();
    const at = element.waypoints?.[0] ?? { x: element.x + element.width / 2, y: element.y + element.height / 2 };
    if (at.x < x || at.y < y || at.x > x + width || at.y > y + height) canvas.viewbox({ x: at.x - width / 2, y: at.y - height / 2, width, height });
  }

  function choose(element) {
    selection.select(element);
    seek(element);
  }

  function added(kind) {
    const block = context.materials.blocks.find(one => kind === `block:${one.bean}`);
    const made = draw.add(shown, kind, block);
    if (block) {
      draw.name(made, block);
      context.model.set(made, { 'camunda:delegateExpression': `\${${block.bean}}`, 'camunda:asyncBefore': 'true' });
    }
    choose(made);
    node.querySelector('[data-field=name]')?.focus();
  }

  function drawingOf(element) {
    const fields = [];
    const aims = targets(element, registry.getAll());
    if (canFollow(element)) fields.push({ kind: 'press', key: 'add', label: element.waypoints ? 'Sisipkan pada panah ini' : 'Tambah sesudah langkah ini',
      options: offered(context).filter(([kind]) => !kind.includes('Boundary') || element.businessObject.$instanceOf('bpmn:Activity')),
      button: 'Tambah', set: added });
    if (aims.length) fields.push({ kind: 'press', key: 'connect', label: 'Panah ke', button: 'Sambungkan',
      options: aims.map(one => [one.id, called(one, context.words)]), set: id => draw.connect(element, registry.get(id)) });
    if (element.parent) fields.push({ kind: 'button', key: 'remove', label: 'Hapus dari gambar', set: () => {
      draw.remove(element);
      chooser.focus();
    } });
    return fields.length ? { title: 'Menggambar', fields } : null;
  }

  const chooser = el('select', { id: 'bk-chooser', onchange: () => {
    const element = registry.get(chooser.value);
    if (element?.parent) choose(element); else selection.select([]);
  } });
  const sections = el('div');

  function steps() {
    const rows = inOrder(registry.getAll());
    chooser.replaceChildren(...options([[root().id, 'Seluruh proses'],
      ...rows.map(({ element, depth }) => [element.id, '\u00a0\u00a0'.repeat(depth) + called(element, context.words)])], shown?.id));
  }

  function show(element) {
    const focused = document.activeElement?.dataset?.field;
    shown = element;
    steps();
    sections.replaceChildren(...[...sectionsOf(element, context), drawingOf(element)].filter(Boolean).map(section => el('section', {},
      el('h2', {}, section.title), section.fields.map(field => drawn[field.kind](field, change)))));
    if (focused) sections.querySelector(`[data-field="${CSS.escape(focused)}"]`)?.focus();
  }

  node.replaceChildren(el('div', { className: 'bk-field' }, el('label', { htmlFor: chooser.id }, 'Langkah'), chooser), sections);
  bus.on('selection.changed', ({ newSelection }) => show(newSelection.length === 1 ? newSelection[0].labelTarget ?? newSelection[0] : root()));
  bus.on('commandStack.changed', () => {
    if (quiet) {
      steps();
      return;
    }
    const still = shown && registry.get(shown.id);
    show(still ?? root());
  });
  show(root());
}
