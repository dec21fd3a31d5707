import type { SearchTable } from '@glossator/model';
import { fold } from './fold.js';
import type { NamedEntity } from './name-index.js';
import { sound } from './sound.js';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** The words of a folded spelling, as a search takes it apart: also behind an apostrophe, a hyphen, an opening bracket. */
export const wordsOf = (key: string): readonly string[] => key.match(WORD) ?? [];

/** Texts in their order, each with the numbers that were put to it. */
class Sorted {
  readonly #numbers = new Map<string, number[]>();

  add(text: string, number: number): void {
    const numbers = this.#numbers.get(text);
    if (numbers === undefined) this.#numbers.set(text, [number]);
    // A word that stands twice in a name holds it once.
    else if (numbers.at(-1) !== number) numbers.push(number);
  }

  lists(): { readonly texts: string[]; readonly numbers: number[][] } {
    const texts = [...this.#numbers.keys()].sort();
    return { texts, numbers: texts.map((text) => this.#numbers.get(text) ?? []) };
  }
}

function sorted(texts: readonly string[], partsOf: (text: string) => readonly string[]): ReturnType<Sorted['lists']> {
  const found = new Sorted();
  for (const [at, text] of texts.entries()) for (const part of partsOf(text)) found.add(part, at);
  return found.lists();
}

/**
 * The table that a search looks names up in: of the order of the entities only the numbers of the names depend. The build publishes it as
 * `search.json`; what was not built has it made when it is first searched.
 *
 * @example buildSearchTable([{ names: [{ text: 'Leon Trotsky', … }], … }]).words // ['leon', 'trotsky']
 */
export function buildSearchTable(entities: readonly Pick<NamedEntity, 'names'>[]): SearchTable {
  const spellings = entities.flatMap(({ names }) => names.map(({ text }) => fold(text)));
  const keys = sorted(spellings, (text) => [text]);
  const words = sorted(keys.texts, wordsOf);
  const sounds = sorted(words.texts, (word) => [sound(word)].filter((text) => text !== ''));
  return {
    keys: keys.texts,
    names: keys.numbers,
    words: words.texts,
    keysOf: words.numbers,
    sounds: sounds.texts,
    wordsOf: sounds.numbers,
  };
}
