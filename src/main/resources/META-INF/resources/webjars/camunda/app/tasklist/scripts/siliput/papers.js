// What is written about a complaint goes to our own tables first; the engine gets references only.
import { call } from './api.js';

const BASE = '/siliput/api/complaints';

/** Posts the shown texts (`data-type="paper"`), the intake and the box; resolves once their references are variables. */
export async function seal(context) {
  const found = [];
  await texts(context, found);
  await intake(context, found);
  if (context.box) found.push(...await context.box());
  found.forEach(variable => context.camForm.variableManager.createVariable({ type: 'String', ...variable }));
}

async function texts({ fields, sealed }, found) {
  const shown = fields.names().filter(name => fields.isShown(name) && fields.typeOf(name) === 'paper' && fields.raw(name));
  const fresh = shown.filter(name => sealed.get(name)?.text !== fields.raw(name));
  if (fresh.length) {
    const references = await call('POST', `${BASE}/papers`, { texts: Object.fromEntries(fresh.map(name => [name, fields.raw(name)])) });
    fresh.forEach(name => sealed.set(name, { text: fields.raw(name), reference: references[name] }));
  }
  shown.forEach(name => found.push({ name, value: sealed.get(name).reference }));
}

async function intake({ fields, sealed, element }, found) {
  const names = fields.names().filter(name => fields.typeOf(name) === 'intake');
  if (!names.length) return;
  const body = Object.fromEntries(names.filter(name => fields.isShown(name)).map(name => [name, fields.wire(name)]));
  body.attachments = (element.querySelector('[name="attachments"]')?.value || '').split(',').filter(Boolean);
  const text = JSON.stringify(body);
  if (sealed.get('intake')?.text !== text) {
    const { intake: reference } = await call('POST', `${BASE}/intakes`, body);
    sealed.set('intake', { text, reference });
  }
  found.push({ name: 'intake', value: sealed.get('intake').reference });
}
