// Every time in a form is WIB (+07:00), whatever zone the browser is in.
const OFFSET = 7 * 3600 * 1000;
const two = number => String(number).padStart(2, '0');
const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
export const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September',
  'Oktober', 'November', 'Desember'];
export const weekday = (year, month, day) => DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
export const DAY_NAMES = DAYS;

let skew = 0;
/** The server's clock counts, not the browser's. */
export const setClock = iso => { if (iso) skew = Date.parse(iso) - Date.now(); };
export const now = () => Date.now() + skew;

/** What `<input type=datetime-local>` or `<input type=date>` shows for an instant. */
export function toInput(instant, type = 'datetime-local') {
  const date = new Date((typeof instant === 'number' ? instant : Date.parse(instant)) + OFFSET);
  if (Number.isNaN(date.getTime())) return '';
  const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  return type === 'date' ? day : `${day}T${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** The text that the engine reads as the right instant: an input's value taken as WIB. */
export function toWib(value) {
  if (!value) return null;
  const [day, time = '00:00'] = value.split('T');
  const [hour, minute, second = '00'] = time.split(':');
  return `${day}T${hour}:${minute}:${second.slice(0, 2)}.000+0700`;
}

/** Milliseconds of an input's value taken as WIB, NaN where it is empty or wrong. */
export const millis = value => (value ? Date.parse(toWib(value).replace('+0700', '+07:00')) : NaN);

export function show(iso) {
  const date = new Date(Date.parse(iso) + OFFSET);
  if (Number.isNaN(date.getTime())) return '';
  return `${showDay(iso)} pukul ${two(date.getUTCHours())}.${two(date.getUTCMinutes())} WIB`;
}

export function showDay(iso) {
  const date = new Date(Date.parse(iso) + OFFSET);
  return `${DAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
