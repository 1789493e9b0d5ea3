// What an element keeps when its type is changed or it is copied: bpmn-js knows only the standard's own attributes.
const DONE_BY = ['delegateExpression', 'expression', 'class', 'type', 'topic'];

/** Attributes of the engine, and what may bear them; any other goes along. */
const BEARERS = [
  [['candidateGroups', 'candidateUsers', 'assignee', 'dueDate', 'followUpDate', 'priority'], ['bpmn:UserTask']],
  [['formKey', 'formRef'], ['bpmn:UserTask', 'bpmn:StartEvent']],
  [['initiator'], ['bpmn:StartEvent']],
  [[...DONE_BY, 'resultVariable'], ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask', 'bpmn:MessageEventDefinition']],
  [['decisionRef', 'mapDecisionResult'], ['bpmn:BusinessRuleTask']],
  [['asyncBefore', 'asyncAfter', 'exclusive', 'jobPriority'], ['bpmn:Activity', 'bpmn:Gateway', 'bpmn:Event']]
];
const REFERENCES = ['messageRef', 'errorRef', 'escalationRef', 'signalRef'];
const FIRST = 2000;

const isOne = (target, types) => types.some(type => target.$instanceOf(type));
const bears = (target, name) => BEARERS.every(([names, types]) => !names.includes(name) || isOne(target, types));

/** Parameters are those of the component that they are given to. */
const isOrphan = (source, target) => [...DONE_BY, 'decisionRef']
  .some(name => source.$attrs[`camunda:${name}`] && !target.$attrs[`camunda:${name}`]);

function mayHave(target, source, extension) {
  if (extension.$type === 'camunda:taskListener') return isOne(target, ['bpmn:UserTask']);
  if (extension.$type === 'camunda:inputOutput') return source.$type === target.$type || isOne(target, ['bpmn:Activity']) && !isOrphan(source, target);
  return true;
}

function keepAttributes(source, target) {
  Object.entries(source.$attrs ?? {})
    .filter(([name]) => name.startsWith('camunda:') && bears(target, name.slice('camunda:'.length)))
    .forEach(([name, value]) => target.set(name, value));
  REFERENCES.filter(name => source[name] && target.$descriptor.propertiesByName[name])
    .forEach(name => target.set(name, source[name]));
}

/** Whose colour an element has; none where it keeps its own. */
export function colourOf({ businessObject }) {
  const groups = businessObject.get('camunda:candidateGroups');
  const is = type => businessObject.$instanceOf(type);
  if (is('bpmn:UserTask')) return groups?.split(',')[0].trim();
  if (is('bpmn:ServiceTask') || is('bpmn:BusinessRuleTask') || is('bpmn:SendTask')) return 'system';
  const waits = is('bpmn:BoundaryEvent') || is('bpmn:IntermediateCatchEvent');
  return waits && businessObject.eventDefinitions?.some(one => one.$type === 'bpmn:TimerEventDefinition') ? 'time' : undefined;
}

function Kept(bus, factory, moddle) {
  const sources = new WeakMap();
  /** An element of another vocabulary, which has no declared properties. */
  function copy(one) {
    const { $type, $children, $instanceOf, ...own } = one;
    return moddle.createAny($type, one.$descriptor.ns.uri, $children ? { ...own, $children: $children.map(copy) } : own);
  }

  bus.on('moddleCopy.canCopyProperties', FIRST, ({ sourceElement, targetElement }) => {
    sources.set(targetElement, sourceElement);
    keepAttributes(sourceElement, targetElement);
  });
  bus.on('moddleCopy.canCopyProperty', FIRST, ({ parent, property, propertyName }) => {
    if (propertyName !== 'extensionElements' || !property) return undefined;
    const values = property.values.filter(one => mayHave(parent, sources.get(parent), one)).map(copy);
    return values.length ? factory.create('bpmn:ExtensionElements', { values }) : false;
  });
}
Kept.$inject = ['eventBus', 'bpmnFactory', 'moddle'];

/** A module for bpmn-js. */
export const kept = { __init__: ['kept'], kept: ['type', Kept] };
