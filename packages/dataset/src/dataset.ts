import type { DatasetIndex, Entity, Redirect, SearchTable, Source, Vocabularies } from '@glossator/model';

/** The table that a build makes of the index for searches. */
export interface PublishedTable {
  /** Gives the table; it is asked when something is first searched. */
  readonly read: () => SearchTable;
  /** Is told what is wrong where the table was not made of the index, and throws; a RangeError where it is absent. */
  readonly refuse?: (reason: string) => never;
}

/**
 * A dataset as loaded, which every function of the API takes first: immutable, every look-up a Map, so that an id such as
 * person:constructor is just an id. `createDataset` makes one from published JSON.
 */
export interface Dataset {
  /** Its slug, the part of a long id: `person:party-opposition/vladimir-lenin`. */
  readonly name: string;
  readonly title: string;
  /** Semantic version of the data. */
  readonly version: string;
  /** The licence of the data, an SPDX identifier: CC0-1.0. */
  readonly licence?: string;
  /** By id, the entities of one kind in the order of their ids. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** Id, kind, label, dates and spellings of every entity: what is needed to find one. */
  readonly index: DatasetIndex;
  /** For searches; where it is absent, it is made of the index when something is first searched. */
  readonly searchTable?: PublishedTable;
  /** By the key that citations name. */
  readonly sources: ReadonlyMap<string, Source>;
  /** By the id that is no longer live. */
  readonly redirects: ReadonlyMap<string, Redirect>;
  readonly vocabularies: Vocabularies;
}

/** As much of a dataset as its links run over. */
export type Linked = Pick<Dataset, 'entities' | 'vocabularies'>;
