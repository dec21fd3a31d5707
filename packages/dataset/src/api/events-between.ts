import { type DayBounds, edtfBounds, parseEdtf } from '@glossator/dates';
import type { DateClaim, Event } from '@glossator/model';
import { boundsOfDate, isNear } from '../agreement.js';
import type { Dataset } from '../dataset.js';
import { all } from './all.js';

/** An event that happened, or may have happened, in a range of days. */
export interface DatedEvent {
  readonly event: Event;
  /** The claim that puts it there: the one to show first, else the first rival that does. How sure that is stands in its `certainty`. */
  readonly when: DateClaim;
  /**
   * Whether some part of it lies in the range whoever is right: by the date to show first and by each that contradicts that one, on
   * whichever of the days that it leaves open. Never of a date that is approximate, or known only by its distance from another event.
   */
  readonly certain: boolean;
}

/** Day numbers, both included; null is open. */
interface Range {
  readonly first: number | null;
  readonly last: number | null;
}

function readBounds(text: string, parameter: string): DayBounds {
  const parsed = parseEdtf(String(text));
  if (parsed.type !== 'error') return edtfBounds(parsed);
  throw new RangeError(`eventsBetween: "${parameter}" is ${JSON.stringify(text)}: expected ${parsed.expected}.`);
}

function rangeOf(from: string, to: string): Range {
  const [first, last] = [readBounds(from, 'from').earliestStart, readBounds(to, 'to').latestEnd];
  if (first === null || last === null || first <= last) return { first, last };
  throw new RangeError(`eventsBetween: "to" is ${JSON.stringify(to)}: expected no earlier a date than ${from}.`);
}

const isKnown = ({ earliestStart, latestEnd }: DayBounds): boolean => earliestStart !== null || latestEnd !== null;

/** Whether something can have been going on in the range. */
const canOverlap = ({ earliestStart, latestEnd }: DayBounds, { first, last }: Range): boolean =>
  (earliestStart === null || last === null || earliestStart <= last) &&
  (latestEnd === null || first === null || latestEnd >= first);

/** Whether, wherever in its bounds it lies, it was going on in the range. */
const mustOverlap = ({ latestStart, earliestEnd, vague }: DayBounds, { first, last }: Range): boolean =>
  !vague &&
  (last === null || (latestStart !== null && latestStart <= last)) &&
  (first === null || (earliestEnd !== null && earliestEnd >= first));

/** The claim to show first, and those that contradict it: the others leave more open, and nothing else. */
function readings([first, ...others]: readonly DateClaim[]): DateClaim[] {
  return first === undefined ? [] : [first, ...others.filter(({ value }) => !isNear(value, first.value))];
}

interface Timed extends DatedEvent {
  readonly start: number;
}

function inRange(event: Event, range: Range): Timed[] {
  const claims = readings(event.when ?? []).map((when) => ({ when, bounds: boundsOfDate(when.value) }));
  const found = claims.find(({ bounds }) => isKnown(bounds) && canOverlap(bounds, range));
  if (found === undefined) return [];
  const certain = claims.every(({ bounds }) => mustOverlap(bounds, range));
  return [{ event, when: found.when, certain, start: found.bounds.earliestStart ?? Number.NEGATIVE_INFINITY }];
}

/**
 * The events of a range of days, in the order of time: those of which the date to show first, or one that contradicts it, can overlap
 * the range. Events without a date are none of them.
 *
 * @param from EDTF, Gregorian: `1921-03-08`, `1921-03`, `1921`; from its first day on
 * @param to EDTF, Gregorian, to its last day; as `from` when absent
 * @throws RangeError for what is no EDTF, and for a range that ends before it begins
 * @example eventsBetween(dataset, '1921-03-08', '1921-03-16').filter(({ certain }) => certain)
 */
export function eventsBetween(dataset: Pick<Dataset, 'entities'>, from: string, to: string = from): DatedEvent[] {
  const range = rangeOf(from, to);
  const found = all(dataset, 'event').flatMap((event) => inRange(event, range));
  found.sort((a, b) => (a.start === b.start ? 0 : a.start - b.start) || (a.event.id < b.event.id ? -1 : 1));
  return found.map(({ event, when, certain }) => ({ event, when, certain }));
}
