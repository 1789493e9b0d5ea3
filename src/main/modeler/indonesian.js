// The editors' own words in Indonesian; kinds of elements are called as everywhere in the workshop.
const TYPES = {
  'Task': 'task', 'User Task': 'userTask', 'Service Task': 'serviceTask', 'Send Task': 'sendTask', 'Receive Task': 'receiveTask',
  'Manual Task': 'manualTask', 'Business Rule Task': 'businessRuleTask', 'Script Task': 'scriptTask', 'Call Activity': 'callActivity',
  'Sub Process': 'subProcess', 'Transaction': 'transaction', 'Start Event': 'startEvent', 'End Event': 'endEvent',
  'StartEvent': 'startEvent', 'EndEvent': 'endEvent', 'ReceiveTask': 'receiveTask', 'TextAnnotation': 'textAnnotation',
  'Exclusive Gateway': 'exclusiveGateway', 'Parallel Gateway': 'parallelGateway', 'Inclusive Gateway': 'inclusiveGateway',
  'Complex Gateway': 'complexGateway', 'Event based Gateway': 'eventBasedGateway', 'Sequence Flow': 'sequenceFlow',
  'DataObjectReference': 'dataObjectReference', 'DataStoreReference': 'dataStoreReference', 'Data Object Reference': 'dataObjectReference',
  'Data Store Reference': 'dataStoreReference', 'Pool/Participant': 'participant', 'Group': 'group'
};

const CAUSES = { Message: 'pesan', Timer: 'waktu', Conditional: 'keadaan', Signal: 'sinyal', Error: 'galat', Escalation: 'eskalasi',
  Compensation: 'pembatalan', Cancel: 'pembatalan', Link: 'sambungan' };
const PLACES = {
  'Start Event': cause => `Mulai oleh ${cause}`,
  'Start Event (non-interrupting)': cause => `Mulai oleh ${cause}, proses berjalan terus`,
  'Boundary Event': cause => `Di tepi: ${cause}, langkah dihentikan`,
  'Boundary Event (non-interrupting)': cause => `Di tepi: ${cause}, langkah berjalan terus`,
  'Intermediate Catch Event': cause => `Menunggu ${cause}`,
  'Intermediate Throw Event': cause => `Mengirim ${cause}`,
  'End Event': cause => `Selesai dengan ${cause}`
};
const EVENT = new RegExp(`^(${Object.keys(CAUSES).join('|')}) (.+)$`);
const PARTS = { Input: 'masukan', Output: 'hasil' };
const SIDES = { Left: 'di kiri', Right: 'di kanan', Above: 'di atas', Below: 'di bawah' };
const COLUMN = /^(Add|Copy|Cut|Paste|Remove) (Input|Output) Column(?: (Left|Right))?$/;
const ROW = /^(Add|Copy|Cut|Paste|Remove) Rule(?: (Above|Below))?$/;
const DEEDS = { Add: 'Tambah', Copy: 'Salin', Cut: 'Potong', Paste: 'Tempel', Remove: 'Hapus', Move: 'Geser' };

