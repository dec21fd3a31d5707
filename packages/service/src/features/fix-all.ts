import type { Note } from '@glossator/markdown';
import { applyEdits, composeEdits, withoutOverlaps } from '../edits.js';
import type { Edit, Finding } from '../finding.js';

/** One fix can show the need of another: an id put in small letters may be one that moved. So often at most. */
const MAX_ROUNDS = 5;

/** The edits of the safe fix of each finding that has one. */
export const safeEdits = (findings: readonly Finding[]): readonly Edit[] =>
  withoutOverlaps(findings.flatMap(({ fixes = [] }) => fixes.find(({ safe }) => safe)?.edits ?? []));

/**
 * All that mends a note where the meaning cannot change: edits in order that do not overlap.
 *
 * @param parse reads a text as the note was read
 */
export function fixAll(note: Note, check: (note: Note) => readonly Finding[], parse: (text: string) => Note): Edit[] {
  const rounds: (readonly Edit[])[] = [];
  let mended = note;
  while (rounds.length < MAX_ROUNDS) {
    const edits = safeEdits(check(mended));
    if (edits.length === 0) break;
    rounds.push(edits);
    mended = parse(applyEdits(mended.text, edits));
  }
  return composeEdits(note.text, rounds);
}
