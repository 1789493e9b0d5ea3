// The page of a decision table in a draft: dmn-js. Saves the text that the server then checks.
import { el } from '../riwayat/dom.js';
import { editorPage } from './page.js';
import { indonesian, overhear, wordsOf } from './indonesian.js';
import { spoken } from './words.js';

const page = editorPage();
const said = wordsOf(await spoken());
const words = [indonesian(said)];
const modeler = new window.DmnJS({
  container: page.paper,
  common: { keyboard: { bindTo: document } },
  // what is typed counts at once: whoever presses Simpan quickly loses nothing
  decisionTable: { additionalModules: words, debounceInput: false },
  drd: { additionalModules: words }
});

overhear(page.paper, said);

/** dmn-js 10 answers by call-backs. */
const asked = (name, ...given) => new Promise((done, failed) => modeler[name](...given, (error, answer) => error ? failed(error) : done(answer)));

async function open() {
  try {
    await asked('importXML', await page.load());
  } catch (refused) {
    page.say(`Tabel ini tidak dapat dibuka di editor: ${refused.message}. Perbaiki berkasnya di halaman draf.`, true);
    return;
  }
  const table = modeler.getViews().find(view => view.type === 'decisionTable');
  if (table) await asked('open', table);
  page.paper.querySelectorAll('.tjs-table-container').forEach(one => { one.tabIndex = 0; });
  const stack = modeler.getActiveViewer().get('commandStack');
  page.tools(el('button', { type: 'button', className: 'quiet', onclick: () => stack.canUndo() && stack.undo() }, 'Urungkan'),
    el('button', { type: 'button', className: 'quiet', onclick: () => stack.canRedo() && stack.redo() }, 'Ulangi'));
  modeler.getActiveViewer().on('commandStack.changed', () => page.changed());
  page.ready(() => asked('saveXML', { format: true }));
}

open().catch(page.broken);
