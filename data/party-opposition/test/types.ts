/** The types that the package declares, by its own name: what another project sees. */
import type { DateClaim, Entity, Participation, Relation } from '@glossator/party-opposition';

export type * from '@glossator/party-opposition';

/** Any claim; those of text, coordinates and identifiers differ in `value` only. */
export type Claim = Omit<DateClaim, 'value'> | Relation | Participation;

export type Person = Extract<Entity, { kind: 'person' }>;
