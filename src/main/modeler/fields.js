// Which fields the panel shows for an element, and what each writes. No page in here, so that it can be tested.
import { is } from './model.js';

const FORM = 'embedded:deployment:forms/';
const UNITS = [['PT#M', 'menit'], ['PT#H', 'jam'], ['P#D', 'hari']];
const COMPARED = /^\$\{\s*(\w+)\s*==\s*(?:'([^']*)'|(true|false))\s*}$/;
const NAMED = /^[A-Za-z][A-Za-z0-9]*$/;

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

const text = (key, label, value, set, more = {}) => ({ kind: 'text', key, label, value, set, ...more });
const pick = (key, label, value, options, set, more = {}) => ({ kind: 'select', key, label, value, options, set, ...more });

const duration = body => {
  const found = UNITS.map(([shape]) => [shape, body.match(new RegExp(`^${shape.replace('#', '(\\d+)')}$`))]).find(([, hit]) => hit);
  return found ? { unit: found[0], amount: found[1][1] } : null;
};

function general(element, { model, isNew }) {
  const fields = [
    text('name', 'Nama pada gambar', model.get(element, 'name'), value => model.set(element, { name: value })),
    text('id', 'Id', element.id, value => model.set(element, { id: value }), {
      fixed: !isNew(element.id),
      help: isNew(element.id) ? 'Kata kerja dan benda dalam bahasa Inggris, misalnya askPermission. Setelah dirilis tidak dapat diganti.'
        : 'Tetap, karena perkara yang berjalan dan riwayat menyebutnya.',
      refuse: value => !NAMED.test(value) ? 'Id hanya berisi huruf dan angka, tanpa spasi, diawali huruf.'
        : value !== element.id && model.isTaken(value) ? 'Id ini sudah dipakai unsur lain; pilih id lain.' : ''
    })
  ];
  if (!is(element, 'bpmn:SequenceFlow')) {
    fields.push({ kind: 'long', key: 'documentation', label: 'Penjelasan', value: model.documentation(element),
      set: value => model.describe(element, value), help: 'Dibaca orang yang mencari tahu mengapa langkah ini ada.' });
  }
  return { title: 'Umum', fields };
}

function process(element, { model, materials }) {
  const roles = materials.roles.map(role => [role.group, role.label]);
  return { title: 'Proses', fields: [
    text('versionTag', 'Tanda versi', model.get(element, 'camunda:versionTag'), value => model.set(element, { 'camunda:versionTag': value })),
    text('historyTimeToLive', 'Masa simpan riwayat', model.get(element, 'camunda:historyTimeToLive'),
      value => model.set(element, { 'camunda:historyTimeToLive': value }),
      { help: 'Dalam hari, misalnya P3650D.', refuse: value => /^(P\d+D|\d+)$/.test(value) ? '' : 'Tulis dalam hari, misalnya P3650D.' }),
    { kind: 'checks', key: 'starters', label: 'Siapa yang boleh memulai', options: roles,
      value: model.groups(element, 'camunda:candidateStarterGroups'),
      set: values => model.set(element, { 'camunda:candidateStarterGroups': values.join(',') }) },
    text('agendaPrefix', 'Awalan nomor agenda', model.property(element, 'agendaPrefix'),
      value => model.setProperty(element, 'agendaPrefix', value.toUpperCase()),
      { help: 'Tiga huruf besar, misalnya RPT; hanya untuk proses buatan sendiri.',
        refuse: value => /^([A-Za-z]{3})?$/.test(value) ? '' : 'Awalan terdiri atas tiga huruf.' }),
    text('caseTitle', 'Judul perkara di daftar', model.property(element, 'caseTitle'), value => model.setProperty(element, 'caseTitle', value),
      { help: 'Isian ditulis dalam kurung kurawal, misalnya Undangan {topic}; hanya untuk proses buatan sendiri.' })
  ] };
}

function formField(element, { model, materials }) {
  const key = model.get(element, 'camunda:formKey');
  const options = [['', 'belum ada'], ...materials.forms.map(form => [FORM + form.name, form.name])];
  if (key && !options.some(([value]) => value === key)) options.push([key, key]);
  return pick('formKey', 'Formulir', key, options, value => model.set(element, { 'camunda:formKey': value }),
    { help: 'Formulir baru dibuat di halaman draf, bernama sama dengan id langkah ini.' });
}

function userTask(element, context) {
  const { model, materials } = context;
  return { title: 'Tugas', fields: [
    { kind: 'checks', key: 'groups', label: 'Peran yang mengerjakan', value: model.groups(element),
      options: materials.roles.map(role => [role.group, role.label]),
      set: values => {
        const others = model.groups(element).filter(group => !materials.roles.some(role => role.group === group));
        model.set(element, { 'camunda:candidateGroups': [...values, ...others].join(',') });
        model.paint(element, values[0] ?? 'system');
      } },
    formField(element, context),
    pick('dueDate', 'Tenggat tugas', model.get(element, 'camunda:dueDate'),
      withOwn([['', 'tanpa tenggat'], ...dates(materials)], model.get(element, 'camunda:dueDate')),
      value => model.set(element, { 'camunda:dueDate': value }))
  ] };
}

const dates = materials => materials.variables.filter(one => one.type === 'instant').map(one => [`\${${one.name}}`, one.label]);
const withOwn = (options, value) => options.some(([one]) => one === value) ? options : [...options, [value, value]];

