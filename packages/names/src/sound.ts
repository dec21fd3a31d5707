import { fold } from './fold.js';

/** Cyrillic letters, folded, in Latin ones: what is left of the usual systems once their differences are set aside. */
// biome-ignore format: a table, several letters a line.
const LATIN: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ѓ: 'g', ђ: 'dj', е: 'e', є: 'e', ж: 'zh', з: 'z', ѕ: 'z',
  и: 'i', і: 'i', ї: 'i', й: 'i', ј: 'i', к: 'k', л: 'l', љ: 'l', м: 'm', н: 'n', њ: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', ћ: 'ch', у: 'u', ў: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', џ: 'dzh', ш: 'sh',
  щ: 'shch', ъ: '', ы: 'y', ь: '', ѣ: 'e', э: 'e', ю: 'yu', я: 'ya', ѳ: 'f', ѵ: 'i',
};

const CYRILLIC = /\p{Script=Cyrillic}/gu;

/** Ways to write one thing, as regular expressions over what stands before, brought to one. The order matters. */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [/'/gu, ''],
  [/dsch|dj/gu, 'dzh'],
  [/schtsch|chtch/gu, 'shch'],
  [/tsch|tch|tj/gu, 'ch'],
  [/sch/gu, 'sh'],
  [/tz/gu, 'ts'],
  [/ff|w/gu, 'v'],
  [/ph/gu, 'f'],
  [/ou/gu, 'u'],
  [/x/gu, 'ks'],
  [/[yj]/gu, 'i'],
  [/ii+/gu, 'i'],
  [/i([aeou])/gu, '$1'],
  [/z/gu, 's'],
  [/([a-z])\1/gu, '$1'],
];

/**
 * A name in Latin letters with what systems of romanisation write differently brought to one; what is in neither Latin nor Cyrillic
 * letters stays as it is. For suggestions only: it merges names that are different people's.
 *
 * @example sound('Зиновьев') === sound('Sinowjew') // both 'sinovev'
 */
export function sound(text: string): string {
  const latin = fold(text).replace(CYRILLIC, (letter) => LATIN[letter] ?? letter);
  return WAYS.reduce((written, [way, one]) => written.replace(way, one), latin);
}
