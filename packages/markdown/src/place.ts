import type { BlockFacts } from './block.js';
import type { NoteComment } from './comments.js';
import type { Heading } from './headings.js';
import type { Link, Range, Reference } from './links.js';
import type { ProseBlock, ProseFacts } from './prose.js';

/** A block and where it stands. */
export interface PlacedBlock {
  /** Where its first line starts: a UTF-16 offset into the note. */
  readonly start: number;
  /** Whether it is an item of the list of the block before. */
  readonly joined: boolean;
  /** The same object in every version of the note in which an edit left the block alone. */
  readonly facts: BlockFacts;
}

/** A definition where it stands in the note. */
export interface PlacedDefinition {
  readonly destination: Range;
  readonly target: string;
}

/** By key (`definitionKey`). */
export type Definitions = ReadonlyMap<string, PlacedDefinition>;

/** How many of what stands in a row start before an offset. */
export function countBefore(row: readonly { readonly start: number }[], offset: number): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What all blocks say of one kind, each moved to where its block stands. */
export function gather<From, To>(
  blocks: readonly PlacedBlock[],
  of: (facts: BlockFacts) => readonly From[],
  move: (found: From, start: number) => To,
): To[] {
  const found: To[] = [];
  for (const { start, facts } of blocks) for (const each of of(facts)) found.push(move(each, start));
  return found;
}

export const moveRange = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

/** A link where it stands; undefined where nothing defines the key of a reference. */
export function moveLink(link: Link | Reference, by: number, definitions: Definitions): Link | undefined {
  const { form, start, end, label } = link;
  const known = 'key' in link ? definitions.get(link.key) : link;
  if (known === undefined) return undefined;
  const { target } = known;
  const destination = 'key' in link ? known.destination : moveRange(known.destination, by);
  const moved = { form, start: start + by, end: end + by, destination, target };
  return label === undefined ? moved : { ...moved, label: moveRange(label, by) };
}

export function moveProse(block: ProseFacts, by: number): ProseBlock {
  const moved = { start: block.start + by, text: block.text, kind: block.kind, key: block };
  return block.row === undefined ? moved : { ...moved, row: moveRange(block.row, by) };
}

export function moveComment({ start, end, content, follows }: NoteComment, by: number): NoteComment {
  const moved = { start: start + by, end: end + by, content: moveRange(content, by) };
  return follows === undefined ? moved : { ...moved, follows: moveRange(follows, by) };
}

export const moveHeading = (heading: Heading, by: number): Heading => ({
  ...heading,
  ...moveRange(heading, by),
  text: moveRange(heading.text, by),
});