function serviceTask(element, { model, materials }) {
  const bean = model.get(element, 'camunda:delegateExpression');
  const block = materials.blocks.find(one => `\${${one.bean}}` === bean);
  const given = model.inputs(element);
  const fields = [
    pick('block', 'Blok bangunan', bean,
      withOwn([['', 'pilih'], ...materials.blocks.map(one => [`\${${one.bean}}`, one.label])], bean),
      value => {
        // the engine must be able to try a block again by itself
        model.set(element, { 'camunda:delegateExpression': value, 'camunda:asyncBefore': value ? 'true' : '' });
        const known = materials.blocks.find(one => `\${${one.bean}}` === value)?.parameters.map(one => one.name) ?? [];
        const kept = Object.entries(model.inputs(element)).filter(([name]) => known.includes(name));
        model.setInputs(element, Object.fromEntries(kept));
        model.paint(element, 'system');
      })
  ];
  (block?.parameters ?? []).forEach(one => fields.push({ kind: 'long', key: `input-${one.name}`, label: one.required ? one.label : `${one.label} (boleh kosong)`,
    value: given[one.name] ?? '', help: HELP[one.kind] ?? '',
    set: value => model.setInputs(element, { ...model.inputs(element), [one.name]: value }) }));
  return { title: 'Dikerjakan sistem', fields };
}

function flow(element, { model, materials }) {
  if (!is(element.source, 'bpmn:ExclusiveGateway') && !is(element.source, 'bpmn:InclusiveGateway')) return null;
  const body = model.condition(element);
  const compared = body.match(COMPARED);
  // what the two boxes cannot show is written as it is, never overwritten by them
  const isPlain = !body || Boolean(compared);
  const chosen = materials.variables.find(one => one.name === compared?.[1]);
  const choices = materials.variables.filter(one => one.options?.length || one.type === 'flag');
  const valuesOf = one => one?.type === 'flag' ? [['true', 'ya'], ['false', 'tidak']] : one?.options ?? [];
  const write = (one, value) => model.setCondition(element,
    one && value ? `\${${one.name} == ${one.type === 'flag' ? value : `'${value}'`}}` : '');
  const fields = [{ kind: 'check', key: 'default', label: 'Jalan bawaan: dipakai bila tidak ada syarat lain yang cocok',
    value: model.isDefault(element), set: value => model.setDefault(element, value) }];
  if (!model.isDefault(element)) {
    if (isPlain) fields.push(
      pick('variable', 'Bila isian', chosen?.name ?? '', [['', 'pilih'], ...choices.map(one => [one.name, `${one.label} (${one.name})`])],
        name => {
          const one = choices.find(choice => choice.name === name);
          write(one, valuesOf(one)[0]?.[0]);
        }),
      pick('value', 'bernilai', compared?.[2] ?? compared?.[3] ?? '',
        withOwn([['', 'pilih'], ...valuesOf(chosen)], compared?.[2] ?? compared?.[3] ?? ''), value => write(chosen, value)));
    fields.push(text('condition', 'Syarat sebagai ungkapan', body, value => model.setCondition(element, value), { redraw: true }));
  }
  return { title: 'Syarat', fields };
}

function timerEvent(element, { model, materials }) {
  const timer = model.timer(element);
  if (!timer) return null;
  const simple = timer.kind === 'timeDuration' ? duration(timer.body) ?? (timer.body ? null : { unit: 'PT#H', amount: '' }) : null;
  const fields = [pick('timerKind', 'Jenis waktu', timer.kind,
    [['timeDuration', 'selama'], ['timeDate', 'pada tanggal'], ['timeCycle', 'berulang']],
    kind => model.setTimer(element, kind, kind === 'timeDuration' ? 'PT1H' : kind === 'timeDate' ? dates(materials)[0]?.[0] ?? '' : 'R/PT1H'))];
  if (simple) {
    const write = (amount, unit) => model.setTimer(element, 'timeDuration', unit.replace('#', amount));
    const now = () => duration(model.timer(element).body) ?? simple;
    fields.push(
      text('amount', 'Berapa', simple.amount, value => write(value, now().unit),
        { refuse: value => /^[1-9]\d{0,3}$/.test(value) ? '' : 'Tulis bilangan bulat, misalnya 2.' }),
      pick('unit', 'Satuan', simple.unit, UNITS, value => write(now().amount || '1', value)));
  } else if (timer.kind === 'timeDate') {
    fields.push(pick('date', 'Tanggal dari isian', timer.body, withOwn(dates(materials), timer.body),
      value => model.setTimer(element, 'timeDate', value)));
  } else {
    fields.push(text('timer', 'Nilai', timer.body, value => model.setTimer(element, timer.kind, value)));
  }
  return { title: 'Waktu', fields };
}

function message(element, { model }) {
  const name = model.messageName(element);
  return name ? { title: 'Pesan', fields: [text('message', 'Nama pesan', name, () => {}, { fixed: true })] } : null;
}

/** Sections of fields in the order of the panel; `context` has the model, the materials and what is new. */
export function sectionsOf(element, context) {
  const isStart = is(element, 'bpmn:StartEvent') && !context.model.timer(element) && !context.model.messageName(element);
  return [
    general(element, context),
    is(element, 'bpmn:Process') ? process(element, context) : null,
    is(element, 'bpmn:UserTask') ? userTask(element, context) : null,
    isStart && is(element.parent, 'bpmn:Process') ? { title: 'Mulai', fields: [formField(element, context)] } : null,
    is(element, 'bpmn:ServiceTask') ? serviceTask(element, context) : null,
    is(element, 'bpmn:SequenceFlow') ? flow(element, context) : null,
    is(element, 'bpmn:Event') ? timerEvent(element, context) : null,
    is(element, 'bpmn:Event') ? message(element, context) : null
  ].filter(Boolean);
}
