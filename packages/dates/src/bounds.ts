import { gregorianMonthLength, gregorianToDayNumber, isGregorianLeapYear } from './calendar.js';
import { type Edtf, type EdtfDate, type EdtfEdge, type EdtfPart, type EdtfRange, type EdtfSet, fits } from './edtf.js';

/**
 * The earliest and latest days, as Julian Day Numbers, on which something can have started and ended; null where nothing
 * is known. `1921-03` is something that happened at some time in March: its start and its end both lie in the month.
 *
 * A qualifier does not widen the numbers (nobody says by how much): `vague` tells comparisons to claim nothing.
 */
export interface DayBounds {
  readonly earliestStart: number | null;
  readonly latestStart: number | null;
  readonly earliestEnd: number | null;
  readonly latestEnd: number | null;
  readonly vague: boolean;
}

export const UNBOUNDED: DayBounds = {
  earliestStart: null,
  latestStart: null,
  earliestEnd: null,
  latestEnd: null,
  vague: false,
};

type Span = readonly [first: number, last: number];

type Months = readonly [from: number, to: number];

const [SPRING, SUMMER, AUTUMN, WINTER] = [
  [3, 5],
  [6, 8],
  [9, 11],
  [12, 2],
] as const;

/**
 * The months of the groupings of ISO 8601-2, from 21 on: seasons of nobody's, of the northern and of the southern hemisphere by
 * whole months (the first taken for northern; a season that runs over the new year ends in the next), quarters, thirds, halves.
 */
const GROUPINGS: readonly Months[] = [
  ...[SPRING, SUMMER, AUTUMN, WINTER],
  ...[SPRING, SUMMER, AUTUMN, WINTER],
  ...[AUTUMN, WINTER, SPRING, SUMMER],
  ...([
    [1, 3],
    [4, 6],
    [7, 9],
    [10, 12],
  ] as const),
  ...([
    [1, 4],
    [5, 8],
    [9, 12],
  ] as const),
  ...([
    [1, 6],
    [7, 12],
  ] as const),
];

const monthSpan = (year: number, from: number, to: number): Span => {
  const lastYear = to < from ? year + 1 : year;
  return [
    gregorianToDayNumber({ year, month: from, day: 1 }),
    gregorianToDayNumber({ year: lastYear, month: to, day: gregorianMonthLength(lastYear, to) }),
  ];
};

type End = 'first' | 'last';

/** The numbers that a part can be, from one end. */
function* values(part: EdtfPart, end: End): Generator<number> {
  const [from, to, step] = end === 'first' ? [part.first, part.last, 1] : [part.last, part.first, -1];
  for (let value = from; value !== to + step; value += step) if (fits(part, value)) yield value;
}

/**
 * The first or the last day that the digits of a date with a day leave open, as a Julian Day Number; undefined if there is none
 * (30 February). `1921-XX-31` ends on 31 December, `192X-02-29` on 29 February 1928.
 */
export function extremeDay({ year: years, month: months, day: days }: EdtfDate, end: End): number | undefined {
  if (months === undefined || days === undefined) return undefined;
  // Whether a day exists hangs on the year only by its being a leap year: one of each kind without the day settles it.
  const tried = new Set<boolean>();
  for (const year of values(years, end)) {
    if (tried.size === 2) return undefined;
    tried.add(isGregorianLeapYear(year));
    for (const month of values(months, end)) {
      for (const day of values(days, end)) {
        if (day >= 1 && day <= gregorianMonthLength(year, month)) return gregorianToDayNumber({ year, month, day });
      }
    }
  }
  return undefined;
}

function span(date: EdtfDate): Span {
  const { year, month, day } = date;
  const months = (end: End, of: EdtfPart): Span => {
    const at = of[end];
    const [from, to] = GROUPINGS[at - 21] ?? [at, at];
    return monthSpan(year[end], from, to);
  };
  if (month === undefined) return [monthSpan(year.first, 1, 12)[0], monthSpan(year.last, 1, 12)[1]];
  if (day === undefined) return [months('first', month)[0], months('last', month)[1]];
  const [first, last] = [extremeDay(date, 'first'), extremeDay(date, 'last')];
  if (first === undefined || last === undefined) throw new Error('A date without any day: parseEdtf gives none.');
  return [first, last];
}

const isVague = (edge: EdtfEdge): boolean =>
  typeof edge === 'object' && [edge.year, edge.month, edge.day].some((part) => part?.qualifier !== undefined);

const dateBounds = (date: EdtfDate): DayBounds => {
  const [first, last] = span(date);
  return { earliestStart: first, latestStart: last, earliestEnd: first, latestEnd: last, vague: isVague(date) };
};

function edgesBounds(from: EdtfEdge, to: EdtfEdge): DayBounds {
  const start = typeof from === 'object' ? span(from) : undefined;
  const end = typeof to === 'object' ? span(to) : undefined;
  return {
    earliestStart: start?.[0] ?? null,
    // It cannot have started after the last day on which it can have ended, nor ended before the first of its start.
    latestStart: start === undefined ? (end?.[1] ?? null) : Math.min(start[1], end?.[1] ?? start[1]),
    earliestEnd: end === undefined ? (start?.[0] ?? null) : Math.max(end[0], start?.[0] ?? end[0]),
    latestEnd: end?.[1] ?? null,
    vague: isVague(from) || isVague(to),
  };
}

const memberBounds = (member: EdtfDate | EdtfRange): DayBounds =>
  member.type === 'date' ? dateBounds(member) : edgesBounds(member.start, member.end);

type Pick = (a: number, b: number) => number;

/** The least or the greatest of some days; null, which is before and after every day, wins. */
const extreme = (days: readonly (number | null)[], pick: Pick): number | null =>
  days.reduce((found, day) => (found === null || day === null ? null : pick(found, day)), days[0] ?? null);

function setBounds({ of, members }: EdtfSet): DayBounds {
  const each = members.map(memberBounds);
  const first = extreme(
    each.map(({ earliestStart }) => earliestStart),
    Math.min,
  );
  const last = extreme(
    each.map(({ latestEnd }) => latestEnd),
    Math.max,
  );
  const vague = each.some((bounds) => bounds.vague);
  // One of them: a single time, anywhere from the first to the last.
  if (of === 'one') return { earliestStart: first, latestStart: last, earliestEnd: first, latestEnd: last, vague };
  const known = (days: readonly (number | null)[], pick: Pick): number | null =>
    extreme(
      days.filter((day) => day !== null),
      pick,
    );
  // All of them: it had begun by the first of the latest starts, and had not ended before the last of the earliest ends.
  return {
    earliestStart: first,
    latestStart: known(
      each.map(({ latestStart }) => latestStart),
      Math.min,
    ),
    earliestEnd: known(
      each.map(({ earliestEnd }) => earliestEnd),
      Math.max,
    ),
    latestEnd: last,
    vague,
  };
}

/** Bounds of a parsed date. `../1904` starts nobody knows when; `1904/` ends nobody knows when. */
export function edtfBounds(edtf: Edtf): DayBounds {
  if (edtf.type === 'date') return dateBounds(edtf);
  return edtf.type === 'interval' ? edgesBounds(edtf.start, edtf.end) : setBounds(edtf);
}
