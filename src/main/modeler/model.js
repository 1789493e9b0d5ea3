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

  const get = (element, name) => of(element).get(name) ?? '';
  const set = (element, values) => modeling.updateProperties(element,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? undefined : value])));

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
  const describe = (element, text) => modeling.updateProperties(element,
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
  const messageName = element => eventOf(element, 'bpmn:MessageEventDefinition')?.messageRef?.name ?? '';

  const extensions = element => of(element).extensionElements?.values ?? [];
  const child = (element, type) => extensions(element).find(one => one.$type === type);
  const any = (name, values) => moddle.createAny(`camunda:${name}`, CAMUNDA, values);
  function replaceChild(element, type, made) {
    const others = extensions(element).filter(one => one.$type !== type);
    const values = made ? [...others, made] : others;
    modeling.updateProperties(element,
      { extensionElements: values.length ? factory.create('bpmn:ExtensionElements', { values }) : undefined });
  }

  const isPlain = one => one.$type === 'camunda:inputParameter' && !one.$children?.length;
  /** What a building block is given as text, by name; scripts, lists and maps of others stay as they are. */
  const inputs = element => Object.fromEntries((child(element, 'camunda:inputOutput')?.$children ?? [])
    .filter(isPlain).map(one => [one.name, one.$body ?? '']));
  function setInputs(element, values) {
    const kept = (child(element, 'camunda:inputOutput')?.$children ?? []).filter(one => !isPlain(one));
    const given = Object.entries(values).filter(([, text]) => text !== '')
      .map(([name, text]) => any('inputParameter', { name, $body: text }));
    const all = [...given, ...kept];
    replaceChild(element, 'camunda:inputOutput', all.length ? any('inputOutput', { $children: all }) : null);
  }

  const property = (element, name) => (child(element, 'camunda:properties')?.$children ?? [])
    .find(one => one.name === name)?.value ?? '';
  function setProperty(element, name, value) {
    const others = (child(element, 'camunda:properties')?.$children ?? []).filter(one => one.name !== name);
    const all = value ? [...others, any('property', { name, value })] : others;
    replaceChild(element, 'camunda:properties', all.length ? any('properties', { $children: all }) : null);
  }

  return {
    get, set, isTaken, groups, paint, documentation, describe, condition, setCondition, isDefault, setDefault,
    timer, setTimer, messageName, inputs, setInputs, property, setProperty
  };
}
