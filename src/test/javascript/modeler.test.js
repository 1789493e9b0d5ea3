// Which fields the diagram editor's panel shows for an element, and what a change there writes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { timeInWords } from '../../main/modeler/durations.js';
import { sectionsOf } from '../../main/modeler/fields.js';
import { wrongOption } from '../../main/modeler/formfields.js';
import { wordsOf } from '../../main/modeler/indonesian.js';
import { kept } from '../../main/modeler/kept.js';
import { called, inOrder } from '../../main/modeler/order.js';
import { parse, speaker } from '../../main/modeler/words.js';

const words = speaker(parse(readFileSync(new URL('../../main/modeler/words.properties', import.meta.url), 'utf8')));

const materials = {
  tables: [{ key: 'serviceLimits', label: 'Batas waktu', inputs: [{ name: 'service', label: 'Layanan' }], outputs: [{ name: 'amount', label: 'Jumlah' }, { name: 'unit', label: 'Satuan' }] }],
  messages: ['coverage.withdrawn'],
  roles: [{ group: 'kabid', label: 'Kepala bidang' }, { group: 'staf', label: 'Staf' }],
  forms: [{ name: 'reviewRelease.html' }],
  blocks: [{ bean: 'tellRole', label: 'Beri tahu peran', parameters: [{ name: 'text', label: 'Teks', kind: 'TEXT', required: true }] }],
  variables: [
    { name: 'reviewDecision', label: 'Keputusan', options: [['APPROVED', 'Setuju'], ['REVISE', 'Perbaiki']] },
    { name: 'isUrgent', label: 'Mendesak', type: 'flag' },
    { name: 'returnAt', label: 'Kembali pada', type: 'instant' },
    { name: 'itemCount', label: 'Banyaknya', type: 'number' }
  ]
};

function drawn(type, more = {}) {
  const supers = { 'bpmn:UserTask': ['bpmn:Activity'], 'bpmn:ReceiveTask': ['bpmn:Activity'], 'bpmn:BusinessRuleTask': ['bpmn:Activity'], 'bpmn:StartEvent': ['bpmn:Event'], 'bpmn:BoundaryEvent': ['bpmn:Event'] };
  return { id: 'one', businessObject: { $instanceOf: wanted => [type, ...(supers[type] ?? [])].includes(wanted) }, ...more };
}

function asked(element, values = {}, isNew = () => false) {
  const written = [];
  const model = {
    get: (_, name) => values[name] ?? '', isTaken: id => id === 'takenAlready', groups: () => values.groups ?? [], documentation: () => '', property: () => '',
    condition: () => values.condition ?? '', isDefault: () => Boolean(values.isDefault), timer: () => values.timer, messageName: () => '',
    inputs: () => values.inputs ?? {}, outputs: () => values.outputs ?? {}, processOf: one => values.processOf ?? one,
    receiver: () => values.receiver, messages: () => [{ name: 'loan.returned' }], isRepeated: () => Boolean(values.repeated),
    repeated: (_, name) => values.repeated?.[name] ?? '', repeat: (_, given) => written.push(given), expression: body => ({ body }),
    setMessage: (_, name) => written.push({ message: name }), setMapping: (_, ...given) => written.push({ mapping: given }),
    set: (_, given) => written.push(given), paint: (_, key) => written.push({ paint: key }),
    setCondition: (_, body) => written.push({ condition: body }), setTimer: (_, kind, body) => written.push({ [kind]: body }),
    setInputs: (_, given) => written.push({ inputs: given })
  };
  const fields = sectionsOf(element, { model, materials, isNew, words }).flatMap(section => section.fields);
  return { field: key => fields.find(one => one.key === key), written };
}

test('a task gets its role\'s colour with the role', () => {
  const { field, written } = asked(drawn('bpmn:UserTask'), { groups: ['kabid'] });
  field('groups').set(['staf']);
  assert.deepEqual(written, [{ 'camunda:candidateGroups': 'staf' }, { paint: 'staf' }]);
});

