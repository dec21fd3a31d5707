import type { Entity, EntityRecord, SourceRecord, Vocabularies } from '@glossator/model';
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

/** Terms of several datasets; of two with one id, the first dataset's. */
function unite(all: readonly Vocabularies[]): Vocabularies {
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

/** What the datasets, the first before the others, give to whoever adds records to them. */
export function givenBy(datasets: readonly Dataset[]): Given {
  const records = new Map<string, RecordFile>();
  const sources = new Map<string, { readonly record: SourceRecord; readonly file: LocatedDocument }>();
  const redirected = new Map<string, NonNullable<ReturnType<Dataset['redirects']['get']>>>();
  for (const dataset of datasets) {
    for (const [id, entity] of dataset.entities) {
      if (records.has(id) || redirected.has(id)) continue;
      const record = recordOf(entity);
      records.set(id, { id, kind: entity.kind, record, file: givenDocument(dataset, id, record) });
    }
    for (const [id, redirect] of dataset.redirects) {
      if (!records.has(id) && !redirected.has(id)) redirected.set(id, redirect);
    }
    for (const [key, source] of dataset.sources) {
      if (sources.has(key)) continue;
      const record = without(source as unknown as Fields, 'id') as unknown as SourceRecord;
      sources.set(key, { record, file: givenDocument(dataset, `source ${key}`, record) });
    }
  }
  return { records, sources, vocabularies: unite(datasets.map(({ vocabularies }) => vocabularies)), redirected };
}
