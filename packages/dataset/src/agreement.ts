import { type DayBounds, edtfBounds, gregorianToDayNumber, parseEdtf, parseIsoDay, sameTime } from '@glossator/dates';
import type { DateClaim, HistoricalDate } from '@glossator/model';

/**
 * The bounds of a published date, in day numbers: those of its EDTF, or, where it hangs on an event, as the build found them. Those are
 * vague: they tell nothing of how sure the event's own date is.
 */
export function boundsOfDate({ edtf, bounds }: HistoricalDate): DayBounds {
  const parsed = edtf === undefined ? undefined : parseEdtf(edtf);
  if (parsed !== undefined && parsed.type !== 'error') return edtfBounds(parsed);
  const day = (iso: string | null): number | null => {
    const parts = iso === null ? undefined : parseIsoDay(iso);
    return parts === undefined ? null : gregorianToDayNumber(parts);
  };
  return {
    earliestStart: day(bounds.earliestStart),
    latestStart: day(bounds.latestStart),
    earliestEnd: day(bounds.earliestEnd),
    latestEnd: day(bounds.latestEnd),
    vague: true,
  };
}

/** Whether some two claims of one date cannot both be right. A year and a day in it, or something approximate, can. */
export function anyDisagree(claims: readonly DateClaim[]): boolean {
  const bounds = claims.map(({ value }) => boundsOfDate(value));
  return bounds.some((a, at) => bounds.slice(at + 1).some((b) => sameTime(a, b) === 'no'));
}

/** Whether two dates may be of one time even if what is approximate in them were not. */
export const isNear = (a: HistoricalDate, b: HistoricalDate): boolean =>
  sameTime({ ...boundsOfDate(a), vague: false }, { ...boundsOfDate(b), vague: false }) !== 'no';

/** How many days a date leaves open, from the earliest start to the latest end; infinitely many where an edge is open. */
export function openDays(date: HistoricalDate): number {
  const { earliestStart, latestEnd, vague } = boundsOfDate(date);
  return earliestStart === null || latestEnd === null || vague ? Number.POSITIVE_INFINITY : latestEnd - earliestStart;
}
