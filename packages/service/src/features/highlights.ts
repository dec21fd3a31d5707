import type { Note, Range } from '@glossator/markdown';
import type { Snapshot } from '../snapshot.js';
import { whatIsAt } from './at.js';
import { occurrences } from './occurrences.js';

/** Whom the reference or the name at an offset means; undefined where that is nobody or not certain. */
export function entityAt(snapshot: Snapshot, note: Note, offset: number): string | undefined {
  const here = whatIsAt(snapshot, note, offset);
  if (here?.kind === 'mention') return here.mention.entity ?? undefined;
  return here?.choices.length === 1 ? here.choices[0]?.id : undefined;
}

/** Where else in the note the entity at an offset is referred to or named, this place included; none where nobody is certain. */
export function highlights(snapshot: Snapshot, note: Note, offset: number): Range[] {
  const id = entityAt(snapshot, note, offset);
  return id === undefined ? [] : occurrences(snapshot, note, id).map(({ shown }) => shown);
}
