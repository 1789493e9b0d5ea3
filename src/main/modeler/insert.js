// Draws without a mouse: a step after another or on an arrow, a deadline on a step's edge, an arrow between two.
import { is } from './model.js';

const GAP = 50;

/** @returns what can be put after a step, each with its name; building blocks are offered as such */
export const offered = ({ materials, words }) => [
  ['bpmn:UserTask', words.Type('userTask')],
  ...materials.blocks.map(one => [`block:${one.bean}`, `Blok: ${one.label}`]),
  ['bpmn:BusinessRuleTask', words.Type('businessRuleTask')],
  ['bpmn:IntermediateCatchEvent:bpmn:TimerEventDefinition', 'Menunggu waktu'],
  ['bpmn:IntermediateCatchEvent:bpmn:MessageEventDefinition', 'Menunggu pesan'],
  ['bpmn:BoundaryEvent:bpmn:TimerEventDefinition', 'Batas waktu di tepi langkah ini'],
  ['bpmn:ExclusiveGateway', words.Type('exclusiveGateway')],
  ['bpmn:ParallelGateway', words.Type('parallelGateway')],
  ['bpmn:EndEvent', words.Type('endEvent')]
];

const isNode = element => is(element, 'bpmn:FlowNode') && !element.labelTarget;
export const canFollow = element => is(element, 'bpmn:SequenceFlow') || isNode(element) && !is(element, 'bpmn:EndEvent');

/** A legend or a heading, which belongs to no step. */
const isLoose = element => is(element, 'bpmn:TextAnnotation') && ![...element.incoming, ...element.outgoing].length;

/** Where an arrow may lead: within the same part of the process, not to itself. */
export const targets = (element, elements) => isNode(element) && !is(element, 'bpmn:EndEvent')
  ? elements.filter(one => isNode(one) && one !== element && one.parent === (element.host ?? element).parent
    && !is(one, 'bpmn:StartEvent') && !is(one, 'bpmn:BoundaryEvent') && !element.outgoing.some(flow => flow.target === one)) : [];

export function drawing(modeler) {
  const [modeling, shapes, registry, space] = ['modeling', 'elementFactory', 'elementRegistry', 'spaceTool'].map(name => modeler.get(name));

  /** Moves to the right what stands behind a step, as far as the new one needs. */
  function makeRoom({ source, target }, width) {
    const start = source.x + source.width;
    const missing = width + 2 * GAP - (target.x - start);
    if (target.x < start || missing <= 0) return;
    const all = registry.filter(one => one.parent && !one.waypoints && !isLoose(one));
    const { movingShapes, resizingShapes } = space.calculateAdjustments(all, 'x', missing, start + 1);
    // a name stays with what it names, wherever it is written
    const moved = movingShapes.filter(one => !one.labelTarget || one.labelTarget.waypoints || movingShapes.includes(one.labelTarget));
    modeling.createSpace(moved, resizingShapes, { x: missing, y: 0 }, 'e', start + 1);
  }

  function middle({ waypoints }) {
    const lengths = waypoints.slice(1).map((point, index) => Math.abs(point.x - waypoints[index].x) + Math.abs(point.y - waypoints[index].y));
    const at = lengths.indexOf(Math.max(...lengths));
    return { x: Math.round((waypoints[at].x + waypoints[at + 1].x) / 2), y: Math.round((waypoints[at].y + waypoints[at + 1].y) / 2) };
  }

  const free = name => [name, ...Array.from({ length: 50 }, (_, n) => `${name}${n + 2}`)].find(id => !registry.get(id) && !modeler.get('moddle').ids.assigned(id));

  function made(kind, block) {
    const [, type, definition] = kind.match(/^(bpmn:\w+)(?::(bpmn:\w+))?$/) ?? [null, 'bpmn:ServiceTask'];
    const shape = shapes.createShape({ type, ...(definition ? { eventDefinitionType: definition } : {}) });
    if (is(shape, 'bpmn:BoundaryEvent')) shape.businessObject.cancelActivity = false;
    if (block) shape.businessObject.set('name', block.label);
    return shape;
  }

  return {
    /** @returns the new element */
    add(source, kind, block) {
      const shape = made(kind, block);
      const flow = source.waypoints ? source : source.outgoing.length === 1 ? source.outgoing[0] : null;
      if (is(shape, 'bpmn:BoundaryEvent')) {
        const at = { x: source.x + source.width - 20 - source.attachers.length * GAP, y: source.y + source.height };
        return modeling.createShape(shape, at, source, { attach: true });
      }
      if (!flow || is(shape, 'bpmn:EndEvent')) return modeler.get('autoPlace').append(source, shape);
      makeRoom(flow, shape.width);
      return modeling.createShape(shape, middle(flow), flow);
    },
    /** A block is called as its component where that name is free. */
    name: (element, block) => modeling.updateProperties(element, { id: free(block.bean) }),
    connect: (source, target) => modeling.connect(source, target),
    remove: element => modeling.removeElements([element])
  };
}
