// The engine's refusal, e.g. `Kolom "Nomor surat": wajib diisi. [letterNumber] | ...`, as {field, message}.
const textOf = error => {
  if (!error) return '';
  if (typeof error === 'string') return error;
  const body = error.response && (error.response.body || error.response.data);
  const inner = error.data || body || {};
  return inner.message || error.message || '';
};

export function parseProblems(error) {
  if (error && (error.status === 401 || error.status === 403)) {
    return [{ message: 'Sesi sudah berakhir atau berganti. Masuk lagi di tab lain, lalu kirim ulang; isian tetap ada.' }];
  }
  const text = textOf(error);
  if (!text) return [{ message: 'Belum terkirim: server tidak menjawab. Isian tetap ada, coba lagi.' }];
  return text.split(' | ').map(part => {
    const match = part.match(/^([\s\S]*?)\s*\[([A-Za-z]\w*)\]\s*$/);
    if (!match) return { message: clean(part) };
    return { field: match[2], message: clean(match[1]).replace(/^.*?Kolom "[^"]*":\s*/, '').replace(/^./, first => first.toUpperCase()) };
  });
}

const clean = text => text.replace(/^(?:Cannot (?:submit|instantiate|complete)[^:]*:\s*)/i, '').trim();
