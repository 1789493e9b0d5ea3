// The way a trial's case went, on its diagram, as the history page draws it.
import { draw } from '../riwayat/diagram.js';
import { isScope, walked } from '../riwayat/path.js';

const chosen = document.getElementById('perkara');
const paper = document.getElementById('coba-jejak');
let diagram;

async function show() {
  const answer = await fetch(`/bengkel/coba/jejak?perkara=${encodeURIComponent(chosen.value)}`);
  if (!answer.ok) {
    paper.textContent = 'Diagram tidak dapat dimuat. Muat ulang halaman ini.';
    return;
  }
  const { xml, steps } = await answer.json();
  diagram?.destroy();
  diagram = await draw(paper, xml);
  const { nodes, arrows } = walked(steps, diagram.registry, Date.now());
  arrows.forEach((count, flow) => diagram.mark(flow, 'si-walked'));
  nodes.forEach((node, id) => {
    diagram.mark(id, 'si-walked');
    if (node.here && !isScope(node.type)) diagram.mark(id, 'si-here');
    if (node.count > 1 && !isScope(node.type)) diagram.note(id, `${node.count}×`, 'count', { top: -12, right: 14 });
  });
}

if (chosen) {
  chosen.addEventListener('change', show);
  show();
}
