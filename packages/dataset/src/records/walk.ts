/** Ways through a record, each step with its path, so that a check can point at the place. */
import type { Citation, ClaimProperty, EntityRecord, HistoricalDateRecord } from '@glossator/model';
import { CLAIM_PROPERTIES } from '@glossator/model';
import type { Path } from './document.js';

/** Any claim as a curator writes it: the fields that some kinds lack are optional here. */
export interface AnyClaim {
  readonly value?: unknown;
  readonly type?: string;
  readonly to?: string;
  readonly entity?: string;
  readonly role?: string;
  readonly when?: HistoricalDateRecord;
  readonly cite: readonly Citation[];
  readonly rank?: 'preferred';
  readonly key?: string;
}

export interface Located<T> {
  readonly path: Path;
  readonly value: T;
}

export interface LocatedClaim extends Located<AnyClaim> {
  readonly property: ClaimProperty;
}

/** The claims of a record, property by property. */
export function* claimsOf(record: EntityRecord): Generator<LocatedClaim> {
  const properties = record as unknown as Partial<Record<ClaimProperty, readonly AnyClaim[]>>;
  for (const property of CLAIM_PROPERTIES) {
    for (const [at, value] of (properties[property] ?? []).entries()) yield { property, path: [property, at], value };
  }
}

/** Every citation of a record: those of its claims and those of its names. */
export function* citationsOf(record: EntityRecord): Generator<Located<Citation>> {
  for (const { path, value } of claimsOf(record)) {
    for (const [at, cite] of value.cite.entries()) yield { path: [...path, 'cite', at], value: cite };
  }
  for (const [at, name] of record.names.entries()) {
    for (const [of, cite] of (name.cite ?? []).entries()) yield { path: ['names', at, 'cite', of], value: cite };
  }
}

const isDateProperty = (property: ClaimProperty): boolean =>
  ['born', 'died', 'founded', 'dissolved', 'when', 'published'].includes(property);

/** Every date of a record: values of date claims, and the `when` of any claim. */
export function* datesOf(record: EntityRecord): Generator<Located<HistoricalDateRecord>> {
  for (const { property, path, value } of claimsOf(record)) {
    if (isDateProperty(property)) yield { path: [...path, 'value'], value: value.value as HistoricalDateRecord };
    if (value.when !== undefined) yield { path: [...path, 'when'], value: value.when };
  }
}

/** The events that the date of a record hangs on. */
export function hangsOn(record: EntityRecord): string[] {
  return [...datesOf(record)].flatMap(({ path, value: { relative } }) =>
    path[0] === 'when' && relative !== undefined ? [relative.to] : [],
  );
}

/** Every id of another entity that a record names. */
export function* referencesOf(record: EntityRecord): Generator<Located<string>> {
  for (const { path, value } of claimsOf(record)) {
    if (value.to !== undefined) yield { path: [...path, 'to'], value: value.to };
    if (value.entity !== undefined) yield { path: [...path, 'entity'], value: value.entity };
  }
  for (const { path, value } of datesOf(record)) {
    if (value.relative !== undefined) yield { path: [...path, 'relative', 'to'], value: value.relative.to };
  }
  for (const [at, { entity }] of (record.distinctFrom ?? []).entries()) {
    yield { path: ['distinctFrom', at, 'entity'], value: entity };
  }
}
