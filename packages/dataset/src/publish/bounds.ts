import {
  type DayBounds,
  dayNumberToIso,
  edtfBounds,
  parseDuration,
  parseEdtf,
  relativeBounds,
  UNBOUNDED,
} from '@glossator/dates';
import type { Bounds, HistoricalDateRecord } from '@glossator/model';
import { compareText } from '../problem.js';
import { claimKey } from '../records/claim-key.js';
import type { RecordSet } from '../records/record-set.js';
import { claimsOf } from '../records/walk.js';

/** Bounds of any date of the dataset; those of relative ones follow the events they hang on. */
export type BoundsOf = (date: HistoricalDateRecord) => DayBounds;

/**
 * Checks have shown that every date can be read and that no event hangs on itself, so this ends.
 * An event with several claims lends the preferred one, else the first in the order of their keys.
 */
export function boundsOf({ records }: RecordSet): BoundsOf {
  const eventBounds = new Map<string, DayBounds>();
  const ofEvent = (id: string): DayBounds => {
    const known = eventBounds.get(id);
    if (known !== undefined) return known;
    const entry = records.get(id);
    const claims = entry === undefined ? [] : [...claimsOf(entry.record)].filter(({ property }) => property === 'when');
    const inOrder = claims.sort((a, b) => compareText(claimKey(a.property, a.value), claimKey(b.property, b.value)));
    const chosen = inOrder.find(({ value }) => value.rank === 'preferred') ?? inOrder[0];
    const found = chosen === undefined ? UNBOUNDED : ofDate(chosen.value.value as HistoricalDateRecord);
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
  return ofDate;
}

const iso = (day: number | null): string | null => (day === null ? null : dayNumberToIso(day));

export const publishedBounds = ({ earliestStart, latestStart, earliestEnd, latestEnd }: DayBounds): Bounds => ({
  earliestStart: iso(earliestStart),
  latestStart: iso(latestStart),
  earliestEnd: iso(earliestEnd),
  latestEnd: iso(latestEnd),
});
