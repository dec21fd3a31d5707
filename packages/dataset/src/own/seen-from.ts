import type { EntityRecord } from '@glossator/model';
import type { Dataset } from '../dataset.js';
import type { RecordSet } from '../records/record-set.js';
import { claimsOf, referencesOf } from '../records/walk.js';
import { givenRecord, unite } from './given.js';

/** Where an entity is at home: its dataset; undefined for records of one's own. */
type Home = Dataset | undefined;

/** A record with those claims only of which every id is one that `keeps` accepts. */
function keepingClaims(record: EntityRecord, keeps: (id: string) => boolean): EntityRecord {
  const strange = [...referencesOf(record)].filter(({ value }) => !keeps(value));
  if (strange.length === 0) return record;
  const left = new Set(strange.map(({ path: [property, at] }) => `${property} ${at}`));
  const lists = new Map<string, unknown[]>();
  for (const { property, path, value } of claimsOf(record)) {
    const list = lists.get(property) ?? [];
    if (!left.has(path.join(' '))) list.push(value);
    lists.set(property, list);
  }
  return { ...record, ...Object.fromEntries(lists) };
}

/**
 * Merged records as one of the datasets sees them, to be published for it. Of an id that two datasets have, a record means
 * the entity of its own dataset, else that of the first; here it is the entity of `home`. A claim that means the other one
 * is left out: it says nothing about an entity of `home`.
 *
 * @param home the dataset; undefined for the records of one's own
 */
export function seenFrom(home: Home, set: RecordSet, datasets: readonly Dataset[]): RecordSet {
  if (datasets.length < 2) return set;
  const firstWith = (id: string): Home => datasets.find(({ entities }) => entities.has(id));
  const homeOf = (id: string): Home => (home?.entities.has(id) ? home : firstWith(id));
  const records = new Map(set.records);
  for (const id of set.records.keys()) {
    const entity = home?.entities.get(id);
    if (home !== undefined && entity !== undefined && firstWith(id) !== home)
      records.set(id, givenRecord(home, entity));
  }
  for (const [id, entry] of records) {
    const own = homeOf(id);
    const meant = (to: string): Home => (own?.entities.has(to) ? own : firstWith(to));
    records.set(id, { ...entry, record: keepingClaims(entry.record, (to) => meant(to) === homeOf(to)) });
  }
  const vocabularies = home === undefined ? set.vocabularies : unite([home.vocabularies, set.vocabularies]);
  return { ...set, records, vocabularies };
}