test('a known id stays, a new one is a plain name', () => {
  assert.equal(asked(drawn('bpmn:UserTask')).field('id').fixed, true);
  const id = asked(drawn('bpmn:UserTask'), {}, () => true).field('id');
  assert.equal(id.fixed, false);
  assert.equal(id.refuse('askPermission'), '');
  assert.match(id.refuse('minta izin'), /tanpa spasi/);
  assert.match(id.refuse('takenAlready'), /sudah dipakai/);
});

test('a condition is chosen from the values that a form can send', () => {
  const flow = drawn('bpmn:SequenceFlow', { source: drawn('bpmn:ExclusiveGateway') });
  const chosen = asked(flow, { condition: '${reviewDecision == \'REVISE\'}' });
  assert.equal(chosen.field('variable').value, 'reviewDecision');
  assert.equal(chosen.field('value').value, 'REVISE');
  chosen.field('value').set('APPROVED');
  chosen.field('variable').set('isUrgent');
  assert.deepEqual(chosen.written, [{ condition: '${reviewDecision == \'APPROVED\'}' }, { condition: '${isUrgent == true}' }]);
  assert.equal(asked(flow, { condition: '${crew != null}' }).field('variable'), undefined, 'what the boxes cannot show');
  assert.equal(asked(flow, { isDefault: true }).field('variable'), undefined);
  assert.equal(asked(drawn('bpmn:SequenceFlow', { source: drawn('bpmn:UserTask') })).field('default'), undefined);
});

test('a duration is an amount and a unit', () => {
  const { field, written } = asked(drawn('bpmn:BoundaryEvent'), { timer: { kind: 'timeDuration', body: 'PT3H' } });
  assert.equal(field('amount').value, '3');
  field('unit').set('P#D');
  field('amount').set('5');
  assert.deepEqual(written, [{ timeDuration: 'P3D' }, { timeDuration: 'PT5H' }]);
  assert.match(field('amount').refuse('2 jam'), /bilangan bulat/);
  assert.equal(asked(drawn('bpmn:BoundaryEvent'), { timer: { kind: 'timeDate', body: '${answerDueAt}' } }).field('date').value, '${answerDueAt}');
});

test('a building block asks for its parameters and keeps the others', () => {
  const { field, written } = asked({ ...drawn('bpmn:ServiceTask') }, { 'camunda:delegateExpression': '${tellRole}', inputs: { role: 'staf' } });
  field('input-text').set('Halo');
  assert.deepEqual(written, [{ inputs: { role: 'staf', text: 'Halo' } }]);
  const both = { role: 'staf' };
  const again = asked({ ...drawn('bpmn:ServiceTask') }, { 'camunda:delegateExpression': '${tellRole}', inputs: both });
  both.role = 'kabid';
  again.field('input-text').set('Halo');
  assert.deepEqual(again.written, [{ inputs: { role: 'kabid', text: 'Halo' } }], 'what was typed in the box before stays');
});

test('a decision table is chosen with what it asks and answers', () => {
  const fresh = asked(drawn('bpmn:BusinessRuleTask'));
  fresh.field('decisionRef').set('serviceLimits');
  assert.deepEqual(fresh.written, [
    { 'camunda:delegateExpression': '', 'camunda:decisionRef': 'serviceLimits', 'camunda:mapDecisionResult': 'singleResult', 'camunda:resultVariable': 'limit' },
    { paint: 'system' },
    { mapping: [{}, { limitAmount: '${limit.amount}', limitUnit: '${limit.unit}' }, 'limit'] }]);
  const { field, written } = asked(drawn('bpmn:BusinessRuleTask'), { 'camunda:decisionRef': 'serviceLimits', 'camunda:mapDecisionResult': 'singleResult',
    'camunda:resultVariable': 'limit', inputs: { limit: '' }, outputs: { limitAmount: '${limit.amount}' } });
  assert.equal(field('result-amount').value, 'limitAmount');
  assert.equal(field('result-unit').value, '');
  field('asked-service').set('NORMATIF');
  field('result-amount').set('days');
  assert.deepEqual(written, [{ mapping: [{ service: 'NORMATIF' }, { limitAmount: '${limit.amount}' }, 'limit'] },
    { mapping: [{}, { days: '${limit.amount}' }, 'limit'] }]);
});

