// The way from every page of the four web applications to the guide of one's own role and to one's notices.
import { language } from './language.js';

const id = language === 'id';
const places = [{ text: id ? 'Panduan' : 'Guide', href: '/kantor/panduan/saya' },
  { text: id ? 'Pemberitahuan' : 'Notices', href: '/kantor/pemberitahuan' },
  { text: id ? 'Sesi dan kata sandi' : 'Sessions and password', href: '/kantor/sesi' }];

function add(menu) {
  for (const { text, href } of places) {
    const link = document.createElement('a');
    link.href = href;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = text;
    const item = document.createElement('li');
    item.className = 'si-help';
    item.append(link);
    menu.prepend(item);
  }
}

/** From Tasklist: the proof of what is out for those who worked on it; report and history for the two leaders, who have no Cockpit. */
async function beyond() {
  const answer = await fetch('/siliput/api/saya', { headers: { Accept: 'application/json' } });
  if (!answer.ok) return;
  const me = await answer.json();
  if (me.covers) places.push({ text: id ? 'Bukti tayang' : 'Proof', href: '/kantor/bukti' });
  if (me.publishes) places.push({ text: id ? 'Meja terbit' : 'Publishing desk', href: '/kantor/terbit' });
  if (me.complaints) places.push({ text: id ? 'Surel masuk' : 'Mail', href: '/kantor/surel-masuk' });
  if (me.complaints || me.leads) places.push({ text: id ? 'Petugas dari luar' : 'From outside', href: '/kantor/petugas-luar' });
  if (me.hands) places.push({ text: id ? 'Serahkan tugas' : 'Hand over', href: '/kantor/serah-tugas' });
  if (me.administers) places.push({ text: id ? 'Bengkel' : 'Workshop', href: '/bengkel' });
  if (me.head) places.push({ text: 'Administrator', href: '/kantor/administrator' });
  if (me.leads) {
    places.push({ text: id ? 'Riwayat' : 'History', href: '/kantor/riwayat' }, { text: id ? 'Laporan' : 'Report', href: '/laporan' });
  }
}

/** In a tab of its own: nobody loses a half-filled form for a look into the guide. */
export async function helpLink() {
  await beyond().catch(() => {});
  const look = () => {
    const menu = document.querySelector('[cam-widget-header] nav.app-menu > ul');
    if (menu && !menu.querySelector('.si-help')) add(menu);
  };
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  look();
}
