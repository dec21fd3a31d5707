import type { Found } from './found.js';
import type { Parts } from './parts.js';
import { glued, isDash, isIn, isLow } from './step.js';
import type { Tokens } from './tokens.js';
import { COUNTED } from './words.js';

/** Words ahead of a bare number that make it a year, whatever follows but something counted. */
const STRONG: ReadonlySet<string> = new Set(
  (
    'in since until till during throughout before after by year years between from born died b d † * early late mid ' +
    'spring summer autumn winter в с до после im seit bis en depuis und'
  ).split(' '),
);

/** What may follow a year that has only "of", "the" or a comma ahead: no noun, which it might count. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'and or to was is in on at by the a an he she it they when where which who as with for from had has but that were'.split(
    ' ',
  ),
);

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

/** What the words ahead and behind say of a bare number, "c." left aside. */
function looksLikeYear(tokens: Tokens, from: number, next: number, isRange: boolean): boolean {
  const before = tokens[from - 1];
  if (isIn(tokens, next, COUNTED)) return false;
  if (before === undefined || before.kind === 'barrier') return isStop(tokens, next);
  if (isIn(tokens, from - 1, STRONG)) return true;
  if (isLow(tokens, from - 1, 'of', 'and', 'or', ';')) return !isNoun(tokens, next);
  if (isLow(tokens, from - 1, 'the')) return !/s$/u.test(tokens[next]?.low ?? '');
  if (isLow(tokens, from - 1, '.')) return isIn(tokens, from - 2, LIVES);
  return !isNoun(tokens, next) && isStop(tokens, next);
  if (isLow(tokens, from - 1, '(', '[')) return isStop(tokens, next);
  if (isDash(tokens, from - 1) || isLow(tokens, from - 1, ',', ':')) {
    return tokens[from - 2]?.kind === 'word' && isStop(tokens, next);
  }
  return (
    isRange &&
    before.kind === 'word' &&
    before.text.length > 3 &&
    isStop(tokens, next) &&
    !isIn(tokens, from - 1, LABELS)
  );
}

/** "b. 1885" */
const LIVES: ReadonlySet<string> = new Set(['b', 'd']);

const LABELS: ReadonlySet<string> = new Set(
  'page pages line lines number numbers item items file files room rooms folio folios sheet sheets issue issues note notes entry entries'.split(
    ' ',
  ),
);

/**
 * Whether the text around says that numbers are years. "in 1921" and "(1921)" are; "1921 delegates", "of 1921 members", "p. 1921" are not,
 * and where nothing is said of it a number is no year: a miss costs little.
 */
export function isEvident({ form, members }: Found, tokens: Tokens, from: number, next: number): boolean {
  const [first] = members;
  if (first === undefined || !members.every(isBareYear)) return true;
  if ((first.year ?? 0) < 1000 || form === 'openEnd' || form === 'openStart' || form === 'between') return true;
  if (first.about) return isCirca(tokens, from) || !isNoun(tokens, next);
  return looksLikeYear(tokens, isLow(tokens, from, 'from') ? from + 1 : from, next, form === 'interval');
}

const isCirca = (tokens: Tokens, at: number): boolean => isLow(tokens, at, 'c', 'ca', 'cca', 'circa');
