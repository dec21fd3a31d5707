import type {
  Concept,
  ConceptRecord,
  CoordinatesClaim,
  DateClaim,
  Event,
  EventRecord,
  IdentifierClaim,
  Organization,
  OrganizationRecord,
  Participation,
  Person,
  PersonRecord,
  Place,
  PlaceRecord,
  Relation,
  TextClaim,
  Work,
  WorkRecord,
} from './generated/types.js';
import type { Kind } from './ids.js';

/** The published form of each kind. */
export interface EntityOf {
  person: Person;
  org: Organization;
  event: Event;
  work: Work;
  place: Place;
  concept: Concept;
}

/** Any entity; `kind` tells which. */
export type Entity = EntityOf[Kind];

/** What a curator writes, of any kind. */
export type EntityRecord = PersonRecord | OrganizationRecord | EventRecord | WorkRecord | PlaceRecord | ConceptRecord;

/** Any claim of the published form. */
export type Claim = DateClaim | TextClaim | CoordinatesClaim | IdentifierClaim | Relation | Participation;

/** The properties that hold date claims, by kind: what an entity's dates are made of. */
export const DATE_PROPERTIES = {
  person: ['born', 'died'],
  org: ['founded', 'dissolved'],
  event: ['when'],
  work: ['published'],
  place: [],
  concept: [],
} as const satisfies Readonly<Record<Kind, readonly string[]>>;

/** The properties of which one claim is right: the others stand side by side, and none is another's rival. */
export const RIVAL_PROPERTIES = [
  'description',
  'born',
  'died',
  'founded',
  'dissolved',
  'when',
  'published',
  'issue',
  'coordinates',
] as const;

/** Every property that holds a list of claims. */
export const CLAIM_PROPERTIES = [...RIVAL_PROPERTIES, 'identifiers', 'relations', 'participants'] as const;

export type ClaimProperty = (typeof CLAIM_PROPERTIES)[number];

export type RivalProperty = (typeof RIVAL_PROPERTIES)[number];

export const isRivalProperty = (property: string): property is RivalProperty =>
  (RIVAL_PROPERTIES as readonly string[]).includes(property);

/** The date claims of one property, empty where the entity has none. */
export function dateClaims(entity: Entity, property: ClaimProperty): readonly DateClaim[] {
  return ((entity as unknown as Partial<Record<ClaimProperty, DateClaim[]>>)[property] ?? []) as readonly DateClaim[];
}
