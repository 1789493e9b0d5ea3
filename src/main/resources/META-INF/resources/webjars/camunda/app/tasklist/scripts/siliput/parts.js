// What a form shows without asking: case, due date, letter, direction, versions, ...
import { button, el, facts } from './dom.js';
import { show } from './time.js';
import { roomy, viewer } from './viewer.js';
import { differences, history, hold, release } from './versions.js';
import { channelPreviews } from './channels.js';
import { renderChecks } from './checks.js';
import { clashes } from './crew.js';
import { claimAndComplete } from './claim.js';
import { COMPLAINT_PARTS } from './complaint.js';
import { deadline } from './deadline.js';
import { copy } from './social.js';

export function renderParts(context) {
  for (const place of context.element.querySelectorAll('[data-part]')) {
    const content = (PARTS[place.dataset.part] || (() => null))(context, place);
    if (content) place.replaceChildren(...[content].flat().filter(Boolean));
  }
}

const SPEED = { SEGERA: 'Segera', SANGAT_SEGERA: 'Sangat segera' };
const SECRECY = { TERBATAS: 'Terbatas', RAHASIA: 'Rahasia' };
const REMARKS = {
  letterRemark: 'Yang harus dilengkapi', assessmentRemark: 'Pertanyaan kepada pemohon', outcomeRemark: 'Keterangan penundaan'
};
const CHANNELS = { KERTAS: 'lembar kertas', SRIKANDI: 'Srikandi', PESAN: 'pesan' };

const PARTS = {
  ...COMPLAINT_PARTS,
  case: ({ page }) => {
    const about = page.case;
    if (!about) return null;
    const values = page.variables || {};
    return el('section', { class: 'case', 'aria-label': 'Perkara' },
      el('p', { class: 'si-number', text: about.number || 'Belum bernomor agenda' }),
      el('p', { class: 'case-title', text: about.title }),
      facts([
        ['Tempat', [about.place, about.village, about.district === 'LUAR' ? 'luar Kabupaten Purbalingga' : about.district].filter(Boolean).join(', ')],
        ['Mulai', about.start && show(about.start)],
        ['Rencana selesai', about.end && show(about.end)],
        ['Pemohon', about.sender],
        ['Sifat', [SPEED[values.speed], SECRECY[values.secrecy]].filter(Boolean).join(', ')],
        ['Narahubung', [values.contactName, values.contactPhone, values.contactEmail].filter(Boolean).join(', ')]
      ]),
      deadline(page.deadline),
      box('Kabar dari pemohon (halaman lacak)', facts(((page.applicant || {}).said || []).map(({ at, text }) => [show(at), text]))));
  },
  fields: ({ page }) => page.fields && box('Isian sejauh ini', facts(page.fields)),
  letter: ({ page }) => {
    const letters = (page.documents || []).filter(document => document.purposes.includes('LETTER'));
    const values = page.variables || {};
    return [
      facts([['Nomor surat', values.letterNumber], ['Perihal', values.subject],
        ['Penanda tangan', [values.signerName, values.signerTitle].filter(Boolean).join(', ')],
        ['Diterima', values.receivedAt && show(values.receivedAt)]]),
      ...letters.map((letter, index) => viewer(letter, roomy() && index === letters.length - 1)),
      letters.length ? null : el('p', { class: 'note', text: 'Pindaian surat belum ada.' })
    ];
  },
  disposition: context => dispositionOf(context, 'Disposisi'),
  outsideDisposition: context => [dispositionOf(context, 'Disposisi yang dicatat'),
    ...(context.page.documents || []).filter(document => document.purposes.includes('DISPOSITION')).map(document => viewer(document))],
  direction: ({ page: { variables = {}, crewNames = [] } }) => box('Arahan', facts([
    ['Arahan', variables.direction], ['Disposisi pimpinan', variables.dispositionNote],
    ['Peralatan', variables.equipment], ['Peliput', crewNames.join(', ')],
    ['Narasumber', variables.speakers], ['Catatan lapangan', variables.fieldNotes]])),
  order: ({ page: { variables = {}, names = {} } }) => box('Perintah', facts([['Perihal', variables.assignmentSubject], ['Dicatat oleh', names[variables.startedBy]]])),
  remark: ({ page: { variables = {} } }, { dataset: { of } }) => box('Catatan sebelumnya', facts([[REMARKS[of], variables[of]]])),
  archiveExposures: ({ page: { variables = {} } }) => el('p', { class: 'warning pre', text: variables.archiveExposures }),
  tokens: ({ page: { variables = {} } }) => el('p', { class: 'warning pre', text: variables.endingTokens }),
  deadLink: ({ page: { variables = {} } }) => box('Tautan yang mati', facts([
    ['Kanal', variables.deadLinkChannel], ['Tautan', variables.deadLink], ['Yang ditemukan', variables.deadLinkProblem]])),
  unreached: ({ page }) => box('Surel yang tidak sampai', el('ul', {}, ...(page.unreached || []).map(one =>
    el('li', {}, el('strong', { text: one.address }), ` – versi ${one.version}: ${one.reason} (${show(one.at)})`)))),
  revision: ({ page }) => {
    const last = (page.versions || [])[page.versions ? page.versions.length - 1 : 0];
    const { holdDecision, holdRemark } = page.variables || {};
    if (last && last.decision === 'APPROVED' && holdDecision === 'TAKE_BACK') {
      return el('section', { class: 'warning' }, el('strong', { text: 'Ditarik kembali sebelum terbit' }), el('p', { class: 'pre', text: holdRemark }));
    }
    return last && last.decision === 'REVISE'
      ? el('section', { class: 'warning' }, el('strong', { text: `Diminta perbaikan oleh ${last.decidedByName}` }), el('p', { class: 'pre', text: last.remark })) : null;
  },
  release: ({ page }) => release(page),
  hold: ({ page }) => hold(page),
  channels: context => channelPreviews(context),
  differences: ({ page }) => differences(page),
  history: ({ page }) => history(page),
  checks: context => renderChecks(context),
  clashes: context => clashes(context),
  finish,
  witness: ({ page: { witness } }) => witness && (witness.lastPhotoAt || witness.plannedEnd || witness.stated)
    ? facts([['Foto terakhir diambil', witness.lastPhotoAt && show(witness.lastPhotoAt)], ['Rencana selesai', witness.plannedEnd && show(witness.plannedEnd)],
      ...(witness.stated || []).map(stated)]) : null,
  refusal: ({ page: { variables = {} } }) => el('section', { class: 'warning' }, el('strong', { text: 'Website menolak rilis' }), el('p', { text: variables.websiteRefusal || '' })),
  byHand: ({ page: { release: text, pictures = [], case: { number } = {} } }) => text && el('section', { class: 'box' },
    el('p', {}, 'Sudah dibetulkan? ', el('a', { href: `/kantor/terbit?keadaan=semua&cari=${encodeURIComponent(number)}`, target: '_blank', rel: 'noopener', text: 'Coba lagi di meja terbit' }),
      '; tugas ini selesai sendiri begitu beritanya terbit.'),
    el('h4', { text: 'Untuk diunggah sendiri' }),
    toCopy('Judul', text.title, 2), toCopy('Naskah', `${text.dateline} – ${text.lead}\n\n${text.body}`, 8),
    ...pictures.map((picture, at) => el('section', { class: 'social', 'aria-label': `Foto ${at + 1}` },
      el('p', {}, `Foto ${at + 1}: `, el('a', { href: picture.download, download: picture.name, text: `Unduh ${picture.name}` })),
      toCopy(`Keterangan foto ${at + 1}`, picture.caption, 2), toCopy(`Teks alternatif foto ${at + 1}`, picture.altText, 2)))),
  afterPublication: ({ page: { variables = {}, names = {}, documents = [] } }) => [box('Sesudah terbit', facts([
    ['Diturunkan oleh', variables.takeDownReason && (names.requestedBy || variables.requestedBy)], ['Alasan', variables.takeDownReason],
    ['Jenis', AFTERWARDS[variables.correctionKind]], ['Diminta oleh', variables.askedBy], ['Isi', variables.correctionText],
    ['Yang harus diperbaiki', variables.correctionRemark], ['Kiriman di luar', variables.postLinks]])),
  ...documents.filter(document => document.id === variables.askedDocument).map(document => viewer(document))],
  download: ({ page }) => {
    const pictures = page.pictures || [];
    return pictures.length ? box('Foto untuk diposting', el('ul', { class: 'files' }, ...pictures.map(picture => el('li', {},
      el('a', { href: picture.download, download: picture.name, text: picture.name }), picture.caption ? ` – ${picture.caption}` : '')))) : null;
  },
  sheet: ({ page }) => page.case && page.case.number
    ? el('p', {}, el('a', { href: `/cetak/disposisi/${page.case.number}.pdf`, download: '', text: 'Unduh lembar disposisi (PDF)' }),
      ' Isi dan nama penandatangan tercetak setelah disposisi diberikan.') : null
};

