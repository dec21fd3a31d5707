import type { Kind, Spelling } from '@glossator/model';
import { type Token, tokenize } from './tokens.js';
import { Trie } from './trie.js';

/** What the index needs to know of an entity: an entry of a dataset's index.json has it. */
export interface NamedEntity {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
  readonly dates: string;
  readonly names: readonly Spelling[];
}

/** One spelling of one entity. */
export interface NameEntry {
  readonly id: string;
  readonly entity: NamedEntity;
  readonly name: Spelling;
  readonly tokens: readonly Token[];
}

/** The node at which every name begins, and behind which none goes on to. */
export const ROOT = 0;

/** Nobody reads a longer name as one in prose, in any form but its own. */
export const MAX_WORDS = 8;

/** A number from 0 to 65 535 for a word, of its length and three of its letters: of words that differ in it one is not the other. */
const sketchOf = (folded: string): number => {
  const last = folded.length - 1;
  const letters = Math.imul(folded.charCodeAt(0), 0x9e37) ^ Math.imul(folded.charCodeAt(last >> 1), 0x85eb);
  return (letters ^ Math.imul(folded.charCodeAt(last), 0xc2b3) ^ (last << 11)) & 0xffff;
};

/**
 * The names of entities, to be found word by word in their fold. Words, nodes and names are numbers in flat lists, and what is shown of a
 * name is made when a text first has it: there may be very many that no text has.
 */
export class NameIndex {
  readonly entities: readonly NamedEntity[];
  /** For each name, counted through the entities, the place of its entity. */
  readonly bearers: number[] = [];
  /** For each name the number of its last word; -1 where it has no word, or so many that nobody reads it as one name in prose. */
  readonly lastWords: number[] = [];
  /** Each word once, in its fold, with its number. */
  readonly #words = new Map<string, number>();
  /** The numbers of the words with which names of anything but people begin. */
  readonly #beginThings = new Set<number>();
  readonly #trie = new Trie();
  /** 1 for each sketch of a word with which a name begins: most words of a text have another, and are looked up no further. */
  readonly #begin = new Uint8Array(1 << 16);
  /** For each entity the number of its first name. */
  readonly #firstNames: number[] = [];
  /** For each node the number, from 1 on, of the last name that ends there; for each name that of the one before it. */
  readonly #newest: number[] = [0];
  readonly #older: number[] = [];
  #mostWords = 0;
  readonly #entries = new Map<number, readonly NameEntry[]>();

  constructor(entities: readonly NamedEntity[]) {
    this.entities = entities;
    for (const [bearer, { kind, names }] of entities.entries()) {
      this.#firstNames.push(this.bearers.length);
      for (const { text } of names) this.#add(bearer, tokenize(text), kind !== 'person');
    }
  }

  #add(bearer: number, tokens: readonly Token[], ofThing: boolean): void {
    let [node, word] = [ROOT, -1];
    for (const { folded } of tokens) {
      word = this.#words.get(folded) ?? this.#words.size;
      if (word === this.#words.size) this.#words.set(folded, word);
      if (node === ROOT) this.#begin[sketchOf(folded)] = 1;
      if (ofThing && node === ROOT) this.#beginThings.add(word);
      node = this.#trie.add(node, word);
      if (node === this.#newest.length) this.#newest.push(0);
    }
    this.#mostWords = Math.max(this.#mostWords, tokens.length);
    this.bearers.push(bearer);
    this.lastWords.push(tokens.length > MAX_WORDS ? -1 : word);
    this.#older.push(this.#newest[node] ?? 0);
    // What has no word ends at the root, where nothing is looked for.
    if (node !== ROOT) this.#newest[node] = this.bearers.length;
  }

  /** How many words the longest name has. */
  get mostWords(): number {
    return this.#mostWords;
  }

  get wordCount(): number {
    return this.#words.size;
  }

  /** The number of a word, in its fold; undefined where no name has it. */
  wordOf(folded: string): number | undefined {
    return this.#words.get(folded);
  }

  /** Whether a name of anything but a person begins with a word, in its fold. */
  beginsThing(folded: string): boolean {
    const word = this.#words.get(folded);
    return word !== undefined && this.#beginThings.has(word);
  }

  /** Whether a name may begin with a word, in its fold: false of most words with which none does, and only of such. */
  mayBegin(folded: string): boolean {
    return this.#begin[sketchOf(folded)] === 1;
  }

  /** The node behind a word; the root where no name goes on so. */
  step(node: number, folded: string): number {
    const word = this.#words.get(folded);
    return word === undefined ? ROOT : this.#trie.child(node, word);
  }

  /** Whether names end at a node. */
  ends(node: number): boolean {
    return (this.#newest[node] ?? 0) > 0;
  }

  /** The names that end at a node, in the order of the entities. */
  entriesAt(node: number): readonly NameEntry[] {
    let entries = this.#entries.get(node);
    if (entries === undefined) {
      const made: NameEntry[] = [];
      for (let name = this.#newest[node] ?? 0; name > 0; name = this.#older[name - 1] ?? 0) {
        const entry = this.entryOf(name - 1);
        if (entry !== undefined) made.push(entry);
      }
      entries = made.reverse();
      this.#entries.set(node, entries);
    }
    return entries;
  }

  /** A name by its number. */
  entryOf(number: number): NameEntry | undefined {
    const bearer = this.bearers[number] ?? -1;
    const entity = this.entities[bearer];
    const name = entity?.names[number - (this.#firstNames[bearer] ?? 0)];
    if (entity === undefined || name === undefined) return undefined;
    return { id: entity.id, entity, name, tokens: tokenize(name.text) };
  }
}

/** Builds the index; time and memory grow with the letters of the names. */
export const buildNameIndex = (entities: readonly NamedEntity[]): NameIndex => new NameIndex(entities);

/**
 * The spellings of which a whole text is one, word for word in their fold: case, diacritics and what stands between the words aside.
 *
 * @example spellings(index, 'trotzky') // the entry of "Trotzky"
 */
export function spellings(index: NameIndex, text: string): readonly NameEntry[] {
  let node = ROOT;
  for (const { folded } of tokenize(text)) {
    node = index.step(node, folded);
    if (node === ROOT) return [];
  }
  return index.entriesAt(node);
}
