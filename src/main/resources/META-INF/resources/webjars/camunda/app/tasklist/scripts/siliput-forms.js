// Shared behaviour of all embedded forms: a form file holds plain labelled fields and one line of script,
// everything else (page data, drafts, uploads, checks, sending) is here once.
import { form } from './siliput/form.js';
import { askAgain } from './siliput/line.js';
import { oneThingAtATime } from './siliput/phone.js';

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = new URL('./siliput/forms.css', import.meta.url).href;
document.head.appendChild(sheet);

window.siliput = { form };
oneThingAtATime();
cockpitForThoseWhoMay();
askAgain();

/** The task's header leads to Cockpit, which turns officials away. */
function cockpitForThoseWhoMay() {
  angular.module('cam.tasklist').run(['$rootScope', root => root.$watch('authentication', me =>
    document.documentElement.classList.toggle('si-cockpit', Boolean(me?.canAccess?.('cockpit'))))]);
}

export default [];
