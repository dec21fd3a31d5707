import type { DatasetIndex, Entity, Redirect, Source, Vocabularies } from '@glossator/model';

/** A dataset as loaded: immutable, every look-up a Map, so that an id such as person:constructor is just an id. */
export interface Dataset {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly index: DatasetIndex;
  readonly sources: ReadonlyMap<string, Source>;
  readonly redirects: ReadonlyMap<string, Redirect>;
  readonly vocabularies: Vocabularies;
}

/** An entity with the dataset that it comes from. `id` is the shortest form that reaches it. */
export interface Found {
  readonly id: string;
  readonly entity: Entity;
  readonly dataset: Dataset;
}

/** Where an id leads. */
export type Resolution =
  | ({ readonly status: 'live' } & Found)
  | ({ readonly status: 'moved'; readonly redirect: Redirect } & Found)
  | { readonly status: 'split'; readonly redirect: Redirect; readonly choices: readonly Found[] }
  | { readonly status: 'withdrawn'; readonly redirect: Redirect }
  | { readonly status: 'unknown' };
