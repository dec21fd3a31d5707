/**
 * What the records do not write down but a text may print: romanised and inflected words. Only words are kept, each once, however many
 * bear it: whole names are put together from them where a text has one.
 */
import { stemOf, stemsOf } from './decline/decline.js';
import type { NamedEntity, NameIndex } from './name-index.js';
import { isListed } from './ordinary.js';
import { romanisations } from './romanise/romanise.js';
import { type Token, tokenize } from './tokens.js';

/** How a printed word was read as one of the records. */
export type Reading = 'own' | 'romanised' | 'inflected' | 'plural';

/** A word of the records, in its fold, that a printed one may be. */
export interface WordReading {
  readonly folded: string;
  readonly how: Reading;
}

export interface Forms {
  readonly persons: ReadonlyMap<string, NamedEntity>;
  /** The people of a surname, in its fold. */
  readonly people: ReadonlyMap<string, readonly NamedEntity[]>;
  /** The Cyrillic words, in their fold, that a Latin one romanises. */
  readonly romanised: ReadonlyMap<string, readonly string[]>;
  /** The Cyrillic words, in their fold, of a stem. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
}

export const isCyrillic = (word: string): boolean => /^[\u0400-\u052f]/u.test(word);

/** The language of a tag: "ru" of "ru-Cyrl". */
export const languageOf = (tag: string): string => tag.split('-', 1)[0] ?? tag;

function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** Nobody reads a longer name as one in prose. */
const MAX_WORDS = 8;

/** Collects the forms of the words of names. */
class FormsMaker {
  readonly persons = new Map<string, NamedEntity>();
  readonly people = new Map<string, NamedEntity[]>();
  readonly romanised = new Map<string, string[]>();
  readonly stems = new Map<string, string[]>();
  readonly #known = new Set<string>();

  add(entity: NamedEntity): void {
    const isPerson = entity.kind === 'person';
    if (isPerson) this.persons.set(entity.id, entity);
    for (const { text, lang } of entity.names) {
      if (!(isPerson || isCyrillic(text))) continue;
      const tokens = tokenize(text);
      const last = tokens[tokens.length - 1];
      if (last === undefined || tokens.length > MAX_WORDS) continue;
      if (isPerson) this.#addSurname(last.folded, entity);
      for (const token of isPerson ? [last] : tokens) this.#addWord(token, lang);
    }
  }

  #addSurname(folded: string, entity: NamedEntity): void {
    const list = this.people.get(folded);
    if (list === undefined) this.people.set(folded, [entity]);
    // The names of an entity come in a row: only the last of a list can be the same.
    else if (list[list.length - 1] !== entity) list.push(entity);
  }

  #addWord({ word, folded }: Token, lang: string): void {
    const key = `${lang} ${word}`;
    if (word.length < 2 || !isCyrillic(word) || this.#known.has(key)) return;
    this.#known.add(key);
    put(this.stems, stemOf(folded), folded);
    for (const written of romanisations(word, languageOf(lang))) put(this.romanised, written, folded);
  }
}

const made = new WeakMap<NameIndex, Forms>();

/** The forms of an index, made when a text is first scanned. */
export function formsOf(index: NameIndex): Forms {
  let forms = made.get(index);
  if (forms === undefined) {
    const maker = new FormsMaker();
    for (const entity of index.entities) maker.add(entity);
    forms = maker;
    made.set(index, forms);
  }
  return forms;
}

const PLURAL = /(?:(?<=x|z|s|sh|ch)es|s)$/u;

/** What a printed word may be of the records, apart from being it. */
export function readingsOf({ romanised, stems }: Forms, folded: string): WordReading[] {
  if (!isCyrillic(folded)) {
    const words = romanised.get(folded) ?? [];
    return words.map((word): WordReading => ({ folded: word, how: 'romanised' }));
  }
  const readings: WordReading[] = [];
  for (const stem of stemsOf(folded)) {
    for (const word of stems.get(stem) ?? []) {
      if (word !== folded) readings.push({ folded: word, how: 'inflected' });
    }
  }
  return readings;
}

/** The surnames of which a Latin word is the plural: "the Trotskys". */
export function singularsOf({ people }: Forms, folded: string): WordReading[] {
  const ending = PLURAL.exec(folded)?.[0];
  if (ending === undefined || folded.length - ending.length < 4 || isCyrillic(folded)) return [];
  const singular = folded.slice(0, -ending.length);
  return people.has(singular) && !isListed(singular) ? [{ folded: singular, how: 'plural' }] : [];
}
