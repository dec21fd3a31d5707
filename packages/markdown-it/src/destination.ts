import { isKind, parseId } from '@glossator/model';
import type { EntityKind } from './meaning.js';

/** A destination with one of our prefixes. */
export interface Destination {
  readonly kind: EntityKind;
  /** As it is written. */
  readonly text: string;
  /** Whether it is an id: `person:leon-trotsky`, `person:dataset/leon-trotsky`. */
  readonly isId: boolean;
}

/** Reads a destination; undefined for an ordinary link. */
export function readDestination(text: string): Destination | undefined {
  const kind = text.slice(0, Math.max(text.indexOf(':'), 0)).toLowerCase();
  return isKind(kind) ? { kind, text, isId: parseId(text) !== undefined } : undefined;
}
