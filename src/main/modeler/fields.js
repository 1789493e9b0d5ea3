// Which fields the panel shows for an element, and what each writes. No page in here, so that it can be tested.
import { check, long, pick, text, withOwn } from './boxes.js';
import { timeInWords } from './durations.js';
import { is } from './model.js';
import { dates, formField, message, repetition, ruleTask, serviceTask, userTask } from './tasks.js';

const UNITS = [['PT#M', 'menit'], ['PT#H', 'jam'], ['P#D', 'hari']];
const COMPARED = /^\$\{\s*(\w+)\s*==\s*(?:'([^']*)'|(true|false))\s*}$/;
const NAMED = /^[A-Za-z][A-Za-z0-9]*$/;

const duration = body => {
  const found = UNITS.map(([shape]) => [shape, body.match(new RegExp(`^${shape.replace('#', '(\\d+)')}$`))]).find(([, hit]) => hit);
  return found ? { unit: found[0], amount: found[1][1] } : null;
};

function general(element, { model, isNew, words }) {
  const fields = [
    text('name', words.What('name'), model.get(element, 'name'), value => model.set(element, { name: value })),
    text('id', 'Id', element.id, value => model.set(element, { id: value }), {
      fixed: !isNew(element.id) || Boolean(element.shape),
      help: isNew(element.id) ? 'Kata kerja dan benda dalam bahasa Inggris, misalnya askPermission. Setelah dirilis tidak dapat diganti.'
        : 'Tetap, karena perkara yang berjalan dan riwayat menyebutnya.',
      refuse: value => !NAMED.test(value) ? 'Id hanya berisi huruf dan angka, tanpa spasi, diawali huruf.'
        : value !== element.id && model.isTaken(value) ? 'Id ini sudah dipakai unsur lain; pilih id lain.' : ''
    })
  ];
  if (!is(element, 'bpmn:SequenceFlow')) {
    fields.push(long('documentation', words.What('documentation'), model.documentation(element),
      value => model.describe(element, value), { help: 'Dibaca orang yang mencari tahu mengapa langkah ini ada.' }));
  }
  return { title: 'Umum', fields };
}

function process(element, { model, materials, words }) {
  const roles = materials.roles.map(role => [role.group, role.label]);
  return { title: words.Type('process'), fields: [
    text('versionTag', words.What('versionTag'), model.get(element, 'camunda:versionTag'), value => model.set(element, { 'camunda:versionTag': value })),
    text('historyTimeToLive', words.What('historyTimeToLive'), model.get(element, 'camunda:historyTimeToLive'),
      value => model.set(element, { 'camunda:historyTimeToLive': value }),
      { help: 'Dalam hari, misalnya P3650D.', refuse: value => /^(P\d+D|\d+)$/.test(value) ? '' : 'Tulis dalam hari, misalnya P3650D.' }),
    { kind: 'checks', key: 'starters', label: words.What('candidateStarterGroups'), options: roles,
      value: model.groups(element, 'camunda:candidateStarterGroups'),
      set: values => model.set(element, { 'camunda:candidateStarterGroups': values.join(',') }) },
    text('agendaPrefix', words.What('agendaPrefix'), model.property(element, 'agendaPrefix'),
      value => model.setProperty(element, 'agendaPrefix', value.toUpperCase()),
      { help: 'Tiga huruf besar, misalnya RPT; hanya untuk proses buatan sendiri.',
        refuse: value => /^([A-Za-z]{3})?$/.test(value) ? '' : 'Awalan terdiri atas tiga huruf.' }),
    text('caseTitle', words.What('caseTitle'), model.property(element, 'caseTitle'), value => model.setProperty(element, 'caseTitle', value),
      { help: 'Isian ditulis dalam kurung kurawal, misalnya Undangan {topic}; hanya untuk proses buatan sendiri.' })
  ] };
}

