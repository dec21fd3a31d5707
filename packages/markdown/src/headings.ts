import type { SyntaxNode } from '@lezer/common';
import { type Range, rangeOf } from './links.js';

/** A heading, `# so` or underlined. UTF-16 offsets into the note, ends exclusive. */
export interface Heading extends Range {
  /** 1 to 6. */
  readonly level: number;
  /** What it says, without its marks, markup and all. */
  readonly text: Range;
}

const NAME = /^(?:ATX|Setext)Heading([1-6])$/u;

/** Reads a node as a heading; undefined where it is none. */
export function readHeading(node: SyntaxNode, text: string, shift: number): Heading | undefined {
  const level = NAME.exec(node.name)?.[1];
  if (level === undefined) return undefined;
  const marks = node.getChildren('HeaderMark');
  const opened = marks.find(({ from }) => from === node.from)?.to ?? node.from;
  const closed = marks.find(({ from }) => from > node.from)?.from ?? node.to;
  const inner = text.slice(opened + shift, closed + shift);
  const from = opened + shift + (inner.length - inner.trimStart().length);
  return {
    level: Number(level),
    ...rangeOf(node, text, shift),
    text: { start: from, end: Math.max(from, opened + shift + inner.trimEnd().length) },
  };
}
