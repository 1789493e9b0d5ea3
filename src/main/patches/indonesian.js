// What the locale files do not reach: the calendar of date fields, Cockpit's date format, words written into the code.
import { language } from './language.js';
import { inIndonesian } from './words.js';

const months = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
const days = 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' ');

const calendar = {
  MONTH: months,
  STANDALONEMONTH: months,
  SHORTMONTH: months.map(month => month.slice(0, 3)),
  DAY: days,
  SHORTDAY: days.map(day => day.slice(0, 3)),
  FIRSTDAYOFWEEK: 0
};

function calendarOfDateFields() {
  angular.module('cam.commons').config(['$provide', provide => {
    provide.decorator('$locale', ['$delegate', locale => {
      Object.assign(locale.DATETIME_FORMATS, calendar);
      return locale;
    }]);
  }]);
}

// Cockpit writes 2026-11-02T09:10:00 and does not read its own setting.
function cockpitDates() {
  const formats = window.camCockpitConf?.dateFormat;
  if (!formats) return;
  angular.module('cam.cockpit').config(['camDateFormatProvider', provider => {
    Object.entries(formats).forEach(([variant, format]) => provider.setDateFormat(format, variant));
  }]);
}

const attributes = ['title', 'placeholder', 'aria-label', 'uib-tooltip'];

function translateText(node) {
  const text = inIndonesian(node.data.trim(), node.parentElement);
  if (text) node.data = node.data.replace(node.data.trim(), text);
}

function translateAttributes(element) {
  for (const name of attributes) {
    const text = inIndonesian(element.getAttribute(name)?.trim(), element);
    if (text) element.setAttribute(name, text);
  }
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) translateText(node);
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches('script, style, textarea')) return;
  translateAttributes(node);
  node.childNodes.forEach(translate);
}

function watch() {
  new MutationObserver(changes => changes.forEach(change => {
    change.addedNodes.forEach(translate);
    if (change.type === 'characterData') translateText(change.target);
    if (change.type === 'attributes') translateAttributes(change.target);
  })).observe(document.documentElement, {
    childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: attributes
  });
  translate(document.body);
}

cockpitDates();
if (language === 'id') {
  calendarOfDateFields();
  watch();
}

export default [];
