import type { Claim, DateClaim, Entity, Source } from '@glossator/model';
import { isNear, openDays } from './agreement.js';

/** Where several claims stand side by side, what is needed to choose one for display. */
export type Sources = ReadonlyMap<string, Source>;

const CERTAINTY = { certain: 0, probable: 1, possible: 2 } as const;
const SOURCE_TYPE = { primary: 0, secondary: 1, tertiary: 2 } as const;

const bestSource = ({ cite }: Claim, sources: Sources): number =>
  Math.min(...cite.map(({ source }) => SOURCE_TYPE[sources.get(source)?.type ?? 'tertiary']));

const order = (a: Claim, b: Claim, sources: Sources): number =>
  Number(b.rank === 'preferred') - Number(a.rank === 'preferred') ||
  CERTAINTY[a.certainty ?? 'certain'] - CERTAINTY[b.certainty ?? 'certain'] ||
  bestSource(a, sources) - bestSource(b, sources) ||
  (a.claim < b.claim ? -1 : 1);

/**
 * Rival claims, the one to show first: the preferred one; else the more certain; else the one from the better type of
 * source (primary, secondary, tertiary); else by claim key, so that the choice is the same everywhere.
 */
export const ranked = <T extends Claim>(claims: readonly T[], sources: Sources): T[] =>
  [...claims].sort((a, b) => order(a, b, sources));

export const best = <T extends Claim>(claims: readonly T[] | undefined, sources: Sources): T | undefined =>
  claims === undefined ? undefined : ranked(claims, sources)[0];

/**
 * The date to show: of the best claim and those that may be of the same time and are as certain, the most exact. A congress that one
 * source puts in May and another on 26–28 May is shown with its days. What is marked as preferred is shown as it is.
 */
export function bestDate(
  entity: Entity,
  property: 'born' | 'died' | 'founded' | 'dissolved' | 'when' | 'published',
  sources: Sources,
): DateClaim | undefined {
  const [first, ...others] = ranked((entity as Partial<Record<typeof property, DateClaim[]>>)[property] ?? [], sources);
  if (first === undefined || first.rank === 'preferred') return first;
  const certainty = ({ certainty: given = 'certain' }: DateClaim): number => CERTAINTY[given];
  return others
    .filter((claim) => certainty(claim) <= certainty(first) && isNear(claim.value, first.value))
    .reduce((found, claim) => (openDays(claim.value) < openDays(found.value) ? claim : found), first);
}
