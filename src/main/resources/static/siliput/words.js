// English that stands in the applications' code instead of their locale files, by the place where it may be replaced.
const places = [
  ['body', {
    'zoom in': 'perbesar',
    'zoom out': 'perkecil',
    'reset zoom': 'ukuran semula',
    'Toggle this section': 'Buka atau tutup bagian ini',
    'Suspended Job Definition': 'Definisi pekerjaan mesin ditangguhkan',
    'Message is null.': 'Pesan kosong.',
    'Invalid Date Value.': 'Tanggal tidak sah.',
    'This feature is unsupported in your Browser.': 'Peramban Anda tidak mendukung fitur ini.',
    'task.assignee': 'Penanggung jawab'
  }],
  ['footer', {
    'Asia/Jakarta': 'WIB (Asia/Jakarta)', 'Asia/Makassar': 'WITA (Asia/Makassar)', 'Asia/Jayapura': 'WIT (Asia/Jayapura)'
  }],
  ['.close, .alert', { Close: 'Tutup' }],
  ['thead', { Actions: 'Tindakan' }],
  ['th, td, label, .btn', { 'Select all': 'Pilih semua', 'Unselect all': 'Batalkan semua pilihan' }],
  ['[class*=uib-], [uib-datepicker-popup-wrap], [cam-widget-inline-field]', {
    previous: 'sebelumnya', next: 'berikutnya', Today: 'Hari ini', Clear: 'Kosongkan', Done: 'Selesai'
  }],
  ['.tjs-container, .dmn-decision-table-container, .dmn-js-parent', {
    When: 'Jika', Then: 'Maka', And: 'dan', 'Hit policy:': 'Aturan hasil:', Unique: 'tepat satu baris',
    'No overlap is possible and all rules are disjoint. Only a single rule can be matched': 'Hanya satu baris yang dapat cocok',
    'Input values': 'Nilai masukan', 'Output label': 'Nama keluaran', 'Output type': 'Jenis keluaran', 'Output values': 'Nilai keluaran'
  }],
  ['input', { Jonny: 'Budi', Prosciutto: 'Santoso' }]
];

export function inIndonesian(text, element) {
  if (!text || !element) return undefined;
  return places.find(([place, words]) => Object.hasOwn(words, text) && element.closest(place))?.[1][text];
}
