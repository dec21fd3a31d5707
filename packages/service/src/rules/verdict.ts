/** A date of a note against every claim of what it is said to be the date of. */
import { anyDisagree, boundsOfDate } from '@glossator/dataset';
import { type DayBounds, type ProseDate, sameTime } from '@glossator/dates';
import { type DateClaim, dateClaims } from '@glossator/model';
import type { Tie } from '../clauses/tie.js';

/** What the claims say to a date. */
export interface Verdict {
  readonly agreed: readonly DateClaim[];
  readonly contradicted: readonly DateClaim[];
  /** Whether it can stand beside none of them, each reading of the date taken alone. */
  readonly conflict: boolean;
}

/** By how many days what is vague may be off: a year by ten years, less than a year by one; what hangs on another event by a month. */
const [OF_YEARS, OF_DAYS, OF_RELATIVE] = [3653, 366, 31] as const;

function marginOf({ earliestStart, latestEnd }: DayBounds): number {
  const days = earliestStart === null || latestEnd === null ? Number.POSITIVE_INFINITY : latestEnd - earliestStart;
  return days > 300 ? OF_YEARS : OF_DAYS;
}

function widened(bounds: DayBounds, margin = marginOf(bounds)): DayBounds {
  if (!bounds.vague) return bounds;
  const by = (day: number | null, days: number): number | null => (day === null ? null : day + days);
  return {
    earliestStart: by(bounds.earliestStart, -margin),
    latestStart: by(bounds.latestStart, margin),
    earliestEnd: by(bounds.earliestEnd, -margin),
    latestEnd: by(bounds.latestEnd, margin),
    vague: false,
  };
}

/** The bounds of a claim, as wide as it may be meant. */
export const claimedBounds = ({ value }: DateClaim): DayBounds =>
  widened(boundsOfDate(value), value.relative === undefined ? undefined : OF_RELATIVE);

const isAfter = (a: number | null, b: number | null): boolean => a !== null && b !== null && a > b;

const apart = (a: readonly [number | null, number | null], b: readonly [number | null, number | null]): boolean =>
  isAfter(a[0], b[1]) || isAfter(b[0], a[1]);

/** From one known day to another known day. */
const isSpanOfDays = ({ earliestStart, latestStart, earliestEnd, latestEnd }: DayBounds): boolean =>
  earliestStart !== null && earliestStart === latestStart && earliestEnd === latestEnd && earliestEnd !== earliestStart;

/**
 * Whether a date cannot be one of a thing with such bounds. A day, a month or a year has to touch the thing; two spans given to the
 * day have to be the same one.
 */
export function contradicts(said: DayBounds, claimed: DateClaim, aspect: Tie['aspect']): boolean {
  const [date, claim] = [widened(said), claimedBounds(claimed)];
  if (aspect === 'before') return isAfter(date.earliestStart, claim.latestEnd);
  if (aspect === 'after') return isAfter(claim.earliestStart, date.latestEnd);
  const dates = [date.earliestStart, date.latestEnd] as const;
  if (aspect === 'start') return apart(dates, [claim.earliestStart, claim.latestStart]);
  if (aspect === 'end') return apart(dates, [claim.earliestEnd, claim.latestEnd]);
  if (isSpanOfDays(date) && isSpanOfDays(claim)) return sameTime(date, claim) === 'no';
  return apart(dates, [claim.earliestStart, claim.latestEnd]);
}

/** So many days are as coarse as a year. */
const COARSE_DAYS = 300;

/** From the first to the last day that an edge can be on. */
type Edge = readonly [from: number, to: number];

const edge = (from: number | null, to: number | null): Edge => [
  from ?? Number.NEGATIVE_INFINITY,
  to ?? Number.POSITIVE_INFINITY,
];

const holds = ([from, to]: Edge, inner: Edge): boolean => from <= inner[0] && inner[1] <= to;

const widthOf = ([from, to]: Edge): number => to - from;

/**
 * Without claims to the year of what a finer claim gives nearer, edge by edge: they are no rivals of it, and say nothing that it does not. A
 * long span given to the day is no such claim, even where a shorter one lies within it.
 */
function withoutCoarse(claims: readonly DateClaim[]): readonly DateClaim[] {
  const spans = claims.map((claim) => {
    const { earliestStart, latestStart, earliestEnd, latestEnd, vague } = boundsOfDate(claim.value);
    return { claim, edges: [edge(earliestStart, latestStart), edge(earliestEnd, latestEnd)] as const, vague };
  });
  const holdsFiner = ({ edges: [start, end] }: (typeof spans)[number]): boolean =>
    Math.max(widthOf(start), widthOf(end)) >= COARSE_DAYS &&
    spans.some(
      ({ edges: [first, last], vague }) =>
        !vague &&
        holds(start, first) &&
        holds(end, last) &&
        (widthOf(first) < widthOf(start) || widthOf(last) < widthOf(end)),
    );
  return spans.filter((span) => !holdsFiner(span)).map(({ claim }) => claim);
}

/** Ten years: a chronology errs by less, a log of somebody's reading is later by more. */
const FAR_DAYS = 3653;

const isFar = ({ readings }: ProseDate, claim: DateClaim): boolean => {
  const { earliestStart, latestEnd } = claimedBounds(claim);
  return readings.every(
    ({ bounds }) =>
      isAfter(bounds.earliestStart, latestEnd === null ? null : latestEnd + FAR_DAYS) ||
      isAfter(earliestStart === null ? null : earliestStart - FAR_DAYS, bounds.latestEnd),
  );
};

/**
 * Holds a date against all claims. Where the claims agree with each other ("March 1921" and "8–16 March 1921"), it has to agree with each of
 * them; where they are rivals, with one.
 */
export function judge({ found, property, date, aspect, loose = false }: Tie): Verdict {
  const claims = withoutCoarse(dateClaims(found.entity, property));
  const isContradicted = (claim: DateClaim): boolean =>
    date.readings.every(({ bounds }) => contradicts(bounds, claim, aspect));
  const contradicted = claims.filter(isContradicted);
  const agreed = claims.filter((claim) => !contradicted.includes(claim));
  if (loose && contradicted.every((claim) => isFar(date, claim))) return { agreed, contradicted: [], conflict: false };
  const conflict = contradicted.length > 0 && (agreed.length === 0 || !anyDisagree(claims));
  return { agreed, contradicted, conflict };
}

/** The claims that a date agrees with and those, rivals of them, that it contradicts; undefined where it takes no side. */
export function sides({ agreed, contradicted, conflict }: Verdict): Omit<Verdict, 'conflict'> | undefined {
  if (conflict) return undefined;
  const areRivals = (a: DateClaim, b: DateClaim): boolean =>
    sameTime(boundsOfDate(a.value), boundsOfDate(b.value)) === 'no';
  const against = contradicted.filter((rival) => agreed.some((claim) => areRivals(claim, rival)));
  const by = agreed.filter((claim) => against.some((rival) => areRivals(claim, rival)));
  return against.length === 0 ? undefined : { agreed: by, contradicted: against };
}
