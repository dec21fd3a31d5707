import type { Kind, Spelling } from '@glossator/model';
import { fold } from './fold.js';
import type { NamedEntity, NameIndex } from './name-index.js';
import { withinOneEdit } from './near.js';

/** An entity found for a fragment of a name. */
export interface SearchResult {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
  readonly dates: string;
  /** 1 is an exact name. Comparable within one search only. */
  readonly score: number;
  /** How the fragment matched which name, for a reader. */
  readonly why: string;
  /** The spelling to offer: the one that matched, unless that is a misprint. */
  readonly offer: string;
}

interface Scored {
  readonly score: number;
  readonly how: string;
}

type Score = readonly [score: number, how: string, matches: (key: string, query: string) => boolean];

const EXACT: readonly Score[] = [
  [1, 'is', (key, query) => key === query],
  [0.9, 'starts', (key, query) => key.startsWith(query)],
  [0.8, 'starts a word of', (key, query) => key.includes(` ${query}`) || key.includes(`-${query}`)],
  [0.6, 'stands in', (key, query) => query.length > 2 && key.includes(query)],
];

/** Asked only where the others find too few: it takes every name apart. */
const NEAR: readonly Score[] = [
  [
    0.4,
    'is one letter from',
    (key, query) => query.length > 3 && key.split(/[ -]/u).some((word) => withinOneEdit(word, query)),
  ],
];

function score(key: string, query: string, scores: readonly Score[]): Scored | undefined {
  for (const [value, how, matches] of scores) if (matches(key, query)) return { score: value, how };
  return undefined;
}

/** A preferred name before a variant before a misprint, all else being equal. */
const weight = ({ kind }: Spelling): number => (kind === 'preferred' ? 0 : kind === 'misprint' ? 0.04 : 0.02);

/** The names of an index, folded once: completion asks at every key. */
const foldedNames = new WeakMap<NameIndex, readonly (readonly string[])[]>();

function foldedIn(index: NameIndex): readonly (readonly string[])[] {
  let folded = foldedNames.get(index);
  if (folded === undefined) {
    folded = index.entities.map(({ names }) => names.map(({ text }) => fold(text)));
    foldedNames.set(index, folded);
  }
  return folded;
}

/** An entity that a fragment found, by a name or by its id. */
interface Hit {
  readonly entity: NamedEntity;
  readonly value: number;
  readonly how: string;
  /** Absent where it is the id that matched. */
  readonly name?: Spelling;
}

function byName(
  entity: NamedEntity,
  keys: readonly string[],
  query: string,
  scores: readonly Score[],
): Hit | undefined {
  let best: Hit | undefined;
  for (const [at, name] of entity.names.entries()) {
    const found = score(keys[at] ?? '', query, scores);
    if (found === undefined) continue;
    const exact = found.score === 1;
    const value = exact && name.kind !== 'misprint' ? 1 : found.score - weight(name);
    if (best === undefined || value > best.value) best = { entity, value, name, how: found.how };
  }
  return best;
}

const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);

const isId = ({ id }: NamedEntity, query: string): boolean => id === query || slugOf(id) === query;

function byStartOfId(entity: NamedEntity, query: string): Hit | undefined {
  const id = query.includes(':') ? entity.id : slugOf(entity.id);
  return id.startsWith(query.replaceAll(' ', '-')) ? { entity, value: 0.7, how: 'starts the id' } : undefined;
}

function resultOf({ entity: { id, kind, label, dates }, value, how, name }: Hit): SearchResult {
  const misprint = name?.kind === 'misprint';
  return {
    id,
    kind,
    label,
    dates,
    score: Number(value.toFixed(2)),
    why: name === undefined ? `${how} ${id}` : `${how} "${name.text}"${misprint ? ' (a misprint)' : ''}`,
    offer: name === undefined || misprint ? label : name.text,
  };
}

const compareHits = (a: Hit, b: Hit): number => b.value - a.value || (a.entity.id < b.entity.id ? -1 : 1);

/**
 * Finds entities by any fragment of any spelling, best first; ties in the order of their ids. An id or the start of a
 * slug finds its entity too. An empty fragment finds everything.
 *
 * @param limit at most so many results
 * @param only entities of this kind
 */
export function search(index: NameIndex, fragment: string, limit = 100, only?: Kind): SearchResult[] {
  const query = fold(fragment.trim());
  const folded = foldedIn(index);
  const hits: Hit[] = [];
  const others: (readonly [entity: NamedEntity, keys: readonly string[]])[] = [];
  for (const [at, entity] of index.entities.entries()) {
    if (only !== undefined && entity.kind !== only) continue;
    const keys = folded[at] ?? [];
    const hit = isId(entity, query)
      ? { entity, value: 1, how: 'is the id' }
      : (byName(entity, keys, query, EXACT) ?? byStartOfId(entity, query));
    if (hit === undefined) others.push([entity, keys]);
    else hits.push(hit);
  }
  if (hits.length < limit) {
    for (const [entity, keys] of others) {
      const hit = byName(entity, keys, query, NEAR);
      if (hit !== undefined) hits.push(hit);
    }
  }
  return hits.sort(compareHits).slice(0, Math.max(limit, 0)).map(resultOf);
}
