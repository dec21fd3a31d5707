import { isEvident, standsAlone } from './evidence.js';
import { faultOf, isLost, longest } from './fault.js';
import type { Found } from './found.js';
import { isApproximate, precisionOf } from './margins.js';
import { pairAt, styled } from './pair.js';
import type { Parts } from './parts.js';
import { mayBegin, pointAt } from './point.js';
import type { Calendar, ProseDate, ProsePrecision, ProseRelation } from './prose-date.js';
import { rangeAt } from './range.js';
import { calendarsOf, readingIn } from './readings.js';
import { relationAt, relationBehind } from './relation.js';
import { isLow, type Step, step } from './step.js';
import { type Tokens, tokenize } from './tokens.js';
import { isTorn } from './torn.js';

const COARSEST: readonly ProsePrecision[] = ['century', 'decade', 'year', 'season', 'month', 'day'];

/** One time, which needs a year of its own. */
function one(point: Step<Parts> | undefined): Step<Found> | undefined {
  if (point?.value.year === undefined) return undefined;
  if (point?.value.year === undefined) return undefined;
  return step({ form: 'one', members: [point.value] }, point.next);
}

/** "the night of 7 November 1917" is that of 8 November as well, the week of a day lies around it; of "7–8 November" nothing is left to say. */
const SPANS: ReadonlyMap<string, Pick<Parts, 'night' | 'about'>> = new Map([
  ['night', { night: true }],
  ['week', { about: true }],
]);

/** A single day, with what the words ahead make of it. */
function widened(tokens: Tokens, at: number, found: Step<Found>): Step<Found> {
  const of = isLow(tokens, at - 1, 'the') ? at - 2 : at - 1;
  const span = isLow(tokens, of, 'of') ? SPANS.get(tokens[of - 1]?.low ?? '') : undefined;
  if (span === undefined || !isOneDay(found.value)) return found;
  return step({ ...found.value, members: found.value.members.map((parts) => ({ ...parts, ...span })) }, found.next);
}

const isOneDay = ({ form, members }: Found): boolean => form === 'one' && members[0]?.day !== undefined;

/** The longest date that starts at a token. */
function dateAt(tokens: Tokens, at: number, previous: number): Step<Found> | undefined {
  const point = pointAt(tokens, at);
  const [single, range] = [one(point), rangeAt(tokens, at, point)];
  const found = [pairAt(tokens, at, point), range && styled(tokens, range, at), single && styled(tokens, single, at)]
    .filter((each) => each !== undefined)
    .filter(({ value, next }) => standsAlone(tokens, at, next) && isEvident(value, tokens, at, next, previous));
  const longest = found.reduce<Step<Found> | undefined>(
    (best, each) => (best && best.next >= each.next ? best : each),
    undefined,
  );
  return longest && widened(tokens, at, longest);
}

/** Of Russia's civil calendar; of the days that it passed over, nobody knows. */
function civilCalendars(parts: Parts): readonly Calendar[] {
  const { year = 0, month = 1 } = parts;
  if (isLost(parts)) return ['gregorian', 'julian'];
  return year < 1918 || (year === 1918 && month === 1) ? ['julian'] : ['gregorian'];
}

/** A day that is none is read as its month. */
const readable = (found: Found, calendars: readonly Calendar[]): Found => ({
  ...found,
  members: found.members.map((parts) => {
    const { day, ...month } = parts;
    return day !== undefined && day > longest(parts, calendars) ? month : parts;
  }),
});

/** 29 February 1900 is a day of the Julian calendar alone. */
const isIn = ({ members }: Found, calendar: Calendar): boolean =>
  members.every((parts) => (parts.day ?? 0) <= longest(parts, [calendar]) || parts.month === undefined);

function calendarsFor(found: Found): readonly Calendar[] {
  if (found.old !== undefined) return ['gregorian'];
  if (found.style !== 'civil') return calendarsOf(found);
  return civilCalendars(found.members[0] ?? {});
}

function styleOf({ old, style }: Found): ProseDate['style'] {
  if (old !== undefined) return 'both';
  return style === undefined || style === 'civil' ? 'unsaid' : style;
}

/** "с 8 по 16 марта": what a range begins with says nothing of the whole. */
function relationOf({ form }: Found, tokens: Tokens, from: number): ProseRelation {
  const relation = relationAt(tokens, from);
  return form === 'interval' && relation === 'since' ? 'on' : relation;
}

function proseDate(tokens: Tokens, from: number, { value: found, next }: Step<Found>): ProseDate {
  const calendars = calendarsFor(found);
  const fault = faultOf(found, calendars);
  const precisions = found.members.map(precisionOf);
  const readings = calendars
    .filter((calendar) => fault !== undefined || isIn(found, calendar))
    .map((calendar) => readingIn(readable(found, [calendar]), calendar));
  const ahead = relationOf(found, tokens, from);
  const both: Found = { ...found, style: 'old', members: found.old === undefined ? [] : [found.old] };
  return {
    start: tokens[from]?.start ?? 0,
    end: tokens[next - 1]?.end ?? 0,
    readings: fault?.kind === 'offset' ? [...readings, readingIn(both, 'julian')] : readings,
    relation: ahead === 'on' ? relationBehind(tokens, next) : ahead,
    precision: COARSEST.find((each) => precisions.includes(each)) ?? 'day',
    approximate: found.members.some(isApproximate),
    style: styleOf(found),
    ...(fault && { fault }),
  };
}

/**
 * The dates of a text, in order and never overlapping; the longest wins. U+FFFC (what masks links and code) and a blank line are
 * barriers that no date crosses, U+2060 stands for nothing. Every date has a year in figures: without a digit there is none.
 *
 * @example datesIn('It met on 8–16 March 1921.') // one date at 10–25, '1921-03-08/1921-03-16'
 */
export function datesIn(text: string): ProseDate[] {
  return /\d/u.test(text) ? datesAmong(tokenize(text)) : [];
}

/** The dates of tokens; each is looked at a bounded number of times. */
export function datesAmong(tokens: Tokens): ProseDate[] {
  const dates: ProseDate[] = [];
  let previous = 0;
  for (let at = 0; at < tokens.length; at = Math.max(at + 1, previous)) {
    const found = mayBegin(tokens, at) ? dateAt(tokens, at, previous) : undefined;
    if (found === undefined) continue;
    if (at <= previous || !isTorn(tokens, at)) dates.push(proseDate(tokens, at, found));
    previous = found.next;
  }
  return dates;
}
