// The same letter again: shows the earlier case and asks for a reason instead of opening a silent second case.
import { el } from './dom.js';
import { call } from './api.js';
import { showDay } from './time.js';

export function attachDuplicateCheck({ element, fields }) {
  const place = element.querySelector('[data-part=duplicate]');
  if (!place) return;
  let timer;
  const look = async () => {
    const number = fields.raw('letterNumber');
    const sender = fields.raw('senderInstitution');
    if (!number || !sender) { place.replaceChildren(); fields.state('duplicate', false); return; }
    try {
      const { earlier } = await call('GET',
        `/siliput/api/same-letter?number=${encodeURIComponent(number)}&sender=${encodeURIComponent(sender)}`);
      place.replaceChildren();
      if (earlier) {
        place.append(el('div', { class: 'warning', role: 'alert' },
          el('strong', { text: `Surat ini sudah terdaftar sebagai ${earlier.number}` }),
          el('p', { text: `${earlier.title}, diterima ${showDay(earlier.receivedAt)}, ${earlier.status.toLowerCase()}. `
            + 'Jangan catat dua kali; bila memang perkara lain, tulis alasannya.' })));
      }
      fields.state('duplicate', Boolean(earlier));
    } catch (error) {
      /* only a hint: the engine checks again */
    }
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(look, 500); };
  for (const name of ['letterNumber', 'senderInstitution']) {
    fields.inputs(name)[0].addEventListener('input', later);
  }
  look();
}
