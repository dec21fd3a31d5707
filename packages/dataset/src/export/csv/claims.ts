import type { Citation, Coordinates, Entity, Identifier, Participation, Relation } from '@glossator/model';
import { claimsOf, type PropertyClaim } from '../../api/claims.js';
import { dateOf } from '../referred.js';
import { locatorColumns } from './citations.js';
import { dateColumns } from './dates.js';
import { type Column, type Table, type TableSpec, writeTable } from './table.js';

interface Row {
  readonly entity: string;
  readonly made: PropertyClaim;
}

const KEY = ['entity', 'claim'];
const toEntity = (column: string) => ({ columns: [column], table: 'entities', key: ['id'] });
const TO_CLAIM = { columns: KEY, table: 'claims', key: KEY };

const keyColumns = <R extends Row>(): Column<R>[] => [
  { name: 'entity', description: 'whose record makes the claim', of: ({ entity }) => entity, required: true },
  {
    name: 'claim',
    description: 'what names the claim for ever: property, canonical value, role or type and target',
    of: ({ made }) => made.claim.claim,
    required: true,
  },
];

const textOf = ({ made: { claim } }: Row): string | undefined =>
  'value' in claim && typeof claim.value === 'string' ? claim.value : undefined;
const pointOf = (row: Row): Coordinates | undefined =>
  row.made.property === 'coordinates' ? row.made.claim.value : undefined;
const identifierOf = (row: Row): Identifier | undefined =>
  row.made.property === 'identifiers' ? row.made.claim.value : undefined;

const CLAIMS: TableSpec<Row> = {
  name: 'claims',
  description: 'Every claim; rivals in the order of their rank, the one to show first before the others.',
  primaryKey: KEY,
  foreignKeys: [toEntity('entity'), toEntity('relativeTo'), toEntity('whenRelativeTo')],
  columns: [
    ...keyColumns<Row>(),
    { name: 'property', description: 'born, when, relations …', of: ({ made }) => made.property, required: true },
    { name: 'text', description: 'the value where it is a text', of: textOf },
    ...dateColumns<Row>('', 'the value where it is a date', ({ made }) => dateOf(made)),
    {
      name: 'latitude',
      description: 'the value where it is a point: degrees north, WGS 84',
      datatype: 'decimal',
      of: (row) => pointOf(row)?.latitude,
    },
    { name: 'longitude', description: 'degrees east', datatype: 'decimal', of: (row) => pointOf(row)?.longitude },
    { name: 'scheme', description: 'the register of an identifier', of: (row) => identifierOf(row)?.scheme },
    { name: 'identifier', description: 'as that register writes it', of: (row) => identifierOf(row)?.id },
    ...dateColumns<Row>('when', 'when it held', ({ made }) => made.claim.when),
    { name: 'certainty', description: 'certain when empty', of: ({ made }) => made.claim.certainty },
    { name: 'basis', description: 'stated when empty, or inferred', of: ({ made }) => made.claim.basis },
    { name: 'rank', description: 'preferred, of rival claims', of: ({ made }) => made.claim.rank },
    { name: 'reason', description: 'why it is the preferred one', of: ({ made }) => made.claim.reason },
    { name: 'note', description: 'a remark of the curators', of: ({ made }) => made.claim.note },
    { name: 'key', description: 'tells two claims apart that else say the same', of: ({ made }) => made.claim.key },
  ],
};

interface RelationRow extends Row {
  readonly relation: Relation;
}

const RELATIONS: TableSpec<RelationRow> = {
  name: 'relations',
  description: 'Relations between entities, in their stored direction; what is said of each is in claims.',
  primaryKey: KEY,
  foreignKeys: [TO_CLAIM, toEntity('to')],
  columns: [
    ...keyColumns<RelationRow>(),
    { name: 'type', description: 'a term of relationTypes', of: ({ relation }) => relation.type, required: true },
    { name: 'to', description: 'the other entity', of: ({ relation }) => relation.to, required: true },
  ],
};

interface ParticipationRow extends Row {
  readonly part: Participation;
}

const PARTICIPATIONS: TableSpec<ParticipationRow> = {
  name: 'participations',
  description: 'Who took part in which event; the event is the entity that makes the claim.',
  primaryKey: KEY,
  foreignKeys: [TO_CLAIM, toEntity('participant')],
  columns: [
    ...keyColumns<ParticipationRow>(),
    { name: 'role', description: 'a term of roles', of: ({ part }) => part.role, required: true },
    { name: 'participant', description: 'who took part', of: ({ part }) => part.entity, required: true },
  ],
};

interface CitationRow extends Row {
  readonly position: number;
  readonly citation: Citation;
}

const CITATIONS: TableSpec<CitationRow> = {
  name: 'citations',
  description: 'Where a source makes a claim.',
  primaryKey: [...KEY, 'position'],
  foreignKeys: [TO_CLAIM, { columns: ['source'], table: 'sources', key: ['id'] }],
  columns: [
    ...keyColumns<CitationRow>(),
    {
      name: 'position',
      description: 'counts the citations of one claim from 1',
      datatype: 'integer',
      of: ({ position }) => position,
      required: true,
    },
    ...locatorColumns<CitationRow>(({ citation }) => citation),
  ],
};

/** The table of all claims, those of what some of them claim, and that of where they stand. */
export function claimTables(entities: readonly Entity[]): Table[] {
  const claims = entities.flatMap((entity) => claimsOf(entity).map((made): Row => ({ entity: entity.id, made })));
  const relations = claims.flatMap((row): RelationRow[] =>
    row.made.property === 'relations' ? [{ ...row, relation: row.made.claim }] : [],
  );
  const parts = claims.flatMap((row): ParticipationRow[] =>
    row.made.property === 'participants' ? [{ ...row, part: row.made.claim }] : [],
  );
  const citations = claims.flatMap((row) =>
    row.made.claim.cite.map((citation, at): CitationRow => ({ ...row, citation, position: at + 1 })),
  );
  return [
    writeTable(CLAIMS, claims),
    writeTable(RELATIONS, relations),
    writeTable(PARTICIPATIONS, parts),
    writeTable(CITATIONS, citations),
  ];
}
