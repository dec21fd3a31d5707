import type { Found } from '@glossator/dataset';
import type { ProseDate } from '@glossator/dates';
import type { Aspect } from './happenings.js';

/** A property of an entity that a date can be of. */
export type DatedProperty = 'when' | 'born' | 'died' | 'founded' | 'dissolved' | 'published';

/** A date of a note and what a reader connects it with. Its offsets are UTF-16, into the note. */
export interface Tie {
  readonly found: Found;
  readonly property: DatedProperty;
  readonly date: ProseDate;
  /** What the date is of: the whole, its beginning, its end; or something that came wholly before or after it. */
  readonly aspect: Aspect | 'before' | 'after';
  /** Whether only their places say so, as in a chronology: far apart they are a log of reading. */
  readonly loose?: boolean;
  /** Whether the sentence itself says that it is disputed, or gives another date beside it. */
  readonly disputed?: boolean;
}
