// What a person typed and the server has not confirmed yet, in the browser, per person; only of the two forms that are
// filled in outside the office. The server's confirmation removes it, and so does the person's logout.
import { now } from './time.js';

const PREFIX = 'siliput-isian:';
const FORMS = ['coverEvent', 'writeRelease'];
const LONGEST = 7 * 24 * 3600 * 1000;

let leaving = false;
document.addEventListener('siliput:logout', () => { leaving = true; });

const read = key => { try { return JSON.parse(localStorage.getItem(key)); } catch (none) { return null; } };

/** Copies that nobody came back for do not stay on a shared computer. */
function forgetOld() {
  Object.keys(localStorage).filter(key => key.startsWith(PREFIX))
    .filter(key => !(Date.now() - read(key)?.at < LONGEST)).forEach(key => localStorage.removeItem(key));
}

export function keeper({ element, page, taskId }) {
  const user = (page.user || {}).id;
  const able = user && taskId && FORMS.includes(element.getAttribute('name'));
  const key = `${PREFIX}${user}:${taskId}`;
  if (able) forgetOld();
  return {
    able,
    /** With the time of typing, and that of the last draft this page had sent or got. */
    find: () => (able && read(key)) || null,
    keep(values, base) {
      if (!able || leaving) return false;
      try {
        localStorage.setItem(key, JSON.stringify({ at: now(), base, values }));
        return true;
      } catch (full) {
        return false;
      }
    },
    /** The server has these values; what was typed while they were under way stays. */
    confirm(values) {
      if (able && JSON.stringify(read(key)?.values) === JSON.stringify(values)) localStorage.removeItem(key);
    },
    remove: () => able && localStorage.removeItem(key)
  };
}
