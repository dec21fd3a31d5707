/** Plain words where references stand: a note on its way to readers who have no dataset. */
import { type Link, type Note, unwrap } from '@glossator/markdown';
import { directivesOf } from '../directives.js';
import { applyEdits, composeEdits } from '../edits.js';
import type { Edit } from '../finding.js';
import { readTarget } from '../references.js';

/** The name of whom an id means, as plain text; undefined where nobody is known by it. */
export type NameOf = (id: string) => string | undefined;

const isOurs = ({ target }: Link): boolean => {
  const status = readTarget(target)?.status;
  return status === 'id' || status === 'malformed';
};

const editsOf = (note: Note, nameOf: NameOf): Edit[] =>
  unwrap(
    note,
    note.links.filter(isOurs).map((link) => ({ link, words: nameOf(link.target) ?? link.target })),
    directivesOf(note),
  ).map(({ start, end, insert }) => ({ start, end, newText: insert }));

/** A link in a link is none before the inner one is gone; so often at most. */
const ROUNDS = 8;

/**
 * What makes plain words of the references of a note, right and wrong ones: a link becomes its label with the markup in it, a
 * link without one the name of whom it means, or its destination. Definitions and the comments to the checker go. The rest
 * stays as it is, byte for byte, and reads as it did. Edits in order, without overlaps; offsets are UTF-16.
 *
 * @param parse reads a text as the note was read
 * @example strip(parseNote('[Lenin](person:vladimir-lenin) spoke'), nameOf, parse) // two edits: 'Lenin spoke'
 */
export function strip(note: Note, nameOf: NameOf, parse: (text: string) => Note): Edit[] {
  const rounds: Edit[][] = [];
  for (let now = note; rounds.length < ROUNDS; ) {
    const edits = editsOf(now, nameOf);
    if (edits.length === 0) break;
    rounds.push(edits);
    now = parse(applyEdits(now.text, edits));
  }
  return composeEdits(note.text, rounds);
}
