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

const SCORES: readonly (readonly [score: number, how: string, matches: (key: string, query: string) => boolean])[] = [
  [1, 'is', (key, query) => key === query],
  [0.9, 'starts', (key, query) => key.startsWith(query)],
  [0.8, 'starts a word of', (key, query) => key.includes(` ${query}`) || key.includes(`-${query}`)],
  [0.6, 'stands in', (key, query) => query.length > 2 && key.includes(query)],
  [
    0.4,
    'is one letter from',
    (key, query) => query.length > 3 && key.split(/[ -]/u).some((word) => withinOneEdit(word, query)),
  ],
];

function score(key: string, query: string): Scored | undefined {
  for (const [value, how, matches] of SCORES) if (matches(key, query)) return { score: value, how };
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

function bestName(entity: NamedEntity, keys: readonly string[], query: string): SearchResult | undefined {
  let best: { readonly value: number; readonly name: Spelling; readonly how: string } | undefined;
  for (const [at, name] of entity.names.entries()) {
    const found = score(keys[at] ?? '', query);
    if (found === undefined) continue;
    const exact = found.score === 1;
    const value = exact && name.kind !== 'misprint' ? 1 : found.score - weight(name);
    if (best === undefined || value > best.value) best = { value, name, how: found.how };
  }
  if (best === undefined) return undefined;
  const { id, kind, label, dates } = entity;
  const misprint = best.name.kind === 'misprint';
  const why = `${best.how} "${best.name.text}"${misprint ? ' (a misprint)' : ''}`;
  return {
    id,
    kind,
    label,
    dates,
    score: Number(best.value.toFixed(2)),
    why,
    offer: misprint ? label : best.name.text,
  };
}

/**
 * Finds entities by any fragment of any spelling, best first; ties in the order of their ids. An id or the start of a
 * slug finds its entity too. An empty fragment finds everything.
 *
 * @param limit at most so many results
 * @param only entities of this kind
 */
export function search(index: NameIndex, fragment: string, limit = 100, only?: Kind): SearchResult[] {
  const query = fold(fragment.trim());
  const slugQuery = query.replaceAll(' ', '-');
  const results: SearchResult[] = [];
  const folded = foldedIn(index);
  for (const [at, entity] of index.entities.entries()) {
    if (only !== undefined && entity.kind !== only) continue;
    const slug = entity.id.slice(entity.id.indexOf(':') + 1);
    const byId = entity.id === query || slug === query;
    const { id, kind, label, dates } = entity;
    const named = byId ? undefined : bestName(entity, folded[at] ?? [], query);
    if (named !== undefined) results.push(named);
    else if (byId) results.push({ id, kind, label, dates, score: 1, why: `is the id ${id}`, offer: label });
    else if ((query.includes(':') ? id : slug).startsWith(slugQuery)) {
      results.push({ id, kind, label, dates, score: 0.7, why: `starts the id ${id}`, offer: label });
    }
  }
  results.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return results.slice(0, limit);
}
