import type { Parts } from './parts.js';
import { glued, type Step, step } from './step.js';
import type { Tokens } from './tokens.js';
import { ROMAN_MONTHS } from './words.js';

const numberOf = (tokens: Tokens, at: number, lengths: readonly number[]): number | undefined => {
  const token = tokens[at];
  return token?.kind === 'number' && lengths.includes(token.text.length) ? Number(token.text) : undefined;
};

/** The same mark on both sides of the middle, nothing but digits or a numeral glued to it. */
const isParted = (tokens: Tokens, at: number, mark: string): boolean =>
  [1, 2, 3, 4].every((behind) => glued(tokens, at + behind) !== undefined) &&
  glued(tokens, at + 1)?.low === mark &&
  glued(tokens, at + 3)?.low === mark;

const isDayOfMonth = (day: number | undefined, month: number | undefined): boolean =>
  day !== undefined && month !== undefined && day >= 1 && day <= 31 && month >= 1 && month <= 12;

/** "2026-11-22"; "1921-03" is a month only where no range of years can be meant. */
function isoDate(tokens: Tokens, at: number): Step<Parts> | undefined {
  const year = numberOf(tokens, at, [4]);
  const month = numberOf(tokens, at + 2, [2]);
  if (year === undefined || year > 2100 || glued(tokens, at + 1)?.low !== '-' || month === undefined) return undefined;
  if (glued(tokens, at + 2) === undefined) return undefined;
  const day = numberOf(tokens, at + 4, [2]);
  if (isParted(tokens, at, '-')) return isDayOfMonth(day, month) ? step(iso(year, month, day), at + 5) : undefined;
  const isRange = month > year % 100;
  return isDayOfMonth(1, month) && !isRange ? step(iso(year, month), at + 3) : undefined;
}

const iso = (year: number, month: number, day?: number): Parts => ({
  year,
  month,
  ...(day === undefined ? {} : { day }),
  iso: true,
});

/** The month may be Roman: "8.III.1921". */
function dotted(tokens: Tokens, at: number): Step<Parts> | undefined {
  if (!isParted(tokens, at, '.')) return undefined;
  const [day, year] = [numberOf(tokens, at, [1, 2]), numberOf(tokens, at + 4, [4])];
  const month = numberOf(tokens, at + 2, [1, 2]) ?? ROMAN_MONTHS.get(tokens[at + 2]?.text ?? '');
  if (year === undefined || year < 1000 || year > 2100 || !isDayOfMonth(day, month)) return undefined;
  return step({ year, ...(month && { month }), ...(day && { day }) }, at + 5);
}

/** Only where the number of one of the two can be no month: 08/03/1921 is left alone, nobody knows its order, and 17/2/1921 is a file. */
function slashed(tokens: Tokens, at: number): Step<Parts> | undefined {
  if (!isParted(tokens, at, '/')) return undefined;
  const [first, second] = [numberOf(tokens, at, [2]), numberOf(tokens, at + 2, [2])];
  const year = numberOf(tokens, at + 4, [4]);
  if (year === undefined || year < 1000 || year > 2100 || first === undefined || second === undefined) return undefined;
  const [day, month] = first > 12 ? [first, second] : [second, first];
  return day > 12 && isDayOfMonth(day, month) ? step({ year, month, day }, at + 5) : undefined;
}

/** A date of nothing but numbers: ISO, dotted with the day first as in Europe, or slashed. */
export const numericDate = (tokens: Tokens, at: number): Step<Parts> | undefined =>
  tokens[at]?.kind === 'number' ? (isoDate(tokens, at) ?? dotted(tokens, at) ?? slashed(tokens, at)) : undefined;
