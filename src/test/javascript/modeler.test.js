// Which fields the diagram editor's panel shows for an element, and what a change there writes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionsOf } from '../../main/modeler/fields.js';

const materials = {
  roles: [{ group: 'kabid', label: 'Kepala bidang' }, { group: 'staf', label: 'Staf' }],
  forms: [{ name: 'reviewRelease.html' }],
  blocks: [{ bean: 'tellRole', label: 'Beri tahu peran', parameters: [{ name: 'text', label: 'Teks', kind: 'TEXT', required: true }] }],
  variables: [
    { name: 'reviewDecision', label: 'Keputusan', options: [['APPROVED', 'Setuju'], ['REVISE', 'Perbaiki']] },
    { name: 'isUrgent', label: 'Mendesak', type: 'flag' },
    { name: 'returnAt', label: 'Kembali pada', type: 'instant' }
  ]
};

function drawn(type, more = {}) {
  const supers = { 'bpmn:UserTask': ['bpmn:Activity'], 'bpmn:StartEvent': ['bpmn:Event'], 'bpmn:BoundaryEvent': ['bpmn:Event'] };
  return { id: 'one', businessObject: { $instanceOf: wanted => [type, ...(supers[type] ?? [])].includes(wanted) }, ...more };
}

function asked(element, values = {}, isNew = () => false) {
  const written = [];
  const model = {
    get: (_, name) => values[name] ?? '', isTaken: id => id === 'takenAlready', groups: () => values.groups ?? [], documentation: () => '', property: () => '',
    condition: () => values.condition ?? '', isDefault: () => Boolean(values.isDefault), timer: () => values.timer, messageName: () => '',
    inputs: () => values.inputs ?? {},
    set: (_, given) => written.push(given), paint: (_, key) => written.push({ paint: key }),
    setCondition: (_, body) => written.push({ condition: body }), setTimer: (_, kind, body) => written.push({ [kind]: body }),
    setInputs: (_, given) => written.push({ inputs: given })
  };
  const fields = sectionsOf(element, { model, materials, isNew }).flatMap(section => section.fields);
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
