import type { SyntaxNode } from '@lezer/common';
import { type Range, rangeOf } from './links.js';

/** An HTML comment, a block of its own or among text. UTF-16 offsets into the note, ends exclusive. */
export interface NoteComment extends Range {
  /** Between `<!--` and `-->`; of a comment that is never closed, up to the end of its block. */
  readonly content: Range;
  /**
   * What a comment that is a block of its own stands in front of: the next block of the same quote, item or note, be it a
   * paragraph or a whole list. Comments in a row all lead to the block behind them. Absent where nothing follows, and on a
   * comment among text.
   */
  readonly follows?: Range;
}

/** What may hold comments: a block of HTML, a block that begins with a comment, a comment among text. */
export const HOLDS_COMMENTS = /^(?:CommentBlock|HTMLBlock|Comment)$/u;

/** What is inside these is no HTML. */
const RAW = /^<(?:script|style|textarea)/iu;

/** Marks of the blocks around are no blocks. */
const MARK = /^(?:QuoteMark|ListMark|FootnoteLabel)$/u;

function contentOf(text: string, start: number, end: number): Range {
  // `<!-->` and `<!--->` are whole comments.
  const from = Math.min(start + 4, end);
  const closed = text.slice(start + 2, end).endsWith('-->');
  return { start: from, end: closed ? Math.max(from, end - 3) : end };
}

/** Several may stand in a line, and between tags. */
function rangesIn(text: string, start: number, end: number): Range[] {
  const block = text.slice(start, end).trimEnd();
  const found: Range[] = [];
  for (let at = RAW.test(block) ? -1 : block.indexOf('<!--'); at >= 0; ) {
    const close = block.indexOf('-->', at + 2);
    const to = close < 0 ? block.length : close + 3;
    found.push({ start: start + at, end: start + to });
    at = block.indexOf('<!--', to);
  }
  return found;
}

function blockAfter(node: SyntaxNode): SyntaxNode | null {
  let next = node.nextSibling;
  while (next !== null && MARK.test(next.name)) next = next.nextSibling;
  return next;
}

/**
 * The comments in nodes that may hold some; nodes and comments are in the order of the text.
 *
 * @param top the block that is read: what follows it is not looked at
 */
export function readComments(
  nodes: readonly SyntaxNode[],
  top: SyntaxNode,
  text: string,
  shift: number,
): NoteComment[] {
  const followed = new Map<number, Range>();
  // From the last to the first: what follows a comment that follows a comment is known by then.
  for (const node of nodes.toReversed()) {
    const next = node.name === 'CommentBlock' && node.from !== top.from ? blockAfter(node) : null;
    if (next === null) continue;
    const follows = next.name === 'CommentBlock' ? followed.get(next.from) : rangeOf(next, text, shift);
    if (follows !== undefined) followed.set(node.from, follows);
  }
  return nodes.flatMap((node) => {
    const follows = followed.get(node.from);
    return rangesIn(text, node.from + shift, node.to + shift).map((range) => ({
      ...range,
      content: contentOf(text, range.start, range.end),
      ...(follows === undefined ? {} : { follows }),
    }));
  });
}
