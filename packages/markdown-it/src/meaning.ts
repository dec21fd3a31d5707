/** The kind of an entity, which is the prefix of its id. */
export type EntityKind = 'person' | 'org' | 'event' | 'work' | 'place' | 'concept';

/** What an id means. */
export interface Meaning {
  readonly status: 'live' | 'moved' | 'split' | 'withdrawn' | 'unknown' | 'malformed';
  /** The id it has now. */
  readonly id?: string;
  readonly label?: string;
  readonly kind?: string;
  /** "1879–1940"; empty where none are known. */
  readonly dates?: string;
}

/**
 * Says what an id means; undefined where that is not known yet, and the reference is shown without a word about it.
 *
 * @param environment what was given to `md.render(text, environment)`: an id can mean something else on another page
 */
export type Lookup = (id: string, environment?: unknown) => Meaning | undefined;
