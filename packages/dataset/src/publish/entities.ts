import {
  type Claim,
  type ClaimProperty,
  type Entity,
  type EntityRecord,
  type HistoricalDate,
  type HistoricalDateRecord,
  isRivalProperty,
  type Name,
} from '@glossator/model';
import { type BoundsOf, boundsOf, publishedBounds } from '../bounds.js';
import { compareText } from '../problem.js';
import { claimKey } from '../records/claim-key.js';
import type { RecordFile, RecordSet } from '../records/record-set.js';
import { type AnyClaim, claimsOf } from '../records/walk.js';
import { canonical } from './canonical.js';
import { ranked, type SourceTypes } from './rank.js';

/** The properties of a published entity, in the order in which they are printed. */
const ORDER = [
  'id',
  'kind',
  'label',
  'names',
  'description',
  'class',
  'born',
  'died',
  'founded',
  'dissolved',
  'when',
  'published',
  'issue',
  'coordinates',
  'allusion',
  'participants',
  'relations',
  'inverseRelations',
  'participations',
  'identifiers',
  'distinctFrom',
  'why',
  'note',
] as const;

const NAME_KINDS = ['preferred', 'variant', 'alias', 'birth', 'pseudonym', 'misprint'];

/** English before the others, preferred before variants: the order in the file means nothing. */
const compareNames = (a: Name, b: Name): number =>
  NAME_KINDS.indexOf(a.kind) - NAME_KINDS.indexOf(b.kind) ||
  Number(b.lang === 'en') - Number(a.lang === 'en') ||
  compareText(a.lang, b.lang) ||
  compareText(a.text, b.text);

const isDate = (value: unknown): value is HistoricalDateRecord =>
  typeof value === 'object' && value !== null && ('edtf' in value || 'relative' in value);

function publishClaim(key: string, claim: AnyClaim, bounds: BoundsOf): Claim {
  const date = (value: HistoricalDateRecord): HistoricalDate => ({ ...value, bounds: publishedBounds(bounds(value)) });
  const { value, when } = claim;
  return {
    claim: key,
    ...claim,
    ...(isDate(value) ? { value: date(value) } : {}),
    ...(when === undefined ? {} : { when: date(when) }),
  } as unknown as Claim;
}

/** An entity with its properties in the order in which they are printed. */
export function ordered(properties: ReadonlyMap<string, unknown>, baseSource: string | undefined): Entity {
  return Object.fromEntries(
    ORDER.filter((name) => properties.has(name)).map((name) => [name, canonical(properties.get(name), baseSource)]),
  ) as unknown as Entity;
}

/** Rival claims by rank, the one to show first; what stands beside each other, such as relations, by key. */
const inOrder = (property: ClaimProperty, claims: readonly Claim[], sources: SourceTypes): Claim[] =>
  isRivalProperty(property) ? ranked(claims, sources) : [...claims].sort((a, b) => compareText(a.claim, b.claim));

function publishRecord({ id, kind, record }: RecordFile, bounds: BoundsOf, sources: SourceTypes): Map<string, unknown> {
  const names = [...record.names].sort(compareNames);
  const properties = new Map<string, unknown>(Object.entries(record as EntityRecord));
  properties
    .set('id', id)
    .set('kind', kind)
    .set('names', names)
    .set('label', (names.find(({ kind: how }) => how === 'preferred') ?? names[0])?.text);
  const claims = new Map<ClaimProperty, Claim[]>();
  for (const { property, value } of claimsOf(record)) {
    const list = claims.get(property) ?? [];
    list.push(publishClaim(claimKey(property, value), value, bounds));
    claims.set(property, list);
  }
  for (const [property, list] of claims) properties.set(property, inOrder(property, list, sources));
  if (record.distinctFrom !== undefined) {
    properties.set(
      'distinctFrom',
      [...record.distinctFrom].sort((a, b) => compareText(a.entity, b.entity)),
    );
  }
  return properties;
}

/** What is computed from the records of others. */
export const INVERSES = ['inverseRelations', 'participations'] as const;

export interface InverseEntry {
  readonly claim: string;
  readonly from?: string;
  readonly event?: string;
}

export const compareInverses = (a: InverseEntry, b: InverseEntry): number =>
  compareText(a.from ?? a.event ?? '', b.from ?? b.event ?? '') || compareText(a.claim, b.claim);

interface Inverse {
  readonly target: string;
  readonly property: (typeof INVERSES)[number];
  readonly entry: { readonly claim: string };
}

/** What a record says of other entities, as it will stand on them. */
function inversesOf({ id, record }: RecordFile, inverseName: ReadonlyMap<string, string>): Inverse[] {
  const found: Inverse[] = [];
  for (const { property, value } of claimsOf(record)) {
    const claim = claimKey(property, value);
    if (value.to !== undefined && value.type !== undefined) {
      const type = inverseName.get(value.type) ?? value.type;
      found.push({
        target: value.to,
        property: 'inverseRelations',
        entry: { type, from: id, claim } as Inverse['entry'],
      });
    } else if (value.entity !== undefined) {
      const entry = { event: id, role: value.role, claim } as Inverse['entry'];
      found.push({ target: value.entity, property: 'participations', entry });
    }
  }
  return found;
}

/** The published entities of a record set in which every check passed, in the order of their ids. */
export function publishEntities(set: RecordSet): Entity[] {
  const { ofDate: bounds } = boundsOf(set);
  const records = [...set.records.values()].sort((a, b) => compareText(a.id, b.id));
  const sources = new Map([...set.sources].map(([id, { record }]) => [id, record]));
  const published = new Map(records.map((entry) => [entry.id, publishRecord(entry, bounds, sources)]));
  const inverseName = new Map(set.vocabularies.relationTypes.map(({ id, inverse }) => [id, inverse]));
  // Records come in the order of their ids and claims in the order of the file; sorting by claim makes the order certain.
  for (const entry of records) {
    for (const { target, property, entry: inverse } of inversesOf(entry, inverseName)) {
      const properties = published.get(target);
      const list = properties?.get(property) as unknown[] | undefined;
      if (list === undefined) properties?.set(property, [inverse]);
      else list.push(inverse);
    }
  }
  for (const properties of published.values()) {
    for (const property of INVERSES) (properties.get(property) as InverseEntry[] | undefined)?.sort(compareInverses);
  }
  return [...published.values()].map((properties) => ordered(properties, set.dataset.baseSource));
}
