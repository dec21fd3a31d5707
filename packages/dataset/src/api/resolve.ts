import {
  type DatasetIndex,
  type Entity,
  type EntityOf,
  formatId,
  type Kind,
  parseId,
  type Redirect,
} from '@glossator/model';
import { type NearFinder, nearFinder } from '@glossator/names';
import type { Dataset } from '../dataset.js';
import { expectText } from './expect-text.js';
import { onceFor } from './once-for.js';

/** Where an id of a dataset leads. */
export type Located =
  | { readonly status: 'live'; readonly entity: Entity }
  /** It has another id now: `entity.id`. */
  | { readonly status: 'moved'; readonly redirect: Redirect; readonly entity: Entity }
  /** It stood for several that are told apart now; which was meant nobody knows but the writer. */
  | { readonly status: 'split'; readonly redirect: Redirect; readonly choices: readonly Entity[] }
  /** There is nothing any more that it could mean; `redirect.reason` says why. */
  | { readonly status: 'withdrawn'; readonly redirect: Redirect };

/** Where an id leads; of an unknown one, the ids most like it, five at most, best first. */
export type Resolution = Located | { readonly status: 'unknown'; readonly near: readonly string[] };

type Ids = Pick<Dataset, 'name' | 'entities' | 'redirects'>;

/** The short form of an id, `prefix:slug`; undefined where the text is none, or names another dataset. */
export function shortId(dataset: string, id: string): string | undefined {
  const parts = parseId(expectText(id, 'an id'));
  return parts === undefined || (parts.dataset ?? dataset) !== dataset ? undefined : formatId(parts.kind, parts.slug);
}

/** Where a redirect ends. One that leads nowhere, in a part of a dataset, is as good as withdrawn. */
type End<T> =
  | { readonly status: 'moved'; readonly redirect: Redirect; readonly to: T }
  | { readonly status: 'split'; readonly redirect: Redirect; readonly choices: readonly T[] }
  | { readonly status: 'withdrawn'; readonly redirect: Redirect };

/** Follows a redirect to what its ids mean. */
export function follow<T>(redirect: Redirect, lookup: (id: string) => T | undefined): End<T> {
  const choices = (redirect.to ?? []).map(lookup).filter((found) => found !== undefined);
  const [first] = choices;
  if (redirect.kind === 'moved' && first !== undefined) return { status: 'moved', redirect, to: first };
  return redirect.kind === 'split' ? { status: 'split', redirect, choices } : { status: 'withdrawn', redirect };
}

/** Where an id leads, in its short or in its long form; undefined where the dataset never had it. */
function locate({ name, entities, redirects }: Ids, asked: string): Located | undefined {
  const id = shortId(name, asked);
  if (id === undefined) return undefined;
  const entity = entities.get(id);
  if (entity !== undefined) return { status: 'live', entity };
  const redirect = redirects.get(id);
  if (redirect === undefined) return undefined;
  const end = follow(redirect, (to) => entities.get(to));
  return end.status === 'moved' ? { status: 'moved', redirect, entity: end.to } : end;
}

const finders = new WeakMap<DatasetIndex, NearFinder>();
const finderOf = (index: DatasetIndex): NearFinder =>
  onceFor(finders, index, () => nearFinder(index.map(({ id }) => id)));

/**
 * What became of an id: live, moved, split, withdrawn or unknown. Any text may be asked for.
 *
 * @param id `prefix:slug`, or `prefix:dataset/slug` with the name of this dataset; a bare slug is unknown
 * @example resolve(dataset, 'person:leon-trotzky') // { status: 'unknown', near: ['person:leon-trotsky'] }
 */
export const resolve = (dataset: Dataset, id: string): Resolution =>
  locate(dataset, id) ?? { status: 'unknown', near: finderOf(dataset.index)(id) };

/**
 * The entity that an id leads to; an id that moved leads to its successor, which a compiler takes to be of the same kind.
 *
 * @returns undefined where there is none: the id is unknown, or was split or withdrawn (`resolve` tells which)
 * @example get(dataset, 'person:gavriil-myasnikov')?.born // claims, the one to show first
 */
export function get<K extends Kind>(dataset: Ids, id: `${K}:${string}`): EntityOf[K] | undefined;
/** The same for an id that is not known to be of some kind, as those inside entities are. */
export function get(dataset: Ids, id: string): Entity | undefined;
export function get(dataset: Ids, id: string): Entity | undefined {
  const found = locate(dataset, id);
  return found?.status === 'live' || found?.status === 'moved' ? found.entity : undefined;
}
