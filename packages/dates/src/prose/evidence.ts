import type { Found } from './found.js';
import type { Parts } from './parts.js';
import { relationAt } from './relation.js';
import { glued, isDash, isIn, isLow, past } from './step.js';
import type { Tokens } from './tokens.js';
import { LABELS, YEAR_WORDS } from './words.js';

/** Words ahead of a bare number that make it a year, as those do that say before or after, whatever follows but something counted. */
const STRONG: ReadonlySet<string> = new Set(
  'in during throughout year years from born died † * early late mid spring summer autumn winter в im en'.split(' '),
);

/** What may follow a year that has only "of", "the" or a comma ahead: no noun, which it might count. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'and or to was is in on at by the a an he she it they when where which who as with for from had has but that were'.split(
    ' ',
  ),
);

/** What says when only ahead of a year with its word: "с 1921 года", but "с 1921 делегатом". */
const PREPOSITIONS: ReadonlySet<string> = new Set(['к', 'с', 'по']);

const BEFORE: ReadonlySet<string> = new Set('([{"“”„«‘’\'—–|,;:*†…~?');

/** Nothing glued to it that makes it part of something else: 1,921, £1921, 1921.5, 1921/7, a-1921. */
export function standsAlone(tokens: Tokens, from: number, next: number): boolean {
  const [before, behind] = [tokens[from - 1], tokens[next]];
  if (before !== undefined && tokens[from]?.gap === false && before.kind !== 'barrier' && !BEFORE.has(before.low))
    return false;
  const isGluedNumber = before !== undefined && tokens[from]?.gap === false && /[,:;.'’]/u.test(before.low);
  if (isGluedNumber && tokens[from - 2]?.kind === 'number' && !before.gap) return false;
  if (behind === undefined || behind.gap || behind.kind === 'barrier') return true;
  if (behind.kind !== 'mark' || /[%/_=@°#&+$£€]/u.test(behind.low)) return false;
  const after = glued(tokens, next + 1);
  return after === undefined || after.kind === 'barrier' || after.kind === 'mark' || /[—"”»)\]]/u.test(behind.low);
}

const isNoun = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.kind === 'word' && !isIn(tokens, at, FUNCTION_WORDS);

/** Whether a sentence, a bracket or the text goes no further. */
const isStop = (tokens: Tokens, at: number): boolean => {
  const token = tokens[at];
  return token === undefined || token.kind === 'barrier' || /^[.,;:)\]|!?—–"”]$/u.test(token.low);
};

/** Only a number of years, of nothing else: what needs evidence. */
export const isBareYear = ({ day, month, part, years, shade }: Parts): boolean =>
  day === undefined && month === undefined && part === undefined && years === undefined && shade === undefined;

/** "from 1500 to 2000 men": the second number is none of a year, so neither is the first. */
const isCount = (tokens: Tokens, next: number): boolean =>
  isLow(tokens, next, 'to', 'or') && tokens[next + 1]?.kind === 'number';

/** The last token of a date, but for the full stop of "г.". */
const pastDotBack = (tokens: Tokens, next: number): number => (isLow(tokens, next - 1, '.') ? next - 2 : next - 1);

/** What the word or mark ahead of a bare number, and what stands behind it, say of it. */
function looksLikeYear(tokens: Tokens, from: number, next: number): boolean {
  const before = tokens[from - 1];
  if (before === undefined || before.kind === 'barrier' || isLow(tokens, from - 1, '(', '['))
    return isStop(tokens, next);
  if (isIn(tokens, pastDotBack(tokens, next), YEAR_WORDS) || isIn(tokens, from - 1, STRONG)) return true;
  if (relationAt(tokens, from) !== 'on') return !isIn(tokens, from - 1, PREPOSITIONS);
  if (isLow(tokens, from - 1, 'of')) return !isNoun(tokens, next);
  if (isLow(tokens, from - 1, 'the')) return !tokens[next]?.low.endsWith('s');
  if (isLow(tokens, from - 1, '.')) return isLife(tokens, from - 3);
  const isBehindWord =
    (isDash(tokens, from - 1) || isLow(tokens, from - 1, ',', ':')) && tokens[from - 2]?.kind === 'word';
  return isBehindWord && isStop(tokens, next);
}

/** "The Opposition 1920–1924", but not "pages 1920–1924". */
const isTitled = (tokens: Tokens, from: number, next: number): boolean =>
  tokens[from - 1]?.kind === 'word' &&
  (tokens[from - 1]?.text.length ?? 0) > 3 &&
  !isIn(tokens, from - 1, LABELS) &&
  isStop(tokens, next);

/** "(b. 1885, d. 1940)": outside brackets "d. 1921" is the number of a file. */
const isLife = (tokens: Tokens, at: number): boolean =>
  isLow(tokens, at + 1, 'b', 'd') &&
  (isLow(tokens, at, '(') ||
    (isLow(tokens, at, ',', ';', '–') &&
      tokens[at - 1]?.kind === 'number' &&
      isLow(tokens, at - 3, 'b') &&
      isLow(tokens, at - 4, '(')));

/** "in 1905, 1917 and 1921": what an enumeration goes on with. */
const isChained = (tokens: Tokens, previous: number, from: number, next: number): boolean =>
  previous > 0 &&
  from > previous &&
  from - previous <= 2 &&
  tokens.slice(previous, from).every(({ low }) => CONJUNCTIONS.has(low)) &&
  (isStop(tokens, next) || isIn(tokens, next, CONJUNCTIONS));

const CONJUNCTIONS: ReadonlySet<string> = new Set([',', ';', 'and', 'or', '&', 'и', 'und', 'et']);

/**
 * Whether the text around says that numbers are years. "in 1921" and "(1921)" are; "1921 delegates", "of 1921 members", "p. 1921" are not,
 * and where nothing is said of it a number is no year: a miss costs little.
 *
 * @param previous the token behind the date before, or 0
 */
export function isEvident(
  { form, members }: Found,
  tokens: Tokens,
  from: number,
  next: number,
  previous: number,
): boolean {
  const [first] = members;
  if (first === undefined || !members.every(isBareYear)) return true;
  if ((first.year ?? 0) < 1000 || form === 'openEnd' || form === 'openStart' || form === 'between') return true;
  if (isCount(tokens, next)) return false;
  if (first.about) return isLow(tokens, from, 'c', 'ca', 'cca', 'circa') || !isNoun(tokens, next);
  const at = past(tokens, from, 'from');
  const isRange = form === 'interval' && isTitled(tokens, at, next);
  return isRange || looksLikeYear(tokens, at, next) || isChained(tokens, previous, from, next);
}
