// The way from every page of the four web applications to the guide of one's own role.
import { language } from './language.js';

const text = language === 'id' ? 'Panduan' : 'Guide';

function add(menu) {
  const link = document.createElement('a');
  link.href = '/kantor/panduan/saya';
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = text;
  const item = document.createElement('li');
  item.className = 'si-help';
  item.append(link);
  menu.prepend(item);
}

/** In a tab of its own: nobody loses a half-filled form for a look into the guide. */
export function helpLink() {
  const look = () => {
    const menu = document.querySelector('[cam-widget-header] nav.app-menu > ul');
    if (menu && !menu.querySelector('.si-help')) add(menu);
  };
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  look();
}
