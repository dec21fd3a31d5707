import type { SyntaxNode, Tree } from '@lezer/common';
import { frontMatterEnd } from './front-matter.js';
import { LineIndex } from './lines.js';
import { decodeDestination, definitionKey, type Link, type Range, readLink } from './links.js';
import { parseTree } from './parser.js';
import { mask, type ProseBlock } from './prose.js';

/** What there is to know of a note. All offsets are UTF-16, into `text`, and ends are exclusive. */
export interface Note {
  readonly text: string;
  readonly lines: LineIndex;
  /** Every link, image, autolink, wikilink and link definition, in the order of the text. */
  readonly links: readonly Link[];
  /** The running text, block by block, everything that is not prose masked out. */
  readonly prose: readonly ProseBlock[];
  /** What was not read, because it is nested too deep or has too much markup in one block; empty for any usual note. */
  readonly capped: readonly Range[];
}

/** Blocks whose inline content is prose. */
const LEAF = /^(?:Paragraph|ATXHeading[1-6]|SetextHeading[12]|TableCell|Task)$/u;

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
      return !LEAF.test(name);
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
  if (tree === undefined) return { text, lines, links: [], prose: [], capped: [{ start: shift, end: text.length }] };
  const definitions = collectDefinitions(tree, text, shift);
  const links: Link[] = [];
  const prose: ProseBlock[] = [];
  const capped: Range[] = [];
  tree.iterate({
    enter({ name, node }) {
      if (name === 'LinkReference') {
        const link = readLink(node, text, shift, definitions);
        if (link !== undefined) links.push(link);
        return false;
      }
      if (name === 'Capped') capped.push({ start: node.from + shift, end: node.to + shift });
      if (!LEAF.test(name)) return true;
      const whole = node.getChild('Capped');
      if (whole !== null) capped.push({ start: whole.from + shift, end: whole.to + shift });
      const found: Link[] = [];
      prose.push(
        mask(node, text, shift, (inner: SyntaxNode) => {
          const link = readLink(inner, text, shift, definitions);
          if (link !== undefined) found.push(link);
          return link !== undefined;
        }),
      );
      links.push(...found);
      return false;
    },
  });
  return { text, lines, links, prose, capped };
}
