// Peta panas: how often and how long each step of a process took in a period, on its diagram; two periods compared.
import { get, text } from './api.js';
import { coldest, draw, heatOf } from './diagram.js';
import { el, option, row, styled, table } from './dom.js';
import { chosen, words as common } from './texts.js';

const words = chosen({
  from: ['Dari tanggal', 'From'],
  until: ['sampai tanggal', 'until'],
  against: ['Bandingkan dengan, dari tanggal', 'Compare with, from'],
  colour: ['Warna dan angka', 'Colour and figure'],
  median: ['lama biasa (median)', 'usual duration (median)'],
  ninetieth: ['persentil 90', '90th percentile'],
  count: ['berapa kali', 'how often'],
  repeated: ['berapa kali berulang', 'how often repeated'],
  step: ['Langkah', 'Step'],
  counts: ['Kali', 'Times'],
  repeats: ['Berulang', 'Repeated'],
  middle: ['Median', 'Median'],
  ninety: ['Persentil 90', '90th percentile'],
  limit: ['Batas waktu', 'Limit'],
  decided: ['Ditentukan', 'Decided'],
  late: ['Terlambat', 'Late'],
  share: ['Bagian terlambat', 'Share late'],
  stood: ['Tertahan di langkah saat terlambat', 'Where it stood as it became late'],
  counted: ['Langkah yang berakhir sampai', 'Steps that ended until'],
  are: ['sudah dihitung. Lama dibulatkan ke kelas yang berselisih paling banyak 5%.', 'are counted. Durations are rounded by at most 5%.'],
  empty: ['Belum ada langkah yang berakhir pada masa ini.', 'No step ended in this period.'],
  of: ['Masa', 'Period']
});

const day = date => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(date);

const measures = {
  median: { seconds: step => step.medianSeconds, label: step => step.median },
  ninetieth: { seconds: step => step.ninetiethSeconds, label: step => step.ninetieth },
  count: { seconds: step => step.count, label: step => `${step.count}×` },
  repeated: { seconds: step => step.repeated, label: step => `${step.repeated}×` }
};

function change(now, then) {
  if (!then || !then.medianSeconds) return '';
  const percent = Math.round(100 * (now.medianSeconds - then.medianSeconds) / then.medianSeconds);
  return ` (${percent > 0 ? '+' : ''}${percent}%)`;
}

function paint(diagram, period, other, name) {
  const measure = measures[name];
  const most = Math.max(0, ...period.steps.map(measure.seconds));
  diagram.clear('length');
  period.steps.forEach(step => {
    coldest().forEach(heat => diagram.unmark(step.activity, heat));
    const heat = heatOf(measure.seconds(step), most);
    if (!heat) return;
    diagram.mark(step.activity, `si-heat-${heat}`);
    const then = name === 'median' ? other?.steps.find(one => one.activity === step.activity) : null;
    diagram.note(step.activity, measure.label(step) + change(step, then), 'length', { bottom: -3, left: 0 });
  });
}

function figures(view, diagram) {
  const [first, second] = view.periods;
  const names = period => [words.counts, words.repeats, words.middle, words.ninety].map(head => (second ? `${head}: ${period}` : head));
  const heads = [words.step, ...names('1'), ...(second ? names('2') : [])];
  const cells = step => (step ? [String(step.count), String(step.repeated), step.median, step.ninetieth] : ['', '', '', '']);
  const activities = [...new Set(view.periods.flatMap(period => period.steps.map(step => step.activity)))];
  const of = (period, activity) => period.steps.find(step => step.activity === activity);
  const sorted = activities.sort((one, other) => (of(first, other)?.medianSeconds ?? 0) - (of(first, one)?.medianSeconds ?? 0));
  return table(heads, sorted.map(activity => row(heads,
    [diagram.nameOf(activity), ...cells(of(first, activity)), ...(second ? cells(of(second, activity)) : [])])), { className: 'si-figures' });
}

function limits(period, index, several) {
  const heads = [words.limit, words.decided, words.late, words.share];
  const causes = [words.stood, words.late];
  return el('section', {},
    el('h2', {}, several ? `${words.of} ${index + 1}: ${period.title}` : period.title),
    period.limits.length ? table(heads, period.limits.map(one => row(heads, [one.kind, String(one.decided), String(one.late), one.share]))) : '',
    period.causes.length ? table(causes, period.causes.map(one => row(causes, [one.step, String(one.late)]))) : '');
}

let serial = 0;
const field = (label, input) => {
  input.id = `si-heat-field-${serial += 1}`;
  return el('div', { className: 'si-field' }, el('label', { htmlFor: input.id }, label), input);
};
const date = (name, value) => el('input', { type: 'date', name, value });

/** @param process given on Cockpit's page of one definition */
export async function heatMap(node, { process } = {}) {
  styled(node);
  const { processes } = await get('/pilihan');
  const today = new Date();
  const asked = { proses: process ?? 'coverage', dari: day(new Date(today - 365 * 864e5)), sampai: day(today) };
  const colour = el('select', { name: 'warna' }, Object.keys(measures).map(name => option(name, words[name], 'median')));
  const form = el('form', { className: 'si-filters' },
    process ? '' : field(common.process, el('select', { name: 'proses' }, processes.map(one => option(one.key, one.name, asked.proses)))),
    field(words.from, date('dari', asked.dari)), field(words.until, date('sampai', asked.sampai)),
    field(words.against, date('banding', '')), field(words.until, date('bandingSampai', '')),
    field(words.colour, colour),
    el('div', { className: 'si-actions' }, el('button', { type: 'submit', className: 'si-main' }, common.apply)));
  const paper = el('div');
  const result = el('div');
  let diagram;
  let view;
  const repaint = () => paint(diagram, view.periods[0], view.periods[1], colour.value);

  async function show() {
    view = await get('/panas', { ...asked, ...Object.fromEntries([...new FormData(form)].filter(([name]) => name !== 'warna')) });
    diagram?.destroy();
    diagram = await draw(paper, await text(`/diagram/${encodeURIComponent(view.definition)}`));
    repaint();
    result.replaceChildren(
      el('p', { className: 'si-soft' }, `${words.counted} ${view.countedUntil} ${words.are}`),
      view.periods[0].steps.length ? figures(view, diagram) : el('p', {}, words.empty),
      ...view.periods.map((period, index) => limits(period, index, view.periods.length > 1)));
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    show().catch(() => result.replaceChildren(el('p', { className: 'si-error' }, common.failed)));
  });
  colour.addEventListener('change', repaint);
  node.replaceChildren(form, paper, result);
  await show();
}
