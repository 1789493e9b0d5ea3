// What a form demands of one field, as the engine demands it too (FieldCheck.java): a test holds the two together.
import { holds } from './conditions.js';
import { millis } from './time.js';

/** A stated time further back than this asks for a reason. */
export const LATE = 30 * 60 * 1000;
const CLOCK_DRIFT = 2 * 60 * 1000;

/** What a field's attributes say. */
export const describe = ({ name, type, maxLength, dataset }) => ({
  name, input: type, kind: dataset.type, maxLength, after: dataset.after, sentence: dataset.problem,
  required: 'required' in dataset ? '' : dataset.requiredWhen, must: dataset.mustWhen,
  past: 'past' in dataset, future: 'future' in dataset
});

export const isRequired = ({ required }, situation) => required !== undefined && holds(required, situation);

/** The sentence about what is wrong with a shown field, null where nothing is. */
export function problemOf(field, situation) {
  const value = situation.value(field.name);
  if (field.must !== undefined && holds(field.must, situation) && value !== 'true') {
    return sentence(field, 'Perlu dicentang untuk melanjutkan.');
  }
  if (field.kind === 'flag') return null;
  if (value === '') return isRequired(field, situation) ? sentence(field, 'Wajib diisi.') : null;
  if (field.maxLength > 0 && value.length > field.maxLength) return `Paling banyak ${field.maxLength} huruf.`;
  if (field.input === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return 'Alamat surel belum benar, mis. nama@contoh.go.id.';
  if (field.input === 'url' && !/^https?:\/\/\S+$/.test(value)) return 'Tautan diawali https://';
  return field.kind === 'instant' || field.input === 'datetime-local' ? wrongTime(field, value, situation) : null;
}

function wrongTime(field, value, situation) {
  const at = millis(value);
  if (Number.isNaN(at)) return 'Tanggal atau jam belum benar.';
  if (field.past && at > situation.now() + CLOCK_DRIFT) return 'Tidak boleh di masa depan.';
  if (field.future && at <= situation.now()) return 'Harus di masa depan.';
  const earlier = field.after ? millis(situation.value(field.after)) || Date.parse(situation.known(field.after)) : NaN;
  return at <= earlier ? 'Harus sesudah waktu mulai.' : null;
}

const sentence = ({ sentence: own }, usual) => (own ? own[0].toUpperCase() + own.slice(1) : usual);
