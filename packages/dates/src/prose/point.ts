import { numericDate } from './numeric.js';
import type { Parts, Shade } from './parts.js';
import { glued, isDash, isIn, isLow, past, pastDot, type Step, step } from './step.js';
import type { Token, Tokens } from './tokens.js';
import { ABOUT, CIRCA, DAY_NAMES, DAY_SUFFIXES, DOUBT, MONTH_WORDS, monthNumber, ORDINALS, SEASONS } from './words.js';
import { decadeOrCentury, shortYear, yearAt } from './year.js';

export function dayAt(tokens: Tokens, at: number): Step<number> | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length > 2) return undefined;
  const day = Number(token.text);
  if (day < 1 || day > 31) return undefined;
  const suffix = glued(tokens, at + 1);
  if (suffix?.kind === 'word') return DAY_SUFFIXES.has(suffix.low) ? step(day, at + 2) : undefined;
  return step(day, at + 1);
}

export function monthAt(tokens: Tokens, at: number): Step<number> | undefined {
  const token = tokens[at];
  const month = token?.kind === 'word' ? monthNumber(token.text, token.low) : undefined;
  if (month === undefined || token === undefined) return undefined;
  return step(month, token.text.length <= 4 ? pastDot(tokens, at + 1) : at + 1);
}

/** The year behind a day, a month or a season: ", 1921", "of 1921". */
function yearBehind(tokens: Tokens, at: number): Step<number> | undefined {
  return yearAt(tokens, past(tokens, past(tokens, at, ','), 'of', 'in'));
}

function withYear(parts: Parts, tokens: Tokens, at: number): Step<Parts> {
  const year = yearBehind(tokens, at);
  return year === undefined ? step(parts, at) : step({ ...parts, year: year.value }, year.next);
}

/** "8 March 1921", "8th of March, 1921", "8. März 1921". */
function dayMonth(tokens: Tokens, at: number): Step<Parts> | undefined {
  const day = dayAt(tokens, at);
  if (day === undefined) return undefined;
  const month = monthAt(tokens, past(tokens, pastDot(tokens, day.next), 'of'));
  return month && withYear({ day: day.value, month: month.value }, tokens, month.next);
}

/** "March 8, 1921", "March 1921", and "March" for what shares its year with another. */
function monthFirst(tokens: Tokens, at: number): Step<Parts> | undefined {
  const month = monthAt(tokens, at);
  if (month === undefined) return undefined;
  const day = dayAt(tokens, past(tokens, month.next, 'the'));
  if (day === undefined) return withYear({ month: month.value }, tokens, month.next);
  return withYear({ month: month.value, day: day.value }, tokens, day.next);
}

/** "spring of 1923", "winter 1921–22". */
function season(tokens: Tokens, at: number): Step<Parts> | undefined {
  const part = SEASONS.get(tokens[at]?.low ?? '');
  if (part === undefined) return undefined;
  const found = withYear({ part }, tokens, at + 1);
  const { year } = found.value;
  const second = year === undefined || part !== 24 ? undefined : shortYear(tokens, found.next, year);
  return second === undefined || second.value !== (year ?? 0) + 1
    ? found
    : step({ ...found.value, overNewYear: true }, second.next);
}

/** "second quarter of 1923". */
function quarter(tokens: Tokens, at: number): Step<Parts> | undefined {
  const number = ORDINALS.get(tokens[at]?.low ?? '');
  if (number === undefined || !isLow(tokens, at + 1, 'quarter')) return undefined;
  const year = yearAt(tokens, past(tokens, at + 2, 'of'));
  return year && step({ part: 32 + number, year: year.value }, year.next);
}

function yearOnly(tokens: Tokens, at: number): Step<Parts> | undefined {
  const year = yearAt(tokens, at);
  return year && step({ year: year.value }, year.next);
}

const pastDayName = (tokens: Tokens, at: number): number =>
  isIn(tokens, at, DAY_NAMES) ? past(tokens, pastDot(tokens, at + 1), ',') : at;

