import type { SyntaxNode } from '@lezer/common';

/** A block of running text. `text` is as long as the block, so `start` plus an offset in it is an offset in the note. */
export interface ProseBlock {
  readonly start: number;
  readonly text: string;
}

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
export function mask(
  block: SyntaxNode,
  text: string,
  shift: number,
  isLink: (node: SyntaxNode) => boolean,
): ProseBlock {
  const start = block.from + shift;
  const pieces: string[] = [];
  let at = start;
  for (const cut of cuts(block, isLink)) {
    pieces.push(text.slice(at, cut.from + shift), cut.with.repeat(cut.to - cut.from));
    at = cut.to + shift;
  }
  pieces.push(text.slice(at, block.to + shift));
  return { start, text: pieces.join('') };
}
