// What the panel shows of steps: who does them, with which form, block, table or message, and how often.
import { check, long, pick, text, unnamed, withOwn } from './boxes.js';
import { is } from './model.js';

const FORM = 'embedded:deployment:forms/';

/** How the text of a building block's parameter is read. */
const HELP = {
  TEXT: 'Isian perkara ditulis dalam kurung kurawal, misalnya {topic}.',
  TIME: 'Satu isian tanggal dalam kurung kurawal, misalnya {meetingAt}.',
  RECIPIENTS: 'Peran, atau isian petugas dalam kurung kurawal; beberapa dipisahkan koma.',
  MAIL: 'Alamat surel, atau satu isian surel dalam kurung kurawal.',
  SERVICE: 'Baris tabel serviceLimits, misalnya LIPUTAN_JAWABAN.',
  PREFIX: 'Tiga huruf besar, misalnya RPT.',
  RESULT: 'Nama isian baru tempat hasilnya disimpan, misalnya replyDueAt.'
};

export const dates = materials => materials.variables.filter(one => one.type === 'instant').map(one => [`\${${one.name}}`, one.label]);

export function formField(element, { model, materials, words }) {
  const key = model.get(element, 'camunda:formKey');
  const options = [['', 'belum ada'], ...materials.forms.map(form => [FORM + form.name, form.name])];
  return pick('formKey', words.What('formKey'), key, withOwn(options, key), value => model.set(element, { 'camunda:formKey': value }),
    { help: 'Formulir baru dibuat di halaman draf, bernama sama dengan id langkah ini.' });
}

export function userTask(element, context) {
  const { model, materials, words } = context;
  return { title: words.Type('userTask'), fields: [
    { kind: 'checks', key: 'groups', label: words.What('candidateGroups'), value: model.groups(element),
      options: materials.roles.map(role => [role.group, role.label]),
      set: values => {
        const others = model.groups(element).filter(group => !materials.roles.some(role => role.group === group));
        model.set(element, { 'camunda:candidateGroups': [...values, ...others].join(',') });
        model.paint(element, values[0] ?? 'system');
      } },
    formField(element, context),
    pick('dueDate', words.What('dueDate'), model.get(element, 'camunda:dueDate'),
      withOwn([['', 'tanpa tenggat'], ...dates(materials)], model.get(element, 'camunda:dueDate')),
      value => model.set(element, { 'camunda:dueDate': value }))
  ] };
}

export function serviceTask(element, { model, materials, words }) {
  const bean = model.get(element, 'camunda:delegateExpression');
  const block = materials.blocks.find(one => `\${${one.bean}}` === bean);
  const given = model.inputs(element);
  const fields = [
    pick('block', words.What('delegateExpression'), bean,
      withOwn([['', 'pilih blok'], ...materials.blocks.map(one => [`\${${one.bean}}`, one.label])], bean),
      value => {
        // the engine must be able to try a block again by itself
        model.set(element, { 'camunda:delegateExpression': value, 'camunda:asyncBefore': value ? 'true' : '' });
        const known = materials.blocks.find(one => `\${${one.bean}}` === value)?.parameters.map(one => one.name) ?? [];
        const kept = Object.entries(model.inputs(element)).filter(([name]) => known.includes(name));
        model.setInputs(element, Object.fromEntries(kept));
        model.paint(element, 'system');
      })
  ];
  (block?.parameters ?? []).forEach(one => fields.push(long(`input-${one.name}`, one.required ? one.label : `${one.label} (boleh kosong)`,
    given[one.name] ?? '', value => model.setInputs(element, { ...model.inputs(element), [one.name]: value }), { help: HELP[one.kind] ?? '' })));
  return { title: words.Type('serviceTask'), fields };
}

const SHAPES = [['', 'pilih'], ['singleEntry', 'satu nilai (satu kolom hasil)'], ['singleResult', 'satu baris (beberapa kolom hasil)'],
  ['collectEntries', 'semua nilai dari satu kolom'], ['resultList', 'semua baris']];