test('a message is one that somebody sends, or a new one', () => {
  const { field, written } = asked(drawn('bpmn:ReceiveTask'), { receiver: {} }, () => true);
  assert.deepEqual(field('message').options.map(([name]) => name), ['', 'loan.returned', 'coverage.withdrawn']);
  field('message').set('coverage.withdrawn');
  assert.deepEqual(written, [{ message: 'coverage.withdrawn' }]);
  assert.match(field('newMessage').refuse('pesan baru'), /huruf, angka/);
});

test('a step is repeated as often as a number says', () => {
  const { field, written } = asked(drawn('bpmn:UserTask'), { repeated: { isSequential: true } });
  assert.equal(field('isSequential').value, true);
  for (const wrong of ['', '0', '51', '100', '${itemCount}']) assert.match(field('times').refuse(wrong), /1 sampai 50/);
  for (const right of ['1', '9', '10', '49', '50']) assert.equal(field('times').refuse(right), '');
  field('times').set('12');
  assert.deepEqual(written, [{ loopCardinality: { body: '12' } }]);
  assert.equal(asked(drawn('bpmn:UserTask')).field('times'), undefined);
});

test('a time is said in words, and what the engine cannot read is refused', () => {
  assert.equal(timeInWords('timeDuration', 'P1DT2H'), '1 hari 2 jam');
  assert.equal(timeInWords('timeCycle', 'R3/PT1H'), 'setiap 1 jam, 3 kali');
  assert.equal(timeInWords('timeCycle', '0 30 7 * * ?'), 'setiap hari pukul 07.30');
  assert.equal(timeInWords('timeDate', '${returnAt}'), 'sesuai isian returnAt');
  assert.equal(timeInWords('timeDuration', '2 jam'), '');
  const timer = asked(drawn('bpmn:BoundaryEvent'), { timer: { kind: 'timeCycle', body: 'R/PT1H' } }).field('timer');
  assert.equal(timer.spoken('R/P1D'), 'setiap 1 hari, terus-menerus');
  assert.match(timer.refuse('tiap hari'), /Tidak terbaca/);
});

test('a pool shows the process that it stands for, whose id is fixed', () => {
  const { field } = asked(drawn('bpmn:Participant'), { processOf: { ...drawn('bpmn:Process'), id: 'equipmentLoan', shape: {} } }, () => true);
  assert.equal(field('id').value, 'equipmentLoan');
  assert.equal(field('id').fixed, true);
  assert.ok(field('starters'));
  assert.ok(field('pool-name'));
});

test('the panel says what the comparison says', () => {
  const labels = { groups: 'candidateGroups', formKey: 'formKey', dueDate: 'dueDate', name: 'name', documentation: 'documentation' };
  const { field } = asked(drawn('bpmn:UserTask'));
  Object.entries(labels).forEach(([key, word]) => assert.equal(field(key).label, words.What(word)));
  const said = wordsOf(words);
  assert.equal(said('User Task'), words.Type('userTask'));
  assert.equal(said('Create StartEvent'), words.Type('startEvent'));
  assert.equal(said('Append {type}', { type: 'TextAnnotation' }), `Tambah ${words.type('textAnnotation')}`);
  assert.equal(said('Timer Boundary Event (non-interrupting)'), 'Di tepi: waktu, langkah berjalan terus');
  assert.equal(said('Add Input Column Left'), 'Tambah kolom masukan di kiri');
});

const shape = (type, id, more = {}) => ({ ...drawn(type), id, x: 0, y: 0, outgoing: [], parent: 'root', ...more,
  businessObject: { ...drawn(type).businessObject, $type: type, name: id } });

