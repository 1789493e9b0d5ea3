// The settings that the four web applications share: name, language and how dates read.
import { language } from './language.js';

const [, root, app] = location.pathname.match(/^(.*)\/app\/(\w+)\//);
const [, release] = import.meta.url.match(/\/versi\/([^/]+)\//);

// Dates are shown in the zone of the browser; its Indonesian name is added so that nobody has to guess.
const zones = { '-420': '[WIB]', '-480': '[WITA]', '-540': '[WIT]' };
const zone = zones[new Date().getTimezoneOffset()] ?? '[UTC]Z';

// The applications start with the texts that the browser kept: at a first visit none, after an update the old ones.
async function freshTexts() {
  const place = `${root}/app/${app}/locales/`;
  const answer = await fetch(`${place}${language}.json?bust=${window.bust}`, { cache: 'no-cache' });
  if (!answer.ok) return;
  const texts = await answer.text();
  const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
  kept[`${place}_locales_data_${language}_${window.bust}`] = texts;
  localStorage.setItem('camunda-web', JSON.stringify(kept));
}

await freshTexts().catch(() => {});
document.documentElement.lang = language;

export function webapp({ name, scripts = [], ...more }) {
  return {
    app: { vendor: 'Siliput', name },
    locales: { availableLocales: ['id', 'en'], fallbackLocale: 'id' },
    dateFormat: {
      monthName: 'MMMM',
      day: 'DD',
      short: 'LL',
      abbr: `lll ${zone}`,
      // Cockpit's columns are narrow and its dates count seconds; the zone stands in the footer
      normal: app === 'cockpit' ? 'D MMM YYYY HH.mm.ss' : `LLL ${zone}`,
      long: `LLLL ${zone}`
    },
    // relative to the application's own folder; loaded where Angular stands already
    customScripts: [
      `../../../siliput/versi/${release}/login`,
      ...scripts.map(script => `../../versi/${release}/app/${app}/${script}`),
      `../../../siliput/versi/${release}/indonesian`
    ],
    previewHtml: false,
    disableWelcomeMessage: true,
    ...more
  };
}
