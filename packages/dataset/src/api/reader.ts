import {
  type Claim,
  type DatasetIndex,
  type Entity,
  type EntityOf,
  type Event,
  isKind,
  KINDS,
  type Kind,
  type Manifest,
  parseId,
  type Redirect,
  type SearchTable,
  type Source,
  type Vocabularies,
} from '@glossator/model';
import type { SearchResult } from '@glossator/names';
import type { Dataset } from '../dataset.js';
import { all } from './all.js';
import { type CitedSource, citationsOf } from './citations.js';
import { createDataset } from './create-dataset.js';
import { type DatedEvent, eventsBetween } from './events-between.js';
import { find, type NameBearer } from './find.js';
import { type Participant, type PartTaken, participantsOf, participationsOf } from './participants.js';
import { type Related, relationsOf } from './relations.js';
import { get, type Resolution, resolve, shortId } from './resolve.js';

/**
 * The functions of the API over the data of one package. Each loads the files that it needs when it is first asked, and once; a promise
 * is rejected where a file cannot be loaded, and the next call tries again.
 */
export interface Reader {
  /** Name, version, licence, counts and files of the dataset. */
  readonly manifest: Manifest;

  /**
   * The entity that an id leads to; an id that moved leads to its successor. Loads the file of its kind.
   *
   * @returns undefined where there is none: the id is unknown, or was split or withdrawn (`resolve` tells which)
   * @example (await get('person:gavriil-myasnikov'))?.label // 'Gavriil Myasnikov'
   */
  get<K extends Kind>(id: `${K}:${string}`): Promise<EntityOf[K] | undefined>;
  /** The same for an id that is not known to be of some kind, as those inside entities are. */
  get(id: string): Promise<Entity | undefined>;

  /**
   * All entities of a kind, in the order of their ids. Loads the file of the kind.
   *
   * @throws TypeError (the promise is rejected) for what is no kind, such as the name of a folder
   * @example (await all('event')).length
   */
  all<K extends Kind>(kind: K): Promise<EntityOf[K][]>;

  /**
   * What became of an id: live, moved, split, withdrawn or unknown, then with the ids most like it. Any text may be asked for. Loads the
   * file of its kind, and for an unknown id the index.
   *
   * @param id `prefix:slug`, or `prefix:dataset/slug` with the name of this dataset; a bare slug is unknown
   * @example await resolve('person:leon-trotzky') // { status: 'unknown', near: ['person:leon-trotsky'] }
   */
  resolve(id: string): Promise<Resolution>;

  /**
   * Everybody and everything that bears a name, in any recorded spelling or script: of which the text is a whole name or, where it is
   * nobody's, a word of a name or several in a row, as a surname is. Case, diacritics, apostrophes, hyphens and full stops make no
   * difference; what is printed to the letter comes first. Nobody is chosen: several may bear one name. Loads the index.
   *
   * @param options.kind only entities of this kind
   * @returns each bearer once, with the spelling that is nearest; `whole` is the same for all
   * @example (await find('Мясников')).map(({ id }) => id) // ['person:gavriil-myasnikov']
   */
  find(name: string, options?: { readonly kind?: Kind }): Promise<NameBearer[]>;

  /**
   * Finds entities by any fragment of any spelling, of an id or of a slug, best first; ties in the order of their ids. Loads the index and
   * what the build made of it for searches.
   *
   * @param options.kind only entities of this kind
   * @param options.limit so many at most; 100 when absent
   * @returns each with its `score` (1 is a whole name; comparable within one search only) and `why` in words
   * @example (await search('Trotz', { kind: 'person' }))[0]?.id // 'person:leon-trotsky'
   */
  search(fragment: string, options?: { readonly kind?: Kind; readonly limit?: number }): Promise<SearchResult[]>;

  /**
   * The events of a range of days, in the order of time: those of which the date to show first, or one that contradicts it, can overlap
   * the range. Events without a date are none of them. Loads the events.
   *
   * @param from EDTF, Gregorian: `1921-03-08`, `1921-03`, `1921`; from its first day on
   * @param to EDTF, Gregorian, to its last day; as `from` when absent
   * @throws RangeError (the promise is rejected) for what is no EDTF, and for a range that ends before it begins
   * @example (await eventsBetween('1921-03-08', '1921-03-16')).filter(({ certain }) => certain)
   */
  eventsBetween(from: string, to?: string): Promise<DatedEvent[]>;

  /**
   * Who took part in an event, in which role. Somebody with two roles is there twice. Loads the kinds of who took part, and the
   * vocabularies.
   *
   * @returns in the order of the published claims, by role
   * @example (await participantsOf(congress)).filter(({ role }) => role === 'speaker')
   */
  participantsOf(event: Event): Promise<Participant[]>;

  /**
   * The events in which somebody or something took part, with the role in each. Loads the events and the vocabularies.
   *
   * @returns in the order of the ids of the events
   * @example (await participationsOf(person)).map(({ event, roleLabel }) => `${roleLabel}: ${event.label}`)
   */
  participationsOf(entity: Entity): Promise<PartTaken[]>;

  /**
   * Every relation of an entity to others: those that its record states, then those that the records of others state of it. Loads the
   * kinds of the others, and the vocabularies.
   *
   * @returns stored ones by type, inverse ones by the id of the other entity
   * @example (await relationsOf(group)).filter(({ type }) => type === 'hasMember').map(({ entity }) => entity.label)
   */
  relationsOf(entity: Entity): Promise<Related[]>;

