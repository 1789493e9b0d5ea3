// Each channel as its readers will see it; the author may write other words for one of them, counted while typing.
import { button, el } from './dom.js';
import { hashtags, lengthOf, prepared, shown, slugOf } from './texts.js';
import { millis, show } from './time.js';

const OFFICE = 'Dinkominfo Purbalingga';
const FIELDS = [
  { name: 'slug', label: 'Alamat halaman', group: 'Website', from: ({ title }) => slugOf(title || '') },
  { name: 'summary', label: 'Ringkasan', group: 'Website', rows: 3, from: ({ lead }) => lead || '' },
  { name: 'mailSubject', label: 'Judul surel', group: 'Surel wartawan', from: ({ title }) => `Rilis: ${title || ''}` },
  { name: 'mailLead', label: 'Teras surel', group: 'Surel wartawan', rows: 4, from: ({ lead }) => lead || '' },
  ...[['INSTAGRAM', 'Instagram'], ['FACEBOOK', 'Facebook'], ['X', 'X (Twitter)']].map(([name, label]) => ({
    name, label: 'Teks kiriman', group: label, rows: 8, post: true, from: (text, rule) => prepared(name, text, rule) }))
];
const read = json => { try { return JSON.parse(json) || {}; } catch (none) { return {}; } };
const own = (texts, { name, post }) => (post ? (texts.posts || {})[name] : texts[name]) || '';
const used = rule => FIELDS.filter(({ name }) => rule.limits[name]);

function picture(value) {
  try {
    const [first] = JSON.parse(value || '[]');
    return first ? { url: `/berkas/${first.document}?edge=640&inline`, altText: first.altText } : null;
  } catch (none) { return null; }
}

/** The preview boxes, drawn anew whenever `draw` is called with the texts. */
function previews(rule, groups) {
  const hosts = new Map(groups.map(group => [group, el('div', { class: 'channel-body' })]));
  const draw = (words, text, photo, embargo) => {
    const pre = value => el('p', { class: 'pre', text: value });
    const image = () => (photo ? el('img', { src: photo.url, alt: photo.altText || 'Foto rilis', loading: 'lazy' }) : null);
    for (const [group, host] of hosts) {
      if (group === 'Website') {
        host.replaceChildren(...[el('p', { class: 'note', text: `…/berita/${words.slug}-<tanggal>` }), image(),
          el('p', { class: 'channel-title', text: text.title || 'Judul' }), pre(words.summary)].filter(Boolean));
      } else if (group === 'Surel wartawan') {
        host.replaceChildren(el('p', { class: 'channel-title', text: `${embargo ? `EMBARGO sampai ${show(embargo)} – ` : ''}${words.mailSubject}` }),
          el('p', { class: 'note', text: `Dari: ${OFFICE}` }), pre(`${text.dateline ? `${text.dateline} – ` : ''}${words.mailLead}`));
      } else {
        const { name } = FIELDS.find(field => field.group === group);
        const said = pre(shown(name, words[name], rule));
        const order = name === 'INSTAGRAM' ? [image(), said] : [said, image()];
        host.replaceChildren(...[el('p', { class: 'channel-title', text: OFFICE }),
          name === 'INSTAGRAM' && !photo ? el('p', { class: 'clash', text: 'Instagram memerlukan foto.' }) : null, ...order].filter(Boolean));
      }
    }
  };
  return { hosts, draw };
}

/** What is as prepared always fits: only the author's own words can be too long. */
function count(field, value, rule, edited) {
  const length = lengthOf(field.name, value, rule);
  const limit = edited ? rule.limits[field.name] : Math.max(rule.limits[field.name], length);
  const tags = field.name === 'INSTAGRAM' ? hashtags(value) : 0;
  const over = length > limit ? `kelebihan ${length - limit} huruf` : tags > rule.hashtags ? `kelebihan ${tags - rule.hashtags} tagar` : '';
  return { over, text: [`${length} dari ${limit} huruf`, tags ? `${tags} dari ${rule.hashtags} tagar` : '', over].filter(Boolean).join(' · ') };
}

const tell = (line, { over, text }) => { line.textContent = text; line.className = over ? 'clash' : 'note'; };
const groupsOf = fields => [...new Set(fields.map(({ group }) => group))];

