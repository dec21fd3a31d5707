import { gregorianMonthLength, gregorianToDayNumber } from './calendar.js';
import type { Edtf, EdtfDate, EdtfEdge } from './edtf.js';

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

const monthSpan = (year: number, from: number, to: number): Span => {
  const lastYear = to < from ? year + 1 : year;
  return [
    gregorianToDayNumber({ year, month: from, day: 1 }),
    gregorianToDayNumber({ year: lastYear, month: to, day: gregorianMonthLength(lastYear, to) }),
  ];
};

/** Seasons of the northern hemisphere by whole months; winter runs into the next year. */
const SEASONS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 2],
};

function span({ year, years, month, day }: EdtfDate): Span {
  if (month === undefined) {
    const last = year + years - 1;
    return [gregorianToDayNumber({ year, month: 1, day: 1 }), gregorianToDayNumber({ year: last, month: 12, day: 31 })];
  }
  if (day !== undefined) {
    const number = gregorianToDayNumber({ year, month, day });
    return [number, number];
  }
  const [from, to] = SEASONS[month] ?? [month, month];
  return monthSpan(year, from, to);
}

const isVague = (edge: EdtfEdge): boolean => typeof edge === 'object' && edge.qualifier !== undefined;

/** Bounds of a parsed date. `../1904` starts nobody knows when; `1904/` ends nobody knows when. */
export function edtfBounds(edtf: Edtf): DayBounds {
  if (edtf.type === 'date') {
    const [first, last] = span(edtf);
    return { earliestStart: first, latestStart: last, earliestEnd: first, latestEnd: last, vague: isVague(edtf) };
  }
  const start = typeof edtf.start === 'object' ? span(edtf.start) : undefined;
  const end = typeof edtf.end === 'object' ? span(edtf.end) : undefined;
  return {
    earliestStart: start?.[0] ?? null,
    // It cannot have started after the last day on which it can have ended, nor ended before the first of its start.
    latestStart: start === undefined ? (end?.[1] ?? null) : Math.min(start[1], end?.[1] ?? start[1]),
    earliestEnd: end === undefined ? (start?.[0] ?? null) : Math.max(end[0], start?.[0] ?? end[0]),
    latestEnd: end?.[1] ?? null,
    vague: isVague(edtf.start) || isVague(edtf.end),
  };
}