  /**
   * What a claim rests on: each citation with its source and as a line of a bibliography. Loads the sources.
   *
   * @example (await citationsOf(claim)).map(({ text }) => text).join('; ')
   */
  citationsOf(claim: Pick<Claim, 'cite'>): Promise<CitedSource[]>;

  /**
   * The whole dataset, for the functions of `./api`, which do not wait for anything.
   *
   * @example eventsBetween(await load(), '1921')
   */
  load(): Promise<Dataset>;
}

/** What is loaded when it is needed: the entities of a kind, or one of the other files. */
interface Parts {
  person: readonly EntityOf['person'][];
  org: readonly EntityOf['org'][];
  event: readonly EntityOf['event'][];
  work: readonly EntityOf['work'][];
  place: readonly EntityOf['place'][];
  concept: readonly EntityOf['concept'][];
  index: DatasetIndex;
  search: SearchTable;
  sources: readonly Source[];
  vocabularies: Vocabularies;
}

type Part = keyof Parts;

const PARTS: readonly Part[] = [...KINDS, 'index', 'search', 'sources', 'vocabularies'];

/** The data of a package: the manifest and the redirects at once, the other files by functions that import them. */
export interface ReaderData {
  readonly manifest: Manifest;
  readonly redirects: readonly Redirect[];
  readonly load: { readonly [P in Part]: () => Promise<{ readonly default: Parts[P] }> };
  /** Imports `search.js`. */
  readonly loadSearch: () => Promise<{
    readonly search: (
      dataset: Dataset,
      fragment: string,
      options?: { readonly kind?: Kind; readonly limit?: number },
    ) => SearchResult[];
  }>;
}

const kindsOf = (ids: readonly string[]): Kind[] => ids.flatMap((id) => parseId(id)?.kind ?? []);

const NO_TERMS: Vocabularies = {
  roles: [],
  relationTypes: [],
  eventClasses: [],
  workClasses: [],
  organizationClasses: [],
};

/**
 * The functions of the API over the files of a data package, loaded as they are needed: what `index.js` of every data package is made
 * with.
 *
 * @example
 * createReader({
 *   manifest,
 *   redirects,
 *   load: { person: () => import('./people.json', { with: { type: 'json' } }), … },
 *   loadSearch: () => import('./search.js'),
 * });
 */
export function createReader({ manifest, redirects, load, loadSearch }: ReaderData): Reader {
  /** What has been loaded so far. */
  const loaded: { -readonly [P in Part]?: Parts[P] } = {};
  const loading = new Map<Part, Promise<void>>();
  let dataset: Dataset | undefined;

  const begin = async (part: Part): Promise<void> => {
    try {
      Object.assign(loaded, { [part]: (await load[part]()).default });
      dataset = undefined;
    } catch (error) {
      loading.delete(part);
      throw error;
    }
  };
  const once = (part: Part): Promise<void> => {
    const started = loading.get(part) ?? begin(part);
    loading.set(part, started);
    return started;
  };
  /** A dataset that has these parts, and maybe others. */
  const having = async (parts: readonly Part[]): Promise<Dataset> => {
    await Promise.all(parts.map(once));
    dataset ??= createDataset({
      manifest,
      redirects,
      entities: KINDS.flatMap((kind): readonly Entity[] => loaded[kind] ?? []),
      index: loaded.index ?? [],
      search: loaded.search,
      sources: loaded.sources ?? [],
      vocabularies: loaded.vocabularies ?? NO_TERMS,
    });
    return dataset;
  };
  const leadsTo = new Map(redirects.map(({ id, to = [] }) => [id, to]));
  /** A dataset that has what an id leads to. */
  const leading = (text: string): Promise<Dataset> => {
    const id = shortId(manifest.name, text);
    return having(id === undefined ? [] : kindsOf(leadsTo.get(id) ?? [id]));
  };

  return {
    manifest,
    get: async (id: string) => get(await leading(id), id) as never,
    all: async (kind) => all(await having(isKind(kind) ? [kind] : []), kind),
    resolve: async (id) => {
      const found = resolve(await leading(id), id);
      return found.status === 'unknown' ? resolve(await having(['index']), id) : found;
    },
    find: async (name, options) => find(await having(['index']), name, options),
    search: async (fragment, options) => {
      const [{ search }, searched] = await Promise.all([loadSearch(), having(['index', 'search'])]);
      return search(searched, fragment, options);
    },
    eventsBetween: async (from, to) => eventsBetween(await having(['event']), from, to),
    participantsOf: async (event) => {
      const kinds = kindsOf((event.participants ?? []).map(({ entity }) => entity));
      return participantsOf(await having([...kinds, 'vocabularies']), event);
    },
    participationsOf: async (entity) => participationsOf(await having(['event', 'vocabularies']), entity),
    relationsOf: async (entity) => {
      const { relations = [], inverseRelations = [] } = entity;
      const kinds = kindsOf([...relations.map(({ to }) => to), ...inverseRelations.map(({ from }) => from)]);
      return relationsOf(await having([...kinds, 'vocabularies']), entity);
    },
    citationsOf: async (claim) => citationsOf(await having(['sources']), claim),
    load: () => having(PARTS),
  };
}
