import type { Entity, Relation } from '@glossator/model';
import type { Linked } from '../dataset.js';

/** A relation of an entity to another one, from its own side. */
export interface Related {
  /** As read from this side: `memberOf`, or `hasMember` on the organization. */
  readonly type: string;
  /** In words, as read from this side: "member of", "members". */
  readonly label: string;
  /** Whether this entity's record states it, or the other one's. */
  readonly direction: 'stored' | 'inverse';
  readonly entity: Entity;
  /** The claim as stated, with its citations; `claim.to` is this entity where the direction is inverse. */
  readonly claim: Relation;
}

function storedOf({ entities, vocabularies }: Linked, { relations = [] }: Entity): Related[] {
  return relations.flatMap((claim) => {
    const entity = entities.get(claim.to);
    if (entity === undefined) return [];
    const { type } = claim;
    const label = vocabularies.relationTypes.find(({ id }) => id === type)?.label ?? type;
    return [{ type, label, direction: 'stored', entity, claim }];
  });
}

function inverseOf({ entities, vocabularies }: Linked, { inverseRelations = [] }: Entity): Related[] {
  return inverseRelations.flatMap(({ type, from, claim: key }) => {
    const entity = entities.get(from);
    const claim = entity?.relations?.find((each) => each.claim === key);
    if (entity === undefined || claim === undefined) return [];
    const label = vocabularies.relationTypes.find(({ id }) => id === claim.type)?.inverseLabel ?? type;
    return [{ type, label, direction: 'inverse', entity, claim }];
  });
}

/**
 * Every relation of an entity to others: those that its record states, then those that the records of others state of it.
 *
 * @returns stored ones by type, inverse ones by the id of the other entity
 * @example relationsOf(dataset, group).filter(({ type }) => type === 'hasMember').map(({ entity }) => entity.label)
 */
export const relationsOf = (dataset: Linked, entity: Entity): Related[] => [
  ...storedOf(dataset, entity),
  ...inverseOf(dataset, entity),
];
