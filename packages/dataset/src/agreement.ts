import { type DayBounds, edtfBounds, isoToDayNumber, parseEdtf, sameTime } from '@glossator/dates';
import type { DateClaim, HistoricalDate } from '@glossator/model';

/** The bounds of a published date, in day numbers: those of its EDTF, or, where it hangs on an event, as the build found them. */
export function boundsOfDate({ edtf, bounds }: HistoricalDate): DayBounds {
  const parsed = edtf === undefined ? undefined : parseEdtf(edtf);
  if (parsed !== undefined && parsed.type !== 'error') return edtfBounds(parsed);
  const day = (iso: string | null): number | null => (iso === null ? null : isoToDayNumber(iso));
  return {
    earliestStart: day(bounds.earliestStart),
    latestStart: day(bounds.latestStart),
    earliestEnd: day(bounds.earliestEnd),
    latestEnd: day(bounds.latestEnd),
    vague: false,
  };
}

/** Whether two claims of one date cannot both be right. A year and a day in it, or something approximate, can. */
export const disagree = (a: DateClaim, b: DateClaim): boolean =>
  sameTime(boundsOfDate(a.value), boundsOfDate(b.value)) === 'no';

/** How many days a date leaves open, from the earliest start to the latest end; infinitely many where an edge is open. */
export function openDays(date: HistoricalDate): number {
  const { earliestStart, latestEnd, vague } = boundsOfDate(date);
  return earliestStart === null || latestEnd === null || vague ? Number.POSITIVE_INFINITY : latestEnd - earliestStart;
}
