import {
  type BlockContext,
  GFM,
  type InlineContext,
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
  parser as commonMark,
} from '@lezer/markdown';

const FOOTNOTE = /^\[\^[^\]\s]+\]:/u;

/** `[^1]: text`, with the paragraphs that are indented below it (GitHub's footnotes). */
const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite: (_cx: BlockContext, line: Line): boolean => {
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + 4) return false;
        line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
    { name: 'FootnoteLabel' },
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(cx, line) {
        const match = FOOTNOTE.exec(line.text.slice(line.pos));
        if (match === null || line.indent >= line.baseIndent + 4) return false;
        const start = cx.lineStart + line.pos;
        cx.startComposite('FootnoteDefinition', line.pos);
        cx.addElement(cx.elt('FootnoteLabel', start, start + match[0].length));
        line.moveBase(line.pos + match[0].length);
        return null;
      },
      endLeaf: (_cx, line) => FOOTNOTE.test(line.text.slice(line.pos)),
    },
  ],
};

const WIKILINK = /\[\[[^[\]\n]+\]\]/uy;

/** `[[id]]` and `[[id|label]]`, where the configuration turns them on. */
const wikilinks: MarkdownConfig = {
  defineNodes: ['Wikilink'],
  parseInline: [
    {
      name: 'Wikilink',
      before: 'Link',
      parse(cx: InlineContext, next, at) {
        if (next !== 91) return -1;
        WIKILINK.lastIndex = at - cx.offset;
        const match = WIKILINK.exec(cx.text);
        return match === null ? -1 : cx.addElement(cx.elt('Wikilink', at, at + match[0].length));
      },
    },
  ],
};

/** What opens, closes or escapes something inside a block, or begins a bare URL: the parser may look far for each. */
const MARK = /[[\])*_~<&`!\\]|:\/\/|www\./gu;

/** So many marks a block are read: a thousand inline links. Twice as many nested ones would overflow the stack. */
const MAX_MARKS = 3_000;

/** So many marks times characters: for each mark the parser may read the whole block. */
const MAX_WORK = 1_000_000_000;

/** So deep may quotes and lists be nested. */
const MAX_DEPTH = 100;

/** A longer paragraph goes on as a new one at its next line: the parser reads some from the start again for every line. */
const LONG_PARAGRAPH = 32_768;

function isTooDense(text: string): boolean {
  if (text.length <= MAX_MARKS) return false;
  let marks = 0;
  for (MARK.lastIndex = 0; MARK.test(text); marks += 1) if (marks === MAX_MARKS) return true;
  return marks * text.length > MAX_WORK;
}

/**
 * Bounds what the parser does in more than linear time: 16 000 `[a](` take it seconds, twice as many four times as long.
 * What is not read is one `Capped` node.
 */
const caps: MarkdownConfig = {
  defineNodes: ['Capped'],
  // Nothing here asks for hard breaks, and the search for them is quadratic in a run of spaces.
  remove: ['HardBreak'],
  parseBlock: [
    {
      name: 'TooDeep',
      before: 'IndentedCode',
      parse(cx, line) {
        if (cx.depth <= MAX_DEPTH || line.pos === line.text.length) return false;
        cx.addElement(cx.elt('Capped', cx.lineStart + line.pos, cx.lineStart + line.text.length));
        cx.nextLine();
        return true;
      },
      // The rows of a table belong together, and are read one by one.
      endLeaf: (_cx, line, leaf) => leaf.content.length > LONG_PARAGRAPH && !line.text.includes('|'),
    },
  ],
  parseInline: [
    {
      name: 'TooDense',
      before: 'Escape',
      parse: (cx, _next, at) =>
        at === cx.offset && isTooDense(cx.text) ? cx.addElement(cx.elt('Capped', at, cx.end)) : -1,
    },
  ],
};

const plain = commonMark.configure([GFM, footnotes, caps]);
const withWikilinks = plain.configure(wikilinks);

export const parserFor = (options: { readonly wikilinks: boolean }): MarkdownParser =>
  options.wikilinks ? withWikilinks : plain;
