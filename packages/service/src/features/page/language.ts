const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

const SCRIPTS: ReadonlyMap<string, string> = new Map([
  ['Arab', 'Arabic letters'],
  ['Cyrl', 'Cyrillic letters'],
  ['Grek', 'Greek letters'],
  ['Hebr', 'Hebrew letters'],
  ['Latn', 'Latin letters'],
]);

/** Letters that nobody has to be told of. */
const OWN: ReadonlySet<string> = new Set(['ru-Cyrl', 'uk-Cyrl', 'be-Cyrl', 'bg-Cyrl']);

/**
 * A language tag in words; a tag that says more, or nothing that is known, as it stands.
 *
 * @example languageWords('ru-Latn') // 'Russian in Latin letters'
 */
export function languageWords(tag: string): string {
  const [language = '', script, ...more] = tag.split('-');
  const name = /^[a-z]{2,3}$/u.test(language) ? LANGUAGES.of(language) : undefined;
  const letters = script === undefined || OWN.has(tag) ? '' : SCRIPTS.get(script);
  if (name === undefined || letters === undefined) return tag;
  return [
    name,
    ...(letters === '' ? [] : [`in ${letters}`]),
    ...(more.length === 0 ? [] : [`(${more.join('-')})`]),
  ].join(' ');
}