function toCopy(label, text, rows) {
  const field = el('textarea', { rows: String(rows), readonly: true, text: text || '', 'aria-label': label });
  return el('div', {}, el('p', { class: 'note' }, el('strong', { text: label }), ' ', button('Salin', () => copy(field))), field);
}

const AFTERWARDS = { CATATAN: 'Catatan', RALAT: 'Ralat', HAK_JAWAB: 'Hak jawab', PENCABUTAN: 'Pencabutan' };
const STATED = { actualStart: 'Mulai sebenarnya', actualEnd: 'Selesai sebenarnya' };
const stated = ({ what, at, enteredAt, byName, reason }) =>
  [STATED[what], `${show(at)} (dicatat ${show(enteredAt)} oleh ${byName}${reason ? `: ${reason}` : ''})`];

const box = (title, content) => content && content.childNodes.length
  ? el('section', { class: 'box' }, el('h4', { text: title }), content) : null;

function dispositionOf({ page: { variables = {}, names = {}, instructions } }, title) {
  return box(title, facts([
    ['Dari', names.disposition || names[variables.disposedBy] || variables.disposedBy],
    ['Waktu', variables.dispositionAt && show(variables.dispositionAt)],
    ['Diberikan melalui', CHANNELS[variables.dispositionChannel]],
    ['Instruksi', instructions], ['Catatan', variables.dispositionNote]]));
}

/** One press for the usual answer: sets it, takes the task where nobody has it, sends. */
function finish({ fields, changed }, { dataset: { set, text, note } }) {
  const [name, value] = set.split('=');
  return el('div', { class: 'finish' }, el('button', {
    type: 'button', class: 'btn btn-primary btn-lg si-finish', text,
    onclick: async event => {
      event.target.disabled = true;
      fields.fill(name, value);
      changed();
      const refusal = await claimAndComplete();
      if (refusal) fields.showProblems([{ message: refusal }]);
      event.target.disabled = false;
    }
  }), el('p', { class: 'note', text: note }));
}
