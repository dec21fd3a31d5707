import type { Kind, Spelling } from '@glossator/model';
import { type Token, tokenize } from './tokens.js';

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
  readonly name: Spelling;
  readonly tokens: readonly Token[];
}

/** A node of the trie over folded words. */
export interface NameNode {
  readonly next: Map<string, NameNode>;
  /** The spellings that end here, in the order of the entities. */
  readonly entries: NameEntry[];
}

export interface NameIndex {
  readonly root: NameNode;
  readonly entities: readonly NamedEntity[];
}

const node = (): NameNode => ({ next: new Map(), entries: [] });

/** Builds the index; time and memory grow with the letters of the names. */
export function buildNameIndex(entities: readonly NamedEntity[]): NameIndex {
  const root = node();
  for (const { id, names } of entities) {
    for (const name of names) {
      const tokens = tokenize(name.text);
      if (tokens.length === 0) continue;
      let at = root;
      for (const { folded } of tokens) {
        let next = at.next.get(folded);
        if (next === undefined) {
          next = node();
          at.next.set(folded, next);
        }
        at = next;
      }
      at.entries.push({ id, name, tokens });
    }
  }
  return { root, entities };
}

/**
 * The spellings of which a whole text is one, word for word in their fold: case, diacritics and what stands between the words aside.
 *
 * @example spellings(index, 'trotzky') // the entry of "Trotzky"
 */
export function spellings({ root }: NameIndex, text: string): readonly NameEntry[] {
  let at: NameNode | undefined = root;
  for (const { folded } of tokenize(text)) at = at?.next.get(folded);
  return at?.entries ?? [];
}
