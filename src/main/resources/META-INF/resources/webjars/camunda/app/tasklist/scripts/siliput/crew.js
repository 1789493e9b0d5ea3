// Who covers the event: officers with the bookings that overlap, asked again when the time changes.
import { el } from './dom.js';
import { call } from './api.js';
import { millis, toInput, toWib } from './time.js';

export function crewPicker(input, { fields, page, changed }) {
  const list = el('div', { class: 'crew', role: 'group', 'aria-label': 'Peliput' });
  const note = el('div', { role: 'status' });
  input.after(list, note);
  const chosen = () => new Set(input.value.split(',').map(id => id.trim()).filter(Boolean));
  let crew = page.crew || { choices: [], full: [] };

  function draw() {
    const now = chosen();
    list.replaceChildren(...crew.choices.map(choice => el('label', { class: 'choice' },
      el('input', {
        type: 'checkbox', value: choice.id, checked: now.has(choice.id),
        onchange: event => {
          const next = chosen();
          if (event.target.checked) next.add(choice.id); else next.delete(choice.id);
          input.value = [...next].join(',');
          say();
          changed();
        }
      }),
      el('span', {}, `${choice.name}`, choice.position ? el('small', { text: ` ${choice.position}` }) : null,
        ...choice.clashes.map(clash => el('span', { class: 'clash', text: clash }))))));
    if (!crew.choices.length) list.append(el('p', { class: 'note', text: 'Daftar peliput tidak termuat.' }));
    say();
  }

  function say() {
    const now = chosen();
    const booked = crew.choices.filter(choice => now.has(choice.id) && choice.clashes.length);
    const full = crew.full || [];
    note.replaceChildren();
    if (booked.length || full.length) {
      note.append(el('div', { class: 'warning' },
        ...(full.length ? full : [`${booked.map(choice => choice.name).join(' dan ')} tidak dapat bertugas pada waktu itu.`])
          .map(text => el('strong', { text })),
        el('p', { text: `Jalan keluar: pilih peliput lain, ubah jadwal liputan yang bertabrakan, atau tulis alasan tetap menugaskan.${
          fields.inputs('assessment').length ? ' Permohonan juga dapat ditolak dengan alasan.' : ''}` })));
    }
  }

  async function ask() {
    const start = fields.raw('eventStart') ? toWib(fields.raw('eventStart')) : (page.case || {}).start;
    if (!start) return;
    const end = fields.raw('eventEnd') ? toWib(fields.raw('eventEnd')) : (page.case || {}).end;
    const query = new URLSearchParams({ start: iso(start) });
    if (end) query.set('end', iso(end));
    const except = (page.case || {}).number || fields.raw('caseNumber');
    if (except) query.set('except', except);
    try {
      crew = await call('GET', `/siliput/api/crew?${query}`);
      draw();
    } catch (error) {
      /* the list from the page stays */
    }
  }
  for (const name of ['eventStart', 'eventEnd', 'caseNumber']) {
    fields.inputs(name).forEach(other => other.addEventListener('change', ask));
  }
  input.addEventListener('siliput:filled', draw);
  draw();
  if (!page.case) ask();
}

const iso = text => new Date(/Z$|\+\d\d:\d\d$/.test(text) ? text : millis(toInput(Date.parse(text.replace('+0700', '+07:00'))))).toISOString();

/** The booked crew's clashes at a new date. */
export function clashes({ fields, page }) {
  const place = el('div', { role: 'status' });
  const look = async () => {
    const start = fields.raw('eventStart');
    if (!start) return;
    const query = new URLSearchParams({ start: iso(toWib(start)) });
    if (fields.raw('eventEnd')) query.set('end', iso(toWib(fields.raw('eventEnd'))));
    if ((page.case || {}).number) query.set('except', page.case.number);
    try {
      const { choices } = await call('GET', `/siliput/api/crew?${query}`);
      const booked = new Set(((page.variables || {}).crew || '').split(','));
      const found = choices.filter(choice => booked.has(choice.id)).flatMap(choice => choice.clashes);
      place.replaceChildren(...(found.length
        ? [el('p', { class: 'warning', text: `${found.join(' ')} Petugas diubah lewat "Ubah jadwal atau petugas".` })] : []));
    } catch (error) {
      /* the engine checks again */
    }
  };
  for (const name of ['eventStart', 'eventEnd']) fields.inputs(name).forEach(input => input.addEventListener('change', look));
  return place;
}
