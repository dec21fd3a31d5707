import { isShadeWord } from './point.js';
import { joinerAt, pastArticle } from './range.js';
import { isIn, isLow } from './step.js';
import type { Tokens } from './tokens.js';
import { DAY_SUFFIXES, LABELS, monthNumber } from './words.js';

/** A number of a day that stands for itself, not for a page. */
function isDay(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length > 2 || Number(token.text) < 1 || Number(token.text) > 31)
    return false;
  return !isIn(tokens, isLow(tokens, at - 1, '.') ? at - 2 : at - 1, LABELS);
}

/** "8th", "8.", "(30)" */
const isMarkedDay = (tokens: Tokens, at: number): boolean =>
  (isIn(tokens, at, DAY_SUFFIXES) || isLow(tokens, at, '.', ')', ']')) && isDay(tokens, at - 1);

function isMonth(tokens: Tokens, at: number): boolean {
  const token = tokens[isLow(tokens, at, '.') ? at - 1 : at];
  return token?.kind === 'word' && (monthNumber(token.text, token.low) !== undefined || isShadeWord(token));
}

/**
 * Whether a date goes on from a day or a month ahead of it with which it could not be read: "10 (23) August 1903" of
 * "17 (30) July – 10 (23) August 1903", "10 March 1921" of "8, 9, 10 March 1921". It alone would say too much, so it is none.
 */
export function isTorn(tokens: Tokens, from: number): boolean {
  const link = pastArticle(tokens, from - 1) === from ? from - 2 : from - 1;
  if (isLow(tokens, link, ',')) return tokens[from]?.kind === 'number' && isDay(tokens, link - 1);
  const behind = isLow(tokens, link - 1, '-') ? link - 2 : link - 1;
  return (
    joinerAt(tokens, link) !== undefined &&
    (isDay(tokens, behind) || isMarkedDay(tokens, behind) || isMonth(tokens, behind))
  );
}
