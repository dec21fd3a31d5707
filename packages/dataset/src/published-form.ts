/** What a published dataset has to be before anything is built on it: whoever wrote it need not have been our build. */
import type { IndexEntry, Kind, Redirect, SearchTable, Source, Vocabularies } from '@glossator/model';
import { type Entity, FOLDERS, isSlug, KIND_WORDS, KINDS, parseId } from '@glossator/model';
import { InputError } from './problem.js';
import type { LocatedDocument } from './records/document.js';
import { type DocumentType, validate } from './records/explain.js';

/** What a dataset consists of, by id. */
export interface Parts {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly index: ReadonlyMap<string, IndexEntry>;
  readonly redirects: ReadonlyMap<string, Redirect>;
}

const CURE = 'build the data package again, or tell whoever publishes it';

/** @param message a sentence without its end */
export function refuse(file: string, message: string): never {
  throw new InputError([{ file, message: `${message}: ${CURE}.` }]);
}

/** A piece of JSON of which only the file is worth naming: nobody mends a published file by hand. */
const located = (file: string, data: unknown): LocatedDocument => ({
  path: file,
  data,
  written: () => undefined,
  problem: (_at, message) => ({ file, message }),
  problemAtKey: (_at, _key, message) => ({ file, message }),
});

/** Holds a document to the shape of its type. @param name how to call it in a message: `person:ann-lee: ` */
export function checkShape(data: unknown, file: string, type: DocumentType, name = ''): void {
  const [problem] = validate(located(file, data), type);
  if (problem !== undefined) refuse(file, `${name}${problem.message.replace(/[.:]$/u, '')}`);
}

type IsId = (id: string) => boolean;

const isEntityId: IsId = (id) => {
  const parts = parseId(id);
  return parts !== undefined && parts.dataset === undefined;
};

/** The entries of a published file by their ids: each of the shape of its type, none twice. */
function entriesOf<T extends { readonly id: string }>(
  list: unknown,
  file: string,
  type: DocumentType,
  isId: IsId,
): Map<string, T> {
  if (!Array.isArray(list)) refuse(file, 'expected a list of entries');
  const entries = new Map<string, T>();
  for (const [at, entry] of (list as readonly T[]).entries()) {
    const id: unknown = (entry as T | null)?.id;
    const known = typeof id === 'string' && isId(id);
    checkShape(entry, file, type, known ? `${id}: ` : `entry ${at + 1}: `);
    if (!known) refuse(file, `entry ${at + 1}: its id is none that can stand in this file`);
    if (entries.has(id)) refuse(file, `${id} stands here twice`);
    entries.set(entry.id, entry);
  }
  return entries;
}

/** Reads a published file, given by its name as parsed JSON, into its entries. */
export const READ = {
  entities: (list: unknown, file: string, kind: Kind): Map<string, Entity> =>
    entriesOf(list, file, KIND_WORDS[kind], (id) => isEntityId(id) && parseId(id)?.kind === kind),
  index: (list: unknown, file: string): Map<string, IndexEntry> => entriesOf(list, file, 'index-entry', isEntityId),
  search: (value: unknown, file: string): SearchTable => {
    checkShape(value, file, 'search');
    return value as SearchTable;
  },
  sources: (list: unknown, file: string): Map<string, Source> => entriesOf(list, file, 'source', isSlug),
  redirects: (list: unknown, file: string): Map<string, Redirect> => entriesOf(list, file, 'redirect', isEntityId),
  vocabularies: (value: unknown, file: string): Vocabularies => {
    checkShape(value, file, 'vocabularies');
    return value as Vocabularies;
  },
};

const fileOf = (id: string): string => `${FOLDERS[parseId(id)?.kind ?? KINDS[0]]}.json`;

/**
 * Every id leads where it says: what the index offers is there and the other way round, and a redirect leads from an id that is not live
 * to ids that are. What an entity says of another, of a source or of a term that is not there is shown as it stands.
 */
export function checkIds({ entities, index, redirects }: Parts, folder: string): void {
  for (const [id, { kind }] of index) {
    const entity = entities.get(id);
    if (entity === undefined) refuse(`${folder}index.json`, `${id} is not in ${fileOf(id)}`);
    if (entity.kind !== kind) refuse(`${folder}index.json`, `${id} is called ${kind}, in ${fileOf(id)} ${entity.kind}`);
  }
  for (const id of entities.keys()) if (!index.has(id)) refuse(`${folder}${fileOf(id)}`, `${id} is not in index.json`);
  for (const [id, { to = [] }] of redirects) {
    if (entities.has(id)) refuse(`${folder}redirects.json`, `${id} is redirected and live`);
    const dead = to.find((target) => !entities.has(target));
    if (dead !== undefined) refuse(`${folder}redirects.json`, `${id} leads to ${dead}, which is not live`);
  }
}
