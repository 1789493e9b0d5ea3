// The engine's refusal, e.g. `Kolom "Nomor surat": wajib diisi. [letterNumber] | ...`, as {field, message}.
// what the engine says of itself is nothing for an official
const ENGLISH = /ENGINE-\d|exception|persistence layer|stack trace|cannot find task|task is null|is suspended/i;
const TROUBLE = 'Belum terkirim karena gangguan di server. Isian tetap ada: coba lagi, dan bila berulang hubungi administrator.';

const textOf = error => {
  if (!error) return '';
  if (typeof error === 'string') return error;
  const body = error.response && (error.response.body || error.response.data);
  const inner = error.data || body || {};
  return inner.message || error.message || '';
};

export function parseProblems(error) {
  if (error && (error.status === 401 || error.status === 403)) {
    return [{ message: 'Sesi sudah berakhir atau berganti. Masuk lagi, lalu kirim ulang; isian tetap ada.' }];
  }
  const text = textOf(error);
  if (!text) return [{ message: 'Belum terkirim: server tidak menjawab. Isian tetap ada, coba lagi.' }];
  return text.split(' | ').map(part => {
    const match = part.match(/^([\s\S]*?)\s*\[([A-Za-z]\w*)\]\s*$/);
    if (!match) return { message: ENGLISH.test(part) ? TROUBLE : clean(part) };
    return { field: match[2], message: clean(match[1]).replace(/^.*?Kolom "[^"]*":\s*/, '').replace(/^./, first => first.toUpperCase()) };
  });
}

const clean = text => text.replace(/^Cannot (?:submit|instantiate|complete)[\s\S]*?:\s+/i, '').trim();
