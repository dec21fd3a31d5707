/** The six kinds of entity. A kind is also the prefix of an id. */
export const KINDS = ['person', 'org', 'event', 'work', 'place', 'concept'] as const;

export type Kind = (typeof KINDS)[number];

/** The folder of the records of a kind; also the stem of its file in the published form: `people/`, `people.json`. */
export const FOLDERS: Readonly<Record<Kind, string>> = {
  person: 'people',
  org: 'organizations',
  event: 'events',
  work: 'works',
  place: 'places',
  concept: 'concepts',
};

/** The word for an entity of a kind; also the stem of its schema: `organization`, `organization-record`. */
export const KIND_WORDS = {
  person: 'person',
  org: 'organization',
  event: 'event',
  work: 'work',
  place: 'place',
  concept: 'concept',
} as const satisfies Readonly<Record<Kind, string>>;

export const MAX_SLUG_LENGTH = 80;

/** One alternative at every step, so that no input makes it slow. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

export const isSlug = (text: string): boolean => text.length <= MAX_SLUG_LENGTH && SLUG.test(text);

export const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);

/** A parsed id. `dataset` is there only where the long form names one. */
export interface IdParts {
  readonly kind: Kind;
  readonly dataset?: string;
  readonly slug: string;
}

/**
 * Reads `prefix:slug` or `prefix:dataset/slug`.
 *
 * @returns undefined for anything else; a bare slug is never an id.
 * @example parseId('person:gavriil-myasnikov') // { kind: 'person', slug: 'gavriil-myasnikov' }
 * @example parseId('Person:Gavriil') // undefined
 */
export function parseId(text: string): IdParts | undefined {
  const colon = text.indexOf(':');
  const kind = text.slice(0, Math.max(colon, 0));
  if (!isKind(kind)) return undefined;
  const local = text.slice(colon + 1);
  const slash = local.indexOf('/');
  const slug = local.slice(slash + 1);
  if (!isSlug(slug)) return undefined;
  if (slash < 0) return { kind, slug };
  const dataset = local.slice(0, slash);
  return isSlug(dataset) ? { kind, dataset, slug } : undefined;
}

/** @example formatId('person', 'flor-mitin') // 'person:flor-mitin' */
export const formatId = (kind: Kind, slug: string, dataset?: string): string =>
  dataset === undefined ? `${kind}:${slug}` : `${kind}:${dataset}/${slug}`;

/** The kind of an id that is known to be one, as every id inside a built dataset is. */
export function kindOf(id: string): Kind {
  const parts = parseId(id);
  if (parts === undefined) throw new Error(`"${id}" is not an id: expected prefix:slug, such as person:flor-mitin.`);
  return parts.kind;
}
