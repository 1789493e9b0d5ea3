// What each channel gets of a release and how long that is: the same rules as the server's, which has the last word.
export const LINK = '{tautan}';
const ADDRESS = /https?:\/\/\S+|\b(?:[a-z0-9-]+\.)+(?:id|com|org|net|tv|info|gov)\b(?:\/\S*)?/gi;
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

/** Cuts at a word, and never through a sign of two halves. */
function shorter(text, tooMany) {
  const cut = text.slice(0, Math.max(0, text.length - Math.max(1, Math.floor(tooMany / 2))));
  const space = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
  const atWord = space > 0 ? cut.slice(0, space) : cut;
  return atWord.replace(/[\uD800-\uDBFF]$/, '').trim();
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
  if (channel === 'X') return fitted(channel, [title], [LINK], rule);
  if (channel === 'FACEBOOK') return fitted(channel, [title, opening], more, rule);
  return fitted(channel, [title, opening, quotes.trim() ? `${body}\n\n${quotes}` : body], more, rule);
}

/** As it will be read: with the address, or without the line that only leads there. */
export function shown(channel, text, rule) {
  if (rule.linkLengths[channel]) return text;
  return text.split('\n').filter(line => !line.includes(LINK)).join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

export const slugOf = title => (title.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-')
  .slice(0, 90).replace(/^-+|-+$/g, '') || 'berita');
