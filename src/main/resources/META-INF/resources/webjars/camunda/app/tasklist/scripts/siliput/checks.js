// What the machine can answer about a release; hints for the author and the approver, never a verdict.
import { el } from './dom.js';
import { DAY_NAMES, MONTHS, toInput, weekday } from './time.js';

/** Weekdays named beside a date that falls on another day. */
export function wrongWeekdays(text, year) {
  const found = [];
  const pattern = new RegExp(`\\b(${DAY_NAMES.join('|')}|Jum'at|Ahad)\\b[\\s,(]*(\\d{1,2})(?:\\s+(${MONTHS.join('|')})|[/-](\\d{1,2}))(?:[\\s/-]+(\\d{4}))?`, 'gi');
  for (const [whole, day, date, monthName, monthNumber, namedYear] of text.matchAll(pattern)) {
    const month = monthName ? MONTHS.findIndex(name => name.toLowerCase() === monthName.toLowerCase()) + 1 : Number(monthNumber);
    const right = weekday(Number(namedYear || year), month, Number(date));
    const named = day.toLowerCase().replace("jum'at", 'jumat').replace('ahad', 'minggu');
    if (right.toLowerCase() !== named) found.push(`"${whole.trim()}": tanggal itu hari ${right}.`);
  }
  return found;
}

export function answers(text, pictures, { eventStart, documents = [] }) {
  const year = eventStart ? toInput(eventStart).slice(0, 4) : new Date().getFullYear();
  const whole = [text.title, text.lead, text.body, text.quotes].filter(Boolean).join('\n');
  const words = (text.body || '').split(/\s+/).filter(Boolean).length;
  const day = eventStart && toInput(eventStart, 'date');
  const byId = new Map(documents.map(document => [document.id, document]));
  const otherDay = pictures.filter(({ document }) => {
    const taken = byId.get(document)?.takenAt;
    return taken && day && toInput(taken, 'date') !== day;
  });
  const days = wrongWeekdays(whole, year);
  return [
    { good: days.length === 0, text: days.length ? days.join(' ') : 'Hari dan tanggal dalam naskah cocok.' },
    { good: (text.title || '').length > 0 && text.title.length <= 100, text: `Judul ${(text.title || '').length} huruf (sebaiknya sampai 100).` },
    { good: (text.lead || '').length > 0 && text.lead.length <= 400, text: `Teras ${(text.lead || '').length} huruf (sebaiknya sampai 400).` },
    { good: words >= 100, text: `Isi ${words} kata (sebaiknya 100 atau lebih).` },
    { good: pictures.every(picture => picture.caption && picture.altText), text: pictures.length ? 'Setiap foto berketerangan dan berteks alternatif.' : 'Rilis tanpa foto.' },
    { good: otherDay.length === 0, text: otherDay.length ? `${otherDay.length} foto diambil di luar tanggal acara.` : 'Tanggal pengambilan foto cocok dengan acara, atau tidak tercatat.' },
    { good: !/\b\d{16}\b/.test(whole), text: /\b\d{16}\b/.test(whole) ? 'Ada angka 16 digit, mungkin NIK.' : 'Tidak ada angka seperti NIK.' }
  ];
}

const parse = json => { try { return JSON.parse(json) || []; } catch (unfinished) { return []; } };

export function renderChecks({ element, fields, page }) {
  const list = el('ul', { class: 'checks' });
  const facts = { eventStart: (page.case || {}).start, documents: page.documents };
  const draw = () => {
    const text = page.release && !fields.inputs('releaseTitle').length ? page.release : {
      title: fields.raw('releaseTitle'), lead: fields.raw('releaseLead'), body: fields.raw('releaseBody'), quotes: fields.raw('publishedQuotes')
    };
    const pictures = fields.inputs('releasePictures').length ? parse(fields.raw('releasePictures')) : page.pictures || [];
    list.replaceChildren(...answers(text, pictures, facts).map(answer => el('li', {
      class: answer.good ? 'good' : 'look', text: `${answer.good ? '✓' : '!'} ${answer.text}` })));
  };
  element.addEventListener('input', draw);
  element.addEventListener('change', draw);
  setTimeout(draw, 0);
  return el('div', {}, el('strong', { text: 'Pemeriksaan otomatis' }), list);
}
