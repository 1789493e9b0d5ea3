// The filters of the list of cases.
import { el, option } from './dom.js';
import { words } from './texts.js';

let serial = 0;

function field(label, input) {
  input.id = `si-filter-${serial += 1}`;
  return el('div', { className: 'si-field' }, el('label', { htmlFor: input.id }, label), input);
}

const select = (name, chosen, choices) => el('select', { name },
  option('', words.all, chosen), choices.map(one => option(one.value, one.label, chosen)));

export function filters(choices, asked, fixed, wanted) {
  const process = el('select', { name: 'proses' },
    choices.processes.map(one => option(one.key, one.name, asked.proses ?? 'coverage')));
  const version = el('select', { name: 'versi' });
  const versions = () => {
    const key = fixed ? asked.proses : process.value;
    const found = choices.processes.find(one => one.key === key)?.versions ?? [];
    version.replaceChildren(option('', words.allVersions, String(asked.versi ?? '')),
      ...found.map(one => option(String(one.version), `${words.version} ${one.version}`, String(asked.versi ?? ''))));
  };
  versions();
  process.addEventListener('change', versions);
  const text = el('input', { type: 'search', name: 'cari', value: asked.cari ?? '', autocomplete: 'off' });
  const states = el('select', { name: 'keadaan' },
    option('', words.all, asked.keadaan ?? ''), option('BERJALAN', words.running, asked.keadaan), option('BERAKHIR', words.ended, asked.keadaan),
    choices.states.map(one => option(one.value, one.label, asked.keadaan)));
  const form = el('form', { className: 'si-filters' },
    fixed ? null : field(words.process, process),
    field(words.VERSI, version),
    field(words.search, text),
    field(words.from, el('input', { type: 'date', name: 'dari', value: asked.dari ?? '' })),
    field(words.until, el('input', { type: 'date', name: 'sampai', value: asked.sampai ?? '' })),
    field(words.KEADAAN, states),
    field(words.GOLONGAN, select('golongan', asked.golongan ?? '', choices.classes)),
    field(words.KETEPATAN, select('ketepatan', asked.ketepatan ?? '', [
      { value: 'TERLAMBAT', label: words.late }, { value: 'TEPAT', label: words.onTime }])),
    field(words.PETUGAS, select('petugas', asked.petugas ?? '', choices.officials)),
    el('div', { className: 'si-actions' },
      el('button', { type: 'submit', className: 'si-main' }, words.apply),
      el('button', { type: 'button', className: 'si-clear' }, words.clear)));
  const tell = () => wanted(Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== '')));
  form.addEventListener('submit', event => {
    event.preventDefault();
    tell();
  });
  form.querySelector('.si-clear').addEventListener('click', () => {
    form.querySelectorAll('input, select:not([name=proses])').forEach(input => { input.value = ''; });
    tell();
  });
  return form;
}
