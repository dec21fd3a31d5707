import type { Entity } from '@glossator/model';
import { expectText } from './expect-text.js';

/** A range and what it is shortened to, from the end, part by part; a single letter goes with what it introduces (RFC 4647, 3.4). */
function shortened(range: string): string[] {
  const parts = range.toLowerCase().split('-');
  return parts
    .map((_, at) => parts.slice(0, parts.length - at))
    .filter((some) => some.at(-1)?.length !== 1)
    .map((some) => some.join('-'));
}

/** Whether a tag says no more than a range, or is more exact: `ru` is met by `ru-Cyrl`. Another script than was asked for is neither. */
const fitting = (range: string, script: string | undefined): readonly ((tag: string) => boolean)[] => [
  (tag) => tag === range,
  (tag) => tag.startsWith(`${range}-`) && (script === undefined || tag.split('-').includes(script)),
];

/**
 * The name to show to readers of a language. The range is looked up after RFC 4647: `ru-Cyrl-RU`, then `ru-Cyrl`, then `ru`; each is
 * also met by what is more exact, as `ru` by `ru-Cyrl`, but not in another script than was asked for. A preferred name goes before
 * others; a misprint is never given.
 *
 * @param lang a BCP 47 language range, in any case: `ru`, `ru-Cyrl`, `en-GB`, as browsers give it in `navigator.language`
 * @returns the label where the entity has no name in that language
 * @example nameFor(person, 'ru-RU') // 'Гавриил Ильич Мясников'
 */
export function nameFor({ names, label }: Entity, lang: string): string {
  const ranges = shortened(expectText(lang, 'a language'));
  const offered = names.filter(({ kind }) => kind !== 'misprint');
  const ordered = [...offered].sort((a, b) => Number(b.kind === 'preferred') - Number(a.kind === 'preferred'));
  const script = lang
    .split('-')
    .find((part) => /^[a-z]{4}$/iu.test(part))
    ?.toLowerCase();
  for (const fits of ranges.flatMap((range) => fitting(range, script))) {
    const found = ordered.find((name) => fits(name.lang.toLowerCase()));
    if (found !== undefined) return found.text;
  }
  return label;
}
