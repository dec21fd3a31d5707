import { formatId, parseId } from '@glossator/model';
import type { NamedEntity } from '@glossator/names';
import type { Dataset, Found, Resolution } from './dataset.js';

/**
 * Datasets in the order of the configuration. A short id means the first that has it, live or redirected;
 * `prefix:dataset/slug` names one.
 */
export class Datasets {
  readonly all: readonly Dataset[];

  constructor(all: readonly Dataset[]) {
    this.all = all;
  }

  /** The shortest id that reaches an entity of a dataset: long only where an earlier dataset has the short one. */
  shortest(id: string, dataset: Dataset): string {
    const first = this.all.find(({ entities, redirects }) => entities.has(id) || redirects.has(id));
    const parts = parseId(id);
    return first === dataset || parts === undefined ? id : formatId(parts.kind, parts.slug, dataset.name);
  }

  #found(id: string, dataset: Dataset): Found | undefined {
    const entity = dataset.entities.get(id);
    return entity === undefined ? undefined : { id: this.shortest(id, dataset), entity, dataset };
  }

  /** What an id means that stands inside a dataset: its own entity before that of another, which records beside notes name. */
  within(dataset: Dataset, id: string): Found | undefined {
    for (const each of [dataset, ...this.all]) {
      const found = this.#found(id, each);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #resolveIn(id: string, dataset: Dataset): Resolution | undefined {
    const live = this.#found(id, dataset);
    if (live !== undefined) return { status: 'live', ...live };
    const redirect = dataset.redirects.get(id);
    if (redirect === undefined) return undefined;
    const choices = (redirect.to ?? []).map((to) => this.within(dataset, to)).filter((found) => found !== undefined);
    const [first] = choices;
    if (redirect.kind === 'moved' && first !== undefined) return { status: 'moved', redirect, ...first };
    if (redirect.kind === 'split') return { status: 'split', redirect, choices };
    return { status: 'withdrawn', redirect };
  }

  /** @param text an id in its short or its long form; anything else is unknown */
  resolve(text: string): Resolution {
    const parts = parseId(text);
    if (parts === undefined) return { status: 'unknown' };
    const id = formatId(parts.kind, parts.slug);
    for (const dataset of this.all) {
      if (parts.dataset !== undefined && parts.dataset !== dataset.name) continue;
      const found = this.#resolveIn(id, dataset);
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

  /** The shortest ids of all live entities. */
  *ids(): Generator<string> {
    for (const dataset of this.all) for (const id of dataset.entities.keys()) yield this.shortest(id, dataset);
  }
}
