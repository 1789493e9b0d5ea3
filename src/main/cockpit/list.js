// Riwayat proses: finished and running cases, filtered, sorted and paged at the server.
import { address, get } from './api.js';
import { el, row, styled, table } from './dom.js';
import { filters } from './filters.js';
import { words } from './texts.js';

const COLUMNS = ['NOMOR', 'PEMOHON', 'PERIHAL', 'GOLONGAN', 'KEADAAN', 'MULAI', 'SELESAI', 'LAMA', 'KETEPATAN', 'PETUGAS', 'VERSI'];
const SORTED = ['NOMOR', 'PEMOHON', 'PERIHAL', 'KEADAAN', 'MULAI', 'SELESAI', 'LAMA'];
const SHORT = ['LAMA', 'KETEPATAN'];
const AT_FIRST = ['NOMOR', 'PEMOHON', 'PERIHAL', 'KEADAAN', 'MULAI', 'LAMA', 'KETEPATAN', 'PETUGAS'];
const KEPT = 'siliput-riwayat-kolom';

function keptColumns() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '[]').filter(column => COLUMNS.includes(column));
    return kept.length ? kept : AT_FIRST;
  } catch {
    return AT_FIRST;
  }
}

/**
 * @param where what the list begins with: the parameters of its address
 * @param fixed the process is given, as on Cockpit's page of one definition
 * @param link from a case's number to its page
 * @param moved told what the list shows now
 */
export async function processHistory(node, { where = {}, fixed = false, link, moved = () => {} }) {
  styled(node);
  const asked = { ...where };
  let columns = keptColumns();
  const result = el('div', { className: 'si-result' });
  result.setAttribute('aria-live', 'polite');
  const choices = await get('/pilihan');
  const form = filters(choices, asked, fixed, given => {
    Object.keys(asked).filter(key => !['urut', 'naik'].includes(key) && !(fixed && key === 'proses')).forEach(key => delete asked[key]);
    Object.assign(asked, given);
    show();
  });

  function sortButton(column) {
    if (!SORTED.includes(column)) return words[column];
    const current = (asked.urut ?? 'MULAI') === column;
    const up = String(asked.naik) === 'true';
    const button = el('button', { type: 'button', className: 'si-sort' }, words[column], current ? (up ? ' ▲' : ' ▼') : '');
    button.addEventListener('click', () => {
      asked.naik = current ? !up : ['NOMOR', 'PEMOHON', 'PERIHAL', 'KEADAAN'].includes(column);
      asked.urut = column;
      delete asked.halaman;
      show();
    });
    return button;
  }

  const cell = (one, column) => column === 'NOMOR' && one.number
    ? el('a', { href: link(one.number) }, one.number)
    : column === 'KETEPATAN' && one.late ? el('strong', { className: 'si-late' }, one.cells[column]) : one.cells[column] ?? '';

  function pager(found) {
    const to = (page, label, possible) => {
      const button = el('button', { type: 'button', disabled: !possible }, label);
      button.addEventListener('click', () => { asked.halaman = page; show(); });
      return button;
    };
    return el('p', { className: 'si-pager' },
      to(found.page - 1, words.previous, found.page > 1),
      el('span', {}, `${words.page} ${found.page} ${words.of} ${found.pages}`),
      to(found.page + 1, words.next, found.page < found.pages));
  }

  function chooser() {
    const boxes = COLUMNS.map(column => {
      const box = el('input', { type: 'checkbox', value: column, checked: columns.includes(column) });
      box.addEventListener('change', () => {
        columns = COLUMNS.filter(one => one === column ? box.checked : columns.includes(one));
        if (!columns.length) columns = ['NOMOR'];
        localStorage.setItem(KEPT, JSON.stringify(columns));
        show(true);
      });
      return el('label', {}, box, ` ${words[column]}`);
    });
    return el('details', { className: 'si-columns', open: chooserOpen() }, el('summary', {}, words.columns), ...boxes);
  }

  const chooserOpen = () => result.querySelector('.si-columns')?.open ?? false;

  async function show() {
    moved(asked);
    let found;
    try {
      found = await get('/daftar', asked);
    } catch {
      result.replaceChildren(el('p', { className: 'si-error' }, words.failed));
      return;
    }
    const { halaman, ...all } = asked;
    const count = `${found.more ? `${words.more} ` : ''}${found.total.toLocaleString('id-ID')} ${words.cases}${found.more ? `; ${words.narrow}` : ''}`;
    const heads = columns.map(sortButton);
    const lines = found.rows.map(one => row(columns.map(column => words[column]), columns.map(column => cell(one, column))));
    lines.forEach(line => columns.forEach((column, index) => line.cells[index].classList.toggle('si-short', SHORT.includes(column))));
    result.replaceChildren(
      el('div', { className: 'si-bar' },
        el('p', { className: 'si-count' }, count),
        el('a', { href: address('/daftar.csv', { ...all, kolom: columns.join(',') }), className: 'si-export', download: '' }, words.export),
        chooser()),
      found.rows.length ? table(heads, lines, { className: 'si-cases' }) : el('p', {}, words.none),
      pager(found));
  }

  node.replaceChildren(form, result);
  await show();
}
