import { isKind, KINDS, type Kind, type Spelling } from '@glossator/model';
import { fold } from './fold.js';
import type { NamedEntity } from './name-index.js';
import * as rank from './rank.js';
import { type Query, queryOf, RANKS, rankByStart, rankOf } from './rank.js';
import { nameAt, type SearchIndex, startingWith } from './search-index.js';

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

/** The entities of one dataset, to be searched together with those of others. */
export interface Searchable {
  /** The name of the dataset, as it stands in long ids. */
  readonly dataset?: string;
  readonly index: SearchIndex;
  /** The id to give back for an entity; its own when absent. */
  readonly idOf?: (id: string) => string;
}

export interface SearchOptions {
  /** At most so many results; 100 when absent. */
  readonly limit?: number;
  /** Only entities of this kind. */
  readonly kind?: Kind | undefined;
}

/** The best way in which a fragment found an entity, by number: there may be very many of them. */
interface Hit {
  readonly at: number;
  readonly rank: number;
  readonly weight: number;
  /** Of the folded name, UTF-16 units: from where the fragment stands in it, and all of it. 0 where it is the id that matched. */
  readonly left: number;
  readonly length: number;
  /** The number of the name; absent where it is the id that matched. */
  readonly name?: number;
}

const MISPRINT = 2;

/** A preferred name before another before a misprint, all else being equal. */
const weightOf = ({ kind }: Spelling): number => (kind === 'preferred' ? 0 : kind === 'misprint' ? MISPRINT : 1);

/** The hits in one dataset: of each entity the best. */
class Hits {
  readonly #best = new Map<number, Hit>();
  readonly #index: SearchIndex;
  readonly #query: Query;
  readonly #kind: Kind | undefined;

  constructor(index: SearchIndex, query: Query, kind: Kind | undefined) {
    this.#index = index;
    this.#query = query;
    this.#kind = kind;
  }

