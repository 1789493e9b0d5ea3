// When a field is shown or demanded: `field=A|B`, `@fact`, `@late:field`, each also with `!` before it, joined by `&` and,
// more loosely, `or`. Condition.java reads the same words for the engine; docs/forms.md explains them.
const OLD_NAMES = { outside: 'outsideRegency' };

/** @param situation value(field) as text, fact(name), late(field) */
export function holds(condition, situation) {
  return !condition || condition.split(' or ').some(all => all.trim().split('&').every(part => {
    const negated = part.startsWith('!');
    return negated !== holdsPart(negated ? part.slice(1) : part, situation);
  }));
}

function holdsPart(part, { value, fact, late }) {
  if (part.startsWith('@late:')) {
    const stated = part.slice(6).split('|').find(name => value(name) !== '');
    return Boolean(stated) && late(stated);
  }
  const name = /^(?:@|page:)(\w+)$/.exec(part === 'byMail' ? '@byMail' : part)?.[1];
  if (name) return fact(OLD_NAMES[name] || name);
  const at = part.indexOf('=');
  const options = part.slice(at + 1).split('|');
  const said = value(part.slice(0, at));
  return options.includes(said) || (options.includes('*') && said !== '');
}
