import type { Entity, EntityRecord } from '@glossator/model';
import { ONWARD } from '../checks/rings.js';
import type { RecordFile, RecordSet } from '../records/record-set.js';
import { claimsOf, datesOf, referencesOf } from '../records/walk.js';
import type { GivenDatasets } from './given.js';

/** Whose claims point at an entity. */
const pointingAt = ({ participations = [], inverseRelations = [] }: Entity): string[] => [
  ...participations.map(({ event }) => event),
  ...inverseRelations.map(({ from }) => from),
];

const partsOf = (entity: Entity | undefined): string[] =>
  (entity?.inverseRelations ?? []).filter(({ type }) => type === 'hasPart').map(({ from }) => from);

/** What is written of an entity: what the build computed besides is not looked at. */
const asRecord = (entity: Entity): EntityRecord => entity as unknown as EntityRecord;

/** The events that the dates of a record hang on. */
const anchorsOf = (record: EntityRecord): string[] =>
  [...datesOf(record)].flatMap(({ value: { relative } }) => (relative === undefined ? [] : [relative.to]));

/** What a record leads on to: what it is a part of, comes before …, and what its dates hang on. */
const onwardFrom = (record: EntityRecord): string[] => [
  ...anchorsOf(record),
  ...[...claimsOf(record)].flatMap(({ value: { type = '', to } }) =>
    to !== undefined && (ONWARD as readonly string[]).includes(type) ? [to] : [],
  ),
];

/** By event, the entities of which some date hangs on it. */
function hangingOn(entities: ReadonlyMap<string, Entity>): ReadonlyMap<string, readonly string[]> {
  const hanging = new Map<string, string[]>();
  for (const [id, entity] of entities) {
    for (const anchor of anchorsOf(asRecord(entity))) {
      const others = hanging.get(anchor);
      if (others === undefined) hanging.set(anchor, [id]);
      else others.push(id);
    }
  }
  return hanging;
}

/** The entities that are added to, and those of which something is computed from these: dates that hang on theirs, parts without a date. */
function touchedBy(set: RecordSet, entities: ReadonlyMap<string, Entity>): ReadonlySet<string> {
  const additions = [...set.records.keys()].filter((id) => entities.has(id));
  const hanging = additions.some((id) => id.startsWith('event:')) ? hangingOn(entities) : new Map<string, string[]>();
  // A set may grow while it is walked: each is looked at once.
  const touched = new Set(additions);
  for (const id of touched) {
    for (const other of hanging.get(id) ?? []) touched.add(other);
    for (const part of partsOf(entities.get(id))) {
      const event = entities.get(part);
      if (event?.kind === 'event' && event.when === undefined) touched.add(part);
    }
  }
  return touched;
}

/**
 * The records of the datasets that can matter to records of one's own, for what checks say of them and for how either is published: those
 * that they point at and, of an entity that is added to, those that point at it, whose dates hang on it, or that are parts of it without a
 * date; and whatever all of these lead on to. A few, of however many.
 */
export function reach(set: RecordSet, given: GivenDatasets): ReadonlyMap<string, RecordFile> {
  const found = new Map<string, RecordFile>();
  const pending: string[] = [];
  const add = (id: string): void => {
    const record = set.records.has(id) || found.has(id) ? undefined : given.record(id);
    if (record === undefined) return;
    found.set(id, record);
    pending.push(id);
  };
  for (const id of touchedBy(set, given.entities)) {
    const entity = given.entities.get(id);
    if (entity === undefined) continue;
    add(id);
    for (const other of pointingAt(entity)) add(other);
    for (const { value } of referencesOf(asRecord(entity))) add(value);
  }
  for (const { record } of set.records.values()) for (const { value } of referencesOf(record)) add(value);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const record = found.get(id)?.record;
    if (record !== undefined) for (const other of onwardFrom(record)) add(other);
  }
  return found;
}
