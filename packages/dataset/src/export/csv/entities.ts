import type { Attestation, Citation, Distinction, Entity, Name } from '@glossator/model';
import { kindOf } from '@glossator/model';
import { displayDates } from '../../display.js';
import { locatorColumns } from './citations.js';
import { type Table, type TableSpec, writeTable } from './table.js';

/** An entity, or the id of one that another dataset holds. */
type Row = Entity | string;

const ENTITIES: TableSpec<Row> = {
  name: 'entities',
  description: 'Persons, organizations, events, works, places and concepts; without a label, those of other datasets.',
  primaryKey: ['id'],
  columns: [
    { name: 'id', description: 'prefix:slug', of: (row) => (typeof row === 'string' ? row : row.id), required: true },
    {
      name: 'kind',
      description: 'person, org, event, work, place or concept',
      of: (row) => (typeof row === 'string' ? kindOf(row) : row.kind),
      required: true,
    },
    { name: 'label', description: 'the name to show', of: (row) => own(row)?.label },
    { name: 'class', description: 'a term of the vocabulary of classes', of: (row) => classOf(own(row)) },
    { name: 'dates', description: 'in words, by the claims to show first', of: (row) => datesOf(own(row)) },
    {
      name: 'allusion',
      description: 'a figure of legend, scripture or the remote past that the text only alludes to',
      datatype: 'boolean',
      of: (row) => isAllusion(own(row)),
    },
    { name: 'why', description: 'why the record is here although no source prints a name', of: (row) => own(row)?.why },
    { name: 'note', description: 'a remark of the curators', of: (row) => own(row)?.note },
  ],
};

const own = (row: Row): Entity | undefined => (typeof row === 'string' ? undefined : row);
const classOf = (entity: Entity | undefined): string | undefined =>
  entity !== undefined && 'class' in entity ? entity.class : undefined;
const datesOf = (entity: Entity | undefined): string | undefined =>
  entity === undefined ? undefined : displayDates(entity);
const isAllusion = (entity: Entity | undefined): boolean | undefined =>
  entity?.kind === 'person' ? entity.allusion : undefined;

const ENTITY = { columns: ['entity'], table: 'entities', key: ['id'] };

interface NameRow {
  readonly entity: string;
  readonly name: Name;
}

const nameKey = ['entity', 'lang', 'text'];

const nameColumns: TableSpec<NameRow>['columns'] = [
  { name: 'entity', description: 'whose name it is', of: ({ entity }) => entity, required: true },
  { name: 'lang', description: 'BCP 47 tag of its language', of: ({ name }) => name.lang, required: true },
  { name: 'text', description: 'the spelling', of: ({ name }) => name.text, required: true },
];

const NAMES: TableSpec<NameRow> = {
  name: 'names',
  description: 'Every spelling known of every entity.',
  primaryKey: nameKey,
  foreignKeys: [ENTITY],
  columns: [
    ...nameColumns,
    {
      name: 'kind',
      description: 'preferred, variant, alias, birth, pseudonym or misprint',
      of: ({ name }) => name.kind,
      required: true,
    },
    {
      name: 'linking',
      description: 'whether the text in prose means this entity: sure when empty, candidate, never',
      of: ({ name }) => name.linking,
    },
  ],
};

interface AttestationRow extends NameRow {
  readonly position: number;
  readonly place: Attestation | Citation;
}

const ATTESTATIONS: TableSpec<AttestationRow> = {
  name: 'attestations',
  description: 'Where a source prints a name, or which source gives it.',
  primaryKey: [...nameKey, 'position'],
  foreignKeys: [
    { columns: nameKey, table: 'names', key: nameKey },
    { columns: ['source'], table: 'sources', key: ['id'] },
  ],
  columns: [
    ...nameColumns,
    {
      name: 'position',
      description: 'counts the places of one name from 1',
      datatype: 'integer',
      of: ({ position }) => position,
      required: true,
    },
    ...locatorColumns<AttestationRow>(({ place }) => place),
  ],
};

interface DistinctionRow extends Distinction {
  readonly from: string;
}

const DISTINCTIONS: TableSpec<DistinctionRow> = {
  name: 'distinctions',
  description: 'Judgements that two entities are not the same.',
  primaryKey: ['entity', 'other'],
  foreignKeys: [ENTITY, { columns: ['other'], table: 'entities', key: ['id'] }],
  columns: [
    { name: 'entity', description: 'the one', of: ({ from }) => from, required: true },
    { name: 'other', description: 'the one that it is not', of: ({ entity }) => entity, required: true },
    { name: 'reason', description: 'why not', of: ({ reason }) => reason, required: true },
  ],
};

/**
 * The tables of entities, their names and what they are not.
 *
 * @param outside ids of other datasets that this one refers to
 */
export function entityTables(entities: readonly Entity[], outside: readonly string[]): Table[] {
  const names = entities.flatMap((entity) => entity.names.map((name): NameRow => ({ entity: entity.id, name })));
  const attestations = names.flatMap((row) =>
    [...(row.name.seen ?? []), ...(row.name.cite ?? [])].map((place, at) => ({ ...row, place, position: at + 1 })),
  );
  const distinctions = entities.flatMap(({ id, distinctFrom = [] }) =>
    distinctFrom.map((distinction): DistinctionRow => ({ ...distinction, from: id })),
  );
  return [
    writeTable(ENTITIES, [...entities, ...outside]),
    writeTable(NAMES, names),
    writeTable(ATTESTATIONS, attestations),
    writeTable(DISTINCTIONS, distinctions),
  ];
}