function unit(tokens: Tokens, from: number): Step<Parts> | undefined {
  const at = pastDayName(tokens, from);
  const dated = numericDate(tokens, at) ?? dayMonth(tokens, at) ?? monthFirst(tokens, at);
  if (dated !== undefined || at !== from) return dated?.value.day === undefined && at !== from ? undefined : dated;
  return season(tokens, at) ?? quarter(tokens, at) ?? decadeOrCentury(tokens, at) ?? yearOnly(tokens, at);
}

const ADJECTIVES: ReadonlyMap<string, Shade> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
]);

const BOTH: ReadonlyMap<string, Shade> = new Map([
  ['early mid', 'earlyToMid'],
  ['mid late', 'midToLate'],
]);

const NOUNS: ReadonlyMap<string, Shade> = new Map([
  ['beginning', 'beginning'],
  ['start', 'beginning'],
  ['middle', 'mid'],
  ['end', 'end'],
  ['close', 'end'],
]);

/** "latter part", "first half", "last days": how it begins, and what it may be of. */
const PHRASES: ReadonlyMap<string, readonly [shade: Shade, ofHalf: Shade]> = new Map([
  ['early', ['early', 'firstHalf']],
  ['first', ['beginning', 'firstHalf']],
  ['opening', ['beginning', 'firstHalf']],
  ['second', ['secondHalf', 'secondHalf']],
  ['latter', ['latter', 'secondHalf']],
  ['later', ['latter', 'secondHalf']],
  ['last', ['end', 'secondHalf']],
  ['closing', ['end', 'secondHalf']],
  ['final', ['end', 'secondHalf']],
]);

function phrase(tokens: Tokens, at: number): Step<Shade> | undefined {
  const known = PHRASES.get(tokens[at]?.low ?? '');
  if (known === undefined || !isLow(tokens, at + 2, 'of')) return undefined;
  if (isLow(tokens, at + 1, 'half')) return step(known[1], at + 3);
  const isPart = known[0] !== 'secondHalf' && isLow(tokens, at + 1, 'part', 'days', 'weeks', 'months', 'years');
  return isPart ? step(known[0], at + 3) : undefined;
}

/** "early", "mid-", "late in", "end of", "latter part of". */
function shadeAt(tokens: Tokens, at: number): Step<Shade> | undefined {
  const low = tokens[at]?.low ?? '';
  const longer = phrase(tokens, at);
  if (longer !== undefined) return longer;
  const noun = NOUNS.get(low);
  if (noun !== undefined) return isLow(tokens, at + 1, 'of') ? step(noun, at + 2) : undefined;
  return adjectiveAt(tokens, at);
}

const pastDash = (tokens: Tokens, at: number): number => (isDash(tokens, at) ? at + 1 : at);

/** "early", "mid-", "late in", and two of them: "mid- to late", "early or mid-". */
function adjectiveAt(tokens: Tokens, at: number): Step<Shade> | undefined {
  const first = ADJECTIVES.get(tokens[at]?.low ?? '');
  if (first === undefined) return undefined;
  const behind = pastDash(tokens, at + 1);
  const other = pastDash(tokens, past(tokens, behind, 'to', 'or', 'and', '/'));
  const second = ADJECTIVES.get(tokens[other]?.low ?? '');
  if (second === undefined) return step(first, behind > at + 1 ? behind : past(tokens, behind, 'in'));
  const both = BOTH.get(`${first} ${second}`);
  return both && step(both, past(tokens, pastDash(tokens, other + 1), 'in'));
}

/** The halves of a year have codes of their own. */
const HALVES = new Map<Shade, number>([
  ['firstHalf', 40],
  ['secondHalf', 41],
]);

function shaded({ value: shade, next: at }: Step<Shade>, tokens: Tokens): Step<Parts> | undefined {
  const of = unit(tokens, past(tokens, at, 'the'));
  if (of === undefined || of.value.day !== undefined) return undefined;
  const { month, part, years } = of.value;
  const half = HALVES.get(shade);
  const isYear = month === undefined && part === undefined && years === undefined;
  return half !== undefined && isYear
    ? step({ ...of.value, part: half }, of.next)
    : step({ ...of.value, shade }, of.next);
}

