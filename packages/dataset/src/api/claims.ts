import {
  CLAIM_PROPERTIES,
  type Claim,
  type ClaimProperty,
  type CoordinatesClaim,
  type DateClaim,
  type Entity,
  type IdentifierClaim,
  type Participation,
  type Relation,
  type TextClaim,
} from '@glossator/model';

/** The type of the claims of each property. */
export interface ClaimOf {
  description: TextClaim;
  born: DateClaim;
  died: DateClaim;
  founded: DateClaim;
  dissolved: DateClaim;
  when: DateClaim;
  published: DateClaim;
  issue: TextClaim;
  coordinates: CoordinatesClaim;
  identifiers: IdentifierClaim;
  relations: Relation;
  participants: Participation;
}

/** A claim and the property that it is made of; `property` tells its type. */
export type PropertyClaim = {
  [P in ClaimProperty]: { readonly property: P; readonly claim: ClaimOf[P] };
}[ClaimProperty];

/**
 * Every claim that an entity's record makes, property by property; rivals in the order of their rank. What the records of others say of
 * it is in `relationsOf` and `participationsOf`.
 *
 * @example claimsOf(person).flatMap(({ claim }) => claim.cite).length
 */
export const claimsOf = (entity: Entity): PropertyClaim[] =>
  CLAIM_PROPERTIES.flatMap((property) =>
    ((entity as { readonly [P in ClaimProperty]?: readonly Claim[] })[property] ?? []).map(
      (claim) => ({ property, claim }) as PropertyClaim,
    ),
  );
