// Fields that are more than an input: each keeps its value in the hidden input it stands behind.
import { el } from './dom.js';
import { call } from './api.js';
import { slipRows } from './box.js';
import { channelEditor } from './channels.js';
import { crewPicker } from './crew.js';
import { letterPages } from './letter.js';
import { pictureList } from './pictures.js';
import { socialRows } from './social.js';
import { uploader } from './uploads.js';
import { show } from './time.js';

export function attachWidgets(context) {
  for (const host of context.element.querySelectorAll('[data-widget]')) {
    (WIDGETS[host.dataset.widget] || (() => {}))(host, context);
  }
}

const set = (input, value, { changed }) => { input.value = value; changed(); };

const WIDGETS = {
  crew: crewPicker,
  letter: letterPages,
  pictures: pictureList,
  social: socialRows,
  channels: channelEditor,
  slips: slipRows,

  people(input, context) {
    const people = context.page[input.dataset.of || 'officers'] || [];
    const named = (context.page.named || []).map(one => one.id);
    if (!input.value && input.name === 'namedOfficers') input.value = named.join(',');
    const boxes = people.map(({ id, name, position }) => ({ id, text: [name, position].filter(Boolean).join(', '),
      box: el('input', { type: 'checkbox', checked: input.value.split(',').includes(id), onchange: () => write() }) }));
    const write = () => {
      input.value = boxes.filter(({ box }) => box.checked).map(({ id }) => id).join(',');
      input.dispatchEvent(new Event('change'));
      context.changed();
    };
    input.after(el('details', { class: 'people', open: Boolean(input.value) || 'required' in input.dataset }, el('summary', { text: 'Pilih petugas' }),
      ...boxes.map(({ text, box }) => el('label', { class: 'choice' }, box, el('span', { text })))));
  },

  person(input, context) {
    const people = context.page[input.dataset.of || 'officers'] || [];
    const select = el('select', { 'aria-label': 'Petugas', onchange: event => set(input, event.target.value, context) });
    const [among] = input.dataset.among ? context.fields.inputs(input.dataset.among) : [];
    const draw = () => {
      const offered = people.filter(({ id }) => !among || among.value.split(',').includes(id));
      select.replaceChildren(el('option', { value: '' }), ...offered.map(({ id, name, position }) => el('option', { value: id, text: [name, position].filter(Boolean).join(', ') })));
      select.value = input.value;
    };
    const self = (context.page.user || {}).id;
    if ('self' in input.dataset && !input.value && people.some(({ id }) => id === self)) input.value = self;
    draw();
    among?.addEventListener('siliput:filled', draw);
    among?.addEventListener('change', () => {
      if (!among.value.split(',').includes(input.value)) input.value = '';
      draw();
    });
    input.after(select);
    if (input.dataset.deputyOf) suggestDeputy(input, select, context);
  },

  classes(input, context) {
    const only = (input.dataset.only || '').split(',').filter(Boolean);
    const group = `si-class-${input.name}`;
    const choices = (context.page.classes || []).filter(({ key }) => !only.length || only.includes(key));
    input.after(el('div', { role: 'radiogroup' }, ...choices.map(({ key, label, meaning }) => el('label', { class: 'choice' },
      el('input', { type: 'radio', name: group, value: key, checked: input.value === key, onchange: () => set(input, key, context) }),
      el('span', {}, el('strong', { text: label }), ' ', meaning)))));
  },

  ticks(input, context) {
    const boxes = [...input.parentElement.querySelectorAll('[data-tick]')];
    const chosen = input.value.split(',');
    boxes.forEach(box => {
      box.checked = chosen.includes(box.dataset.tick);
      box.addEventListener('change', () => set(input, boxes.filter(other => other.checked).map(other => other.dataset.tick).join(','), context));
    });
  },

  checklist(input, context) {
    const known = read(input.value);
    const boxes = Object.entries(context.page.checklist || {}).map(([name, text]) => {
      const box = el('input', { type: 'checkbox', checked: known[name] === true, onchange: () => set(input, done() ? JSON.stringify(all()) : '', context) });
      return { name, text, box };
    });
    const all = () => Object.fromEntries(boxes.map(({ name, box }) => [name, box.checked]));
    const done = () => boxes.length > 0 && boxes.every(({ box }) => box.checked);
    input.value = done() ? JSON.stringify(all()) : '';
    input.after(el('div', { role: 'group', 'aria-label': 'Pemeriksaan penulis' },
      ...boxes.map(({ text, box }) => el('label', { class: 'choice' }, box, el('span', { text })))));
    context.checks = [...(context.checks || []), () => (done() ? [] : [{ field: input.name, message: 'Keenam pemeriksaan harus dicentang sebelum dikirim.' }])];
    delete input.dataset.required;
  },

  async upload(host, context) {
    const isField = host.tagName === 'INPUT';
    const multiple = 'multiple' in host.dataset;
    const existing = multiple ? (context.page.documents || []).filter(document => document.kind === host.dataset.kind) : [];
    const upload = uploader(host, context, {
      multiple, existing,
      onStored: document => (isField
        ? set(host, multiple ? [...new Set([...host.value.split(',').filter(Boolean), document.id])].join(',') : document.id, context) : null)
    });
    if (isField && host.value && !multiple) {
      try {
        upload.add(await call('GET', `/siliput/api/documents/${host.value}`));
      } catch (gone) {
        set(host, '', context);
      }
    }
  },

  district(input, context) {
    const districts = context.page.districts || [];
    const tell = () => context.fields.state('outsideRegency', Boolean(input.value) && !districts.includes(input.value));
    input.addEventListener('siliput:filled', tell);
    const select = el('select', { 'aria-label': 'Kecamatan', onchange: event => { set(input, event.target.value, context); tell(); } },
      el('option', { value: '' }),
      ...districts.map(name => el('option', { value: name, text: name })),
      el('option', { value: 'LUAR', text: 'Luar Kabupaten Purbalingga' }));
    select.value = input.value;
    input.after(select);
  },

  officer(input, context) {
    const roles = (input.dataset.roles || '').split(',');
    const people = (context.page.officers || []).filter(officer => officer.roles.some(role => roles.includes(role)));
    const select = el('select', { 'aria-label': 'Pejabat', onchange: event => set(input, event.target.value, context) },
      el('option', { value: '' }), ...people.map(officer => el('option', { value: officer.id, text: [officer.name, officer.position].filter(Boolean).join(', ') })));
    const self = (context.page.user || {}).id;
    if (!input.value && people.some(officer => officer.id === self)) input.value = self;
    select.value = input.value;
    input.after(select);
  },

  case(input, context) {
    const { changes } = input.dataset;
    const all = context.page.openCases || [];
    let open = all;
    const about = el('p', { class: 'note', role: 'status' });
    const tell = () => {
      const found = open.find(other => other.number === input.value);
      about.textContent = found ? [found.title, found.start && show(found.start), found.status].filter(Boolean).join(' · ')
        : (changes && !open.length ? (context.fields.raw(changes) ? 'Tidak ada aduan yang dapat diubah demikian sekarang.' : 'Pilih perubahannya dahulu.') : '');
    };
    const select = el('select', { 'aria-label': 'Nomor agenda', onchange: event => {
      set(input, event.target.value, context);
      input.dispatchEvent(new Event('change'));
      tell();
    } });
    const offer = () => {
      open = changes ? all.filter(other => (other.changes || []).includes(context.fields.raw(changes))) : all;
      select.replaceChildren(el('option', { value: '' }), ...open.map(other => el('option', { value: other.number, text: `${other.number} – ${other.title}` })));
      select.value = input.value;
      if (input.value && select.selectedIndex < 1) set(input, '', context);
      tell();
    };
    input.after(select, about);
    offer();
    if (changes) context.fields.inputs(changes).forEach(choice => choice.addEventListener('change', offer));
  }
};

/** The deputy on record stands in the field until somebody chooses otherwise. */
function suggestDeputy(input, select, context) {
  const [absent] = context.fields.inputs(input.dataset.deputyOf);
  let suggested = '';
  const suggest = () => {
    if (input.value && input.value !== suggested) return;
    suggested = (context.page.deputies || {})[absent.value] || '';
    set(input, suggested, context);
    select.value = suggested;
  };
  context.element.addEventListener('change', ({ target }) => { if (target !== select) suggest(); });
  suggest();
}

const read = json => { try { return JSON.parse(json) || {}; } catch (none) { return {}; } };
