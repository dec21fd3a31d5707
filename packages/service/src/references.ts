import type { Link, Note } from '@glossator/markdown';
import { formatId, type IdParts, isKind, KINDS, type Kind, MAX_SLUG_LENGTH, parseId } from '@glossator/model';
import { fold, withinOneEdit } from '@glossator/names';

/**
 * What a link destination is to us: an id; something with one of our prefixes that is none; something whose scheme looks
 * like one of our prefixes. An ordinary link is no reference at all.
 */
export type Target =
  | { readonly status: 'id'; readonly parts: IdParts }
  | {
      readonly status: 'malformed';
      readonly kind: Kind;
      /** The id that was meant, where case, percent-encoding and stray characters leave no doubt of the letters. */
      readonly repaired?: string;
      /** Whether only case or percent-encoding differ. */
      readonly sameLetters: boolean;
    }
  | {
      readonly status: 'unknown-prefix';
      readonly scheme: string;
      readonly kind: Kind;
      /** A plural or a long form, not a slip. */
      readonly longForm: boolean;
      /** The id with the right prefix, where the rest is one. */
      readonly repaired?: string;
    };

/** A link that is meant for us. */
export interface Reference {
  readonly link: Link;
  readonly target: Target;
}

const LONG_FORMS: ReadonlyMap<string, Kind> = new Map([
  ['people', 'person'],
  ['persons', 'person'],
  ['orgs', 'org'],
  ['organization', 'org'],
  ['organizations', 'org'],
  ['organisation', 'org'],
  ['organisations', 'org'],
  ['events', 'event'],
  ['works', 'work'],
  ['places', 'place'],
  ['concepts', 'concept'],
]);

/** A URI scheme (RFC 3986, section 3.1) and the rest. */
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/su;

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What an id would be without capitals, diacritics, spaces and stray punctuation; undefined where nothing is left. */
function repairLocal(kind: Kind, local: string): string | undefined {
  const slugs = percentDecoded(local.replace(/[?#].*$/su, ''))
    .split('/')
    .filter((part) => part !== '')
    .map((part) =>
      fold(part)
        .replace(/[^a-z0-9]+/gu, '-')
        .replace(/^-|-$/gu, '')
        .slice(0, MAX_SLUG_LENGTH),
    );
  const id = `${kind}:${slugs.join('/')}`;
  return parseId(id) === undefined ? undefined : id;
}

function kindOfScheme(scheme: string): { readonly kind: Kind; readonly longForm: boolean } | undefined {
  const long = LONG_FORMS.get(scheme);
  if (long !== undefined) return { kind: long, longForm: true };
  const near = KINDS.find((kind) => withinOneEdit(scheme, kind));
  return near === undefined ? undefined : { kind: near, longForm: false };
}

/**
 * Reads a link destination.
 *
 * @returns undefined for an ordinary link: a URL, a path, a fragment
 * @example readTarget('people:flor-mitin') // status: 'unknown-prefix', kind: 'person', repaired: 'person:flor-mitin'
 */
export function readTarget(destination: string): Target | undefined {
  const parts = parseId(destination);
  if (parts !== undefined) return { status: 'id', parts };
  const match = SCHEME.exec(destination);
  if (match === null) return undefined;
  const scheme = (match[1] ?? '').toLowerCase();
  const local = match[2] ?? '';
  if (isKind(scheme)) {
    const repaired = repairLocal(scheme, local);
    const sameLetters = repaired === `${scheme}:${percentDecoded(local).toLowerCase()}`;
    return { status: 'malformed', kind: scheme, sameLetters, ...(repaired === undefined ? {} : { repaired }) };
  }
  // A scheme of somebody else's: its rest is an authority, a query, an address. Ours is a slug.
  if (local === '' || /^\/\/|[?@=]/u.test(local)) return undefined;
  const near = kindOfScheme(scheme);
  if (near === undefined) return undefined;
  const repaired = repairLocal(near.kind, local);
  return { status: 'unknown-prefix', scheme, ...near, ...(repaired === undefined ? {} : { repaired }) };
}

/** The references of a note, in the order of the text. */
export function referencesOf({ links }: Note): Reference[] {
  return links.flatMap((link) => {
    const target = readTarget(link.target);
    return target === undefined ? [] : [{ link, target }];
  });
}

/** Whether a note has a link with one of our prefixes, right or wrong: whoever writes one wants to be told of it. */
export const refers = ({ links }: Note): boolean =>
  links.some(({ target }) => {
    const status = readTarget(target)?.status;
    return status === 'id' || status === 'malformed';
  });

/** Whether a link writes its destination itself: `[a][b]` and `![a][b]` leave that to a definition. */
export const writesDestination = ({ start, end, destination }: Link): boolean =>
  start <= destination.start && destination.end <= end;

/** The id that a reference writes, short or long as written; undefined where it writes none. */
export const idOf = ({ target }: Reference): string | undefined =>
  target.status === 'id' ? formatId(target.parts.kind, target.parts.slug, target.parts.dataset) : undefined;
