import { isEvident, standsAlone } from './evidence.js';
import { faultOf, isLost, longest } from './fault.js';
import type { Found } from './found.js';
import { isApproximate, precisionOf } from './margins.js';
import { pairAt, styled } from './pair.js';
import type { Parts } from './parts.js';
import { mayBegin, pointAt } from './point.js';
import type { Calendar, ProseDate, ProsePrecision } from './prose-date.js';
import { rangeAt } from './range.js';
import { calendarsOf, readingIn } from './readings.js';
import { relationAt, relationBehind } from './relation.js';
import { type Step, step } from './step.js';
import { type Tokens, tokenize } from './tokens.js';

const COARSEST: readonly ProsePrecision[] = ['century', 'decade', 'year', 'season', 'month', 'day'];

/** One time, which needs a year of its own. */
function oneAt(tokens: Tokens, at: number): Step<Found> | undefined {
  const point = pointAt(tokens, at);
  return point?.value.year === undefined ? undefined : step({ form: 'one', members: [point.value] }, point.next);
}

/** The longest date that starts at a token. */
function dateAt(tokens: Tokens, at: number, previous: number): Step<Found> | undefined {
  const single = oneAt(tokens, at);
  const range = rangeAt(tokens, at);
  const [one, many] = [single && styled(tokens, single), range && styled(tokens, range)];
  const found = [pairAt(tokens, at), many, one]
    .filter((each) => each !== undefined)
    .filter(({ value, next }) => standsAlone(tokens, at, next) && isEvident(value, tokens, at, next, previous));
  return found.reduce<Step<Found> | undefined>(
    (best, each) => (best && best.next >= each.next ? best : each),
    undefined,
  );
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

function proseDate(tokens: Tokens, from: number, { value: found, next }: Step<Found>): ProseDate {
  const calendars = calendarsFor(found);
  const fault = faultOf(found, calendars);
  const precisions = found.members.map(precisionOf);
  const readings = calendars
    .filter((calendar) => fault !== undefined || isIn(found, calendar))
    .map((calendar) => readingIn(readable(found, [calendar]), calendar));
  const ahead = relationAt(tokens, from);
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
    const token = tokens[at];
    const found = token !== undefined && mayBegin(token) ? dateAt(tokens, at, previous) : undefined;
    if (found === undefined) continue;
    dates.push(proseDate(tokens, at, found));
    previous = found.next;
  }
  return dates;
}
