import { formsOf } from './paradigm.js';
import { type Gender, type Role, russian } from './russian.js';
import { ukrainian } from './ukrainian.js';

/**
 * The forms of a word of a name, case by case (nominative, genitive, dative, accusative, instrumental, prepositional, then the plural), each
 * with the forms that are usual. Empty where nothing is certain, in another language, or in no Cyrillic letters.
 *
 * @param language ISO 639, as in a tag of a name
 * @example decline('Троцкий', 'ru', 'surname', 'male')[1] // ['Троцкого']
 */
export function decline(word: string, language: string, role: Role, gender: Gender): string[][] {
  if (!/^\p{sc=Cyrl}+$/u.test(word)) return [];
  const how =
    language === 'ru' ? russian(word, role, gender) : language === 'uk' ? ukrainian(word, role, gender) : undefined;
  if (how === undefined) return [];
  // A word whose stem changes is written out whole in its row, in small letters.
  return formsOf(word, how).map((forms) => forms.map((form) => word.slice(0, 1) + form.slice(1)));
}

/** What all forms of a word begin with, in its fold: without the vowels, or the -ец, that it ends in. */
export const stemOf = (folded: string): string => folded.replace(/(?:[аеиоуыэюяьіє]+|ец)$/u, '');

/** No ending is longer than this, the -ец of the stem included. */
const LONGEST_ENDING = 4;

/** The stems that a printed word may have. */
export function stemsOf(folded: string): string[] {
  const stems: string[] = [];
  for (let cut = 0; cut <= LONGEST_ENDING && folded.length - cut > 0; cut += 1) {
    stems.push(folded.slice(0, folded.length - cut));
  }
  return stems;
}

/** In which cases a word has a printed form, as bits; 0 where in none. Both are folded. */
export function casesOf(forms: readonly (readonly string[])[], folded: string): number {
  let cases = 0;
  for (const [at, each] of forms.entries()) {
    if (each.includes(folded)) cases |= 1 << at;
  }
  return cases;
}

/** The gender that a patronymic or, failing that, a given name says. */
export function genderOf(given: string | undefined, patronymic: string | undefined): Gender {
  if (patronymic !== undefined) return /на$/u.test(patronymic.toLowerCase()) ? 'female' : 'male';
  if (given === undefined) return 'unknown';
  const small = given.toLowerCase();
  if (MEN_IN_A.has(small)) return 'male';
  if (/[ая]$/u.test(small) || small === 'любовь') return 'female';
  return /[бвгджзйклмнпрстфхцчшщь]$/u.test(small) ? 'male' : 'unknown';
}

/** The men whose names end like a woman's. */
const MEN_IN_A: ReadonlySet<string> = new Set(
  'никита илья лука фома кузьма савва данила гаврила фока вавила саша миша коля ваня петя гриша володя микола ілля хома'.split(
    ' ',
  ),
);

/** Whether a word in the middle of a Russian or Ukrainian name is said of the father. */
export const isPatronymic = (word: string): boolean =>
  /(?:[оеё]вич|[ьйиа]ич|[кмн]ич|йович|[оеё]вна|ична|инична|івна|ївна)$/u.test(word.toLowerCase());
