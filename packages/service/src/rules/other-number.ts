/** A name with a number, against the same name with another: no Tenth Congress is the Eleventh. */
import type { Spelling } from '@glossator/model';
import { type Bearer, type NamedEntity, tokenize } from '@glossator/names';

type Named = Pick<NamedEntity, 'names'>;

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

/**
 * Whether the one referred to has the same name with another number, and this number nowhere. A "second congress" is whichever one counts.
 *
 * @example hasAnotherNumber(tenthCongress, eleventhPartyCongress) // true
 */
export function hasAnotherNumber({ name }: Bearer, target: Named): boolean {
  const tokens = tokenize(name.text);
  const place = tokens.findIndex(({ folded }) => numberOf(folded) > 0);
  if (place < 0 || /^\p{Ll}/u.test(tokens[place]?.word ?? '')) return false;
  const own = tokens.map(({ folded }) => folded);
  const names = target.names.map(foldsOf);
  const isSame = (word: string): boolean => numberOf(word) === numberOf(own[place] ?? '');
  return names.some((words) => differsInNumber(own, words, place)) && !names.flat().some(isSame);
}
