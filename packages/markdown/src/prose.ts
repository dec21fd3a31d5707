import type { SyntaxNode } from '@lezer/common';
import { type Range, rangeOf } from './links.js';

/** task: a list item with a check box; cell: of a table. */
export type ProseKind = 'paragraph' | 'heading' | 'cell' | 'task';

/** A block of running text. `text` is as long as the block, so `start` plus an offset in it is an offset in the note. */
export interface ProseBlock {
  readonly start: number;
  readonly text: string;
  readonly kind: ProseKind;
  /** Of a cell, the row of the table: cells of one row have equal ones. */
  readonly row?: Range;
  /** The same object in every version of a note in which an edit left this block alone: what to cache by, in a WeakMap. */
  readonly key: object;
}

/** A block of prose whose offsets count from somewhere in the note. */
export type ProseFacts = Omit<ProseBlock, 'key'>;

/** Blocks whose inline content is prose. */
const KINDS: ReadonlyMap<string, ProseKind> = new Map([
  ['Paragraph', 'paragraph'],
  ['TableCell', 'cell'],
  ['Task', 'task'],
  ...[1, 2, 3, 4, 5, 6].map((level) => [`ATXHeading${level}`, 'heading'] as const),
  ...[1, 2].map((level) => [`SetextHeading${level}`, 'heading'] as const),
]);

/** What a node of this name is to a reader; undefined where its content is no running text. */
export const proseKind = (name: string): ProseKind | undefined => KINDS.get(name);

/** Stands for what no name may cross: code, links, tags. Object replacement character. */
const BARRIER = '\uFFFC';

/** Stands for marks that are not there for a reader: emphasis, quote marks, a backslash. Word joiner. */
const JOINER = '\u2060';

const BARRIERS =
  /^(?:InlineCode|Autolink|URL|HTMLTag|Comment|ProcessingInstruction|TaskMarker|TableDelimiter|Image|Link|Wikilink)$/u;
const JOINERS = /^(?:EmphasisMark|StrikethroughMark|QuoteMark|HeaderMark|HardBreak)$/u;

const BRACKETED = /^(?:Link|Image|Autolink|Wikilink)$/u;

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly with: string;
}

/** What to cut out of a block, in order. `isLink` says whether a bracketed node is a link or just brackets. */
function cuts(block: SyntaxNode, isLink: (node: SyntaxNode) => boolean): Cut[] {
  const found: Cut[] = [];
  // A cursor, not recursion: emphasis may be nested as deep as a note is long.
  block.cursor().iterate(({ name, from, to, node }) => {
    if (BRACKETED.test(name) && !isLink(node)) return true;
    if (BARRIERS.test(name) || name === 'Capped') {
      // An image in a link's label is a link of its own.
      if (name === 'Link') node.getChildren('Image').forEach(isLink);
      found.push({ from, to, with: BARRIER });
      return false;
    }
    if (JOINERS.test(name)) found.push({ from, to, with: JOINER });
    else if (name === 'Escape') found.push({ from, to: from + 1, with: JOINER });
    else if (name === 'Entity') found.push({ from, to, with: ' ' });
    return true;
  });
  return found;
}

/** The text of a block with everything that is not prose masked, character for character. */
function mask(block: SyntaxNode, text: string, shift: number, isLink: (node: SyntaxNode) => boolean): string {
  const pieces: string[] = [];
  let at = block.from + shift;
  for (const cut of cuts(block, isLink)) {
    pieces.push(text.slice(at, cut.from + shift), cut.with.repeat(cut.to - cut.from));
    at = cut.to + shift;
  }
  pieces.push(text.slice(at, block.to + shift));
  return pieces.join('');
}

/** Reads a node of a prose kind. */
export function readProse(
  block: SyntaxNode,
  kind: ProseKind,
  text: string,
  shift: number,
  isLink: (node: SyntaxNode) => boolean,
): ProseFacts {
  const row = kind === 'cell' ? block.parent : null;
  return {
    start: block.from + shift,
    text: mask(block, text, shift, isLink),
    kind,
    ...(row === null ? {} : { row: rangeOf(row, text, shift) }),
  };
}
