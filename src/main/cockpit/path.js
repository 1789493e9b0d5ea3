// Which way a case went. The engine keeps the nodes that were reached, not the arrows: an arrow was taken where the node
// that it comes from ended last before the node that it leads to began.
function arrowsInto(step, earlier, registry) {
  const incoming = (registry.get(step.activity)?.incoming ?? []).filter(flow => flow.type === 'bpmn:SequenceFlow');
  const taken = incoming.map(flow => ({
    flow: flow.id,
    left: Math.max(...earlier
      .filter(one => one.activity === flow.source.id && one.end !== null && !one.cancelled && one.end <= step.start)
      .map(one => one.end), -1)
  })).filter(one => one.left >= 0);
  if (!taken.length) return [];
  if (step.type === 'parallelGateway') return taken.map(one => one.flow);
  return [taken.reduce((last, one) => (one.left > last.left ? one : last)).flow];
}

export function walked(steps, registry, now) {
  const nodes = new Map();
  const arrows = new Map();
  for (const [index, step] of steps.entries()) {
    const node = nodes.get(step.activity) ?? { count: 0, length: 0, here: false, type: step.type };
    node.count += 1;
    node.length += (step.end ?? now) - step.start;
    node.here = node.here || step.end === null;
    nodes.set(step.activity, node);
    arrowsInto(step, steps.slice(0, index), registry).forEach(flow => arrows.set(flow, (arrows.get(flow) ?? 0) + 1));
  }
  return { nodes, arrows };
}

/** Steps inside which other steps lie: their length is that of their content. */
export const isScope = type => ['subProcess', 'multiInstanceBody', 'processDefinition', 'transaction'].includes(type);
