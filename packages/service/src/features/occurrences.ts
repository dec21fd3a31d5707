import type { Note, Range } from '@glossator/markdown';
import { referencesOf } from '../references.js';
import type { Snapshot } from '../snapshot.js';
import { mentions } from './mentions.js';

/** A place of a note where an entity is referred to or surely named. Offsets are UTF-16, the end exclusive. */
export interface Occurrence extends Range {
  /** reference: a link that writes the id; use: a full reference `[a][b]` whose definition does; mention: a name in prose. */
  readonly how: 'reference' | 'use' | 'mention';
  /** What to mark for a reader: the label where there is one, else the same as the range. */
  readonly shown: Range;
}

/**
 * Every place of an entity in a note, in the order of the text. A reference stands on its destination, where other tools see
 * it too; an id that moved counts for its successor. A name that may be somebody else's is left out.
 *
 * @param id the entity's shortest id
 */
export function occurrences(snapshot: Snapshot, note: Note, id: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (const { link, target } of referencesOf(note)) {
    if (target.status !== 'id') continue;
    const led = snapshot.datasets.resolve(link.target);
    if ((led.status !== 'live' && led.status !== 'moved') || led.id !== id) continue;
    const { destination, label } = link;
    const written = link.start <= destination.start && destination.end <= link.end;
    const range = written ? destination : (label ?? link);
    found.push({ start: range.start, end: range.end, how: written ? 'reference' : 'use', shown: label ?? range });
  }
  for (const { start, end, linked, entity } of mentions(snapshot, note)) {
    if (!linked && entity === id) found.push({ start, end, how: 'mention', shown: { start, end } });
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
