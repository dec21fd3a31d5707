/**
 * What the records do not write down but a text may print: romanised and inflected words. None is made beforehand: a printed word is
 * looked up by its stem or its skeleton, and the few words of the records that have the same are then asked.
 */
import { stemOf, stemsOf } from './decline/decline.js';
import { MAX_WORDS, type NamedEntity, type NameIndex } from './name-index.js';
import { isListed } from './ordinary.js';
import { romanisations } from './romanise/romanise.js';
import { skeletonsOf, skeletonsOfPrinted } from './romanise/skeleton.js';
import { type Token, tokenize } from './tokens.js';

/** How a printed word was read as one of the records. */
export type Reading = 'own' | 'romanised' | 'inflected' | 'plural';

/** A word of the records, in its fold, that a printed one may be. */
export interface WordReading {
  readonly folded: string;
  readonly how: Reading;
}

export const isCyrillic = (word: string): boolean => /^[\u0400-\u052f]/u.test(word);

/** The language of a tag: "ru" of "ru-Cyrl". */
export const languageOf = (tag: string): string => tag.split('-', 1)[0] ?? tag;

/** So many printed words are remembered with what they may be. */
const MAX_REMEMBERED = 2000;

/** Numbers in lists by key, each list a chain from its newest back: a key costs no list of its own. */
class Chains {
  readonly #newest = new Map<string, number>();
  readonly #numbers: number[] = [];
  readonly #older: number[] = [];

  add(key: string, number: number): void {
    this.#older.push(this.#newest.get(key) ?? -1);
    this.#newest.set(key, this.#numbers.push(number) - 1);
  }

  /** In the order in which they were added. */
  get(key: string): number[] {
    const found: number[] = [];
    for (let at = this.#newest.get(key) ?? -1; at >= 0; at = this.#older[at] ?? -1) found.push(this.#numbers[at] ?? 0);
    return found.reverse();
  }
}

/** A Cyrillic word of a name of the records. */
interface NameWord {
  readonly word: string;
  readonly folded: string;
  readonly lang: string;
}

const keyOf = (word: string, lang: string): string => `${lang} ${word}`;

const HAS_CYRILLIC = /[\u0400-\u052f]/u;

/** So many people of one surname are told apart by initials and given names: each is asked, at every place where the surname stands. */
const MAX_BEARERS = 500;

/** The words of an index by what their forms have in common. */
export class Forms {
  readonly #index: NameIndex;
  /** For each word the number, from 1 on, of the last name of a person that ends with it; for each name that of the one before it. */
  readonly #newest: Int32Array;
  readonly #older: Int32Array;
  /** Where Cyrillic words stand: the number of a name times the most words, and the place among its words; of people it is the last. */
  readonly #stems = new Chains();
  readonly #skeletons = new Chains();
  readonly #remembered = new Map<string, readonly WordReading[]>();

  constructor(index: NameIndex) {
    this.#index = index;
    this.#newest = new Int32Array(index.wordCount);
    this.#older = new Int32Array(index.bearers.length);
    const known = new Set<string>();
    let number = 0;
    for (const { kind, names } of index.entities) {
      for (const { text, lang } of names) {
        const last = index.lastWords[number] ?? -1;
        if (last >= 0 && kind === 'person') this.#addSurname(last, number, text, lang, known);
        else if (last >= 0 && isCyrillic(text)) {
          for (const [at, word] of tokenize(text).entries()) this.#addWord(word, number * MAX_WORDS + at, lang, known);
        }
        number += 1;
      }
    }
  }

  #addSurname(last: number, number: number, text: string, lang: string, known: Set<string>): void {
    this.#older[number] = this.#newest[last] ?? 0;
    this.#newest[last] = number + 1;
    const end = text.slice(text.lastIndexOf(' ') + 1);
    if (!HAS_CYRILLIC.test(end) || known.has(keyOf(end, lang))) return;
    const surname = tokenize(end).at(-1);
    if (surname !== undefined) this.#addWord(surname, number * MAX_WORDS, lang, known);
  }

