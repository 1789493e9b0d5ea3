// The side panel: draws the fields of the chosen element and writes what is changed there.
import { el } from '../riwayat/dom.js';
import { sectionsOf } from './fields.js';

let serial = 0;

function labelled(field, control) {
  const id = control.id = `bk-${field.key}-${serial += 1}`;
  const help = field.help ? el('p', { className: 'hint', id: `${id}-help` }, field.help) : null;
  const problem = el('p', { className: 'bk-problem', id: `${id}-problem` });
  problem.setAttribute('role', 'alert');
  control.setAttribute('aria-describedby', `${id}-help ${id}-problem`);
  control.dataset.field = field.key;
  return { control, problem, node: el('div', { className: 'bk-field' },
    el('label', { htmlFor: id }, field.label), control, help, problem) };
}

function line(field, changed) {
  const control = field.kind === 'long'
    ? el('textarea', { value: field.value, rows: 3 })
    : el('input', { type: 'text', value: field.value, readOnly: Boolean(field.fixed) });
  const made = labelled(field, control);
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

function choice(field, changed) {
  const control = el('select', {}, field.options.map(([value, label]) => el('option', { value, selected: value === field.value }, label)));
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

const drawn = {
  text: line,
  long: line,
  select: choice,
  checks: boxes,
  check: (field, changed) => box(field.label, field.value, field.key, value => changed(() => field.set(value)))
};

/** Shows the element that is selected, or the process where none is, in `node`. */
export function panel(node, modeler, context) {
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

  function show(element) {
    const focused = document.activeElement?.dataset?.field;
    shown = element;
    node.replaceChildren(...sectionsOf(element, context).map(section => el('section', {},
      el('h2', {}, section.title), section.fields.map(field => drawn[field.kind](field, change)))));
    if (focused) node.querySelector(`[data-field="${CSS.escape(focused)}"]`)?.focus();
  }

  const root = () => modeler.get('canvas').getRootElement();
  const bus = modeler.get('eventBus');
  bus.on('selection.changed', ({ newSelection }) => show(newSelection.length === 1 ? newSelection[0].labelTarget ?? newSelection[0] : root()));
  bus.on('commandStack.changed', () => {
    if (quiet) return;
    const still = shown && modeler.get('elementRegistry').get(shown.id);
    show(still ?? root());
  });
  show(root());
}
