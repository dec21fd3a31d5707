import type { Entity, EntityRecord, Redirect, SourceRecord, Vocabularies } from '@glossator/model';
import { CLAIM_PROPERTIES } from '@glossator/model';
import type { Dataset } from '../dataset.js';
import type { LocatedDocument } from '../records/document.js';
import type { Given, RecordFile } from '../records/record-set.js';

/** Something of a dataset that is at hand as data only: a problem in it is named by its id. */
const givenDocument = (dataset: Dataset, id: string, data: unknown): LocatedDocument => {
  const path = `${dataset.name} ${id}`;
  const problem = (message: string) => ({ file: path, message });
  return {
    path,
    data,
    written: () => undefined,
    problem: (_at, message) => problem(message),
    problemAtKey: (_at, _key, message) => problem(message),
  };
};

type Fields = Readonly<Record<string, unknown>>;

const without = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

const isDate = (value: unknown): value is Fields => typeof value === 'object' && value !== null && 'bounds' in value;

function claimRecord(claim: Fields): Fields {
  const written = Object.entries(without(claim, 'claim')).map(([name, value]) => [
    name,
    isDate(value) ? without(value, 'bounds') : value,
  ]);
  return Object.fromEntries(written) as Fields;
}

/** An entity as a curator would write it: without what the build computes. */
export function recordOf(entity: Entity): EntityRecord {
  const fields = without(entity as unknown as Fields, 'id', 'kind', 'label', 'inverseRelations', 'participations');
  const isClaims = (name: string): boolean => (CLAIM_PROPERTIES as readonly string[]).includes(name);
  const written = Object.entries(fields).map(([name, value]) => [
    name,
    isClaims(name) ? (value as readonly Fields[]).map(claimRecord) : value,
  ]);
  return Object.fromEntries(written) as unknown as EntityRecord;
}

/** An entity of a dataset as a record that others are added to. */
export function givenRecord(dataset: Dataset, entity: Entity): RecordFile {
  const { id, kind } = entity;
  const record = recordOf(entity);
  return { id, kind, record, file: givenDocument(dataset, id, record) };
}

/** Terms of several datasets; of two with one id, the first dataset's. */
export function unite(all: readonly Vocabularies[]): Vocabularies {
  const list = <T extends { readonly id: string }>(terms: readonly T[]): T[] =>
    [...new Map([...terms].reverse().map((term) => [term.id, term])).values()].reverse();
  return {
    roles: list(all.flatMap(({ roles }) => roles)),
    relationTypes: list(all.flatMap(({ relationTypes }) => relationTypes)),
    eventClasses: list(all.flatMap(({ eventClasses }) => eventClasses)),
    workClasses: list(all.flatMap(({ workClasses }) => workClasses)),
    organizationClasses: list(all.flatMap(({ organizationClasses }) => organizationClasses)),
  };
}

/** Datasets as they stand to records that are added to them: of two entities or sources with one id, the first dataset's. */
export interface GivenDatasets extends Given {
  readonly entities: ReadonlyMap<string, Entity>;
}

/** What the datasets, the first before the others, give to whoever adds records to them. */
export function givenBy(datasets: readonly Dataset[]): GivenDatasets {
  const entities = new Map<string, Entity>();
  const homes = new Map<string, Dataset>();
  const redirected = new Map<string, Redirect>();
  const sources = new Map<string, { readonly record: SourceRecord; readonly file: LocatedDocument }>();
  for (const dataset of datasets) {
    for (const [id, entity] of dataset.entities) {
      if (entities.has(id) || redirected.has(id)) continue;
      entities.set(id, entity);
      homes.set(id, dataset);
    }
    for (const [id, redirect] of dataset.redirects) {
      if (!entities.has(id) && !redirected.has(id)) redirected.set(id, redirect);
    }
    for (const [key, source] of dataset.sources) {
      if (sources.has(key)) continue;
      const record = without(source as unknown as Fields, 'id') as unknown as SourceRecord;
      sources.set(key, { record, file: givenDocument(dataset, `source ${key}`, record) });
    }
  }
  const made = new Map<string, RecordFile>();
  const record = (id: string): RecordFile | undefined => {
    const [known, entity, home] = [made.get(id), entities.get(id), homes.get(id)];
    if (known !== undefined || entity === undefined || home === undefined) return known;
    const fresh = givenRecord(home, entity);
    made.set(id, fresh);
    return fresh;
  };
  const vocabularies = unite(datasets.map((dataset) => dataset.vocabularies));
  return { entities, ids: new Set(entities.keys()), record, sources, vocabularies, redirected };
}
