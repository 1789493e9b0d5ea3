// The settings that the four web applications share: name, language and how dates read.
const english = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().startsWith('en');

// Dates are shown in the zone of the browser; its Indonesian name is added so that nobody has to guess.
const zones = { '-420': '[WIB]', '-480': '[WITA]', '-540': '[WIT]' };
const zone = zones[new Date().getTimezoneOffset()] ?? '[UTC]Z';

const cache = 'camunda-web';

// The applications show the texts of their last visit first; after an update these would be the old ones.
function forgetOldTexts() {
  const kept = JSON.parse(localStorage.getItem(cache) ?? '{}');
  const stale = Object.keys(kept).filter(key => key.includes('_locales_data_'));
  if (!stale.length) return;
  stale.forEach(key => delete kept[key]);
  localStorage.setItem(cache, JSON.stringify(kept));
}

forgetOldTexts();

export function webapp({ name, scripts = [] }) {
  return {
    app: { vendor: 'Siliput', name },
    locales: { availableLocales: ['id', 'en'], fallbackLocale: 'id' },
    dateFormat: {
      monthName: 'MMMM',
      day: 'DD',
      short: 'LL',
      abbr: `lll ${zone}`,
      normal: `LLL ${zone}`,
      long: `LLLL ${zone}`
    },
    customScripts: ['scripts/siliput-login', ...scripts],
    previewHtml: false,
    disableWelcomeMessage: true
  };
}

export const indonesian = !english;
