// A browser says in its own language what is wrong with a field; here it speaks Indonesian, whoever installed it.
const words = {
  valueMissing: field => field.type === 'checkbox' ? 'Centang kotak ini.'
    : field.matches('select, [type=radio]') ? 'Pilih salah satu.'
      : field.type === 'file' ? 'Pilih berkasnya.' : 'Isi kolom ini.',
  typeMismatch: field => field.type === 'email' ? 'Tulis alamat surel yang benar, misalnya nama@contoh.id.'
    : 'Tulis alamat web yang lengkap, diawali https://.',
  tooShort: field => `Isi paling sedikit ${field.minLength} huruf; sekarang ${field.value.length}.`,
  tooLong: field => `Isi paling banyak ${field.maxLength} huruf; sekarang ${field.value.length}.`,
  rangeUnderflow: field => `Isi paling sedikit ${field.min}.`,
  rangeOverflow: field => `Isi paling banyak ${field.max}.`,
  patternMismatch: field => field.title || 'Bentuk isian ini belum sesuai; lihat contohnya.',
  stepMismatch: () => 'Nilai ini tidak dapat dipakai; pilih yang terdekat.',
  badInput: field => field.matches('[type=number]') ? 'Tulis angka.' : 'Isian ini belum lengkap atau tidak ada di kalender.'
};

const alike = field => field.type === 'radio' && field.form
  ? [...field.form.elements].filter(one => one.name === field.name) : [field];

addEventListener('invalid', event => {
  const field = event.target;
  field.setCustomValidity('');
  const wrong = Object.keys(words).find(one => field.validity[one]);
  if (wrong) {
    field.setCustomValidity(words[wrong](field));
  }
}, true);

for (const change of ['input', 'change']) {
  addEventListener(change, event => {
    if (event.target.setCustomValidity) {
      alike(event.target).forEach(field => field.setCustomValidity(''));
    }
  }, true);
}
