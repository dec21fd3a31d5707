import type { Entity, HistoricalDate, IsoDateOrNull } from '@glossator/model';
import { DATE_PROPERTIES, dateClaims } from '@glossator/model';
import { claimsOf, type PropertyClaim } from '../api/claims.js';
import type { Dataset } from '../dataset.js';
import { compareText } from '../problem.js';

/** The date that a claim is about, where it is about one. */
export const dateOf = ({ claim }: PropertyClaim): HistoricalDate | undefined =>
  'value' in claim && typeof claim.value === 'object' && 'bounds' in claim.value ? claim.value : undefined;

function namedByClaim(made: PropertyClaim): string[] {
  const { property, claim } = made;
  const anchors = [dateOf(made), claim.when].flatMap((date) =>
    date?.relative === undefined ? [] : [date.relative.to],
  );
  if (property === 'relations') return [claim.to, ...anchors];
  return property === 'participants' ? [claim.entity, ...anchors] : anchors;
}

const namedBy = (entity: Entity): string[] => [
  ...claimsOf(entity).flatMap(namedByClaim),
  ...(entity.distinctFrom ?? []).map((distinction) => distinction.entity),
];

/**
 * The ids that a dataset refers to and does not hold, sorted: records of one's own may lean on other datasets. In a format in which
 * everything that is pointed at has to be there, they stand with nothing but their id.
 */
export function outsiders({ entities }: Pick<Dataset, 'entities'>): string[] {
  const named = new Set([...entities.values()].flatMap(namedBy));
  return [...named].filter((id) => !entities.has(id)).sort(compareText);
}

/** From the first to the last day on which an entity can have been, by the claims to show first; null where nothing is known. */
export function extent(entity: Entity): { readonly start: IsoDateOrNull; readonly end: IsoDateOrNull } {
  const bounds = DATE_PROPERTIES[entity.kind].map((property) => dateClaims(entity, property)[0]?.value.bounds);
  return { start: bounds[0]?.earliestStart ?? null, end: bounds.at(-1)?.latestEnd ?? null };
}
