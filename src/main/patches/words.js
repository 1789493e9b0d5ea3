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
  ['td', {
    'timer-transition': 'pengatur waktu', 'timer-intermediate-transition': 'pengatur waktu antara',
    'timer-start-event': 'pengatur waktu mulai', 'async-continuation': 'lanjutan otomatis', event: 'kejadian',
    'async-before': 'sebelum langkah', 'async-after': 'sesudah langkah'
  }],
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

// What may be done with an object; Admin lists the engine's constants.
const permissions = {
  ALL: 'SEMUA', NONE: 'TIDAK ADA', ACCESS: 'BUKA', READ: 'BACA', CREATE: 'BUAT', UPDATE: 'UBAH', DELETE: 'HAPUS',
  SET: 'TETAPKAN', SUSPEND: 'TANGGUHKAN', RETRY_JOB: 'ULANGI PEKERJAAN MESIN',
  CREATE_INSTANCE: 'MULAI PERKARA', READ_INSTANCE: 'BACA PERKARA', UPDATE_INSTANCE: 'UBAH PERKARA',
  DELETE_INSTANCE: 'HAPUS PERKARA', MIGRATE_INSTANCE: 'PINDAHKAN PERKARA', SUSPEND_INSTANCE: 'TANGGUHKAN PERKARA',
  READ_HISTORY: 'BACA RIWAYAT', UPDATE_HISTORY: 'UBAH RIWAYAT', DELETE_HISTORY: 'HAPUS RIWAYAT',
  READ_TASK: 'BACA TUGAS', UPDATE_TASK: 'UBAH TUGAS', TASK_WORK: 'KERJAKAN TUGAS', TASK_ASSIGN: 'TUNJUK PENANGGUNG JAWAB',
  READ_VARIABLE: 'BACA VARIABEL', UPDATE_VARIABLE: 'UBAH VARIABEL',
  READ_INSTANCE_VARIABLE: 'BACA VARIABEL PERKARA', UPDATE_INSTANCE_VARIABLE: 'UBAH VARIABEL PERKARA',
  READ_TASK_VARIABLE: 'BACA VARIABEL TUGAS', UPDATE_TASK_VARIABLE: 'UBAH VARIABEL TUGAS',
  READ_HISTORY_VARIABLE: 'BACA VARIABEL RIWAYAT',
  CREATE_BATCH_MIGRATE_PROCESS_INSTANCES: 'BUAT PEMINDAHAN PERKARA SECARA MASSAL'
};

function permissionList(text, element) {
  if (!/^[A-Z_]+(, [A-Z_]+)*$/.test(text) || !element.closest('.permissions')) return undefined;
  const translated = text.split(', ').map(name => permissions[name] ?? name).join(', ');
  return translated === text ? undefined : translated;
}

export function inIndonesian(text, element) {
  if (!text || !element) return undefined;
  const list = permissionList(text, element);
  if (list) return list;
  return places.find(([place, words]) => Object.hasOwn(words, text) && element.closest(place))?.[1][text];
}
