// The kinds of fields that a panel draws; no page in here, so that they can be tested.
export const text = (key, label, value, set, more = {}) => ({ kind: 'text', key, label, value, set, ...more });
export const long = (key, label, value, set, more = {}) => ({ ...text(key, label, value, set, more), kind: 'long' });
export const pick = (key, label, value, options, set, more = {}) => ({ kind: 'select', key, label, value, options, set, ...more });
export const check = (key, label, value, set) => ({ kind: 'check', key, label, value, set });

/** What stands in the file is shown, whether it is offered or not. */
export const withOwn = (options, value) => options.some(([one]) => one === value) ? options : [...options, [value, value]];

const VARIABLE = /^[a-z]\w*$/;
export const unnamed = value => !value || VARIABLE.test(value) ? '' : 'Nama isian: huruf dan angka saja, diawali huruf kecil, misalnya limitAmount.';
