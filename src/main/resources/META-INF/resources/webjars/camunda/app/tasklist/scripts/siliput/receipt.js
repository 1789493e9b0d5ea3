// After a start: the agenda number at once, with the receipt for the applicant.
import { button, el, facts } from './dom.js';
import { call } from './api.js';

const WITH_NUMBER = {
  coverage: 'Surat tercatat dengan nomor agenda',
  directAssignment: 'Penugasan tercatat dengan nomor',
  complaint: 'Tercatat dengan nomor'
};

export async function showReceipt(processKey, started) {
  if (!WITH_NUMBER[processKey] || !started || !started.id) return;
  let found = null;
  try {
    found = await call('GET', `/siliput/api/${processKey === 'complaint' ? 'complaints/latest' : 'latest-case'}?processInstanceId=${encodeURIComponent(started.id)}`);
  } catch (error) {
    /* the case exists; the number can be read in the task */
  }
  if (!found || !found.number) return;
  const dialog = el('dialog', { class: 'siliput si-receipt', 'aria-label': 'Nomor agenda' },
    el('p', { text: WITH_NUMBER[processKey] }),
    el('p', { class: 'si-number', text: found.number }),
    facts([['Kode pelacakan', found.trackingCode],
      ['Lacak di', processKey === 'directAssignment' ? null : found.tracking], ['Biaya', 'Gratis (Rp0)']]),
    processKey === 'complaint' && el('p', { class: 'note', text: 'Berikan kode ini kepada pengadu, juga yang anonim: dengan kode ini ia melihat perkembangan, melengkapi, mencabut, meminta dibuka kembali, dan menilai jawaban.' }),
    el('p', {},
      processKey === 'coverage' && el('a', { class: 'btn btn-primary', href: found.receipt, download: '', text: 'Unduh tanda terima (PDF)' }), ' ',
      button('Tutup', () => dialog.close())));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