  /** How many entities were found at a rank or a better one. */
  count(worst = RANKS.length): number {
    let count = 0;
    for (const { rank } of this.#best.values()) if (rank <= worst) count += 1;
    return count;
  }

  add(hit: Hit): void {
    const known = this.#best.get(hit.at);
    if (known === undefined || compareOfOne(hit, known) < 0) this.#best.set(hit.at, hit);
  }

  /** Every name that folds to a key. @param rankOfName undefined where it does not match after all */
  addKey(key: number, rankOfName: (text: string, key: string) => number | undefined): void {
    const { table } = this.#index;
    for (const number of table.names[key] ?? []) {
      const found = nameAt(this.#index, number);
      if (found === undefined || (this.#kind !== undefined && found.entity.kind !== this.#kind)) continue;
      const text = table.keys[key] ?? '';
      const by = rankOfName(found.name.text, text);
      if (by === undefined) continue;
      const left = rank.leftOf(text, this.#query);
      this.add({ at: found.at, rank: by, weight: weightOf(found.name), left, length: text.length, name: number });
    }
  }

  /** Best first. */
  sorted(): Hit[] {
    const { placeOf } = this.#index;
    const place = ({ at }: Hit): number => placeOf[at] ?? 0;
    return [...this.#best.values()].sort((a, b) => compareOfSeveral(a, b) || place(a) - place(b));
  }
}

const isMisprint = ({ weight }: Hit): boolean => weight === MISPRINT;

/**
 * Of several entities: the better rank; a misprint last; then the name of which less is left to type, so that "Trots" finds Trotsky
 * before what is called after him; then the shorter name; then the kind of name.
 */
const compareOfSeveral = (a: Hit, b: Hit): number =>
  a.rank - b.rank ||
  Number(isMisprint(a)) - Number(isMisprint(b)) ||
  a.left - b.left ||
  a.length - b.length ||
  a.weight - b.weight;

/** Of the names of one entity: the better rank, then the kind of name, then the first. */
const compareOfOne = (a: Hit, b: Hit): number =>
  a.rank - b.rank || a.weight - b.weight || (a.name ?? -1) - (b.name ?? -1);

/** `kind:dataset/slug`, of which every part but the last may be missing, and that unfinished. */
const ID = /^(?:([a-z]+):)?(?:([a-z0-9-]+)\/)?([a-z0-9-]*)$/u;

/** The ids that start as the fragment does. */
function addIds(hits: Hits, { index, dataset }: Searchable, { folded }: Query, only: Kind | undefined): void {
  const parts = ID.exec(folded.replaceAll(' ', '-'));
  if (parts === null) return;
  const [, prefix, home, slug = ''] = parts;
  if (home !== undefined && home !== dataset) return;
  const idAt = (place: number): string => index.entities[index.byId[place] ?? 0]?.id ?? '';
  for (const kind of prefix === undefined ? KINDS : [prefix].filter(isKind)) {
    if (only !== undefined && kind !== only) continue;
    const [from, to] = startingWith(index.byId.length, idAt, `${kind}:${slug}`);
    for (let place = from; place < to; place += 1) {
      const whole = idAt(place) === `${kind}:${slug}` && !folded.includes(' ');
      hits.add({
        at: index.byId[place] ?? 0,
        rank: whole ? rank.IS_ID : rank.STARTS_ID,
        weight: 0,
        left: 0,
        length: 0,
      });
    }
  }
}

/** The keys of a range of words. */
function* keysOfWords({ table }: SearchIndex, words: Iterable<number>): Generator<number> {
  for (const word of words) yield* table.keysOf[word] ?? [];
}

function* numbers([from, to]: readonly [number, number]): Generator<number> {
  for (let at = from; at < to; at += 1) yield at;
}

const textsStarting = (texts: readonly string[], start: string): readonly [number, number] =>
  startingWith(texts.length, (at) => texts[at] ?? '', start);

/** The keys that a fragment may start a word of: with its only word begun, or its first of several whole. */
function keysWithWord(index: SearchIndex, { folded, words }: Query): Iterable<number> {
  const { words: texts } = index.table;
  const [first] = words;
  if (first === undefined) return [];
  const [from, to] = textsStarting(texts, first);
  const whole = texts[from] === first ? from + 1 : from;
  return keysOfWords(index, numbers([from, folded === first ? to : whole]));
}

/** The places of the texts that pass. */
function* passing(texts: readonly string[], passes: (text: string) => boolean): Generator<number> {
  for (const [at, text] of texts.entries()) if (passes(text)) yield at;
}

function* keysOneEditAway(index: SearchIndex, query: Query): Generator<number> {
  const isNear = (text: string): boolean => rank.isOneEditFrom(text, query);
  yield* passing(index.table.keys, isNear);
  yield* keysOfWords(index, passing(index.table.words, isNear));
}

/** The keys that for each sound of a fragment have a word that begins so. */
function keysThatSound({ table }: SearchIndex, { sounds }: Query): Iterable<number> {
  let common: Set<number> | undefined;
  for (const sound of sounds) {
    const keys = new Set<number>();
    for (const at of numbers(textsStarting(table.sounds, sound))) {
      for (const word of table.wordsOf[at] ?? []) {
        for (const key of table.keysOf[word] ?? []) if (common?.has(key) ?? true) keys.add(key);
      }
    }
    common = keys;
  }
  return common ?? [];
}

/** Looks further, and at more, only for as long as too few were found. */
function hitsIn(among: Searchable, query: Query, limit: number, kind: Kind | undefined): Hit[] {
  const { index } = among;
  const { keys } = index.table;
  const hits = new Hits(index, query, kind);
  const add = (places: Iterable<number>, rankOfName: (text: string, key: string) => number | undefined): void => {
    for (const key of places) hits.addKey(key, rankOfName);
  };
  const byStart = (text: string, key: string): number | undefined => rankByStart(text, key, query);
  addIds(hits, among, query, kind);
  add(numbers(textsStarting(keys, query.folded)), byStart);
  if (hits.count(rank.STARTS) < limit) add(keysWithWord(index, query), byStart);
  if (hits.count() < limit && query.inside) {
    add(
      passing(keys, (key) => rank.standsIn(key, query)),
      (text, key) => byStart(text, key) ?? rank.STANDS_IN,
    );
  }
  if (hits.count() < limit) add(keysOneEditAway(index, query), (text, key) => rankOf(text, key, query));
  if (hits.count() < limit) add(keysThatSound(index, query), (text, key) => rankOf(text, key, query));
  return hits.sorted().slice(0, limit);
}

/** Everything is found by nothing: in the order of the ids. */
function all({ byId, entities }: SearchIndex, limit: number, kind: Kind | undefined): Hit[] {
  const hits: Hit[] = [];
  for (const at of byId) {
    if (hits.length >= limit) break;
    if (kind === undefined || entities[at]?.kind === kind)
      hits.push({ at, rank: rank.STARTS_ID, weight: 0, left: 0, length: 0 });
  }
  return hits;
}

/** A hit with what it takes to compare and to show it. */
interface Found extends Hit {
  readonly entity: NamedEntity;
  readonly shown: string;
  readonly spelling?: Spelling;
}

function foundIn({ index, idOf }: Searchable, hit: Hit, query: Query): Found[] {
  const entity = index.entities[hit.at];
  if (entity === undefined) return [];
  const shown = idOf?.(entity.id) ?? entity.id;
  if (hit.name === undefined) return [{ ...hit, entity, shown }];
  const spelling = nameAt(index, hit.name)?.name;
  if (spelling === undefined) return [];
  // A table made of other names would show somebody else.
  if (rankOf(spelling.text, fold(spelling.text), query) !== hit.rank)
    index.refuse(`it is not made of the names of ${entity.id}`);
  return [{ ...hit, entity, shown, spelling }];
}

function resultOf({ entity: { kind, label, dates }, shown, rank: at, spelling }: Found): SearchResult {
  const { score, how } = RANKS[at] ?? { score: 0, how: '' };
  const misprint = spelling?.kind === 'misprint';
  return {
    id: shown,
    kind,
    label,
    dates,
    score: Number((misprint ? score - 0.04 : score).toFixed(2)),
    why: spelling === undefined ? `${how} ${shown}` : `${how} "${spelling.text}"${misprint ? ' (a misprint)' : ''}`,
    offer: spelling === undefined || misprint ? label : spelling.text,
  };
}

const compareFound = (a: Found, b: Found): number =>
  compareOfSeveral(a, b) || (a.entity.id < b.entity.id ? -1 : a.entity.id > b.entity.id ? 1 : 0);

/**
 * Finds entities by any fragment of any spelling, best first. A fragment
 *
 * 1. is the id or the slug, 2. is a name, 3. starts a name, 4. starts a word of a name, letter for letter, case aside;
 * 5.–7. does so but for accents; 8. starts the id or slug; 9. stands in a name (three letters, or one of those that are words);
 * 10. is one letter put in, left out, changed or swapped with its neighbour away from a name or a word of it (four letters);
 * 11. sounds, word by word and in any order, as the words of a name begin (other systems of romanisation, Cyrillic for Latin); 12. as
 *   some words of a longer name do.
 *
 * Within each a misprint comes last; the name of which less is left to type before another, then the shorter one, then the preferred;
 * then the order of the ids; then that of the datasets. An empty fragment finds everything, in the order of the ids.
 *
 * @param among datasets, each with an index of its own
 * @example search([{ index: searchIndex(entities) }], 'Троцк')[0]?.id // 'person:leon-trotsky'
 */
export function search(
  among: readonly Searchable[],
  fragment: string,
  { limit = 100, kind }: SearchOptions = {},
): SearchResult[] {
  const query = queryOf(fragment);
  const most = Math.max(limit, 0);
  const found = among.flatMap((searchable) => {
    const { index } = searchable;
    const hits = query.folded === '' ? all(index, most, kind) : hitsIn(searchable, query, most, kind);
    return hits.flatMap((hit) => foundIn(searchable, hit, query));
  });
  return found.sort(compareFound).slice(0, most).map(resultOf);
}
