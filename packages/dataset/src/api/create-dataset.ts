import type { DatasetIndex, Entity, Manifest, Redirect, SearchTable, Source, Vocabularies } from '@glossator/model';
import type { Dataset } from '../dataset.js';

/** The published files of a dataset, parsed. TypeScript has to be told what is in them: `people as Person[]`, `index as DatasetIndex`. */
export interface PublishedData {
  /** `dataset.json`. */
  readonly manifest: Pick<Manifest, 'name' | 'title' | 'version'> & Partial<Pick<Manifest, 'licence'>>;
  /** The entries of `people.json`, `organizations.json`, `events.json`, `works.json`, `places.json` and `concepts.json`. */
  readonly entities: Iterable<Entity>;
  /** `index.json`. */
  readonly index: DatasetIndex;
  /** `search.json`; where it is absent, what is in it is made of the index when a search first needs it. */
  readonly search?: SearchTable | undefined;
  /** `sources.json`. */
  readonly sources: Iterable<Source>;
  /** `redirects.json`. */
  readonly redirects: Iterable<Redirect>;
  /** `vocabularies.json`. */
  readonly vocabularies: Vocabularies;
}

const byId = <T extends { readonly id: string }>(entries: Iterable<T>): ReadonlyMap<string, T> =>
  new Map(Array.from(entries, (entry) => [entry.id, entry]));

/**
 * A dataset from published JSON, as the functions of the API take it. Nothing is checked: what `glossator build` wrote is whole; in a
 * part of a dataset, references to what is missing are passed over.
 *
 * @example
 * createDataset({ manifest, entities: [...people, ...events], index, sources, redirects, vocabularies });
 */
export const createDataset = ({ manifest, search, ...data }: PublishedData): Dataset =>
  Object.freeze({
    name: manifest.name,
    title: manifest.title,
    version: manifest.version,
    ...(manifest.licence === undefined ? {} : { licence: manifest.licence }),
    entities: byId(data.entities),
    index: data.index,
    ...(search === undefined ? {} : { searchTable: { read: () => search } }),
    sources: byId(data.sources),
    redirects: byId(data.redirects),
    vocabularies: data.vocabularies,
  });