/** "c.", "circa", "about", "probably", "probably about": what it makes of the date behind. */
function hedge(tokens: Tokens, at: number): Step<Parts> | undefined {
  const first = hedgeWord(tokens, at);
  const second = first && hedgeWord(tokens, first.next);
  return first && second ? step({ ...first.value, ...second.value }, second.next) : first;
}

function hedgeWord(tokens: Tokens, at: number): Step<Parts> | undefined {
  if (isIn(tokens, at, CIRCA)) return step({ about: true }, pastDot(tokens, at + 1));
  if (isIn(tokens, at, ABOUT)) return step({ about: true }, at + 1);
  if (isLow(tokens, at, 'turn') && isLow(tokens, at + 1, 'of')) return step({ about: true }, at + 2);
  return isIn(tokens, at, DOUBT) ? step({ doubtful: true }, at + 1) : undefined;
}

/** "or thereabouts", "or so" */
const aboutBehind = (tokens: Tokens, at: number): number | undefined =>
  isLow(tokens, at, 'or') && isLow(tokens, at + 1, 'thereabouts', 'so') ? at + 2 : undefined;

/** A day without month and year, with what hedges it: "c. 8" of "c. 8–16 March 1921". */
export function hedgedDay(
  tokens: Tokens,
  at: number,
  day: (at: number) => Step<Parts> | undefined,
): Step<Parts> | undefined {
  const hedged = hedge(tokens, at);
  const found = day(hedged === undefined ? at : past(tokens, hedged.next, 'the'));
  return found && step({ ...found.value, ...hedged?.value }, found.next);
}

/** "1906?", "1906 (?)"; not the end of a question, behind which a sentence begins or nothing stands. */
function doubtBehind(tokens: Tokens, at: number): number | undefined {
  if (isLow(tokens, at, '(') && isLow(tokens, at + 1, '?') && isLow(tokens, at + 2, ')')) return at + 3;
  const behind = tokens[at + 1];
  const ends = behind === undefined || (behind.gap && /^\p{Lu}/u.test(behind.text));
  return glued(tokens, at)?.low === '?' && !ends ? at + 1 : undefined;
}

/**
 * One time as printed, with what hedges it. It may want a year, or a month and a year, that it shares with another.
 */
export function pointAt(tokens: Tokens, from: number): Step<Parts> | undefined {
  const hedged = hedge(tokens, from);
  const at = hedged === undefined ? from : past(tokens, past(tokens, hedged.next, 'in', 'on'), 'the');
  const shade = shadeAt(tokens, at);
  const found = (shade && shaded(shade, tokens)) ?? unit(tokens, at);
  if (found === undefined) return undefined;
  const doubted = doubtBehind(tokens, found.next);
  const about = aboutBehind(tokens, doubted ?? found.next);
  const value = {
    ...found.value,
    ...hedged?.value,
    ...(doubted === undefined ? {} : { doubtful: true }),
    ...(about === undefined ? {} : { about: true }),
  };
  return step(value, about ?? doubted ?? found.next);
}

/** "early", "end": of what stands behind the next word as well. */
export const isShadeWord = ({ low }: Token): boolean => ADJECTIVES.has(low) || NOUNS.has(low);

const OPENERS: ReadonlySet<string> = new Set([
  ...['between', 'zwischen', 'между', 'entre', 'from', 'turn', 'ad', 'a', '(', '[', '?'],
  ...[ADJECTIVES, NOUNS, PHRASES, ORDINALS, SEASONS].flatMap((words) => [...words.keys()]),
  ...[CIRCA, ABOUT, DOUBT, DAY_NAMES].flatMap((words) => [...words]),
]);

/** "a" only of "A.D.", which many a sentence has without it. */
const isEra = (tokens: Tokens, at: number): boolean => glued(tokens, at + 1)?.low === '.';

/** Whether a date may begin at a token: of most words it cannot, and nothing is tried there. */
export function mayBegin(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'number') return token !== undefined;
  if (OPENERS.has(token.low)) return token.low !== 'a' || isEra(tokens, at);
  return token.kind === 'word' && MONTH_WORDS.has(token.low) && monthNumber(token.text, token.low) !== undefined;
}
