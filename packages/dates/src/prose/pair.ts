import { julianToDayNumber } from '../calendar.js';
import type { Found } from './found.js';
import { dayNumber, isAfterReform, monthLength } from './margins.js';
import type { Parts } from './parts.js';
import { dayAt, pointAt } from './point.js';
import { glued, isLow, pastDot, type Step, step } from './step.js';
import { bracketed, type Style, styleAhead, styleAt, styleBehind } from './style.js';
import type { Tokens } from './tokens.js';
import { yearAt } from './year.js';

interface Labelled {
  readonly parts: Parts;
  readonly style?: Style;
}

/** A day, with or without its month and year. */
function dayPart(tokens: Tokens, at: number): Step<Parts> | undefined {
  const point = pointAt(tokens, at);
  return point?.value.day === undefined ? bareDay(tokens, at) : point;
}

function bareDay(tokens: Tokens, at: number): Step<Parts> | undefined {
  const day = dayAt(tokens, at);
  if (day === undefined) return undefined;
  const dotted = pastDot(tokens, day.next);
  return step({ day: day.value }, isLow(tokens, dotted, '/', '(', ')') ? dotted : day.next);
}

const pastComma = (tokens: Tokens, at: number): number => (isLow(tokens, at, ',') ? at + 1 : at);

/** "O.S. 19 October", "19 October O.S.", "25 October by the old calendar". */
function labelled(tokens: Tokens, at: number): Step<Labelled> | undefined {
  const ahead = styleAt(tokens, at);
  if (ahead === undefined) return labelledBehind(tokens, dayPart(tokens, at));
  const day = dayPart(tokens, ahead.next);
  return day && step({ parts: day.value, style: ahead.value }, day.next);
}

function labelledBehind(tokens: Tokens, day: Step<Parts> | undefined): Step<Labelled> | undefined {
  if (day === undefined) return undefined;
  const style = styleAt(tokens, pastComma(tokens, day.next));
  return style === undefined
    ? step({ parts: day.value }, day.next)
    : step({ parts: day.value, style: style.value }, style.next);
}

/** "10(23).10.1917" */
function dottedRest(tokens: Tokens, at: number): Step<Parts> | undefined {
  const [month, year] = [tokens[at + 1], tokens[at + 3]];
  const isDotted = [0, 2].every((dot) => glued(tokens, at + dot)?.low === '.') && glued(tokens, at + 1) === month;
  const number = Number(month?.text);
  if (!isDotted || month?.kind !== 'number' || number < 1 || number > 12 || year?.gap !== false) return undefined;
  const dated = yearAt(tokens, at + 3);
  return dated && step({ month: number, year: dated.value }, dated.next);
}

/** What stands behind "19 (31)" for both days: "October 1880", or behind "19 October (1 November)" the year. */
function rest(tokens: Tokens, at: number, second: Parts): Step<Parts> {
  if (second.month === undefined) {
    const dotted = dottedRest(tokens, at);
    if (dotted !== undefined) return dotted;
    const named = pointAt(tokens, at);
    const { day, month, year } = named?.value ?? {};
    if (named !== undefined && day === undefined && month !== undefined) {
      return step({ month, ...(year !== undefined && { year }) }, named.next);
    }
  }
  const year = yearAt(tokens, pastComma(tokens, at));
  return year === undefined ? step({}, at) : step({ year: year.value }, year.next);
}

type Day = Required<Pick<Parts, 'year' | 'month' | 'day'>>;

const isDay = ({ year, month, day }: Parts): boolean => year !== undefined && month !== undefined && day !== undefined;

/** Both days in full: what one leaves out is the other's, or stands behind. Only around the new year do they differ in the year. */
function filled(first: Parts, second: Parts, behind: Parts): readonly [Day, Day] | undefined {
  const full = (parts: Parts, other: Parts): Parts => ({ ...behind, ...other, ...parts });
  const [a, b] = [full(first, second), full(second, first)];
  if (!isDay(a) || !isDay(b)) return undefined;
  const [one, two] = [a as Day, b as Day];
  if (one.year === two.year && Math.abs(one.month - two.month) === 11) {
    const owns = first.year !== undefined;
    const isJanuary = owns ? two.month === 1 : one.month === 1;
    const moved = (day: Day): Day => ({ ...day, year: day.year + (isJanuary ? 1 : -1) });
    return owns ? [one, moved(two)] : [moved(one), two];
  }
  return [one, two];
}

