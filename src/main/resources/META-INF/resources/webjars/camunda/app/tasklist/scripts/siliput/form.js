// Ties one embedded form to the engine's form object: load, fill, check, send.
import { attachClaim, GONE } from './claim.js';
import { announce, el } from './dom.js';
import { call } from './api.js';
import { lineBack } from './chunks.js';
import { Draft } from './drafts.js';
import { Fields } from './fields.js';
import { seal } from './papers.js';
import { renderParts } from './parts.js';
import { attachWidgets } from './widgets.js';
import { attachTimes } from './times.js';
import { attachDuplicateCheck } from './duplicate.js';
import { showReceipt } from './receipt.js';
import { parseProblems } from './problems.js';
import { now, setClock } from './time.js';

const keyOf = camForm => camForm.processDefinitionKey
  || String(camForm.processDefinitionId || '').split(':')[0];

export function form(camForm) {
  let started = null;
  let context = null;
  const send = camForm.submitVariables;
  const sent = done => (error, result) => {
    started = result;
    if (done) done(error, result);
  };
  camForm.submitVariables = done => {
    if (!context) { send.call(camForm, sent(done)); return; }
    const ready = context.draft.settle().then(() => context.sealed && seal(context));
    ready.then(() => send.call(camForm, sent(done)), error => {
      context.ownProblems = true;
      context.fields.showProblems(error.problems && error.problems.length ? error.problems : [{ message: error.message }]);
      done(error);
    });
  };
  camForm.on('form-loaded', () => open(camForm, () => started, opened => { context = opened; }));
}

async function open(camForm, started, opened) {
  const element = camForm.formElement[0];
  const fields = new Fields(element);
  const context = { camForm, element, fields, taskId: camForm.taskId, processKey: keyOf(camForm), page: {}, busy: 0 };
  if (element.dataset.room) context.sealed = new Map();
  opened(context);
  context.draft = new Draft(context);
  context.changed = () => { fields.refresh(); context.draft.later(); };
  bind(camForm, context, started);
  markRequired(element);
  const loading = el('p', { class: 'note', role: 'status', text: 'Memuat data …' });
  element.prepend(loading);
  const where = context.taskId ? `tasks/${context.taskId}` : `starts/${context.processKey}`;
  const page = `/siliput/api/${element.dataset.room ? `${element.dataset.room}/` : ''}${where}/page`;
  try {
    context.page = fields.page = await untilInReach(page, element, loading);
    setClock(context.page.now);
  } catch (error) {
    fields.showProblems([{ message: error.message }]);
  }
  loading.remove();
  attachClaim(context);
  if ((context.page.flags || {}).closed) return close(context);
  fillFromCase(context);
  renderParts(context);
  await context.draft.restore();
  attachWidgets(context);
  attachTimes(context);
  attachDuplicateCheck(context);
  fields.refresh();
  for (const event of ['input', 'change']) {
    element.addEventListener(event, ({ target }) => { fields.settle(target); context.changed(); });
  }
  element.dataset.ready = 'true';
}

/** A form without its case is of no use: while the line is broken it is asked for again. */
async function untilInReach(path, element, words) {
  for (;;) {
    try {
      return await call('GET', path);
    } catch (error) {
      if (error.status !== 0 || !element.isConnected) throw error;
      words.textContent = 'Sambungan terputus; dilanjutkan begitu tersambung.';
      await lineBack();
    }
  }
}

/** Of a secret case the form shows the number alone; taking the task loads it anew, with everything. */
function close(context) {
  const kept = '[data-part=case], .si-claim, .si-summary';
  [...context.element.children].filter(child => !child.matches(kept)).forEach(child => { child.hidden = true; });
  renderParts(context);
  context.element.append(el('p', { class: 'warning', text: 'Perkara rahasia. Isinya terbuka setelah Anda mengambil tugas ini; pengambilan tercatat.' }));
}

function bind(camForm, context, started) {
  const { fields, draft } = context;
  camForm.on('store', () => { camForm.storePrevented = true; draft.save(); });
  camForm.on('submit', () => {
    fields.clearProblems();
    const problems = fields.problems();
    if (context.busy) problems.push({ message: 'Tunggu sampai unggahan selesai.' });
    for (const check of context.checks || []) problems.push(...check());
    if (problems.length) {
      camForm.submitPrevented = true;
      context.ownProblems = true;
      fields.showProblems(problems);
      return;
    }
    const manager = camForm.variableManager;
    Object.keys(manager.variables).forEach(name => manager.destroyVariable(name));
    fields.variables().forEach(variable => manager.createVariable(variable));
  });
  camForm.on('submit-failed', (source, details) => {
    draft.later();
    if (context.ownProblems) { context.ownProblems = false; return; }
    const failure = details && details[0];
    const problems = context.unanswered && failure?.status === 404 ? [{ message: GONE }] : parseProblems(failure);
    context.unanswered ||= Boolean(failure?.crossDomain);
    // Tasklist shows this text, too, after an English sentence of the engine's
    if (failure) failure.message = problems.map(problem => problem.message).join(' ');
    fields.showProblems(problems);
  });
  camForm.on('submit-success', () => {
    draft.remove();
    announce('Terkirim.');
    // the engine's answer reaches us just after this event
    setTimeout(() => showReceipt(context.processKey, started()), 0);
  });
}

/** Only fields marked so take the case's values: a decision of an earlier round must not look like today's. */
function fillFromCase({ element, fields, page }) {
  for (const name of fields.names()) {
    const [input] = fields.inputs(name);
    const known = (page.variables || {})[name];
    if ('onlyMissing' in (input.closest('[data-only-missing]')?.dataset || {})) {
      input.closest('[data-only-missing]').hidden = known !== undefined && known !== null && known !== false && known !== '';
    }
    if ('fill' in input.dataset && known !== undefined && known !== null) fields.fill(name, known);
    else if (input.dataset.prepared) fields.fill(name, (page.prepared || {})[input.dataset.prepared]);
    else if (input.dataset.default === 'now') fields.fill(name, now());
    else if (input.dataset.default) fields.fill(name, input.dataset.default);
  }
  element.querySelectorAll('[data-only-missing]').forEach(box => box.toggleAttribute('data-settled', box.hidden));
}

function markRequired(element) {
  element.querySelectorAll('[data-required]').forEach(input => {
    if (input.type !== 'radio') input.setAttribute('aria-required', 'true');
    input.closest('.field')?.classList.add('is-required');
  });
}
