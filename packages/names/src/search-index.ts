import type { SearchTable, Spelling } from '@glossator/model';
import type { NamedEntity } from './name-index.js';
import { buildSearchTable } from './search-table.js';

/** The entities of one dataset with what a search of them needs, all by number: a look-up makes no objects. */
export interface SearchIndex {
  readonly table: SearchTable;
  readonly entities: readonly NamedEntity[];
  /** The numbers of the entities in the order of their ids. */
  readonly byId: Uint32Array;
  /** For each entity its place in that order. */
  readonly placeOf: Uint32Array;
  /** For each name, counted through the entities, whose it is. */
  readonly bearer: Uint32Array;
  /** For each entity the number of its first name. */
  readonly firstName: Uint32Array;
  /** Says that the table is not what a build makes of these entities. */
  readonly refuse: (reason: string) => never;
}

function isAscending(list: readonly (string | number)[]): boolean {
  for (let at = 1; at < list.length; at += 1) if (!((list[at - 1] ?? '') < (list[at] ?? ''))) return false;
  return true;
}

/** A list of sorted texts, and what stands at each: places in a list of some length. */
function isTable(texts: readonly string[], places: readonly (readonly number[])[], length: number): boolean {
  if (texts.length !== places.length || !isAscending(texts)) return false;
  return places.every((list) => list.length > 0 && isAscending(list) && (list.at(-1) ?? length) < length);
}

/** Whether every name stands at some key, and at one alone. */
function hasAllNames({ names }: SearchTable, count: number): boolean {
  const seen = new Uint8Array(count);
  for (const list of names) for (const name of list) seen[name] = (seen[name] ?? 0) + 1;
  return seen.every((times) => times === 1);
}

function checkTable(table: SearchTable, names: number, refuse: SearchIndex['refuse']): void {
  const { keys, words, keysOf, sounds, wordsOf } = table;
  if (!isTable(keys, table.names, names)) refuse('its keys and names are not in order');
  if (!isTable(words, keysOf, keys.length)) refuse('its words are not in order');
  if (!isTable(sounds, wordsOf, words.length)) refuse('its sounds are not in order');
  if (!hasAllNames(table, names)) refuse('it has not every name of the index once');
}

function inOrderOfIds(entities: readonly NamedEntity[]): Uint32Array {
  const ids = entities.map(({ id }) => id);
  const numbers = Uint32Array.from(ids.keys());
  // A published index has this order already.
  return isAscending(ids) ? numbers : numbers.sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
}

const thrown = (reason: string): never => {
  throw new RangeError(reason);
};

/**
 * Makes entities ready to be searched.
 *
 * @param table what `buildSearchTable` made of the same entities in the same order, kept since; made now when absent. It may come from
 * anybody: its order is checked here, and what it finds when it is found.
 * @param refuse is told what is wrong with it, and throws; a RangeError when absent
 */
export function searchIndex(
  entities: readonly NamedEntity[],
  table?: SearchTable,
  refuse: SearchIndex['refuse'] = thrown,
): SearchIndex {
  const firstName = new Uint32Array(entities.length);
  let names = 0;
  for (const [at, entity] of entities.entries()) {
    firstName[at] = names;
    names += entity.names.length;
  }
  const bearer = new Uint32Array(names);
  for (const [at, entity] of entities.entries()) {
    const first = firstName[at] ?? 0;
    bearer.fill(at, first, first + entity.names.length);
  }
  if (table !== undefined) checkTable(table, names, refuse);
  const byId = inOrderOfIds(entities);
  const placeOf = new Uint32Array(entities.length);
  for (const [place, at] of byId.entries()) placeOf[at] = place;
  return { table: table ?? buildSearchTable(entities), entities, byId, placeOf, bearer, firstName, refuse };
}

/** A name by its number, and whose it is. */
export function nameAt(
  { entities, bearer, firstName }: SearchIndex,
  number: number,
): { readonly at: number; readonly entity: NamedEntity; readonly name: Spelling } | undefined {
  const at = bearer[number] ?? 0;
  const entity = entities[at];
  const name = entity?.names[number - (firstName[at] ?? 0)];
  return entity === undefined || name === undefined ? undefined : { at, entity, name };
}

/** The place of the first of sorted texts that does not stand before a text. */
export function lowerBound(length: number, textAt: (at: number) => string, text: string): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (textAt(middle) < text) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The places of sorted texts that start with another, as a range whose end is exclusive. */
export function startingWith(
  length: number,
  textAt: (at: number) => string,
  start: string,
): readonly [from: number, to: number] {
  const from = lowerBound(length, textAt, start);
  // What starts with a text stands in a row: the first that does not ends it.
  let [low, high] = [from, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (textAt(middle).startsWith(start)) low = middle + 1;
    else high = middle;
  }
  return [from, low];
}
