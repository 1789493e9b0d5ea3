// Times as the engine takes them (ISO 8601, or a cron line), said in words.
const PART = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS = ['tahun', 'bulan', 'minggu', 'hari', 'jam', 'menit', 'detik'];
const CYCLE = /^R(\d*)\/(?:([^/]+)\/)?(P[^/]+)$/;
const CRON = /^0 (\d{1,2}) (\d{1,2}) (\d{1,2}|\*|\?) \* (\?|\*)$/;
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/;

/** `P1DT2H` is „1 hari 2 jam“; empty where it is no duration. */
export function spoken(iso) {
  const found = iso.match(PART);
  return found ? found.slice(1).map((amount, index) => amount && `${Number(amount)} ${UNITS[index]}`).filter(Boolean).join(' ') : '';
}

function cycle(body) {
  const [, times, from, every] = body.match(CYCLE) ?? [];
  if (every && spoken(every)) return `setiap ${spoken(every)}, ${times ? `${times} kali` : 'terus-menerus'}${from ? `, sejak ${from}` : ''}`;
  const [, minute, hour, day] = body.match(CRON) ?? [];
  return hour === undefined ? '' : `${/\d/.test(day) ? `setiap tanggal ${day}` : 'setiap hari'} pukul ${hour.padStart(2, '0')}.${minute.padStart(2, '0')}`;
}

const VARIABLE = /^\$\{\s*\w+\s*}$/;

/** What the engine will do with a timer's text, or empty where it can do nothing with it. */
export function timeInWords(kind, body) {
  if (VARIABLE.test(body)) return `sesuai isian ${body.replace(/\W/g, '')}`;
  if (kind === 'timeDuration') return spoken(body);
  if (kind === 'timeCycle') return cycle(body);
  return DATE.test(body) ? `pada ${body.slice(0, 16).replace('T', ' pukul ')}` : '';
}
