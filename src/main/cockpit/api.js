// Our own data; who may read what is decided there.
const ROOT = '/siliput/api/riwayat';

export class Refused extends Error {
  constructor(status) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

export function query(values) {
  const given = Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  return new URLSearchParams(given).toString();
}

export const address = (path, values = {}) => [ROOT + path, query(values)].filter(Boolean).join('?');

async function answered(answer) {
  if (answer.status === 401) location.href = '/masuk?habis';
  if (!answer.ok) throw new Refused(answer.status);
  return answer;
}

export async function get(path, values) {
  const answer = await answered(await fetch(address(path, values), { headers: { Accept: 'application/json' } }));
  return answer.json();
}

export async function text(path) {
  return (await answered(await fetch(ROOT + path))).text();
}

export async function post(path, body) {
  const token = decodeURIComponent((document.cookie.match(/(?:^|; )SILIPUT-CSRF=([^;]*)/) ?? [])[1] ?? '');
  const answer = await answered(await fetch(ROOT + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-SILIPUT-CSRF': token },
    body: JSON.stringify(body)
  }));
  return answer.json();
}
