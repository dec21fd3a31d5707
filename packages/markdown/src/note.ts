import type { SyntaxNode, Tree } from '@lezer/common';
import { HOLDS_COMMENTS, type NoteComment, readComments } from './comments.js';
import { frontMatterEnd } from './front-matter.js';
import { type Heading, readHeading } from './headings.js';
import { LineIndex } from './lines.js';
import { decodeDestination, definitionKey, type Link, type Range, rangeOf, readLink } from './links.js';
import { parseTree } from './parser.js';
import { type ProseBlock, type ProseKind, proseKind, readProse } from './prose.js';
import { merged, quotations } from './quoted.js';

/** What there is to know of a note. All offsets are UTF-16, into `text`, and ends are exclusive. */
export interface Note {
  readonly text: string;
  readonly lines: LineIndex;
  /** Every link, image, autolink, wikilink and link definition, in the order of the text. */
  readonly links: readonly Link[];
  /** The running text, block by block, everything that is not prose masked out. */
  readonly prose: readonly ProseBlock[];
  /** Every HTML comment, in the order of the text. */
  readonly comments: readonly NoteComment[];
  /** Every heading, in the order of the text. */
  readonly headings: readonly Heading[];
  /**
   * What is quoted or a title, and so not in the writer's own spelling: quotes, emphasised text, and what stands between
   * quotation marks within one block of prose. In order; no two overlap.
   */
  readonly quoted: readonly Range[];
  /** What was not read, because it is nested too deep or has too much markup in one block; empty for any usual note. */
  readonly capped: readonly Range[];
}

/** What is not in the writer's own spelling; strong text is. */
const QUOTED = /^(?:Blockquote|Emphasis)$/u;

/** Same length, so that offsets stay: the parser knows LF only. */
const onlyLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n') : text;

/** The tree, or undefined for text that no parser can hold, such as a tag with a million attributes in one line. */
function treeOf(text: string, options: { readonly wikilinks: boolean }): Tree | undefined {
  try {
    return parseTree(onlyLineFeeds(text), options);
  } catch (error) {
    // The parser's own regular expressions may run out of stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

interface Definition {
  readonly destination: Range;
  readonly target: string;
}

function collectDefinitions(tree: Tree, text: string, shift: number): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  tree.iterate({
    enter({ name, node }) {
      if (name === 'LinkReference') {
        const [label, url] = [node.getChild('LinkLabel'), node.getChild('URL')];
        if (label === null || url === null) return false;
        const key = definitionKey(text.slice(label.from + shift, label.to + shift));
        const decoded = decodeDestination(text, url.from + shift, url.to + shift);
        // CommonMark: the first definition of a label counts.
        if (!definitions.has(key)) definitions.set(key, decoded);
        return false;
      }
      return proseKind(name) === undefined;
    },
  });
  return definitions;
}

/**
 * Reads a note. Front matter, code, HTML, URLs and addresses hold no references and no prose.
 *
 * @param options.wikilinks whether `[[id|label]]` is a link too
 * @example parseNote('[Lenin](person:vladimir-lenin)').links[0]?.target // 'person:vladimir-lenin'
 */
export function parseNote(text: string, options: { readonly wikilinks: boolean } = { wikilinks: false }): Note {
  const shift = frontMatterEnd(text);
  const lines = new LineIndex(text);
  const tree = treeOf(text.slice(shift), options);
  if (tree === undefined) {
    const capped = [{ start: shift, end: text.length }];
    return { text, lines, links: [], prose: [], comments: [], headings: [], quoted: [], capped };
  }
  const definitions = collectDefinitions(tree, text, shift);
  const links: Link[] = [];
  const prose: ProseBlock[] = [];
  const comments: SyntaxNode[] = [];
  const headings: Heading[] = [];
  const quoted: Range[] = [];
  const capped: Range[] = [];
  const readLeaf = (node: SyntaxNode, kind: ProseKind): void => {
    const found: Link[] = [];
    const isLink = (inner: SyntaxNode): boolean => {
      const link = readLink(inner, text, shift, definitions);
      if (link !== undefined) found.push(link);
      return link !== undefined;
    };
    const block = readProse(node, kind, text, shift, isLink);
    prose.push(block);
    links.push(...found);
    for (const { start, end } of quotations(block.text)) {
      quoted.push({ start: block.start + start, end: block.start + end });
    }
    const heading = readHeading(node, text, shift);
    if (heading !== undefined) headings.push(heading);
  };
  tree.iterate({
    enter({ name, from, to, node }) {
      if (name === 'LinkReference') {
        const link = readLink(node, text, shift, definitions);
        if (link !== undefined) links.push(link);
        return false;
      }
      if (HOLDS_COMMENTS.test(name)) comments.push(node);
      else if (name === 'Capped') capped.push({ start: from + shift, end: to + shift });
      else if (QUOTED.test(name)) quoted.push(rangeOf({ from, to }, text, shift));
      const kind = proseKind(name);
      if (kind !== undefined) readLeaf(node, kind);
      return true;
    },
  });
  return {
    text,
    lines,
    links,
    prose,
    comments: readComments(comments, text, shift),
    headings,
    quoted: merged(quoted),
    capped,
  };
}
