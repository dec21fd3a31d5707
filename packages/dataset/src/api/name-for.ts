import type { Entity } from '@glossator/model';

/** A range and what it is shortened to, from the end, part by part (RFC 4647, 3.4). */
function shortened(range: string): string[] {
  const parts = range.toLowerCase().split('-');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('-'));
}

/**
 * The name to show to readers of a language. The range is looked up after RFC 4647: `ru-Cyrl-RU`, then `ru-Cyrl`, then `ru`; what is
 * asked for is also met by what is more exact, as `ru` by `ru-Cyrl`. A preferred name goes before others; a misprint is never given.
 *
 * @param lang a BCP 47 language range, in any case: `ru`, `ru-Cyrl`, `en-GB`
 * @returns the label where the entity has no name in that language
 * @example nameFor(person, 'ru') // 'Гавриил Мясников'
 */
export function nameFor({ names, label }: Entity, lang: string): string {
  const offered = names.filter(({ kind }) => kind !== 'misprint');
  const ordered = [...offered].sort((a, b) => Number(b.kind === 'preferred') - Number(a.kind === 'preferred'));
  const named = (fits: (tag: string) => boolean): string | undefined =>
    ordered.find((name) => fits(name.lang.toLowerCase()))?.text;
  const [range = '', ...shorter] = shortened(lang);
  for (const fits of [
    (tag: string) => tag === range,
    (tag: string) => tag.startsWith(`${range}-`),
    ...shorter.map((less) => (tag: string) => tag === less),
  ]) {
    const found = named(fits);
    if (found !== undefined) return found;
  }
  return label;
}