test('steps are listed as a case meets them, what hangs on one after it', () => {
  const [start, check, late, done, told] = [['bpmn:StartEvent', 'start'], ['bpmn:UserTask', 'check'], ['bpmn:BoundaryEvent', 'late'], ['bpmn:EndEvent', 'done'], ['bpmn:ServiceTask', 'told']]
    .map(([type, id]) => shape(type, id));
  const arrow = (source, target) => source.outgoing.push({ ...drawn('bpmn:SequenceFlow'), source, target, waypoints: [], businessObject: { $instanceOf: one => one === 'bpmn:SequenceFlow' } });
  late.host = check;
  arrow(start, check);
  arrow(check, done);
  arrow(late, told);
  assert.deepEqual(inOrder([told, done, late, check, start]).map(row => row.element.id), ['start', 'check', 'late', 'done', 'told']);
  assert.equal(called(check, words), `check (${words.type('userTask')})`);
});

function keeping(sourceType, targetType, attributes, extensions) {
  const listeners = {};
  const any = (type, own) => ({ $type: type, $descriptor: { ns: { uri: 'http://camunda.org/schema/1.0/bpmn' } }, ...own });
  const [, Kept] = kept.kept;
  new Kept({ on: (name, _, act) => { listeners[name] = act; } }, { create: (_, made) => made }, { createAny: (type, uri, own) => any(type, own) });
  const element = ($type, $attrs = {}) => ({ $type, $attrs, $descriptor: { propertiesByName: {} },
    $instanceOf: drawn($type).businessObject.$instanceOf, set(name, value) { this.$attrs[name] = value; } });
  const source = element(sourceType, attributes);
  const target = element(targetType);
  listeners['moddleCopy.canCopyProperties']({ sourceElement: source, targetElement: target });
  const copied = listeners['moddleCopy.canCopyProperty']({ parent: target, propertyName: 'extensionElements', property: { values: extensions.map(type => any(type, {})) } });
  return { attributes: target.$attrs, extensions: copied ? copied.values.map(one => one.$type) : [] };
}

test('a changed type keeps what it may bear', () => {
  const task = { 'camunda:candidateGroups': 'staf', 'camunda:formKey': 'embedded:deployment:forms/a.html', 'camunda:asyncBefore': 'true' };
  assert.deepEqual(keeping('bpmn:UserTask', 'bpmn:UserTask', task, ['camunda:inputOutput', 'camunda:taskListener']),
    { attributes: task, extensions: ['camunda:inputOutput', 'camunda:taskListener'] });
  assert.deepEqual(keeping('bpmn:UserTask', 'bpmn:ReceiveTask', task, ['camunda:properties', 'camunda:taskListener']),
    { attributes: { 'camunda:asyncBefore': 'true' }, extensions: ['camunda:properties'] });
  const block = { 'camunda:delegateExpression': '${notifyOfficers}' };
  assert.deepEqual(keeping('bpmn:ServiceTask', 'bpmn:UserTask', block, ['camunda:inputOutput']), { attributes: {}, extensions: [] });
  assert.deepEqual(keeping('bpmn:ServiceTask', 'bpmn:BusinessRuleTask', block, ['camunda:inputOutput']), { attributes: block, extensions: ['camunda:inputOutput'] });
});

test('an option that code does not know is refused before the check does', () => {
  const field = { options: [{ value: 'COMPLETE' }] };
  assert.match(wrongOption(field, { value: 'LOST', label: 'Hilang' }, ['COMPLETE', 'RETURNED']), /tidak mengenal LOST/);
  assert.equal(wrongOption(field, { value: 'RETURNED', label: 'Kembali' }, ['COMPLETE', 'RETURNED']), '');
  assert.equal(wrongOption(field, { value: 'LOST', label: 'Hilang' }, []), '');
  assert.match(wrongOption(field, { value: 'COMPLETE', label: 'x' }, []), /sudah ada/);
});