const words = {
  'Activate the hand tool': 'Geser kertas',
  'Activate the lasso tool': 'Pilih beberapa sekaligus',
  'Activate the create/remove space tool': 'Beri atau hapus ruang',
  'Activate the global connect tool': 'Sambungkan dengan panah',
  'Create Intermediate/Boundary Event': 'Kejadian di tengah atau di tepi',
  'Create Gateway': 'Percabangan',
  'Create expanded SubProcess': 'Bagian proses',
  'Append Gateway': 'Tambah percabangan',
  'Append Intermediate/Boundary Event': 'Tambah kejadian di tengah',
  'Append MessageIntermediateCatchEvent': 'Tambah menunggu pesan',
  'Append TimerIntermediateCatchEvent': 'Tambah menunggu waktu',
  'Append ConditionIntermediateCatchEvent': 'Tambah menunggu keadaan',
  'Append SignalIntermediateCatchEvent': 'Tambah menunggu sinyal',
  'Append compensation activity': 'Tambah langkah pembatalan',
  'Add Lane above': 'Tambah jalur di atas',
  'Add Lane below': 'Tambah jalur di bawah',
  'Divide into two Lanes': 'Bagi menjadi dua jalur',
  'Divide into three Lanes': 'Bagi menjadi tiga jalur',
  'more than {count} child lanes': 'lebih dari {count} jalur di dalamnya',
  'Change type': 'Ubah jenis',
  'Connect using Association': 'Sambungkan keterangan',
  'Connect using Sequence/MessageFlow or Association': 'Sambungkan dengan panah',
  'Connect using DataInputAssociation': 'Sambungkan data',
  'Remove': 'Hapus',
  'Sub Process (collapsed)': 'Bagian proses (terlipat)',
  'Sub Process (expanded)': 'Bagian proses (terbuka)',
  'Event Sub Process': 'Bagian proses oleh kejadian',
  'Expanded Pool': 'Peserta (terbuka)',
  'Empty Pool': 'Peserta (kosong)',
  'Collapsed Pool': 'Peserta (terlipat)',
  'Ad-hoc': 'Tanpa urutan',
  'Loop': 'Berulang',
  'Collection': 'Kumpulan',
  'Participant Multiplicity': 'Beberapa peserta',
  'Parallel Multi Instance': 'Beberapa kali bersamaan',
  'Sequential Multi Instance': 'Beberapa kali berurutan',
  'Intermediate Throw Event': 'Kejadian di tengah',
  'Terminate End Event': 'Hentikan seluruh proses',
  'Event based instantiating Gateway': 'Mulai oleh kejadian yang lebih dulu',
  'Parallel Event based instantiating Gateway': 'Mulai oleh semua kejadian',
  'Default Flow': 'Panah bawaan',
  'Conditional Flow': 'Panah bersyarat',
  'no diagram to display': 'berkas ini tidak memuat gambar diagram',
  'no process or collaboration to display': 'berkas ini tidak memuat proses',
  'out of bounds release': 'dilepas di luar kertas',
  'flow elements must be children of pools/participants': 'letakkan unsur di dalam kotak peserta',
  'multiple DI elements defined for {element}': '{element} digambar lebih dari sekali',
  'no bpmnElement referenced in {element}': '{element} menggambar unsur yang tidak ada',
  'failed to import {element}': '{element} tidak dapat dibaca',

  'When': 'Bila',
  'And': 'dan',
  'Then': 'maka',
  'Input': 'Masukan',
  'Output': 'Hasil',
  'Annotations': 'Dasar',
  'Type': 'Jenis',
  'Expression': 'Ungkapan',
  'Input Label': 'Nama kolom',
  'Input Type': 'Jenis isian',
  'Input Values': 'Nilai yang boleh',
  'Input Expression': 'Ungkapan masukan',
  'Input Variable': 'Isian yang dibandingkan',
  'Output Label': 'Nama kolom',
  'Output Name': 'Nama hasil',
  'Output Type': 'Jenis hasil',
  'Output Values': 'Nilai yang boleh',
  'Expression Language': 'Bahasa ungkapan',
  'Expression Language = {expressionLanguageLabel}': 'Bahasa ungkapan: {expressionLanguageLabel}',
  'Strings must be in double quotes.': 'Tulis teks di antara tanda kutip ganda.',
  'Add Input': 'Tambah masukan',
  'Add Output': 'Tambah hasil',
  'Add Cell Description': 'Tambah keterangan sel',
  'Remove Cell Description': 'Hapus keterangan sel',
  'Change Cell Expression Language': 'Ganti bahasa ungkapan sel',
  'Predefined Values': 'Nilai yang disediakan',
  'Add Predefined Values': 'Tambah nilai yang disediakan',
  'Clear predefined values.': 'Hapus nilai yang disediakan.',
  'Add Values': 'Tambah nilai',
  'Set Value': 'Isi nilai',
  'No values': 'Tanpa nilai',
  'Edit String': 'Ubah teks',
  'Resize': 'Ubah lebar',
  'cellInput': 'syarat',
  'Create Decision': 'Keputusan',
  'Create Input Data': 'Data masukan',
  'Create Knowledge Model': 'Model pengetahuan',
  'Create Knowledge Source': 'Sumber pengetahuan',
  'Connect using Information/Knowledge/Authority Requirement or Association': 'Sambungkan',

  // written into dmn-js past its translation
  'Hit Policy:': 'Baris yang berlaku:',
  'Unique': 'tepat satu baris',
  'First': 'baris pertama yang cocok',
  'Priority': 'menurut prioritas',
  'Any': 'baris mana pun (hasil sama)',
  'Collect': 'semua yang cocok',
  'Collect (Sum)': 'semua yang cocok (jumlah)',
  'Collect (Min)': 'semua yang cocok (terkecil)',
  'Collect (Max)': 'semua yang cocok (terbesar)',
  'Collect (Count)': 'semua yang cocok (banyaknya)',
  'Rule order': 'semua, menurut urutan baris',
  'Output order': 'semua, menurut urutan hasil',
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched': 'Baris tidak boleh tumpang tindih; hanya satu yang cocok',
  'Rules may overlap. The first matching rule will be chosen': 'Baris boleh tumpang tindih; yang pertama cocok dipakai',
  'Rules may overlap. The one with the highest priority will be chosen': 'Baris boleh tumpang tindih; yang prioritasnya tertinggi dipakai',
  'Rules may overlap. Their output have to match': 'Baris boleh tumpang tindih; hasilnya harus sama',
  'Collects the values of all matching rules': 'Mengumpulkan hasil semua baris yang cocok',
  'Collects the values of all matching rules and sums up to a single value': 'Menjumlahkan hasil semua baris yang cocok',
  'Collects the values of all matching rules and uses the lowest value': 'Memakai hasil terkecil dari baris yang cocok',
  'Collects the values of all matching rules and uses the highest value': 'Memakai hasil terbesar dari baris yang cocok',
  'Collects the values of all matching rules and counts the number of them': 'Menghitung baris yang cocok',
  'Collects the values of all matching rules in rule order': 'Mengumpulkan hasil menurut urutan baris',
  'Collects the values of all matching rules in decreasing output priority order': 'Mengumpulkan hasil menurut prioritasnya',
  'View DRD': 'Gambar keputusan',
  'Add Rule': 'Tambah baris',
  'Move rule': 'Geser baris',
  'Move Input': 'Geser masukan',
  'Move Output': 'Geser hasil',
  'Remove item': 'Hapus nilai',
  'enter expression': 'tulis ungkapan',
  'Decision Table': 'Tabel keputusan',
  'Literal Expression': 'Ungkapan',
  'Empty': 'Kosong',
  'Variable Name:': 'Nama isian:',
  'Variable Type:': 'Jenis isian:',
  'Expression Language:': 'Bahasa ungkapan:',
  'Edit': 'Ubah',
  'Editing not supported for set expression language': 'Bahasa ungkapan ini diubah sebagai teks',
  'Edit Boolean': 'Ubah ya / tidak',
  'Edit Date': 'Ubah tanggal',
  'Edit End Date': 'Ubah tanggal akhir',
  'Edit Number': 'Ubah bilangan',
  'Set Date': 'Isi tanggal',
  'Set date': 'Isi tanggal',
  'to today': 'hari ini',
  'Use today': 'Pakai hari ini',
  'Yes': 'Ya',
  'No': 'Tidak',
  'Exactly': 'Tepat',
  'Before': 'Sebelum',
  'After': 'Sesudah',
  'Between': 'Antara',
  'Value': 'Nilai',
  'Start Value': 'Nilai awal',
  'End Value': 'Nilai akhir',
  'Equals': 'sama dengan',
  'Less': 'kurang dari',
  'Less or equals': 'paling banyak',
  'Greater': 'lebih dari',
  'Greater or equals': 'paling sedikit',
  'Include': 'termasuk',
  'Exclude': 'tidak termasuk',
  'Comparison': 'Perbandingan',
  'Range': 'Rentang',
  'Match one': 'salah satu cocok',
  'Match none': 'tidak ada yang cocok',
  'Definition Name': 'Nama',
  'Definition ID': 'Id'
};

