/** What all romanisations of a word have in common, by which the few words are found that a printed one may be. */
import { fold } from '../fold.js';

/**
 * What letters of either alphabet, in their fold, come to. Hissing and guttural consonants, which systems spell with one another's letters,
 * are all s; o, e and u are o. Signs come to nothing.
 */
const CLASSES: Readonly<Record<string, string>> = {
  a: 'аяa',
  o: 'оеэєуюoeu',
  i: 'иіыijy',
  b: 'бb',
  d: 'дd',
  l: 'лl',
  m: 'мm',
  n: 'нn',
  p: 'пp',
  r: 'рr',
  s: 'гґжзкстхцчшщcghkstxz',
  v: 'вфvwf',
  '': 'ьъ',
};

let classes: ReadonlyMap<string, string> | undefined;

/** The class of each letter, made when it is first asked for. */
function classOf(letter: string): string {
  classes ??= new Map(Object.entries(CLASSES).flatMap(([is, letters]) => Array.from(letters, (each) => [each, is])));
  return classes.get(letter) ?? letter;
}

const isVowel = (letter: string | undefined): boolean => letter === 'a' || letter === 'o';

/**
 * The skeleton of a word in its fold, in Latin or in Cyrillic letters: letters of a class in a row are one, an i beside a vowel is none, and
 * the e that French puts behind an n at the end is none either.
 *
 * @example skeletonOf('шляпников') === skeletonOf('chliapnikov') // both 'slapnisov'
 */
export function skeletonOf(folded: string): string {
  let written = '';
  for (const letter of folded) {
    const is = classOf(letter);
    const last = written[written.length - 1];
    if (is === last || (is === 'i' && isVowel(last))) continue;
    const before = last === 'i' && isVowel(is) ? written.slice(0, -1) : written;
    written = before.endsWith(is) ? before : before + is;
  }
  return written.endsWith('no') ? written.slice(0, -1) : written;
}

/** Letters that systems make a vowel, a consonant or nothing of; ў can be written as two. */
const UNSURE = /ў|ъ|\u0306/iu;

/** The skeletons of a Cyrillic word: ў is a vowel or a consonant, ъ nothing or a vowel. */
export function skeletonsOf(word: string, folded: string): Iterable<string> {
  if (!UNSURE.test(word)) return [skeletonOf(folded)];
  const small = word.normalize('NFC').toLowerCase();
  const read = ['ў', 'в'].flatMap((y) => ['ъ', 'а', 'у'].map((sign) => small.replaceAll('ў', y).replaceAll('ъ', sign)));
  return new Set(read.map((each) => skeletonOf(fold(each))));
}

const FRENCH = /j|gu(?=[eiy])/u;

/** The skeletons of the words that a Latin word may be: French writes j for ж, and gu for г before some vowels. */
export function skeletonsOfPrinted(folded: string): Iterable<string> {
  if (!FRENCH.test(folded)) return [skeletonOf(folded)];
  return new Set([folded, folded.replaceAll('j', 's').replace(/gu(?=[eiy])/gu, 'g')].map(skeletonOf));
}
