import type { ClaimProperty, EntityRecord } from '@glossator/model';
import { CLAIM_PROPERTIES } from '@glossator/model';
import type { Problem } from '../problem.js';
import { claimKey } from './claim-key.js';
import type { LocatedDocument, Path } from './document.js';
import type { AnyClaim } from './walk.js';

type Fields = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const isClaimProperty = (property: string): property is ClaimProperty =>
  (CLAIM_PROPERTIES as readonly string[]).includes(property);

/** What makes two items of a list the same one: the key of a claim, text and language of a name. Not yet validated. */
function sameness(property: string, item: unknown): string | undefined {
  if (!isMap(item)) return undefined;
  if (property === 'names') return `${String(item['lang'])} ${String(item['text'])}`;
  const { value, to, entity } = item;
  const known = typeof to === 'string' || typeof entity === 'string' || typeof value === 'string';
  const readable = known || (isMap(value) && (value['relative'] === undefined || isMap(value['relative'])));
  return isClaimProperty(property) && readable ? claimKey(property, item as unknown as AnyClaim) : undefined;
}

const EVIDENCE = ['cite', 'seen'] as const;

/** Where each part of a merged record comes from: a path in the addition, or null for what was given. */
type Origins = Map<string, Path | null>;

const keyOf = (path: Path): string => JSON.stringify(path);

/** The same claim or name twice is one with the evidence of both; what the addition says besides goes before what was given. */
function join(given: Fields, added: Fields, at: Path, from: Path, origins: Origins): Fields {
  origins.set(keyOf(at), from);
  const joined: Record<string, unknown> = { ...given, ...added };
  for (const name of EVIDENCE) {
    const [before, after] = [given[name], added[name]];
    if (!Array.isArray(before) || !(Array.isArray(after) || after === undefined)) continue;
    joined[name] = [...before, ...((after as unknown[] | undefined) ?? [])];
    for (const index of before.keys()) origins.set(keyOf([...at, name, index]), null);
    for (const index of ((after as unknown[] | undefined) ?? []).keys()) {
      origins.set(keyOf([...at, name, before.length + index]), [...from, name, index]);
    }
  }
  return joined;
}

function joinLists(
  property: string,
  given: readonly unknown[],
  added: readonly unknown[],
  origins: Origins,
  report: (at: Path, message: string) => void,
): unknown[] {
  const list = [...given];
  const places = new Map(given.map((item, at) => [sameness(property, item), at]));
  for (const index of given.keys()) origins.set(keyOf([property, index]), null);
  for (const [index, item] of added.entries()) {
    const key = sameness(property, item);
    const place = key === undefined ? undefined : places.get(key);
    const from = [property, index];
    if (place === undefined) {
      origins.set(keyOf([property, list.length]), from);
      list.push(item);
    } else {
      const [before, after] = [list[place] as Fields, item as Fields];
      const isOther = property === 'names' && after['kind'] !== undefined && after['kind'] !== before['kind'];
      if (isOther) report([...from, 'kind'], otherKind([...from, 'kind'], before['kind']));
      list[place] = join(before, after, [property, place], from, origins);
    }
  }
  return list;
}

/** What an addition cannot change: an entity has one class and one note, and those are the dataset's. */
const contrary = (property: string, given: unknown): string =>
  `${property}: the dataset says ${JSON.stringify(given)}: an addition brings names and claims; remove it.`;

/** A spelling that is there already is of the kind that the dataset says: its preferred name is the label that everybody sees. */
const otherKind = (at: Path, given: unknown): string =>
  `${at.join('.')}: the dataset says ${JSON.stringify(given)} of this spelling: write that.`;

/** A message that begins with a path in the merged record begins with the one in the file instead. */
function renamed(message: string, merged: Path, own: Path): string {
  const [before, after] = [merged.join('.'), own.join('.')];
  return after !== '' && message.startsWith(before) ? after + message.slice(before.length) : message;
}

/**
 * A record of one's own about an entity of a dataset: the dataset's record with the names and claims of the addition behind
 * its own. A claim or a spelling that is there already gets the evidence of both.
 *
 * @param given the record as the dataset has it
 * @param own the file, not yet validated: it is the merged record that its schema must accept
 * @returns the merged record; a problem in it stands at its place in the file, one in what was given at the file's beginning
 */
export function addition(
  given: EntityRecord,
  own: LocatedDocument,
): { readonly document: LocatedDocument; readonly problems: readonly Problem[] } {
  if (!isMap(own.data)) return { document: own, problems: [] };
  const origins: Origins = new Map([[keyOf([]), []]]);
  const problems: Problem[] = [];
  const report = (at: Path, message: string): void => void problems.push(own.problem(at, message));
  const merged = new Map<string, unknown>(Object.entries(given));
  for (const property of merged.keys()) origins.set(keyOf([property]), null);
  for (const [property, value] of Object.entries(own.data)) {
    const before = merged.get(property);
    origins.set(keyOf([property]), [property]);
    if (Array.isArray(before) && Array.isArray(value)) {
      merged.set(property, joinLists(property, before, value, origins, report));
    } else if (before === undefined || Array.isArray(before)) {
      merged.set(property, value);
    } else if (JSON.stringify(before) !== JSON.stringify(value)) {
      problems.push(own.problemAtKey([], property, contrary(property, before)));
    }
  }
  const toOwn = (at: Path): Path => {
    for (let length = at.length; length >= 0; length -= 1) {
      const from = origins.get(keyOf(at.slice(0, length)));
      if (from === null) return [];
      if (from !== undefined) return [...from, ...at.slice(length)];
    }
    return at;
  };
  const document: LocatedDocument = {
    path: own.path,
    data: Object.fromEntries(merged),
    written: (at) => own.written(toOwn(at)),
    problem: (at, message) => own.problem(toOwn(at), renamed(message, at, toOwn(at))),
    problemAtKey: (at, key, message) => own.problemAtKey(toOwn(at), key, renamed(message, at, toOwn(at))),
  };
  return { document, problems };
}
