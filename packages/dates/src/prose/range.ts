import type { Found } from './found.js';
import { isValidOrder } from './order.js';
import type { Parts } from './parts.js';
import { dayAt, hedgedDay, pointAt } from './point.js';
import { glued, isDash, isIn, isLow, past, pastDot, type Step, step } from './step.js';
import type { Tokens } from './tokens.js';
import { LABELS } from './words.js';
import { shortYear, yearAt } from './year.js';

/** "8" or, ahead of "bis 16. März", "8."; not the number of a page. */
function bareDay(tokens: Tokens, at: number): Step<Parts> | undefined {
  const day = dayAt(tokens, at);
  const label = isLow(tokens, at - 1, '.') ? at - 2 : at - 1;
  if (day === undefined || isIn(tokens, label, LABELS)) return undefined;
  const dotted = pastDot(tokens, day.next);
  return step({ day: day.value }, joinerAt(tokens, dotted) === undefined ? day.next : dotted);
}

const endAt = (tokens: Tokens, at: number): Step<Parts> | undefined =>
  pointAt(tokens, at) ?? hedgedDay(tokens, at, (from) => bareDay(tokens, from));

/** "March 8–16, 1921": the year stands behind the second day, for both. */
function lastAt(tokens: Tokens, at: number, first: Parts): Step<Parts> | undefined {
  const last = endAt(tokens, at);
  if (last === undefined || last.value.month !== undefined || last.value.year !== undefined) return last;
  if (last.value.day === undefined) return last;
  const year = yearAt(tokens, past(tokens, last.next, ','));
  if (first.month === undefined || first.year !== undefined || year === undefined) return undefined;
  return step({ ...last.value, month: first.month, year: year.value }, year.next);
}

const isYearOnly = ({ month, part }: Parts): boolean => month === undefined && part === undefined;

const monthOf = ({ month, part = 0 }: Parts): number => month ?? 3 * (part - 20);

/** "c. 8–16 March" is said of both, for the first day shares its month with the second. */
const hedgedBoth = ({ day, month, about }: Parts, last: Parts): Parts =>
  about && day !== undefined && month === undefined ? { ...last, about } : last;

/** What the first of two leaves out is the second's; a month that comes later in the year is of the year before. */
function completed(first: Parts, last: Parts, form: Found['form']): readonly Parts[] | undefined {
  const hedged = hedgedBoth(first, last);
  const end = hedged.year === undefined && first.year !== undefined ? { ...hedged, year: first.year } : hedged;
  if (end.year === undefined || (end.day !== undefined && end.month === undefined)) return undefined;
  if (first.day !== undefined && first.month === undefined && end.day === undefined) return undefined;
  const month = first.day !== undefined && first.month === undefined ? { month: end.month ?? 0 } : {};
  const start = { ...first, ...month };
  if (start.year !== undefined) return isValidOrder(start, end) ? [start, end] : undefined;
  // "March–1921" is no range.
  if (isYearOnly(start) || isYearOnly(end)) return undefined;
  const isYearBefore = form === 'interval' && monthOf(start) > monthOf(end);
  const dated = { ...start, year: isYearBefore ? end.year - 1 : end.year };
  return isValidOrder(dated, end) ? [dated, end] : undefined;
}

const ARTICLES = ['the', 'dem', 'den', 'zum', 'le'] as const;

export const pastArticle = (tokens: Tokens, at: number): number => past(tokens, at, ...ARTICLES);

const JOINERS: ReadonlyMap<string, Found['form']> = new Map([
  ['to', 'interval'],
  ['through', 'interval'],
  ['thru', 'interval'],
  ['until', 'interval'],
  ['till', 'interval'],
  ['bis', 'interval'],
  ['auf', 'interval'],
  ['au', 'interval'],
  ['по', 'interval'],
  ['на', 'interval'],
  ['or', 'or'],
  ['and', 'and'],
  ['&', 'and'],
  ['und', 'and'],
  ['et', 'and'],
  ['и', 'and'],
]);

