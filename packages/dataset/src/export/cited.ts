import type { Attestation, Citation, Entity, Name } from '@glossator/model';
import { claimsOf } from '../api/claims.js';

export type Cited = Attestation | Citation;

/** Where a name is printed, or which source gives it. */
export const placesOf = ({ seen = [], cite = [] }: Name): readonly Cited[] => [...seen, ...cite];

/** Everything that an entity cites, in the order of its names and claims. */
export const citedBy = (entity: Entity): readonly Cited[] => [
  ...entity.names.flatMap(placesOf),
  ...claimsOf(entity).flatMap(({ claim }) => claim.cite),
];

/** The copy of a source that was read. */
export type Copy = NonNullable<Citation['via']>;

const viaOf = (cited: Cited): Copy | undefined => ('via' in cited ? cited.via : undefined);

/**
 * The copy of each source that was read, by the key of the source, where whoever cites it read that one: with the last day on which
 * it was. Of a source of which several were read, or which was read itself somewhere, there is none.
 */
export function copiesRead(entities: readonly Entity[]): ReadonlyMap<string, Copy> {
  const copies = new Map<string, Copy | undefined>();
  for (const cited of entities.flatMap(citedBy)) {
    const [via, known] = [viaOf(cited), copies.get(cited.source)];
    const isFirst = !copies.has(cited.source);
    const isSame = via !== undefined && (isFirst || known?.address === via.address);
    const latest = known !== undefined && via !== undefined && known.accessed > via.accessed ? known : via;
    copies.set(cited.source, isSame ? latest : undefined);
  }
  return new Map([...copies].flatMap(([key, copy]) => (copy === undefined ? [] : [[key, copy] as const])));
}