  /** Each word once in a language, as it is first written. */
  #addWord({ word, folded }: Token, place: number, lang: string, known: Set<string>): void {
    const key = keyOf(word, lang);
    if (word.length < 2 || !isCyrillic(word) || known.has(key)) return;
    known.add(key);
    this.#stems.add(stemOf(folded), place);
    for (const skeleton of skeletonsOf(word, folded)) this.#skeletons.add(skeleton, place);
  }

  #wordAt(place: number): NameWord | undefined {
    const entry = this.#index.entryOf(Math.floor(place / MAX_WORDS));
    const token = entry?.entity.kind === 'person' ? entry.tokens.at(-1) : entry?.tokens[place % MAX_WORDS];
    if (entry === undefined || token === undefined) return undefined;
    return { word: token.word, folded: token.folded, lang: languageOf(entry.name.lang) };
  }

  isSurname(folded: string): boolean {
    const word = this.#index.wordOf(folded);
    return word !== undefined && (this.#newest[word] ?? 0) > 0;
  }

  /**
   * The people of a surname, in its fold, in their order; none of one that so many bear that initials tell them apart no more: as the
   * records write them, they are found all the same.
   */
  people(folded: string): readonly NamedEntity[] {
    const { bearers, entities } = this.#index;
    const people: NamedEntity[] = [];
    const word = this.#index.wordOf(folded);
    for (let name = this.#newest[word ?? -1] ?? 0; name > 0; name = this.#older[name - 1] ?? 0) {
      const entity = entities[bearers[name - 1] ?? -1];
      // The names of an entity come in a row.
      if (entity !== undefined && people[people.length - 1] !== entity) people.push(entity);
      if (people.length > MAX_BEARERS) return [];
    }
    return people.reverse();
  }

  /** What a printed word, in its fold, may be of the records, apart from being it. */
  readings(folded: string): readonly WordReading[] {
    let readings = this.#remembered.get(folded);
    if (readings === undefined) {
      readings = isCyrillic(folded) ? this.#inflected(folded) : this.#romanised(folded);
      if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
      this.#remembered.set(folded, readings);
    }
    return readings;
  }

  #romanised(folded: string): WordReading[] {
    const same = [...skeletonsOfPrinted(folded)].flatMap((skeleton) => this.#skeletons.get(skeleton));
    return this.#words(
      same.sort((a, b) => a - b),
      'romanised',
      ({ word, lang }) => romanisations(word, lang).has(folded),
    );
  }

  #inflected(folded: string): WordReading[] {
    const same = stemsOf(folded).flatMap((stem) => this.#stems.get(stem));
    return this.#words(same, 'inflected', (word) => word.folded !== folded);
  }

  /** The words of a list that pass, each once. */
  #words(numbers: readonly number[], how: Reading, passes: (word: NameWord) => boolean): WordReading[] {
    const words = numbers.map((number) => this.#wordAt(number)).filter((word) => word !== undefined);
    return [...new Set(words.filter(passes).map(({ folded }) => folded))].map((folded) => ({ folded, how }));
  }
}

const made = /* @__PURE__ */ new WeakMap<NameIndex, Forms>();

/** The forms of an index, made when a text is first scanned. */
export function formsOf(index: NameIndex): Forms {
  let forms = made.get(index);
  if (forms === undefined) {
    forms = new Forms(index);
    made.set(index, forms);
  }
  return forms;
}

const PLURAL = /(?:(?<=x|z|s|sh|ch)es|s)$/u;

/** The surname of which a Latin word is the plural: "the Trotskys". */
export function singularOf(forms: Forms, folded: string): WordReading | undefined {
  if (!folded.endsWith('s')) return undefined;
  const ending = PLURAL.exec(folded)?.[0] ?? '';
  const singular = folded.slice(0, -ending.length);
  if (singular.length < 4 || isCyrillic(folded) || !forms.isSurname(singular) || isListed(singular)) return undefined;
  return { folded: singular, how: 'plural' };
}
