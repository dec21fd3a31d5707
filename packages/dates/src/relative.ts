import type { DayBounds } from './bounds.js';
import { addDuration, type Duration } from './duration.js';

/**
 * The bounds of something that happened between `min` and `max` after (or, with a minus, before) an edge of an event.
 * `min` and `max` are ordered here, so that -P2M…-P1M may be written either way round.
 */
export function relativeBounds(event: DayBounds, edge: 'start' | 'end', min: Duration, max: Duration): DayBounds {
  const [early, late] =
    edge === 'start' ? [event.earliestStart, event.latestStart] : [event.earliestEnd, event.latestEnd];
  const shift = (day: number | null, pick: (a: number, b: number) => number): number | null =>
    day === null ? null : pick(addDuration(day, min), addDuration(day, max));
  const first = shift(early, Math.min);
  const last = shift(late, Math.max);
  return { earliestStart: first, latestStart: last, earliestEnd: first, latestEnd: last, vague: event.vague };
}
