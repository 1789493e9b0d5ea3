// What each channel gets of a release and how long that is: the same rules as the server's, which has the last word.
export const LINK = '{tautan}';
// what ends a domain: every country's letters, and the common ones of the rest
const DOMAINS = 'a[cdefgilmnoqrstuwxz]|b[abdefghijlmnoqrstvwyz]|c[acdfghiklmnoruvwxyz]|d[ejkmoz]|e[ceghrstu]|f[ijkmor]|'
  + 'g[abdefghilmnpqrstuwy]|h[kmnrtu]|i[delmnoqrst]|j[emop]|k[eghimnprwyz]|l[abcikrstuvy]|'
  + 'm[acdefghklmnopqrstuvwxyz]|n[acefgilopruz]|om|p[aefghklmnrstwy]|qa|r[eosuw]|s[abcdeghijklmnorstuvxyz]|'
  + 't[cdfghjklmnoprtvwz]|u[agkmsyz]|v[aceginu]|w[fs]|y[et]|z[amw]|com|org|net|info|gov|edu|mil|int|biz|name|mobi|'
  + 'pro|asia|travel|app|dev|link|page|site|online|website|xyz|top|club|shop|store|news|live|blog|wiki|media|press|'
  + 'video|photo|photos|social|studio|cloud|tech|digital|network|space|world|global|today|tips|zone|work|group|team|'
  + 'center|city|community|foundation|school|academy|health|help|life|plus';
const END = '[\\p{L}\\p{N}/=_#&+~-]';
const ADDRESS = new RegExp(`https?://\\S*${END}|\\b(?:[a-z0-9-]+\\.)+(?:${DOMAINS})\\b(?:/(?:\\S*${END})?)?`, 'giu');
const ANY_LINK = 'https://x.id/';
const signs = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** X's own rule, from the configuration that X publishes. */
export function xLength(text, rule) {
  const normal = text.normalize('NFC');
  const addresses = (normal.match(ADDRESS) || []).length;
  const weigh = point => (rule.ranges.find(({ start, end }) => start <= point && point <= end) || { weight: rule.defaultWeight }).weight;
  const sum = [...signs.segment(normal.replace(ADDRESS, ''))].reduce((total, { segment }) => {
    const points = [...segment].map(sign => sign.codePointAt(0));
    const emoji = points.some(point => point >= 0x1F000 || point === 0xFE0F);
    return total + (emoji ? rule.defaultWeight : points.reduce((weight, point) => weight + weigh(point), 0)) / rule.scale;
  }, 0);
  return addresses * rule.transformedURLLength + sum;
}

export const hashtags = text => (text.match(/#[\p{L}\p{N}_]+/gu) || []).length;

export function lengthOf(channel, text, rule) {
  return channel === 'X' ? xLength(text.replaceAll(LINK, ANY_LINK), rule.x)
    : text.replaceAll(LINK, 'x'.repeat(150)).length;
}

/** Cuts at a word, or else between two signs: half an emoji is another one. */
function shorter(text, tooMany) {
  const keep = Math.max(0, text.length - Math.max(1, Math.floor(tooMany / 2)));
  const cut = text.slice(0, keep);
  const space = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
  return text.slice(0, space > 0 ? space : lastSignBefore(text, keep)).trim();
}

function lastSignBefore(text, keep) {
  let last = 0;
  for (const { index } of signs.segment(text)) if (index <= keep) last = index; else break;
  return last;
}

function fitted(channel, news, end, rule) {
  let body = news.map(part => part.trim()).filter(Boolean).join('\n\n');
  const tail = end.map(part => `\n\n${part}`).join('');
  let text = body + tail;
  while (lengthOf(channel, text, rule) > rule.limits[channel] && body) {
    body = shorter(body, lengthOf(channel, text, rule) - rule.limits[channel]);
    text = `${body}…${tail}`;
  }
  return text;
}

/** The post that goes out where nobody wrote another. */
export function prepared(channel, { title = '', dateline = '', lead = '', body = '', quotes = '' }, rule) {
  const opening = `${dateline} – ${lead}`.trim();
  const more = [`Selengkapnya: ${LINK}`, rule.tags];
  if (channel === 'X') return fitted(channel, [title, lead], [LINK], rule);
  if (channel === 'FACEBOOK') return fitted(channel, [title, opening], more, rule);
  return fitted(channel, [title, opening, quotes.trim() ? `${body}\n\n${quotes}` : body], more, rule);
}

const words = line => line.replaceAll(LINK, '').replace(/ {2,}/g, ' ').trim();
const leadsThere = line => line.includes(LINK) && (!words(line) || words(line).endsWith(':'));

/** As it will be read: with the address, or without the line that only leads there; of any other the words stay. */
export function shown(channel, text, rule) {
  if (rule.linkLengths[channel]) return text;
  return text.split('\n').filter(line => !leadsThere(line)).map(line => (line.includes(LINK) ? words(line) : line)).join('\n')
    .replace(/\n{3,}/g, '\n\n').trim();
}

export const slugOf = title => (title.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-')
  .slice(0, 90).replace(/^-+|-+$/g, '') || 'berita');
