import type { Parts } from './parts.js';
import type { Style } from './style.js';

/** A date as printed, of one time or of several, with all that the text says of each. */
export interface Found {
  readonly form: 'one' | 'interval' | 'openEnd' | 'openStart' | 'between' | 'or' | 'and';
  /** Of a range its first and last. */
  readonly members: readonly Parts[];
  /** What stands behind it or in brackets about its calendar. */
  readonly style?: Style;
  /** The Old Style day of a double date, whose New Style day is the member. */
  readonly old?: Parts;
}
