import {
  type DayBounds,
  dayNumberToIso,
  edtfBounds,
  parseDuration,
  parseEdtf,
  relativeBounds,
  UNBOUNDED,
} from '@glossator/dates';
import type { Bounds, ClaimProperty, HistoricalDateRecord } from '@glossator/model';
import { compareText } from './problem.js';
import { claimKey } from './records/claim-key.js';
import type { RecordSet } from './records/record-set.js';
import { type AnyClaim, claimsOf } from './records/walk.js';

/** Bounds of any date of the dataset; those of relative ones follow the events they hang on. */
export type BoundsOf = (date: HistoricalDateRecord) => DayBounds;

export interface DatasetBounds {
  readonly ofDate: BoundsOf;
  /** Of every claim of a date property (`born`, `when` …), rivals too, in the order of their keys. */
  readonly ofClaims: (id: string, property: ClaimProperty) => readonly DayBounds[];
}

/**
 * Dates that hang on an event take the bounds of its preferred claim, else of the first in the order of the keys. An event that
 * hangs on itself, which a check refuses, has no bounds.
 */
export function boundsOf({ records }: RecordSet): DatasetBounds {
  const eventBounds = new Map<string, DayBounds>();
  const dateClaims = (id: string, property: ClaimProperty): AnyClaim[] => {
    const entry = records.get(id);
    const claims =
      entry === undefined ? [] : [...claimsOf(entry.record)].filter((claim) => claim.property === property);
    return claims
      .sort((a, b) => compareText(claimKey(a.property, a.value), claimKey(b.property, b.value)))
      .map(({ value }) => value);
  };
  const ofEvent = (id: string): DayBounds => {
    const known = eventBounds.get(id);
    if (known !== undefined) return known;
    eventBounds.set(id, UNBOUNDED);
    const claims = dateClaims(id, 'when');
    const chosen = claims.find(({ rank }) => rank === 'preferred') ?? claims[0];
    const found = chosen === undefined ? UNBOUNDED : ofDate(chosen.value as HistoricalDateRecord);
    eventBounds.set(id, found);
    return found;
  };
  const ofDate: BoundsOf = ({ edtf, relative }) => {
    if (relative !== undefined) {
      const [min, max] = [parseDuration(relative.min), parseDuration(relative.max)];
      return min === undefined || max === undefined
        ? UNBOUNDED
        : relativeBounds(ofEvent(relative.to), relative.edge, min, max);
    }
    const parsed = parseEdtf(edtf ?? '');
    return parsed.type === 'error' ? UNBOUNDED : edtfBounds(parsed);
  };
  const ofClaims = (id: string, property: ClaimProperty): readonly DayBounds[] =>
    dateClaims(id, property).map(({ value }) => ofDate(value as HistoricalDateRecord));
  return { ofDate, ofClaims };
}

const iso = (day: number | null): string | null => (day === null ? null : dayNumberToIso(day));

export const publishedBounds = ({ earliestStart, latestStart, earliestEnd, latestEnd }: DayBounds): Bounds => ({
  earliestStart: iso(earliestStart),
  latestStart: iso(latestStart),
  earliestEnd: iso(earliestEnd),
  latestEnd: iso(latestEnd),
});
