import { refused } from './fixtures/invalid.js';
import { type Json, valid } from './fixtures/valid.js';
import { changed, places } from './places.js';

export const documentsOf = (name: string): Json[] => valid[name] ?? [];

export const valueAt = (document: Json, at: string): Json | undefined =>
  places(document).find(([place]) => place === at)?.[1];

/** The first valid document in which the place is filled. */
export function documentWith(name: string, at: string): Json {
  const found = documentsOf(name).find((document) => valueAt(document, at) !== undefined);
  if (found === undefined) throw new Error(`no valid ${name} has ${at}`);
  return found;
}

/** A document whose text at the place is filled up to `length`. */
export function filledUp(name: string, at: string, length: number): Json {
  const document = documentWith(name, at);
  return changed(document, at, String(valueAt(document, at)).padEnd(length, 'a'));
}

/** Every document that the table of a definition refuses. */
export function refusedDocuments(name: string): Json[] {
  const { missing = [], longest = [], wrong = [] } = refused[name] ?? {};
  return [
    {},
    ...missing.map((at) => changed(documentWith(name, at), at, undefined)),
    ...longest.map(([at, length]) => filledUp(name, at, length + 1)),
    ...wrong.map(([at, to, , index = 0]) => changed(documentsOf(name)[index] ?? null, at, to)),
  ];
}
