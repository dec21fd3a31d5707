import { gregorianMonthLength, gregorianToDayNumber, julianMonthLength, julianToDayNumber } from '../calendar.js';
import type { Parts, Shade } from './parts.js';
import type { Calendar, ProsePrecision } from './prose-date.js';

/** The first and the last day that something can mean, as Julian Day Numbers. */
export type Span = readonly [first: number, last: number];

/**
 * Which share of its period a word can sensibly mean, from one tenth to another, of a month as of a century: wider than most would
 * say, so that what lies outside contradicts. The latter part leaves out the first third: 11–30 September.
 */
const SHARES: Readonly<Record<Shade, readonly [from: number, to: number]>> = {
  beginning: [0, 0.4],
  early: [0, 0.5],
  firstHalf: [0, 0.55],
  earlyToMid: [0, 0.8],
  mid: [0.2, 0.8],
  midToLate: [0.2, 1],
  latter: [1 / 3, 1],
  secondHalf: [0.45, 1],
  late: [0.5, 1],
  end: [0.6, 1],
};

/**
 * How many days "about" reaches to either side: half a month about a day, two months about a month, a season about a season,
 * five years about a year, a whole decade or half a century more about those.
 */
const ABOUT: Readonly<Record<ProsePrecision, number>> = {
  day: 15,
  month: 62,
  season: 92,
  year: 1827,
  decade: 3653,
  century: 18263,
};

/** A season of weather begins and ends a month off the calendar's at the most. */
const SEASON_MARGIN = 31;

export function precisionOf({ day, month, part, years }: Parts): ProsePrecision {
  if (day !== undefined) return 'day';
  if (month !== undefined) return 'month';
  if (part !== undefined) return 'season';
  if (years === undefined) return 'year';
  return years === 10 ? 'decade' : 'century';
}

export const dayNumber = (calendar: Calendar, year: number, month: number, day: number): number =>
  calendar === 'julian' ? julianToDayNumber({ year, month, day }) : gregorianToDayNumber({ year, month, day });

export const monthLength = (calendar: Calendar, year: number, month: number): number =>
  calendar === 'julian' ? julianMonthLength(year, month) : gregorianMonthLength(year, month);

const isSeason = (part: number | undefined): boolean => part !== undefined && part <= 24;

/** By its EDTF code, in which month a season, quarter or half of a year begins, and how many months it has. */
const PARTS: ReadonlyMap<number, readonly [month: number, months: number]> = new Map([
  [21, [3, 3]],
  [22, [6, 3]],
  [23, [9, 3]],
  [24, [12, 3]],
  [33, [1, 3]],
  [34, [4, 3]],
  [35, [7, 3]],
  [36, [10, 3]],
  [40, [1, 6]],
  [41, [7, 6]],
]);

/** A season, quarter or half of a year. The winter of a year without a second may be the one at its beginning or at its end. */
function partSpan(calendar: Calendar, year: number, part: number, overNewYear: boolean): Span {
  const [month, months] = PARTS.get(part) ?? [1, 12];
  const behind = month + months - 1;
  const last = dayNumber(calendar, year + Math.floor(behind / 12), (behind % 12) + 1, 1) - 1;
  return [dayNumber(calendar, part === 24 && !overNewYear ? year - 1 : year, month, 1), last];
}

/** What the numbers say, without any margin. */
function nominal(parts: Parts, calendar: Calendar): Span {
  const { day, month, part, year = 0, years = 1 } = parts;
  if (month !== undefined) {
    const last = monthLength(calendar, year, month);
    return [dayNumber(calendar, year, month, day ?? 1), dayNumber(calendar, year, month, day ?? last)];
  }
  if (part === undefined) return [dayNumber(calendar, year, 1, 1), dayNumber(calendar, year + years - 1, 12, 31)];
  return partSpan(calendar, year, part, parts.overNewYear === true);
}

const widen = ([first, last]: Span, days: number): Span => [first - days, last + days];

function share([first, last]: Span, shade: Shade): Span {
  const days = last - first + 1;
  const [from, to] = SHARES[shade];
  return [first + Math.floor(days * from), first + Math.ceil(days * to) - 1];
}

/** The first and the last day that the words can sensibly mean. */
export function widest(parts: Parts, calendar: Calendar): Span {
  const said = nominal(parts, calendar);
  const season = isSeason(parts.part) ? widen(said, SEASON_MARGIN) : said;
  const shaded = parts.shade === undefined ? season : share(season, parts.shade);
  if (parts.night) return [shaded[0], shaded[1] + 1];
  return parts.about ? widen(shaded, ABOUT[precisionOf(parts)]) : shaded;
}

/** Russia's first day of the new calendar: from here on an unmarked date is Gregorian. */
const REFORM = gregorianToDayNumber({ year: 1918, month: 2, day: 14 });

export function isAfterReform(parts: Parts): boolean {
  const { year = 0, years } = parts;
  if (years === undefined && year !== 1918) return year > 1918;
  return widest({ ...parts, about: false }, 'gregorian')[0] >= REFORM;
}

/** Whether the widest meaning is more than the numbers say. */
export const isApproximate = ({ part, shade, night, about, doubtful }: Parts): boolean =>
  isSeason(part) || shade !== undefined || night === true || about === true || doubtful === true;
