// Indonesian, or English where the browser asks for it. What the server tells of a case is Indonesian in either.
const english = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().startsWith('en');

const texts = {
  history: ['Riwayat', 'History'],
  processHistory: ['Riwayat proses', 'Process history'],
  caseHistory: ['Riwayat kasus', 'Case history'],
  heatMap: ['Peta panas', 'Heat map'],
  administration: ['Jejak administrasi', 'Administration trail'],
  NOMOR: ['Nomor', 'Number'],
  PEMOHON: ['Pemohon', 'Applicant'],
  PERIHAL: ['Perihal', 'Subject'],
  GOLONGAN: ['Golongan', 'Class'],
  KEADAAN: ['Keadaan', 'Status'],
  MULAI: ['Mulai', 'Begun'],
  SELESAI: ['Selesai', 'Ended'],
  LAMA: ['Lama', 'Duration'],
  KETEPATAN: ['Ketepatan', 'On time'],
  PETUGAS: ['Petugas', 'Officials'],
  VERSI: ['Versi proses', 'Process version'],
  search: ['Nomor, pemohon, atau perihal', 'Number, applicant or subject'],
  from: ['Mulai dari tanggal', 'Begun from'],
  until: ['sampai tanggal', 'until'],
  process: ['Proses', 'Process'],
  allVersions: ['semua versi', 'all versions'],
  version: ['versi', 'version'],
  all: ['semua', 'all'],
  running: ['berjalan', 'running'],
  ended: ['berakhir', 'ended'],
  late: ['terlambat', 'late'],
  onTime: ['tepat waktu', 'on time'],
  apply: ['Tampilkan', 'Show'],
  clear: ['Hapus saringan', 'Clear filters'],
  columns: ['Pilih kolom', 'Choose columns'],
  export: ['Unduh CSV', 'Download CSV'],
  none: ['Tidak ada perkara yang cocok.', 'No case matches.'],
  cases: ['perkara', 'cases'],
  more: ['Lebih dari', 'More than'],
  narrow: ['persempit saringan untuk melihat sisanya', 'narrow the filter to see the rest'],
  page: ['Halaman', 'Page'],
  of: ['dari', 'of'],
  previous: ['Sebelumnya', 'Previous'],
  next: ['Berikutnya', 'Next'],
  loading: ['Memuat …', 'Loading …'],
  failed: ['Data tidak dapat dimuat. Muat ulang halaman ini.', 'The data could not be loaded. Reload this page.'],
  absent: ['Tidak ditemukan, atau bukan untuk Anda.', 'Not found, or not for you.'],
  details: ['Buka sebagai halaman', 'Open as a page']
};

/** Another module's texts, in the same two languages. */
export const chosen = pairs => Object.fromEntries(
  Object.entries(pairs).map(([key, [id, en]]) => [key, english ? en : id]));

export const words = chosen(texts);
