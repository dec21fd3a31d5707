/** A surname that strangers bear too, against people of other families: there are many Medvedevs, and Shliapnikov is none. */
import type { Spelling } from '@glossator/model';
import { type Bearer, type NamedEntity, spelledAlike, type Token, tokenize } from '@glossator/names';

type Named = Pick<NamedEntity, 'names'>;

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

/** Words and initials alone: "Sergeyev (Artem)" ends with no surname. */
const isPlain = ({ text }: Spelling): boolean => /^[\p{L}\p{M}\s.'’-]+$/u.test(text);

/** The surnames of a person: what ends a name of several words, each with a capital. "the Gracchi" are two. */
function surnamesOf(person: Named): readonly Token[] {
  const given = givenNamesOf(person);
  return person.names
    .filter((name) => isOfFamily(name) && isPlain(name))
    .map(({ text }) => tokenize(text))
    .filter((words) => words.length > 1 && words.every(({ word }) => /^\p{Lu}/u.test(word)))
    .flatMap((words) => words.slice(-1))
    .filter((word) => isSurname(word) && !given.has(word.folded));
}

/** "Medvedeva" of "Medvedev", "Nevskaya" of "Nevsky", "Belenky" of "Bielenky". */
const isAkin = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 3 && (a.startsWith(b) || b.startsWith(a) || spelledAlike(a, b, []));

/**
 * Whether a surname is of another family than each word of each name of the one referred to, who has a surname in the same script.
 *
 * @example isOfAnotherFamily(medvedev, sergeiMedvedev, alexanderShliapnikov) // true
 */
export function isOfAnotherFamily({ name, match }: Bearer, bearer: Named, target: Named): boolean {
  const surname = tokenize(name.text).at(-1);
  // "the Medvedevs", "Медведева": several people, or a woman.
  if (surname === undefined || match === 'inflected') return false;
  if (!surnamesOf(bearer).some(({ folded }) => folded === surname.folded)) return false;
  const isSameScript = ({ word }: Token): boolean => isCyrillic(word) === isCyrillic(surname.word);
  if (!surnamesOf(target).some(isSameScript)) return false;
  return !target.names.flatMap(({ text }) => tokenize(text)).some(({ folded }) => isAkin(folded, surname.folded));
}
