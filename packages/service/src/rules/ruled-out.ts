/** Whom a name that may also be a stranger's cannot mean: a Medvedev is no Shliapnikov, and no tenth congress is the eleventh. */
import type { Spelling } from '@glossator/model';
import { type Bearer, type NamedEntity, spelledAlike, type Token, tokenize } from '@glossator/names';

type Named = Pick<NamedEntity, 'kind' | 'names'>;

/** "Nikolai Kuznetsov", "И. Н. Смирнов": a pseudonym is of one's own making, and says nothing of the family. */
const isOfFamily = ({ kind }: Spelling): boolean => kind === 'preferred' || kind === 'variant';

const isCyrillic = (word: string): boolean => /^\p{sc=Cyrl}/u.test(word);

/** "Alexandrovich" may be of any family. */
const PATRONYMIC = /(?:vich|vna|вич|вна)$/u;

const isSurname = ({ word, folded }: Token): boolean =>
  word.length > 3 && /\p{Ll}$/u.test(word) && !PATRONYMIC.test(folded);

/** What stands before a patronymic is a given name: "Grand Duke Michael Alexandrovich". */
const givenNamesOf = ({ names }: Named): ReadonlySet<string> =>
  new Set(
    names
      .map(({ text }) => tokenize(text).map(({ folded }) => folded))
      .flatMap((words) => words.filter((_, at) => PATRONYMIC.test(words[at + 1] ?? ''))),
  );

/** The surnames of a person: what ends a name of several words, each with a capital. "the Gracchi" are two. */
function surnamesOf(person: Named): readonly Token[] {
  const given = givenNamesOf(person);
  return person.names
    .filter((name) => isOfFamily(name) && name.linking !== 'never')
    .map(({ text }) => tokenize(text))
    .filter((words) => words.length > 1 && words.every(({ word }) => /^\p{Lu}/u.test(word)))
    .flatMap((words) => words.slice(-1))
    .filter((word) => isSurname(word) && !given.has(word.folded));
}

/** "Medvedeva" of "Medvedev", "Nevskaya" of "Nevsky", "Belenky" of "Bielenky". */
const isAkin = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 3 && (a.startsWith(b) || b.startsWith(a) || spelledAlike(a, b, []));

/** The surname is of another family than each word of each name of the one referred to, who has a surname in the same script. */
function isOfAnotherFamily({ name, match }: Bearer, bearer: Named, target: Named): boolean {
  const surname = tokenize(name.text).at(-1);
  // "the Medvedevs", "Медведева": several people, or a woman.
  if (surname === undefined || match === 'inflected' || !isOfFamily(name)) return false;
  if (!surnamesOf(bearer).some(({ folded }) => folded === surname.folded)) return false;
  const isSameScript = ({ word }: Token): boolean => isCyrillic(word) === isCyrillic(surname.word);
  if (!surnamesOf(target).some(isSameScript)) return false;
  return !target.names.flatMap(({ text }) => tokenize(text)).some(({ folded }) => isAkin(folded, surname.folded));
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** The number that a word is, in its fold: "tenth", "10th", "X"; 0 of any other. */
function numberOf(folded: string): number {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)?$/u.exec(folded)?.[1];
  return digits === undefined ? Math.max(ORDINALS.indexOf(folded), ROMAN.indexOf(folded)) + 1 : Number(digits);
}

/** The words of a text in their fold. */
const foldsOf = ({ text }: Spelling): readonly string[] => tokenize(text).map(({ folded }) => folded);

/** Whether two names have the same words, but for another number in one place: "Tenth Congress", "Eleventh Congress". */
const differsInNumber = (own: readonly string[], words: readonly string[], place: number): boolean =>
  words.length === own.length &&
  words.every((word, at) =>
    at === place ? numberOf(word) > 0 && numberOf(word) !== numberOf(own[at] ?? '') : word === own[at],
  );

/** The one referred to has the same name with another number, and this number nowhere. A "second congress" is whichever one counts. */
function hasAnotherNumber({ name }: Bearer, target: Named): boolean {
  const tokens = tokenize(name.text);
  const place = tokens.findIndex(({ folded }) => numberOf(folded) > 0);
  if (place < 0 || /^\p{Ll}/u.test(tokens[place]?.word ?? '')) return false;
  const own = tokens.map(({ folded }) => folded);
  const names = target.names.map(foldsOf);
  const isSame = (word: string): boolean => numberOf(word) === numberOf(own[place] ?? '');
  return names.some((words) => differsInNumber(own, words, place)) && !names.flat().some(isSame);
}

/**
 * Whether a name rules somebody out, though it may be a stranger's as well as the bearer's.
 *
 * @param bearer whose name it is, of the same kind as `target`, who does not bear it
 * @example isRuledOut(medvedev, sergeiMedvedev, alexanderShliapnikov) // true
 */
export const isRuledOut = (name: Bearer, bearer: Named, target: Named): boolean =>
  bearer.kind === 'person'
    ? name.linking === 'candidate' && isOfAnotherFamily(name, bearer, target)
    : hasAnotherNumber(name, target);
