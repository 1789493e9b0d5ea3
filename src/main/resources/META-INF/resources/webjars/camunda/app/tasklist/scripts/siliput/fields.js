// The fields of a form: value, condition, problem. A field is what carries `name` and `data-type`.
import { holds } from './conditions.js';
import { el, freshId } from './dom.js';
import { describe, isRequired, LATE, problemOf } from './rules.js';
import { millis, now, toInput, toWib } from './time.js';

const toMend = fields => `${fields} isian perlu diperbaiki.`;

export class Fields {
  constructor(form) {
    this.form = form;
    this.page = {};
    this.states = new Set();
    this.places = new Map();
  }

  names() {
    return [...new Set([...this.form.querySelectorAll('[name][data-type]')].map(input => input.name))];
  }

  inputs(name) {
    return [...this.form.querySelectorAll(`[name="${name}"][data-type]`)];
  }

  raw(name) {
    const [first, ...others] = this.inputs(name);
    if (!first) return '';
    if (first.type === 'radio') return ([first, ...others].find(input => input.checked) || {}).value || '';
    if (first.type === 'checkbox') return first.checked;
    return first.value.trim();
  }

  /** Shows a value: of a variable, a draft, a default. */
  fill(name, value) {
    const inputs = this.inputs(name);
    const first = inputs[0];
    if (!first || value === undefined || value === null) return;
    if (first.type === 'radio') inputs.forEach(input => { input.checked = input.value === value; });
    else if (first.type === 'checkbox') first.checked = value === true || value === 'true';
    else if (first.dataset.type === 'instant' || first.type === 'datetime-local') first.value = /Z$|[+-]\d\d:?\d\d$/.test(value) || typeof value === 'number'
      ? toInput(typeof value === 'string' ? value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : value, first.type) : value;
    else first.value = value;
    first.dispatchEvent(new Event('siliput:filled'));
  }

  /** What conditions and rules ask about; a hidden field says nothing, since nobody sends it. */
  situation() {
    return {
      value: name => {
        const value = this.isShown(name) ? this.raw(name) : '';
        return value === '' && (this.inputs(name)[0] || {}).type === 'checkbox' ? 'false' : String(value ?? '');
      },
      known: name => (this.page.variables || {})[name],
      fact: name => (name === 'channelAgrees' ? this.agrees('receivedAt') : this.states.has(name) || Boolean((this.page.flags || {})[name])),
      late: name => this.late(name),
      now
    };
  }

  holds(condition) {
    return holds(condition, this.situation());
  }

  late(name) {
    const at = millis(this.raw(name));
    return now() - at > LATE || this.isApart(name, at);
  }

  /** What the channel told is the time that is stated. */
  agrees(name) {
    return !this.isApart(name, millis(this.raw(name)))
      && [...this.form.querySelectorAll(`[data-proposes="${name}"]`)].some(other => !other.closest('[hidden]') && other.value);
  }

  /** Another field on the form tells the same time otherwise. */
  isApart(name, at) {
    return [...this.form.querySelectorAll(`[data-proposes="${name}"]`)]
      .some(other => !other.closest('[hidden]') && Math.abs(millis(other.value) - at) > LATE);
  }

  state(name, on) {
    if (on) this.states.add(name); else this.states.delete(name);
    this.refresh();
  }

  /** Shows and hides what depends on other fields. */
  refresh() {
    // twice: what is hidden may hide what stands before it
    for (const part of [...this.form.querySelectorAll('[data-when]'), ...this.form.querySelectorAll('[data-when]')]) {
      part.hidden = !this.holds(part.dataset.when);
    }
    this.form.querySelectorAll('[data-required-when]').forEach(input => {
      const required = this.isRequired(input);
      input.closest('.field').classList.toggle('is-required', required);
      if (input.type !== 'hidden') input.setAttribute('aria-required', String(required));
    });
  }

  /** What was corrected no longer shows as wrong. */
  settle(target) {
    const box = target.closest?.('.has-problem');
    if (!box) return;
    box.classList.remove('has-problem');
    box.querySelectorAll('.si-problem:not(li)').forEach(old => old.remove());
    box.querySelectorAll('[aria-invalid]').forEach(input => {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    });
    const left = this.form.querySelectorAll('.has-problem').length;
    const count = this.form.querySelector('.si-summary .si-count');
    if (!left) this.form.querySelector('.si-summary')?.remove();
    else if (count) count.textContent = toMend(left);
  }