export const joinerAt = (tokens: Tokens, at: number): Found['form'] | undefined =>
  isDash(tokens, at) || isLow(tokens, at, '/') ? 'interval' : JOINERS.get(tokens[at]?.low ?? '');

/** Years that are to be read as two although each says all: "1921 and 1922". */
const isTwo = (form: Found['form'], { year }: Parts): boolean => form === 'and' && year !== undefined;

function joined(tokens: Tokens, at: number, first: Parts, form: Found['form']): Step<Found> | undefined {
  if (isTwo(form, first)) return undefined;
  const last = lastAt(tokens, at, first);
  const members = last && completed(first, last.value, form);
  return members && step({ form, members }, (last as Step<Parts>).next);
}

/** "8, 9 and 16 March 1921": days of one month, the last of which names it. */
function listed(tokens: Tokens, at: number): Step<Found> | undefined {
  const days: Parts[] = [];
  let next = at;
  for (let day = bareDay(tokens, next); day !== undefined && days.length < 31; day = bareDay(tokens, next)) {
    days.push(day.value);
    next = day.next;
    if (!isLow(tokens, next, ',')) break;
    next += 1;
  }
  const form = joinerAt(tokens, next);
  const last = days.length > 1 && (form === 'and' || form === 'or') ? pointAt(tokens, next + 1) : undefined;
  const { month, year } = last?.value ?? {};
  if (last === undefined || form === undefined || month === undefined || year === undefined) return undefined;
  return step({ form, members: [...days.map((day) => ({ month, year, ...day })), last.value] }, last.next);
}

/** "1920–24", "(1885–?)". */
function yearsFrom(tokens: Tokens, { value, next }: Step<Parts>): Step<Found> | undefined {
  const { year, month, part, years } = value;
  if (year === undefined || month !== undefined || part !== undefined || years !== undefined) return undefined;
  const short = shortYear(tokens, next, year);
  if (short !== undefined) return step({ form: 'interval', members: [value, { year: short.value }] }, short.next);
  if (!isDash(tokens, next) || tokens[next]?.low === '-') return undefined;
  if (glued(tokens, next + 1)?.low === '?') return step({ form: 'openEnd', members: [value] }, next + 2);
  return isLow(tokens, next + 1, ')') ? step({ form: 'openEnd', members: [value] }, next + 1) : undefined;
}

/** "?–1940" */
function untilYear(tokens: Tokens, at: number): Step<Found> | undefined {
  if (!isLow(tokens, at, '?') || !isDash(tokens, at + 1) || !glued(tokens, at + 2)) return undefined;
  const year = yearAt(tokens, at + 2);
  return year && step({ form: 'openStart', members: [{ year: year.value }] }, year.next);
}

/**
 * A range or an alternative, from its first word on; without a year it is none.
 *
 * @param point the one time that is read there
 */
export function rangeAt(tokens: Tokens, from: number, point: Step<Parts> | undefined): Step<Found> | undefined {
  const isBetween = isLow(tokens, from, 'between', 'zwischen', 'между', 'entre');
  const at = isBetween || isLow(tokens, from, 'from') ? pastArticle(tokens, from + 1) : from;
  const first = (at === from ? point : undefined) ?? endAt(tokens, at);
  if (first === undefined) return untilYear(tokens, at);
  if (isBetween) {
    if (joinerAt(tokens, first.next) !== 'and') return undefined;
    const last = lastAt(tokens, pastArticle(tokens, first.next + 1), first.value);
    const members = last && completed(first.value, last.value, 'interval');
    return members && step({ form: 'between', members }, (last as Step<Parts>).next);
  }
  const years = yearsFrom(tokens, first);
  if (years !== undefined) return years;
  const form = joinerAt(tokens, first.next);
  const range = form && joined(tokens, pastArticle(tokens, first.next + 1), first.value, form);
  return range ?? listed(tokens, at);
}
