import type { SyntaxNode, Tree } from '@lezer/common';
import { HOLDS_COMMENTS, type NoteComment, readComments } from './comments.js';
import { type Heading, readHeading } from './headings.js';
import { decodeDestination, definitionKey, type Link, type Range, type Reference, rangeOf, readLink } from './links.js';
import { plainKeys } from './parser.js';
import { type ProseFacts, proseKind, readProse } from './prose.js';
import { merged, quotations } from './quoted.js';

/** A block in the tree: one at the top of the note, or an item of a list there. */
export interface Unit {
  /** Where its first line starts, in the text that was parsed. */
  readonly start: number;
  readonly node: SyntaxNode;
  /** Whether it goes on with the list of the unit before. */
  readonly joined: boolean;
}

/** What one block says. UTF-16 offsets count from the start of its first line. */
export interface BlockFacts {
  /** The block without the white space around it. */
  readonly whole: Range;
  readonly isComment: boolean;
  readonly links: readonly (Link | Reference)[];
  readonly prose: readonly ProseFacts[];
  readonly comments: readonly NoteComment[];
  readonly headings: readonly Heading[];
  readonly quoted: readonly Range[];
  readonly capped: readonly Range[];
  readonly definitions: readonly Definition[];
  /** The keys of definitions that made a difference, or would have: what it says holds as long as these are what they were. */
  readonly asked: ReadonlySet<string>;
}

export interface Definition {
  readonly key: string;
  readonly destination: Range;
  readonly target: string;
}

/** What is not in the writer's own spelling; strong text is. */
const QUOTED = /^(?:Blockquote|Emphasis)$/u;

const LIST = /^(?:BulletList|OrderedList)$/u;

function children(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) found.push(child);
  return found;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !'\n\r'.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

/** The units of the tree of a text, in order. */
export const unitsOf = (tree: Tree, text: string): Unit[] =>
  children(tree.topNode).flatMap((node) =>
    LIST.test(node.name)
      ? children(node).map((item, at) => ({ start: lineStart(text, item.from), node: item, joined: at > 0 }))
      : [{ start: lineStart(text, node.from), node, joined: false }],
  );

/** Whatever looks like the label of a definition, wherever it stands; that of a footnote is none. */
const LABEL = /\[(?!\^[^\]\s]+\])[^[\]\\]{1,999}\](?=:)/gu;

/** The keys of all definitions that a text may hold, and more. */
export const keysLike = (text: string): Set<string> =>
  new Set(Array.from(text.matchAll(LABEL), ([label]) => definitionKey(label)));

/** The definitions of a block. `shift` leads from offsets of the tree to those of `text`, which is the block's. */
export function definitionsOf(block: SyntaxNode, text: string, shift: number): Definition[] {
  const found: Definition[] = [];
  if (!text.includes(']:')) return found;
  block.cursor().iterate(({ name, node }) => {
    if (name !== 'LinkReference') return proseKind(name) === undefined;
    const [label, url] = [node.getChild('LinkLabel'), node.getChild('URL')];
    if (label === null || url === null) return false;
    const key = definitionKey(text.slice(label.from + shift, label.to + shift));
    found.push({ key, ...decodeDestination(text, url.from + shift, url.to + shift) });
    return false;
  });
  return found;
}

/** What one block says, where `isDefined` tells which definitions the note has. */
export function readBlock(
  block: SyntaxNode,
  text: string,
  shift: number,
  isDefined: (key: string) => boolean,
): BlockFacts {
  const links: (Link | Reference)[] = [];
  const prose: ProseFacts[] = [];
  const headings: Heading[] = [];
  const quoted: Range[] = [];
  const capped: Range[] = [];
  const commented: SyntaxNode[] = [];
  const asked = plainKeys(text);
  const ask = (key: string): boolean => {
    asked.add(key);
    return isDefined(key);
  };
  const take = (node: SyntaxNode): boolean => {
    const link = readLink(node, text, shift, ask);
    if (link !== undefined) links.push(link);
    return link !== undefined;
  };
  block.cursor().iterate((cursor) => {
    const { name, from, to, node } = cursor;
    if (name === 'LinkReference') {
      take(node);
      return false;
    }
    if (HOLDS_COMMENTS.test(name)) commented.push(node);
    else if (name === 'Capped') capped.push({ start: from + shift, end: to + shift });
    else if (QUOTED.test(name)) quoted.push(rangeOf(node, text, shift));
    const kind = proseKind(name);
    if (kind === undefined) return true;
    const read = readProse(node, kind, text, shift, take);
    prose.push(read);
    quoted.push(
      ...quotations(read.text).map(({ start, end }) => ({ start: start + read.start, end: end + read.start })),
    );
    const heading = readHeading(node, text, shift);
    if (heading !== undefined) headings.push(heading);
    return true;
  });
  return {
    whole: rangeOf(block, text, shift),
    isComment: block.name === 'CommentBlock',
    links,
    prose,
    comments: readComments(commented, block, text, shift),
    headings,
    quoted: merged(quoted),
    capped,
    definitions: definitionsOf(block, text, shift),
    asked,
  };
}