  isShown(name) {
    const [first] = this.inputs(name);
    return Boolean(first) && !first.closest('[hidden]');
  }

  isRequired(input) {
    return isRequired(describe(input), this.situation());
  }

  typeOf(name) {
    return this.inputs(name)[0].dataset.type;
  }

  /** As our own endpoints read it. */
  wire(name) {
    const [input] = this.inputs(name);
    const value = this.raw(name);
    return input.type === 'datetime-local' && value ? toWib(value).replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : value;
  }

  label(name) {
    const [first] = this.inputs(name);
    const box = first && first.closest('.field');
    const label = box && box.querySelector('label:not(.choice), .label, legend');
    return label ? [...label.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join('').trim() : name;
  }

  /** What is wrong, as {field, message}, in the order of the form. */
  problems() {
    return this.names().filter(name => this.isShown(name)).flatMap(name => {
      const [input] = this.inputs(name);
      const message = input.validity && input.validity.badInput ? 'Tanggal atau jam belum lengkap.' : problemOf(describe(input), this.situation());
      return message ? [{ field: name, message }] : [];
    });
  }

  /** What the engine gets: only declared, shown and non-empty fields. */
  variables() {
    const variables = [];
    for (const name of this.names()) {
      if (!this.isShown(name)) continue;
      const [input] = this.inputs(name);
      const value = this.raw(name);
      switch (input.dataset.type) {
        case 'flag': variables.push({ name, type: 'Boolean', value: value === true }); break;
        case 'instant': if (value) variables.push({ name, type: 'Date', value: toWib(value) }); break;
        case 'paper': case 'intake': case 'local': case 'reference': case 'count': break;
        case 'number': if (value) variables.push({ name, type: 'Integer', value: Number.parseInt(value, 10) }); break;
        default: if (value) variables.push({ name, type: 'String', value });
      }
    }
    return variables;
  }

  /** Everything typed, for a draft. */
  snapshot() {
    const values = {};
    for (const name of this.names()) {
      const value = this.raw(name);
      if (value !== '' && value !== null) values[name] = value;
    }
    return values;
  }

  box(name) {
    const [first] = this.inputs(name);
    return first ? first.closest('.field') || first.parentElement : null;
  }

  clearProblems() {
    this.form.querySelectorAll('.si-problem').forEach(old => old.remove());
    this.form.querySelectorAll('[aria-invalid]').forEach(input => {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    });
    this.form.querySelectorAll('.has-problem').forEach(box => box.classList.remove('has-problem'));
  }

  /** Puts every problem at its field, or at its place within one, and the focus on the first; what belongs to no field goes to the top. */
  showProblems(problems) {
    this.clearProblems();
    let first = null;
    const homeless = [];
    for (const { field, message, at } of problems) {
      const place = at || this.places.get(field)?.(message);
      const box = field && this.isShown(field) ? place?.parentElement || this.box(field) : null;
      if (!box) { homeless.push(message); continue; }
      const id = freshId('si-problem');
      box.classList.add('has-problem');
      box.append(el('p', { class: 'si-problem', id, text: message }));
      const target = place || this.target(box, field);
      if (target) {
        target.setAttribute('aria-invalid', 'true');
        target.setAttribute('aria-describedby', id);
      }
      box.closest('details')?.setAttribute('open', '');
      first = first || target || box;
    }
    if (problems.length) {
      const marked = this.form.querySelectorAll('.has-problem').length;
      this.form.prepend(el('div', { class: 'si-problem si-summary', role: 'alert', tabindex: '-1' },
        ...homeless.map(text => el('p', { text })),
        marked ? el('p', { class: 'si-count', text: toMend(marked) }) : null));
    }
    const goal = first || this.form.querySelector('.si-summary');
    if (goal) {
      goal.focus({ preventScroll: true });
      (goal.closest('.field') || goal).scrollIntoView({ block: 'center' });
    }
  }

  target(box, field) {
    const [input] = this.inputs(field);
    return input && input.type !== 'hidden' ? input
      : box.querySelector('input:not([type=hidden]), select, textarea, button');
  }
}
