// The columns of decision tables, for whoever asks them in a diagram.

/** @returns of each table in the file its key, its name, what it asks and what it answers */
export function tablesOf(xml) {
  const file = new DOMParser().parseFromString(xml, 'application/xml');
  const named = (node, name) => [...node.getElementsByTagNameNS('*', name)];
  return named(file, 'decision').map(decision => ({
    key: decision.id,
    label: decision.getAttribute('name') || decision.id,
    inputs: named(decision, 'inputExpression').map(one => ({
      name: one.textContent.trim(), label: one.parentElement.getAttribute('label') || one.textContent.trim() })),
    outputs: named(decision, 'output').map(one => ({
      name: one.getAttribute('name'), label: one.getAttribute('label') || one.getAttribute('name') }))
  }));
}
