import type { Claim, DateClaim, Source } from '@glossator/model';
import { isNear, openDays } from '../agreement.js';

/** Of each source, what kind it is. */
export type SourceTypes = ReadonlyMap<string, Pick<Source, 'type'>>;

const CERTAINTY = { certain: 0, probable: 1, possible: 2 } as const;
const SOURCE_TYPE = { primary: 0, secondary: 1, tertiary: 2 } as const;

const certainty = ({ certainty: given = 'certain' }: Claim): number => CERTAINTY[given];

const bestSource = ({ cite }: Claim, sources: SourceTypes): number =>
  cite.reduce<number>((best, { source }) => Math.min(best, SOURCE_TYPE[sources.get(source)?.type ?? 'tertiary']), 2);

const order = (a: Claim, b: Claim, sources: SourceTypes): number =>
  Number(b.rank === 'preferred') - Number(a.rank === 'preferred') ||
  certainty(a) - certainty(b) ||
  bestSource(a, sources) - bestSource(b, sources) ||
  (a.claim < b.claim ? -1 : 1);

const isDated = (claims: readonly Claim[]): claims is readonly DateClaim[] =>
  claims.every((claim) => 'value' in claim && typeof claim.value === 'object' && 'bounds' in claim.value);

/** Of the first date and those that may be of the same time and are as certain, the most exact. */
function mostExact([first, ...others]: readonly DateClaim[]): DateClaim | undefined {
  if (first === undefined || first.rank === 'preferred') return first;
  return others
    .filter((claim) => certainty(claim) <= certainty(first) && isNear(claim.value, first.value))
    .reduce((found, claim) => (openDays(claim.value) < openDays(found.value) ? claim : found), first);
}

/**
 * Rival claims of one property in the order of their rank, the one to show first: the preferred one; else the more certain; else the
 * one from the better type of source (primary, secondary, tertiary); else by claim key, so that the choice is the same everywhere.
 *
 * Of dates, unless one is preferred, the most exact of those that may be of the same time as the first and are as certain comes first: a
 * congress that one source puts in May and another on 26–28 May is shown with its days.
 */
export function ranked(claims: readonly Claim[], sources: SourceTypes): Claim[] {
  const sorted = [...claims].sort((a, b) => order(a, b, sources));
  const first = isDated(sorted) ? mostExact(sorted) : sorted[0];
  return first === undefined ? sorted : [first, ...sorted.filter((claim) => claim !== first)];
}
