import type { Concept, Event, Manifest, Organization, Person, Place, Redirect, Work } from '@glossator/model';

/** The type of the entities of each kind. */
export interface EntityOf {
  person: Person;
  org: Organization;
  event: Event;
  work: Work;
  place: Place;
  concept: Concept;
}

/** The prefix of an id. */
export type Kind = keyof EntityOf;

/** An entity of any kind; `kind` tells which. */
export type Entity = EntityOf[Kind];

/** Reads the entities of a data package; the file of a kind is loaded when it is first asked for. */
export interface Reader {
  /** Name, version, licence, counts and files of the dataset. */
  readonly manifest: Manifest;
  /**
   * The entity that an id leads to. An id that moved leads to its successor.
   *
   * @returns undefined where there is none: an unknown id, or one that was split or withdrawn
   * @example (await get('person:gavriil-myasnikov'))?.label
   */
  get<K extends Kind>(id: `${K}:${string}`): Promise<EntityOf[K] | undefined>;
  /** The same for an id that is not known to be of some kind, as those inside entities are. */
  get(id: string): Promise<Entity | undefined>;
  /**
   * All entities of a kind, in the order of their ids.
   *
   * @example (await all('event')).length
   */
  all<K extends Kind>(kind: K): Promise<readonly EntityOf[K][]>;
}

/** What differs between data packages: the data. */
export interface ReaderData {
  readonly manifest: Manifest;
  readonly redirects: readonly Redirect[];
  readonly load: { readonly [K in Kind]: () => Promise<{ readonly default: readonly EntityOf[K][] }> };
}

/** Makes the reader of a data package from its data. */
export function createReader({ manifest, redirects, load }: ReaderData): Reader {
  const moved = new Map(redirects.filter(({ kind }) => kind === 'moved').map(({ id, to }) => [id, to?.[0]]));
  const byKind = new Map<Kind, Promise<ReadonlyMap<string, Entity>>>();
  const entities = (kind: Kind): Promise<ReadonlyMap<string, Entity>> => {
    let loading = byKind.get(kind);
    if (loading === undefined) {
      loading = load[kind]().then(({ default: list }) => new Map(list.map((entity) => [entity.id, entity])));
      byKind.set(kind, loading);
    }
    return loading;
  };
  const isKind = (text: string): text is Kind => Object.hasOwn(load, text);
  return {
    manifest,
    async get(id: string) {
      const target = moved.get(id) ?? id;
      const kind = target.slice(0, target.indexOf(':'));
      // The prefix of an id is the kind of its entity, which is what the typed form promises.
      return isKind(kind) ? ((await entities(kind)).get(target) as never) : undefined;
    },
    async all<K extends Kind>(kind: K) {
      if (!isKind(kind)) throw new TypeError(`No kind "${kind}": expected one of ${Object.keys(load).join(', ')}.`);
      return [...(await entities(kind)).values()] as EntityOf[K][];
    },
  };
}
