// Our own endpoints: JSON, session cookie, own CSRF cookie; every failure becomes an Error with an Indonesian message.
export const csrf = () => decodeURIComponent((document.cookie.match(/(?:^|; )SILIPUT-CSRF=([^;]*)/) || [])[1] || '');

export const SESSION_ENDED = 'Sesi Anda sudah berakhir. Masuk lagi, lalu ulangi; isian tetap ada.';

export function problem(status, body) {
  if (status === 401) document.dispatchEvent(new Event('siliput:session-ended'));
  const error = new Error(status === 401 ? SESSION_ENDED
    : (body && (body.message || body.detail)) || messageOf(status));
  error.status = status;
  error.problems = body && body.problems;
  return error;
}

function messageOf(status) {
  if (status === 0) return 'Server tidak terjangkau. Periksa sambungan, isian tetap ada.';
  if (status === 403) return 'Sesi sudah berganti, atau ini bukan untuk Anda. Masuk lagi di tab lain, lalu ulangi di sini; isian tetap ada.';
  if (status === 404) return 'Data tidak ditemukan, atau bukan untuk Anda.';
  if (status === 413) return 'Berkas terlalu besar.';
  return 'Terjadi gangguan di server. Coba lagi sebentar.';
}

/** @param patience milliseconds after which the server counts as out of reach */
export async function call(method, path, body, patience) {
  let response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      signal: patience && AbortSignal.timeout?.(patience),
      headers: {
        Accept: 'application/json',
        'X-Requested-With': 'XMLHttpRequest',
        ...(method === 'GET' ? {} : { 'X-SILIPUT-CSRF': csrf() }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' })
      },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
  } catch (unreachable) {
    throw problem(0);
  }
  const json = (response.headers.get('Content-Type') || '').includes('json');
  if (response.ok && response.redirected && !json) throw problem(401);
  const content = json ? await response.json().catch(() => null) : null;
  if (!response.ok) throw problem(response.status, content);
  return content;
}
