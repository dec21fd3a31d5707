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
        if (line.indent < 4) return false;
        line.moveBaseColumn(4);
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

const plain = commonMark.configure([GFM, footnotes]);
const withWikilinks = plain.configure(wikilinks);

export const parserFor = (options: { readonly wikilinks: boolean }): MarkdownParser =>
  options.wikilinks ? withWikilinks : plain;
