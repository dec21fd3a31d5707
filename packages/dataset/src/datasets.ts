import { type Entity, formatId, parseId, type Redirect } from '@glossator/model';
import { type NamedEntity, type SearchOptions, type SearchResult, search } from '@glossator/names';
import { follow, shortId } from './api/resolve.js';
import { searchableOf } from './api/searchable.js';
import type { Dataset } from './dataset.js';

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

/**
 * Datasets in the order of the configuration. A short id means the first that has it, live or redirected;
 * `prefix:dataset/slug` names one.
 */
export class Datasets {
  readonly all: readonly Dataset[];
  readonly #live = new Map<string, Resolution>();

  constructor(all: readonly Dataset[]) {
    this.all = all;
  }

  /** The shortest id that reaches an entity of a dataset: long only where an earlier dataset has the short one. */
  shortest(id: string, dataset: Dataset): string {
    const first = this.all.find(({ entities, redirects }) => entities.has(id) || redirects.has(id));
    const parts = parseId(id);
    return first === dataset || parts === undefined ? id : formatId(parts.kind, parts.slug, dataset.name);
  }

  /** What an id means that stands inside a dataset: its own entity before that of another, which records beside notes name. */
  within(dataset: Dataset, id: string): Found | undefined {
    for (const home of [dataset, ...this.all]) {
      const entity = home.entities.get(id);
      if (entity !== undefined) return { id: this.shortest(id, home), entity, dataset: home };
    }
    return undefined;
  }

  #resolveIn(dataset: Dataset, text: string): Resolution | undefined {
    const id = shortId(dataset.name, text);
    if (id === undefined) return undefined;
    const live = dataset.entities.has(id) ? this.within(dataset, id) : undefined;
    if (live !== undefined) return { status: 'live', ...live };
    const redirect = dataset.redirects.get(id);
    if (redirect === undefined) return undefined;
    const end = follow(redirect, (to) => this.within(dataset, to));
    return end.status === 'moved' ? { status: 'moved', redirect, ...end.to } : end;
  }

  /** @param text an id in its short or its long form; anything else is unknown */
  resolve(text: string): Resolution {
    // Every rule asks for every reference of a note, and notes refer to the same again and again.
    const known = this.#live.get(text);
    if (known !== undefined) return known;
    const found = this.#resolve(text);
    // By its own id, not by the text, which may be a piece of a note and would keep all of it in memory.
    if (found.status === 'live' && found.id === text) this.#live.set(found.id, found);
    return found;
  }

  #resolve(text: string): Resolution {
    for (const dataset of this.all) {
      const found = this.#resolveIn(dataset, text);
      if (found !== undefined) return found;
    }
    return { status: 'unknown' };
  }

  /** Every live entity by its shortest id, in the order of the datasets. */
  named(): NamedEntity[] {
    return this.all.flatMap((dataset) =>
      dataset.index.map((entry) => ({ ...entry, id: this.shortest(entry.id, dataset) })),
    );
  }

  /**
   * Finds entities of all datasets by any fragment of any spelling, best first, each by the shortest id that reaches it.
   *
   * @throws InputError where a dataset was published with a table for searches that is not of its names
   */
  search(fragment: string, options?: SearchOptions): SearchResult[] {
    const among = this.all.map((dataset) => ({
      ...searchableOf(dataset),
      idOf: (id: string) => this.shortest(id, dataset),
    }));
    return search(among, fragment, options);
  }

  /** The shortest ids of all live entities. */
  *ids(): Generator<string> {
    for (const dataset of this.all) for (const id of dataset.entities.keys()) yield this.shortest(id, dataset);
  }
}