/** Which table is asked, with what, and which variables its columns become. */
export function ruleTask(element, { model, materials, words }) {
  const key = model.get(element, 'camunda:decisionRef');
  const whole = model.get(element, 'camunda:resultVariable');
  const shape = model.get(element, 'camunda:mapDecisionResult');
  const table = materials.tables.find(one => one.key === key);
  const isRow = shape === 'singleResult';
  // of a row of columns the whole is no readable variable: it stays inside the step
  const map = (asked, results, name = whole, row = isRow) => model.setMapping(element, asked, row ? results : {}, row ? name : '');
  const inputs = () => Object.fromEntries(Object.entries(model.inputs(element)).filter(([name]) => name !== whole));
  const outputs = () => model.outputs(element);
  const fields = [
    pick('decisionRef', words.What('decisionRef'), key, withOwn([['', 'pilih tabel'], ...materials.tables.map(one => [one.key, one.label])], key),
      value => {
        const chosen = materials.tables.find(one => one.key === value);
        const row = (chosen?.outputs.length ?? 0) > 1;
        const name = whole || 'limit';
        model.set(element, { 'camunda:delegateExpression': '', 'camunda:decisionRef': value, 'camunda:mapDecisionResult': row ? 'singleResult' : 'singleEntry', 'camunda:resultVariable': name });
        model.paint(element, 'system');
        map({}, Object.fromEntries((row ? chosen.outputs : []).map(one => [named(name, one.name), `\${${name}.${one.name}}`])), name, row);
      }),
    pick('mapDecisionResult', words.What('mapDecisionResult'), shape, withOwn(SHAPES, shape), value => {
      model.set(element, { 'camunda:mapDecisionResult': value });
      map(inputs(), outputs(), whole, value === 'singleResult');
    }),
    text('resultVariable', words.What('resultVariable'), whole, value => {
      const asked = inputs();
      const results = Object.fromEntries(Object.entries(outputs()).map(([name, body]) => [name, body.replace(`\${${whole}.`, `\${${value}.`)]));
      model.set(element, { 'camunda:resultVariable': value });
      map(asked, results, value);
    }, { refuse: value => value ? unnamed(value) : 'Isi nama hasilnya, misalnya limit.',
      help: isRow ? 'Hanya dipakai di dalam langkah ini; kolomnya menjadi isian di bawah.' : 'Isian ini dapat dipakai dalam syarat sesudahnya.' })
  ];
  (table?.inputs ?? []).forEach(one => fields.push(text(`asked-${one.name}`, `Masukan: ${one.label}`, model.inputs(element)[one.name] ?? '',
    value => map({ ...inputs(), [one.name]: value }, outputs()),
    { help: `Kosong: isian ${one.name} dari perkara. Atau nilai tetap, misalnya LIPUTAN_JAWABAN, atau isian lain, misalnya \${limitClass}.` })));
  (isRow && table?.outputs || []).forEach(one => {
    const body = `\${${whole}.${one.name}}`;
    const name = Object.entries(outputs()).find(([, wanted]) => wanted === body)?.[0] ?? '';
    fields.push(text(`result-${one.name}`, `Kolom ${one.label} menjadi isian`, name, value => {
      const others = Object.fromEntries(Object.entries(outputs()).filter(([, wanted]) => wanted !== body));
      map(inputs(), value ? { ...others, [value]: body } : others);
    }, { refuse: unnamed, help: 'Kosong: kolom ini tidak dipakai.' }));
  });
  return { title: words.Type('businessRuleTask'), fields };
}

const named = (whole, column) => whole + column[0].toUpperCase() + column.slice(1);

/** Names of messages that somebody sends already; a new one is written. */
export function message(element, { model, materials, isNew, words }) {
  if (!model.receiver(element)) return null;
  const name = model.messageName(element);
  if (!isNew(element.id) && name) return { title: words.What('messageRef'), fields: [text('message', 'Nama pesan', name, () => {}, { fixed: true, help: 'Tetap, karena pengirimnya menyebut nama ini.' })] };
  const all = [...new Set([...model.messages(element).map(one => one.name), ...materials.messages])];
  return { title: words.What('messageRef'), fields: [
    pick('message', 'Nama pesan', name, withOwn([['', 'pilih pesan'], ...all.map(one => [one, one])], name), value => model.setMessage(element, value)),
    text('newMessage', 'atau pesan baru', '', value => value && model.setMessage(element, value),
      { redraw: true, refuse: value => !value || /^[a-z][\w.]*$/i.test(value) ? '' : 'Nama pesan: huruf, angka, dan titik, misalnya loan.returned.',
        help: 'Dikirim dari luar lewat API; bernama proses.kejadian, misalnya loan.returned.' })
  ] };
}

/** How often a step is done; the gate takes a number only, since no field is a list. */
export function repetition(element, { model, words }) {
  if (!is(element, 'bpmn:Activity') || is(element, 'bpmn:SubProcess') && element.businessObject.triggeredByEvent) return null;
  const isRepeated = model.isRepeated(element);
  const fields = [check('repeated', 'Dikerjakan beberapa kali', isRepeated, wanted => model.setRepeated(element, wanted))];
  if (isRepeated) {
    fields.push(
      text('times', words.What('loopCardinality'), model.repeated(element, 'loopCardinality')?.body ?? '',
        value => model.repeat(element, { loopCardinality: value && model.expression(value) }),
        { refuse: value => /^([1-4]?[1-9]|[1-5]0)$/.test(value) ? '' : 'Tulis angka dari 1 sampai 50.', help: 'Angka dari 1 sampai 50.' }),
      check('isSequential', words.What('isSequential'), model.repeated(element, 'isSequential') === true, value => model.repeat(element, { isSequential: value })));
  }
  return { title: words.What('loopCharacteristics'), fields };
}
