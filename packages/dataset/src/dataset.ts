import type { DatasetIndex, Entity, Redirect, Source, Vocabularies } from '@glossator/model';
import type { SearchIndex } from '@glossator/names';

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
  /** By id, the entities of one kind in the order of their ids. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** Id, kind, label, dates and spellings of every entity: what is needed to find one. */
  readonly index: DatasetIndex;
  /**
   * Reads what the build made of the index for searches, when it is first asked; absent where it has to be made of the index now.
   *
   * @throws where that was not made of this index
   */
  readonly searchIndex?: () => SearchIndex;
  /** By the key that citations name. */
  readonly sources: ReadonlyMap<string, Source>;
  /** By the id that is no longer live. */
  readonly redirects: ReadonlyMap<string, Redirect>;
  readonly vocabularies: Vocabularies;
}

/** As much of a dataset as its links run over. */
export type Linked = Pick<Dataset, 'entities' | 'vocabularies'>;
