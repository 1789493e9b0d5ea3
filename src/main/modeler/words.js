// The office's words for elements and attributes: one file for the editor, the comparison and the checks.
const capital = text => text && text[0].toUpperCase() + text.slice(1);

/** A file of lines `type.userTask=tugas orang`. */
export const parse = text => Object.fromEntries(text.split('\n')
  .filter(line => /^[^#\s].*=/.test(line))
  .map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).trim()]));

export const speaker = words => ({
  type: name => words[`type.${name}`] ?? '',
  /** For a label. */
  Type: name => capital(words[`type.${name}`] ?? ''),
  What: name => capital(words[`what.${name}`] ?? name)
});

export async function spoken() {
  const answer = await fetch(new URL('words.properties', import.meta.url));
  return speaker(answer.ok ? parse(await answer.text()) : {});
}
