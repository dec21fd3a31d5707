import type { DayBounds } from './bounds.js';

/** What can be said of two dates: nothing is claimed that the bounds do not force. */
export type Answer = 'yes' | 'no' | 'cannot tell';

const vague = (a: DayBounds, b: DayBounds): boolean => a.vague || b.vague;

/** Whether `a` had ended before `b` started. */
export function endsBefore(a: DayBounds, b: DayBounds): Answer {
  if (vague(a, b)) return 'cannot tell';
  if (a.latestEnd !== null && b.earliestStart !== null && a.latestEnd < b.earliestStart) return 'yes';
  if (a.earliestEnd !== null && b.latestStart !== null && a.earliestEnd >= b.latestStart) return 'no';
  return 'cannot tell';
}

/** Whether `a` lay within `b`: started no earlier and ended no later. */
export function within(a: DayBounds, b: DayBounds): Answer {
  if (vague(a, b)) return 'cannot tell';
  const { earliestStart, latestStart, earliestEnd, latestEnd } = b;
  const started = a.earliestStart !== null && latestStart !== null && a.earliestStart >= latestStart;
  const ended = a.latestEnd !== null && earliestEnd !== null && a.latestEnd <= earliestEnd;
  if (started && ended) return 'yes';
  const tooEarly = a.latestStart !== null && earliestStart !== null && a.latestStart < earliestStart;
  const tooLate = a.earliestEnd !== null && latestEnd !== null && a.earliestEnd > latestEnd;
  return tooEarly || tooLate ? 'no' : 'cannot tell';
}

/** Whether one stretch of days lies wholly before or behind another; an edge that is not known excludes nothing. */
const apart = (firstA: number | null, lastA: number | null, firstB: number | null, lastB: number | null): boolean =>
  (lastA !== null && firstB !== null && lastA < firstB) || (lastB !== null && firstA !== null && lastB < firstA);

/**
 * Whether two statements are of one time: no, when the days on which it can have started, or ended, by the one are none by the other.
 * March 1921 and 8–16 March 1921 may be; 8–16 March and 1–18 March cannot.
 */
export function sameTime(a: DayBounds, b: DayBounds): Answer {
  if (vague(a, b)) return 'cannot tell';
  if (apart(a.earliestStart, a.latestStart, b.earliestStart, b.latestStart)) return 'no';
  if (apart(a.earliestEnd, a.latestEnd, b.earliestEnd, b.latestEnd)) return 'no';
  const exact = ({ earliestStart, latestStart, earliestEnd, latestEnd }: DayBounds): boolean =>
    earliestStart !== null && earliestStart === latestStart && earliestEnd !== null && earliestEnd === latestEnd;
  return exact(a) && exact(b) ? 'yes' : 'cannot tell';
}