const join = (...parts) => parts.filter(Boolean).join(' ');
const plain = (template, replacements) => template.replace(/{([^}]+)}/g, (all, key) => replacements[key] ?? all);

/** @returns the Indonesian of a whole text of the editors, or nothing */
export function wordsOf(speaker) {
  const simple = text => {
    const known = words[text];
    const [, cause, place] = text.match(EVENT) ?? [];
    const [, deed, part, side] = text.match(COLUMN) ?? [];
    const [, act, where] = text.match(ROW) ?? [];
    const [, created] = text.match(/^Create (.+)$/) ?? [];
    const [, appended] = text.match(/^Append (.+)$/) ?? [];
    const [, name] = text.match(/^Decision Name: (.*)$/) ?? [];
    const [, sample] = text.match(/^e\.g\. (.*)$/) ?? [];
    if (known) return known;
    if (TYPES[text]) return speaker.Type(TYPES[text]);
    if (TYPES[created]) return speaker.Type(TYPES[created]);
    if (TYPES[appended]) return `Tambah ${speaker.type(TYPES[appended])}`;
    if (PLACES[place]) return PLACES[place](CAUSES[cause]);
    if (part) return join(DEEDS[deed], 'kolom', PARTS[part], SIDES[side]);
    if (act) return join(DEEDS[act], 'baris', SIDES[where]);
    if (name !== undefined) return `Nama keputusan: ${name}`;
    return sample && `misalnya ${sample}`;
  };
  return (template, replacements = {}) => simple(plain(template, replacements)) || (words[template] && plain(words[template], replacements));
}

/** A module for bpmn-js and dmn-js, whose words pass its `translate`. */
export const indonesian = said => ({
  translate: ['value', (template, replacements = {}) => said(template, replacements) || plain(template, replacements)]
});

const ATTRIBUTES = ['title', 'placeholder', 'data-placeholder'];

/** Says in Indonesian what dmn-js writes without asking anybody; what people type stays. */
export function overhear(node, said) {
  const isTyped = one => one.closest('[contenteditable], input, textarea, td[data-element-id], .decision-table-name, .input-label, .input-expression, .output-label, .output-name');
  const rewrite = (text, set) => {
    const instead = text?.trim() && said(text.trim());
    if (instead && instead !== text.trim()) set(text.replace(text.trim(), instead));
  };
  function read(one) {
    if (one.nodeType === Node.TEXT_NODE) {
      if (one.parentElement && !isTyped(one.parentElement)) rewrite(one.data, text => { one.data = text; });
      return;
    }
    if (one.nodeType !== Node.ELEMENT_NODE) return;
    ATTRIBUTES.forEach(name => rewrite(one.getAttribute(name), text => one.setAttribute(name, text)));
    one.childNodes.forEach(read);
  }
  const watch = new MutationObserver(changes => changes.forEach(change => {
    if (change.type === 'childList') change.addedNodes.forEach(read); else read(change.target);
  }));
  watch.observe(node, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
  read(node);
}