export function channelEditor(input, context) {
  const rule = context.page.channelRule;
  if (!rule) return;
  const fields = used(rule);
  const texts = read(input.value);
  const mine = new Map(fields.map(field => [field.name, own(texts, field)]).filter(([, value]) => value));
  const { hosts, draw } = previews(rule, groupsOf(fields));
  const part = name => context.fields.raw(name);
  const release = () => ({ title: part('releaseTitle'), dateline: part('releaseDateline'), lead: part('releaseLead'), body: part('releaseBody'), quotes: part('publishedQuotes') });

  const boxes = new Map(fields.map(field => {
    const line = el('p', { class: 'note', 'aria-live': 'off' });
    const id = `si-channel-${field.name}`;
    const area = el(field.rows ? 'textarea' : 'input', { id, rows: field.rows && String(field.rows), autocomplete: 'off', oninput: () => {
      const value = area.value.trim();
      if (value && value !== field.from(release(), rule)) mine.set(field.name, value); else mine.delete(field.name);
      keep();
      refresh();
    } });
    const back = button('Kembalikan teks siapan', () => { mine.delete(field.name); keep(); refresh(true); });
    return [field.name, { field, area, line, back, row: el('div', { class: 'channel-field' }, el('label', { for: id, text: field.label }), area, line, back) }];
  }));

  function keep() {
    const posts = {};
    const value = {};
    fields.forEach(field => { if (mine.has(field.name)) (field.post ? posts : value)[field.name] = mine.get(field.name); });
    if (Object.keys(posts).length) value.posts = posts;
    input.value = Object.keys(value).length ? JSON.stringify(value) : '';
    context.changed();
  }

  function refresh(all) {
    const text = release();
    const words = {};
    for (const [name, { field, area, line, back }] of boxes) {
      words[name] = mine.get(name) || field.from(text, rule);
      if (all || document.activeElement !== area) area.value = words[name];
      tell(line, count(field, words[name], rule, mine.has(name)));
      back.hidden = !mine.has(name);
    }
    draw(words, text, picture(part('releasePictures')));
  }

  input.after(el('div', { class: 'channels' }, ...groupsOf(fields).map(group => el('details', { class: 'box channel' }, el('summary', { text: group }),
    el('div', { class: 'channel-edit' }, el('div', {}, ...[...boxes.values()].filter(({ field }) => field.group === group).map(({ row }) => row)),
      el('section', { class: 'channel-preview', 'aria-label': `Pratinjau ${group}` }, el('p', { class: 'note', text: 'Pratinjau' }), hosts.get(group)))))));
  refresh(true);
  context.element.addEventListener('input', ({ target }) => { if (/^release/.test(target.name || '')) refresh(); });
  context.element.addEventListener('toggle', () => refresh(), true);
  context.checks = [...(context.checks || []), () => fields.filter(field => mine.has(field.name))
    .map(field => ({ field, problem: count(field, mine.get(field.name), rule, true).over })).filter(({ problem }) => problem)
    .map(({ field, problem }) => ({ field: input.name, message: `${field.group}, ${field.label.toLowerCase()}: ${problem}.` }))];
}

/** For who reviews: nothing to type, all to see. */
export function channelPreviews({ page, fields: form, element }) {
  const rule = page.channelRule;
  const text = page.release;
  if (!rule || !text) return null;
  const texts = read(text.channelTexts);
  const fields = used(rule);
  const words = Object.fromEntries(fields.map(field => [field.name, own(texts, field) || field.from(text, rule)]));
  const { hosts, draw } = previews(rule, groupsOf(fields));
  const [first] = page.pictures || [];
  const held = ((page.versions || [])[(page.versions || []).length - 1] || {}).hold;
  const redraw = () => {
    const at = form.raw('publishMode') === 'EMBARGO' ? millis(form.raw('publishAt')) : NaN;
    draw(words, text, first, Number.isNaN(at) ? (held && held.label === 'Embargo' ? held.until : null) : new Date(at).toISOString());
  };
  redraw();
  element.addEventListener('change', ({ target }) => { if (/^publish/.test(target.name || '')) redraw(); });
  return el('details', { class: 'box' }, el('summary', { text: 'Pratinjau tiap saluran' }), el('div', { class: 'channel-grid' }, ...groupsOf(fields).map(group =>
    el('section', { class: 'channel-preview', 'aria-label': `Pratinjau ${group}` }, el('h4', { text: group }), hosts.get(group),
      ...fields.filter(field => field.group === group).map(field => {
        const line = el('p', {});
        const counted = count(field, words[field.name], rule, own(texts, field));
        tell(line, { ...counted, text: `${field.label}: ${counted.text}${own(texts, field) ? ' · disunting penulis' : ''}` });
        return line;
      })))));
}
