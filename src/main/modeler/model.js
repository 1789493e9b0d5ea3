// Reads and writes what the panel edits on one element of a diagram. Every change is one step of undo.
export const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn';

/** The role's colours, as the legend of every shipped diagram has them. */
const COLOURS = {
  agendaris: ['#BBDEFB', '#0D4372'],
  kepala: ['#E1BEE7', '#5B176D'],
  sekretaris: ['#E1BEE7', '#5B176D'],
  kabid: ['#C8E6C9', '#205022'],
  fungsional: ['#C8E6C9', '#205022'],
  staf: ['#FFE0B2', '#6B3C00'],
  pejabatPengaduan: ['#BBDEFB', '#0D4372'],
  timPengaduan: ['#FFE0B2', '#6B3C00'],
  'camunda-admin': ['#E1BEE7', '#5B176D'],
  system: ['#ECEFF1', '#37474F'],
  time: ['#FFCDD2', '#831311']
};

export const is = (element, type) => Boolean(element?.businessObject?.$instanceOf?.(type));

const split = text => (text ?? '').split(',').map(one => one.trim()).filter(Boolean);

export function modelOf(modeler) {
  const modeling = modeler.get('modeling');
  const factory = modeler.get('bpmnFactory');
  const moddle = modeler.get('moddle');
  const of = element => element.businessObject;
  const update = (element, values) => element.shape
    ? modeling.updateModdleProperties(element.shape, of(element), values) : modeling.updateProperties(element, values);

  const get = (element, name) => of(element).get(name) ?? '';
  const set = (element, values) => update(element,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? undefined : value])));

  /** A pool is drawn as a participant; what is set there belongs to its process. */
  const processOf = element => is(element, 'bpmn:Participant') && of(element).processRef
    ? { id: of(element).processRef.id, businessObject: of(element).processRef, shape: element } : element;

  /** Whether another element has the id, which the editor would not survive. */
  const isTaken = id => moddle.ids.assigned(id);

  const groups = (element, name = 'camunda:candidateGroups') => split(get(element, name));

  function paint(element, key) {
    const [fill, stroke] = COLOURS[key] ?? COLOURS.system;
    modeling.updateProperties(element, { di: {
      'bioc:fill': fill, 'bioc:stroke': stroke, 'color:background-color': fill, 'color:border-color': stroke
    } });
  }

  const documentation = element => (of(element).documentation ?? []).map(one => one.text).join('\n');
  const describe = (element, text) => update(element,
    { documentation: text ? [factory.create('bpmn:Documentation', { text })] : [] });

  const expression = body => factory.create('bpmn:FormalExpression', { body });

  const condition = flow => of(flow).conditionExpression?.body ?? '';
  const setCondition = (flow, body) => modeling.updateProperties(flow,
    { conditionExpression: body ? expression(body) : undefined });

  const isDefault = flow => flow.source && of(flow.source).default === of(flow);
  const setDefault = (flow, wanted) => {
    if (wanted) setCondition(flow, '');
    modeling.updateProperties(flow.source, { default: wanted ? of(flow) : undefined });
  };

  const timers = ['timeDuration', 'timeDate', 'timeCycle'];
  const eventOf = (element, type) => (of(element).eventDefinitions ?? []).find(one => one.$type === type);
  function timer(element) {
    const found = eventOf(element, 'bpmn:TimerEventDefinition');
    const kind = found && timers.find(name => found[name]);
    return found && { kind: kind ?? timers[0], body: kind ? found[kind].body ?? '' : '' };
  }
  function setTimer(element, kind, body) {
    const old = eventOf(element, 'bpmn:TimerEventDefinition');
    const made = factory.create('bpmn:TimerEventDefinition', { [kind]: expression(body) });
    if (old.id) made.id = old.id;
    modeling.updateProperties(element, { eventDefinitions: [made] });
  }

  /** What bears the reference to a message: the task, or the event's definition. */
  const receiver = element => is(element, 'bpmn:ReceiveTask') ? of(element) : eventOf(element, 'bpmn:MessageEventDefinition');
  const messageName = element => receiver(element)?.messageRef?.name ?? '';
  const root = element => {
    const parent = element.$parent;
    return parent ? root(parent) : element;
  };
  const messages = element => root(of(element)).rootElements.filter(one => one.$type === 'bpmn:Message');
  function setMessage(element, name) {
    const found = messages(element).find(one => one.name === name);
    const definitions = root(of(element));
    const id = `${name.replace(/\W+(\w)/g, (_, letter) => letter.toUpperCase())}Message`;
    const made = found ?? (name ? factory.create('bpmn:Message', isTaken(id) ? { name } : { id, name }) : undefined);
    if (made && !found) {
      made.$parent = definitions;
      modeling.updateModdleProperties(element, definitions, { rootElements: [...definitions.rootElements, made] });
    }
    modeling.updateModdleProperties(element, receiver(element), { messageRef: made });
  }

  const loop = element => of(element).loopCharacteristics;
  const isRepeated = element => loop(element)?.$type === 'bpmn:MultiInstanceLoopCharacteristics';
  const repeated = (element, name) => loop(element)?.get(name) ?? '';
  const repeat = (element, values) => modeling.updateModdleProperties(element, loop(element),
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? undefined : value])));
  const setRepeated = (element, wanted) => modeling.updateProperties(element,
    { loopCharacteristics: wanted ? factory.create('bpmn:MultiInstanceLoopCharacteristics', { isSequential: false }) : undefined });

  const extensions = element => of(element).extensionElements?.values ?? [];
  const child = (element, type) => extensions(element).find(one => one.$type === type);
  const any = (name, values) => moddle.createAny(`camunda:${name}`, CAMUNDA, values);
  function replaceChild(element, type, made) {
    const others = extensions(element).filter(one => one.$type !== type);
    const values = made ? [...others, made] : others;
    update(element,
      { extensionElements: values.length ? factory.create('bpmn:ExtensionElements', { values }) : undefined });
  }

  const parameters = element => child(element, 'camunda:inputOutput')?.$children ?? [];
  const isPlain = type => one => one.$type === `camunda:${type}` && !one.$children?.length;
  /** What goes in or comes out as text, by name; scripts, lists and maps of others stay as they are. */
  const plain = (element, type) => Object.fromEntries(parameters(element).filter(isPlain(type)).map(one => [one.name, one.$body ?? '']));
  function setPlain(element, given) {
    const kept = parameters(element).filter(one => !Object.keys(given).some(type => isPlain(type)(one)));
    const made = Object.entries(given).flatMap(([type, values]) => Object.entries(values)
      .map(([name, text]) => any(type, text ? { name, $body: text } : { name })));
    const isOutput = one => Number(one.$type === 'camunda:outputParameter');
    const all = [...made, ...kept].sort((one, other) => isOutput(one) - isOutput(other));
    replaceChild(element, 'camunda:inputOutput', all.length ? any('inputOutput', { $children: all }) : null);
  }
  const filled = values => Object.fromEntries(Object.entries(values).filter(([name, text]) => name && text !== ''));
  const inputs = element => plain(element, 'inputParameter');
  const setInputs = (element, values) => setPlain(element, { inputParameter: filled(values) });

  /** What a decision is asked and what its columns become; the result itself stays inside the step. */
  const outputs = element => plain(element, 'outputParameter');
  const setMapping = (element, asked, results, whole) => setPlain(element,
    { inputParameter: { ...filled(asked), ...(whole ? { [whole]: '' } : {}) }, outputParameter: filled(results) });

  const property = (element, name) => (child(element, 'camunda:properties')?.$children ?? [])
    .find(one => one.name === name)?.value ?? '';
  function setProperty(element, name, value) {
    const others = (child(element, 'camunda:properties')?.$children ?? []).filter(one => one.name !== name);
    const all = value ? [...others, any('property', { name, value })] : others;
    replaceChild(element, 'camunda:properties', all.length ? any('properties', { $children: all }) : null);
  }

  return {
    get, set, isTaken, groups, paint, documentation, describe, condition, setCondition, isDefault, setDefault,
    timer, setTimer, messageName, messages, setMessage, receiver, inputs, setInputs, outputs, setMapping, property, setProperty,
    expression, isRepeated, repeated, repeat, setRepeated, processOf
  };
}