const julian = ({ year, month, day }: Day): number => dayNumber('julian', year, month, day);
const gregorian = ({ year, month, day }: Day): number => dayNumber('gregorian', year, month, day);

/** By how many days the conversion is missed. */
const missBy = (old: Day, now: Day): number => Math.abs(julian(old) - gregorian(now));

/** Whether both days are there, each in its calendar. */
const exist = (old: Day, now: Day): boolean =>
  old.day <= monthLength('julian', old.year, old.month) && now.day <= monthLength('gregorian', now.year, now.month);

/** Which of two days is Old Style: the one that says so, or the smaller number. */
function oldFirst(one: Day, two: Day, first: Style | undefined, second: Style | undefined): readonly [Day, Day] {
  if (first === 'old' || second === 'new') return [one, two];
  if (first === 'new' || second === 'old') return [two, one];
  return julianToDayNumber(one) <= julianToDayNumber(two) ? [one, two] : [two, one];
}

/**
 * How far from right two days may be and still be a double date: any distance where the text says which is which, none after the
 * reform, when "1/15 March 1921" is the number of a fortnightly.
 */
const LEEWAY = { labelled: Number.POSITIVE_INFINITY, bracketed: 3, slashed: 1 } as const;

interface Two {
  readonly first: Labelled;
  readonly second: Labelled;
  readonly leeway: keyof typeof LEEWAY;
  readonly next: number;
}

/** "19 (31)", "31 October [O.S. 19 October]", "19/31". */
function twoAt(tokens: Tokens, at: number, point: Step<Parts> | undefined): Two | undefined {
  if (isLow(tokens, at, '(', '[')) return leading(tokens, at);
  const outside = labelledBehind(tokens, point?.value.day === undefined ? bareDay(tokens, at) : point);
  if (outside === undefined) return undefined;
  const inside = bracketed(tokens, outside.next, (from) => labelled(tokens, from));
  if (inside !== undefined) return two(outside.value, inside, 'bracketed');
  const slash = isLow(tokens, outside.next, '/') ? labelled(tokens, outside.next + 1) : undefined;
  return slash && two(outside.value, slash, 'slashed');
}

const two = (first: Labelled, second: Step<Labelled>, leeway: 'bracketed' | 'slashed'): Two => ({
  first,
  second: second.value,
  leeway: first.style === undefined && second.value.style === undefined ? leeway : 'labelled',
  next: second.next,
});

/** "(25 October by the old calendar) 7 November 1917": only where the brackets say what they are about. */
function leading(tokens: Tokens, at: number): Two | undefined {
  const first = bracketed(tokens, at, (from) => labelled(tokens, from));
  const second = first?.value.style === undefined ? undefined : labelled(tokens, first.next);
  return first && second && two(first.value, second, 'bracketed');
}

/**
 * A double date. Two days that no conversion joins, and that nothing labels, are none: the second may be another's opinion.
 *
 * @param point the one time that is read there
 */
export function pairAt(tokens: Tokens, at: number, point: Step<Parts> | undefined): Step<Found> | undefined {
  const found = twoAt(tokens, at, point);
  if (found === undefined) return undefined;
  const { first, second, leeway } = found;
  // "1905-01-03/1905-01-15" is an interval: what ISO 8601 writes is Gregorian where nothing says that it is not.
  if (leeway !== 'labelled' && (first.parts.iso || second.parts.iso)) return undefined;
  const behind = rest(tokens, found.next, second.parts);
  const days = filled(first.parts, second.parts, behind.value);
  if (days === undefined || first.style === 'civil' || second.style === 'civil') return undefined;
  const [old, now] = oldFirst(days[0], days[1], first.style, second.style);
  const most = leeway === 'labelled' || !isAfterReform(now) ? LEEWAY[leeway] : 0;
  if (!exist(old, now) || missBy(old, now) > most) return undefined;
  const doubt = [first.parts, second.parts].some(({ doubtful }) => doubtful) ? { doubtful: true } : {};
  return step({ form: 'one', members: [{ ...now, ...doubt }], old }, behind.next);
}

/** A date of one calendar, with what is said of it. */
export function styled(tokens: Tokens, found: Step<Found>, from: number): Step<Found> {
  const style = styleBehind(tokens, found.next);
  if (style !== undefined) return step({ ...found.value, style: style.value }, style.next);
  const ahead = styleAhead(tokens, from);
  return ahead === undefined ? found : step({ ...found.value, style: ahead }, found.next);
}
