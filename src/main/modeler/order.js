// The elements of a diagram in the order in which a case meets them, for whoever chooses by keyboard.
import { is } from './model.js';

const isFlow = element => is(element, 'bpmn:SequenceFlow');
const isEdge = element => is(element, 'bpmn:BoundaryEvent');
const leftFirst = (one, other) => one.x - other.x || one.y - other.y;
const startsFirst = (one, other) => is(other, 'bpmn:StartEvent') - is(one, 'bpmn:StartEvent') || leftFirst(one, other);

/** Arrows whose condition somebody may want to change. */
const isAsked = flow => is(flow.source, 'bpmn:ExclusiveGateway') || is(flow.source, 'bpmn:InclusiveGateway') || Boolean(flow.businessObject.name);

/** @returns rows of element and depth: what happens inside a part stands deeper, what hangs on a step follows it */
export function inOrder(elements) {
  const shapes = elements.filter(one => one.parent && !one.labelTarget && !one.waypoints);
  const seen = new Set();
  const rows = [];
  const inside = parent => shapes.filter(one => one.parent === parent && !isEdge(one));

  function visit(element, depth) {
    if (seen.has(element)) return;
    seen.add(element);
    rows.push({ element, depth });
    inside(element).sort(startsFirst).forEach(child => visit(child, depth + 1));
    const edges = shapes.filter(one => one.host === element).sort(leftFirst);
    edges.forEach(edge => {
      seen.add(edge);
      rows.push({ element: edge, depth: depth + 1 });
    });
    follow(element, depth);
    edges.forEach(edge => follow(edge, depth));
  }

  function follow(element, depth) {
    (element.outgoing ?? []).filter(isFlow).forEach(flow => {
      if (isAsked(flow)) rows.push({ element: flow, depth: depth + 1 });
      visit(flow.target, depth);
    });
  }

  const known = new Set(shapes);
  shapes.filter(one => !known.has(one.parent) && !isEdge(one)).sort(startsFirst).forEach(one => visit(one, 0));
  shapes.forEach(one => visit(one, 0));
  return rows;
}

/** What a person reads for an element: its name and what it is. */
export function called(element, words) {
  const { name, text, $type } = element.businessObject;
  const type = words.type($type[5].toLowerCase() + $type.slice(6));
  if (isFlow(element)) return `→ ${[name, element.target.businessObject.name || element.target.id].filter(Boolean).join(': ')}`;
  return name || text ? `${name || text}${type && ` (${type})`}` : `${type || $type} ${element.id}`;
}
