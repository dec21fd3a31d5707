import type { Tree } from '@lezer/common';
import {
  Autolink,
  type BlockContext,
  parser as commonMark,
  type InlineContext,
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown';
import { definitionKey } from './links.js';

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

/** A whole tag that closes itself, alone in a line. */
const SELF_CLOSING = /^<[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/>\s*$/iu;

/** `<br/>` begins a block of HTML (CommonMark, "HTML blocks", 7) as `<br >` does, which is the one the parser knows. */
const selfClosingTags: MarkdownConfig = {
  parseBlock: [
    {
      name: 'SelfClosingTag',
      before: 'HTMLBlock',
      parse(_cx, line) {
        if (line.next !== 60 || !SELF_CLOSING.test(line.text.slice(line.pos))) return false;
        const slash = line.text.lastIndexOf('/>');
        line.text = `${line.text.slice(0, slash)} ${line.text.slice(slash + 1)}`;
        return false;
      },
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

/** A longer paragraph goes on as a new one at its next line: the parser reads some from the start for every line. */
const LONG_PARAGRAPH = 8_192;

function isTooDense(text: string): boolean {
  if (text.length <= MAX_MARKS) return false;
  let marks = 0;
  for (MARK.lastIndex = 0; MARK.test(text); marks += 1) if (marks === MAX_MARKS) return true;
  return marks * text.length > MAX_WORK;
}

/**
 * Bounds what the parser does in more than linear time: 16 000 `[a](` take it seconds, twice as many four times that.
 * What is not read is one `Capped` node.
 */
const caps: MarkdownConfig = {
  defineNodes: ['Capped'],
  parseBlock: [
    {
      name: 'TooDeep',
      // Before everything that nests.
      before: 'FootnoteDefinition',
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
      // Instead of the parser's own, which is quadratic in a run of spaces; those are white space to a reader anyway.
      name: 'HardBreak',
      parse: (cx, next, at) =>
        next === 92 && /^ ?\n/u.test(cx.slice(at + 1, at + 3)) ? cx.addElement(cx.elt('HardBreak', at, at + 1)) : -1,
    },
    {
      name: 'TooDense',
      before: 'Escape',
      parse: (cx, _next, at) =>
        at === cx.offset && isTooDense(cx.text) ? cx.addElement(cx.elt('Capped', at, cx.end)) : -1,
    },
  ],
};

/** What anything inline begins or ends with; of a bare URL or an address of mail, what may stand somewhere in its first word. */
const STOP = /[\\&`<*[!\]~]|(_|@|www\.|:\/\/|mailto:|xmpp:)/gu;

/** So far a context is to be read character by character: a bare URL or address may begin at each. */
const slowUntil = new WeakMap<InlineContext, number>();

/** The place behind the last white space between two, or the first of them. */
function startOfWord(text: string, from: number, to: number): number {
  for (let at = to; at > from; at -= 1) if (/\s/u.test(text.charAt(at - 1))) return at;
  return from;
}

/**
 * Passes over text in which nothing inline begins, at once: the parser asks each of its fifteen inline parsers at every character, most of
 * which are letters. Each of those looks for one of the characters of `STOP`, but the one for bare URLs, which have no white space.
 */
const words: MarkdownConfig = {
  parseInline: [
    {
      name: 'Words',
      before: 'Escape',
      parse(cx, _next, at) {
        if (at < (slowUntil.get(cx) ?? 0)) return -1;
        const from = at - cx.offset;
        STOP.lastIndex = from;
        const stop = STOP.exec(cx.text);
        if (stop === null) return cx.end;
        const to = stop[1] === undefined ? stop.index : startOfWord(cx.text, from, stop.index);
        if (to > from) return to + cx.offset;
        if (stop[1] !== undefined) slowUntil.set(cx, stop.index + stop[1].length + cx.offset);
        return -1;
      },
    },
  ],
};

/** The search for a table that ends a paragraph is quadratic in the white space before its delimiter row. */
const FAR_INDENTED = /^[>\s]{100}/u;

const tables: MarkdownConfig = {
  ...Table,
  parseBlock: (Table.parseBlock ?? []).map((block) => ({
    ...block,
    endLeaf: (cx, line, leaf) =>
      line.text.includes('|') && !FAR_INDENTED.test(cx.peekLine()) && block.endLeaf?.(cx, line, leaf) === true,
  })),
};

/** One pair of brackets with words in it and neither a destination nor a label behind. */
const PLAIN_BRACKETS = /\[[^[\]()\\`*_~<>&!|@:/\n]{1,200}\](?![([:])/uy;

const ALL_PLAIN_BRACKETS = new RegExp(PLAIN_BRACKETS.source, 'gu');

/** The keys of all definitions that make a difference to what the parser reads in a text, and maybe more. */
export const plainKeys = (text: string): Set<string> =>
  new Set(Array.from(text.matchAll(ALL_PLAIN_BRACKETS), ([match]) => definitionKey(match)));

/**
 * `[sic]` without a definition is prose. The parser, which knows no definitions, takes it for a link, and then not the
 * brackets around it, though `[Trotzky [sic]](person:leon-trotsky)` is one.
 */
const plainBrackets = (isDefined: (key: string) => boolean): MarkdownConfig => ({
  parseInline: [
    {
      name: 'PlainBrackets',
      before: 'Link',
      parse(cx, next, at) {
        if (next !== 91) return -1;
        PLAIN_BRACKETS.lastIndex = at - cx.offset;
        const match = PLAIN_BRACKETS.exec(cx.text)?.[0];
        if (match === undefined || match.includes('www.') || isDefined(definitionKey(match))) return -1;
        return at + match.length;
      },
    },
  ],
});

const plain = commonMark.configure([
  tables,
  TaskList,
  Strikethrough,
  Autolink,
  footnotes,
  selfClosingTags,
  caps,
  words,
]);
const withWikilinks = plain.configure(wikilinks);

/** Same length, so that offsets stay: the parser knows LF only. */
const onlyLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n') : text;

/** The parser of notes in which these links are defined. */
export const parserOf = (wikilinksToo: boolean, isDefined: (key: string) => boolean): MarkdownParser =>
  (wikilinksToo ? withWikilinks : plain).configure(plainBrackets(isDefined));

/**
 * The tree of a text, whatever ends its lines.
 *
 * @param isDefined whether the note defines a link of this key (`definitionKey`)
 * @throws RangeError at text that no parser can hold, such as a tag with a million attributes in one line: the parser's
 * own regular expressions run out of stack.
 */
export const parseTree = (text: string, wikilinksToo: boolean, isDefined: (key: string) => boolean): Tree =>
  parserOf(wikilinksToo, isDefined).parse(onlyLineFeeds(text));
