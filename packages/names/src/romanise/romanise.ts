import { fold } from '../fold.js';
import { alaLc } from './ala-lc.js';
import { bgnPcgn } from './bgn-pcgn.js';
import { english } from './english.js';
import { englishI } from './english-i.js';
import { englishOfTheTwenties } from './english-of-the-twenties.js';
import { french } from './french.js';
import { german } from './german.js';
import { iso9 } from './iso-9.js';
import { isoR9 } from './iso-r9.js';
import { scientific } from './scientific.js';
import { steinitz } from './steinitz.js';
import type { RomanisationSystem } from './system.js';

export const SYSTEMS: readonly RomanisationSystem[] = [
  alaLc,
  bgnPcgn,
  iso9,
  scientific,
  isoR9,
  german,
  steinitz,
  french,
  english,
  englishI,
  englishOfTheTwenties,
];

/**
 * A word in Cyrillic letters as a system writes it, in small letters.
 *
 * @param language ISO 639, as in a tag of a name: ru, uk, be, bg
 * @example romanise(german, 'Шляпников', 'ru') // 'schljapnikow'
 */
export function romanise(system: RomanisationSystem, word: string, language: string): string {
  const own = system.languages?.[language];
  let text = word.normalize('NFC').toLowerCase();
  for (const [pattern, to] of system.rules) text = text.replace(pattern, to);
  let written = '';
  for (const letter of text) written += own?.[letter] ?? system.letters[letter] ?? letter;
  return written;
}

/** A romanised word as it is looked up: apostrophes and diacritics aside, which printers drop. */
export const keyOfRomanised = (written: string): string => fold(written).replace(/['"ʺ]/gu, '');

/**
 * The ways to write a Cyrillic word in Latin letters, as keys, each once; none of a word that is not Cyrillic. The e that
 * printers put for ё is read as e too.
 */
export function romanisations(word: string, language: string): ReadonlySet<string> {
  const plain = word.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
  const spelled = plain === word ? [word] : [word, plain];
  return new Set(spelled.flatMap((each) => SYSTEMS.map((system) => keyOfRomanised(romanise(system, each, language)))));
}