function flow(element, { model, materials, words }) {
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
  const fields = [check('default', `${words.What('default')}: dipakai bila tidak ada syarat lain yang cocok`,
    model.isDefault(element), value => model.setDefault(element, value))];
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
  return { title: words.What('conditionExpression'), fields };
}

const KINDS = ['timeDuration', 'timeDate', 'timeCycle'];
const HELP = {
  timeDuration: 'Jam dinding: malam dan hari libur ikut dihitung. Untuk jam kerja pakai blok penghitung tenggat, lalu pilih „pada tanggal“.',
  timeCycle: 'Misalnya R/PT1H (setiap jam), R3/P1D (tiga kali, setiap hari), atau 0 30 7 * * ? (setiap hari pukul 07.30).'
};

function timerEvent(element, { model, materials, words }) {
  const timer = model.timer(element);
  if (!timer) return null;
  const simple = timer.kind === 'timeDuration' ? duration(timer.body) ?? (timer.body ? null : { unit: 'PT#H', amount: '' }) : null;
  const fields = [pick('timerKind', 'Jenis waktu', timer.kind, KINDS.map(kind => [kind, words.What(kind).toLowerCase()]),
    kind => model.setTimer(element, kind, kind === 'timeDuration' ? 'PT1H' : kind === 'timeDate' ? dates(materials)[0]?.[0] ?? '' : 'R/PT1H'))];
  if (simple) {
    const write = (amount, unit) => model.setTimer(element, 'timeDuration', unit.replace('#', amount));
    const now = () => duration(model.timer(element).body) ?? simple;
    fields.push(
      text('amount', 'Berapa', simple.amount, value => write(value, now().unit),
        { refuse: value => /^[1-9]\d{0,3}$/.test(value) ? '' : 'Tulis bilangan bulat, misalnya 2.' }),
      pick('unit', 'Satuan', simple.unit, UNITS, value => write(now().amount || '1', value), { help: HELP.timeDuration }));
  } else if (timer.kind === 'timeDate') {
    fields.push(pick('date', 'Tanggal dari isian', timer.body, withOwn(dates(materials), timer.body),
      value => model.setTimer(element, 'timeDate', value)));
  } else {
    fields.push(text('timer', 'Nilai', timer.body, value => model.setTimer(element, timer.kind, value), {
      help: HELP[timer.kind],
      spoken: value => timeInWords(timer.kind, value),
      refuse: value => timeInWords(timer.kind, value) ? '' : `Tidak terbaca sebagai waktu. ${HELP.timeCycle}`
    }));
  }
  return { title: words.What('timer'), fields };
}

/** Sections of fields in the order of the panel; `context` has the model, the materials, the words and what is new. */
export function sectionsOf(chosen, context) {
  const element = context.model.processOf(chosen);
  const isStart = is(element, 'bpmn:StartEvent') && !context.model.timer(element) && !context.model.messageName(element);
  const pool = element === chosen ? [] : [{ title: context.words.Type('participant'),
    fields: general(chosen, context).fields.map(field => ({ ...field, key: `pool-${field.key}` })) }];
  return [
    ...pool,
    general(element, context),
    is(element, 'bpmn:Process') ? process(element, context) : null,
    is(element, 'bpmn:UserTask') ? userTask(element, context) : null,
    isStart && !is(element.parent, 'bpmn:SubProcess') ? { title: context.words.Type('startEvent'), fields: [formField(element, context)] } : null,
    is(element, 'bpmn:ServiceTask') ? serviceTask(element, context) : null,
    is(element, 'bpmn:BusinessRuleTask') ? ruleTask(element, context) : null,
    is(element, 'bpmn:SequenceFlow') ? flow(element, context) : null,
    is(element, 'bpmn:Event') ? timerEvent(element, context) : null,
    is(element, 'bpmn:Event') || is(element, 'bpmn:ReceiveTask') ? message(element, context) : null,
    is(element, 'bpmn:Activity') ? repetition(element, context) : null
  ].filter(Boolean);
}
