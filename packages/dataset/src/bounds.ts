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
import { walk } from './graph.js';
import { compareText } from './problem.js';
import { claimKey } from './records/claim-key.js';
import type { RecordSet } from './records/record-set.js';
import { type AnyClaim, claimsOf, hangsOn } from './records/walk.js';

/** Bounds of any date of the dataset; those of relative ones follow the events they hang on. */
export type BoundsOf = (date: HistoricalDateRecord) => DayBounds;

export interface DatasetBounds {
  /** Of one date; one that hangs on an event follows the event's preferred claim, else the first in the order of the keys. */
  readonly ofDate: BoundsOf;
  /** Of one date, by every claim of the event it hangs on: more than one where those are rivals. */
  readonly everyOf: (date: HistoricalDateRecord) => readonly DayBounds[];
  /** Of every claim of a date property (`born`, `when` …), rivals too. */
  readonly ofClaims: (id: string, property: ClaimProperty) => readonly DayBounds[];
}

/** Rivals that hang on rivals multiply at each step; so many are followed, and of more nothing can be told. */
const MAX_RIVALS = 100;

/** Bounds of the dates of a record set. An event that hangs on itself, which a check refuses, has none. */
export function boundsOf({ records }: RecordSet): DatasetBounds {
  const claimsByProperty = new Map<string, readonly AnyClaim[]>();
  const dateClaims = (id: string, property: ClaimProperty): readonly AnyClaim[] => {
    const known = claimsByProperty.get(`${property} ${id}`);
    if (known !== undefined) return known;
    const entry = records.get(id);
    const own = entry === undefined ? [] : [...claimsOf(entry.record)].filter((claim) => claim.property === property);
    const claims = own
      .sort((a, b) => compareText(claimKey(a.property, a.value), claimKey(b.property, b.value)))
      .map(({ value }) => value);
    claimsByProperty.set(`${property} ${id}`, claims);
    return claims;
  };

  const resolve = (
    { edtf, relative }: HistoricalDateRecord,
    ofEvent: (id: string) => readonly DayBounds[],
  ): readonly DayBounds[] => {
    if (relative === undefined) {
      const parsed = parseEdtf(edtf ?? '');
      return [parsed.type === 'error' ? UNBOUNDED : edtfBounds(parsed)];
    }
    const [min, max] = [parseDuration(relative.min), parseDuration(relative.max)];
    if (min === undefined || max === undefined) return [UNBOUNDED];
    return ofEvent(relative.to).map((event) => relativeBounds(event, relative.edge, min, max));
  };

  const single = new Map<string, readonly DayBounds[]>();
  const ofEvent = (id: string): readonly DayBounds[] => {
    const known = single.get(id);
    if (known !== undefined) return known;
    // Should it hang on itself, that is what it finds.
    single.set(id, [UNBOUNDED]);
    const claims = dateClaims(id, 'when');
    const chosen = claims.find(({ rank }) => rank === 'preferred') ?? claims[0];
    const found = chosen === undefined ? [UNBOUNDED] : resolve(chosen.value as HistoricalDateRecord, ofEvent);
    single.set(id, found);
    return found;
  };

  const every = new Map<string, readonly DayBounds[]>();
  const ofClaims = (id: string, property: ClaimProperty): readonly DayBounds[] => {
    const known = every.get(`${property} ${id}`);
    if (known !== undefined) return known;
    every.set(`${property} ${id}`, [UNBOUNDED]);
    const all = dateClaims(id, property).flatMap(({ value }) => everyOf(value as HistoricalDateRecord));
    const found = all.length > MAX_RIVALS ? [UNBOUNDED] : all;
    every.set(`${property} ${id}`, found);
    return found;
  };
  const everyOf = (date: HistoricalDateRecord): readonly DayBounds[] =>
    resolve(date, (id) => {
      const found = ofClaims(id, 'when');
      return found.length === 0 ? [UNBOUNDED] : found;
    });

  // Each behind those it hangs on, so that a long chain of events is no deep recursion.
  const hanging = [...records].map(([id, { record }]) => [id, hangsOn(record)] as const);
  for (const id of walk(new Map(hanging.filter(([, on]) => on.length > 0))).order) {
    ofEvent(id);
    ofClaims(id, 'when');
  }
  return { ofDate: (date) => resolve(date, ofEvent)[0] ?? UNBOUNDED, everyOf, ofClaims };
}

const iso = (day: number | null): string | null => (day === null ? null : dayNumberToIso(day));

export const publishedBounds = ({ earliestStart, latestStart, earliestEnd, latestEnd }: DayBounds): Bounds => ({
  earliestStart: iso(earliestStart),
  latestStart: iso(latestStart),
  earliestEnd: iso(earliestEnd),
  latestEnd: iso(latestEnd),
});
