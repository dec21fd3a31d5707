/** What could be more than text where it should be text, and what editors and we ourselves read in Markdown. */
import { type Link, parseNote } from '@glossator/markdown';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { marked, type Token } from 'marked';
import { expect } from 'vitest';

export const HOSTILE = [
  '[x](command:evil)',
  '![x](data:text/html,evil)',
  '[x]: javascript:evil',
  '[x]',
  '[x][x]',
  '[[person:x|y]]',
  '[^1]',
  '[^1]: note',
  '<https://evil.com>',
  '<me@evil.com>',
  '<img src=x onerror=evil>',
  '<a href="command:evil">x</a>',
  '</p>',
  '<!--',
  '-->',
  '<?x',
  '<![CDATA[',
  'https://evil.com/a?b=c',
  'ftp://evil.com',
  'mailto:me@evil.com',
  'xmpp:me@evil.com/x',
  '//evil.com',
  '//localhost',
  'www.evil.com',
  'WWW.EVIL.COM',
  'evil.com',
  'me@evil.com',
  '`',
  '``',
  '```',
  '~~~',
  '~~',
  '*',
  '**',
  '_',
  '__',
  '# ',
  '===',
  '---',
  '> ',
  '- ',
  '+ ',
  '1. ',
  '1) ',
  '    ',
  '\t',
  '| a | b |',
  '| - | - |',
  '&lt;img&gt;',
  '&#58;',
  '&colon;',
  '\\',
  '\n',
  '\r\n',
  '\n\n',
  '\u2028',
  '\u0085',
  '\0',
  '\u001b[31m',
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u202e',
  '\u202c',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\ud800',
  '\u{e0041}',
  '𝕒',
  'Мясников',
  'word',
  '"',
  "'",
  ':',
  '.',
  ' ',
];

/** A word is in it, since no text of a dataset is empty. */
export const hostile = fc
  .array(fc.constantFrom(...HOSTILE), { maxLength: 6 })
  .chain((parts) => fc.nat(parts.length).map((at) => parts.toSpliced(at, 0, 'Ada').join('')));

/** Behind `https://`: what tries to get out of a destination. */
const ADDRESSES = [
  'a.org/',
  'a.org/) [x](command:evil',
  'a.org/x "t"',
  'a.org/\n\n# x',
  'a.org/<b>&lt;`|`',
  'a.org/\u202e\u2066%28\\)',
  'a.org/?q=[x]&amp;*b*_c_',
] as const;
export const address = fc.constantFrom(...ADDRESSES).map((rest) => `https://${rest}`);

/** An address however its characters are written. */
const bare = (href: string): string => decodeURIComponent(href);

interface Live {
  readonly links: readonly string[];
  /** Kinds of what is neither text nor set by the card itself. */
  readonly surprises: readonly string[];
}

const OF_MARKED = new Set(['paragraph', 'text', 'strong', 'codespan', 'list', 'list_item', 'escape', 'space', 'link']);

function byMarked(markdown: string): Live {
  const all: Token[] = [];
  marked.walkTokens(marked.lexer(markdown, { gfm: true }), (token) => void all.push(token));
  return {
    links: all.flatMap((token) => (token.type === 'link' ? [String(token['href'])] : [])),
    surprises: all.flatMap(({ type }) => (OF_MARKED.has(type) ? [] : [type])),
  };
}

const OF_MARKDOWN_IT =
  /^(?:inline|text|code_inline|(?:paragraph|bullet_list|list_item|strong|link)_(?:open|close)|heading_close)$/u;
const markdownIt = new MarkdownIt({ html: true, linkify: true });

function byMarkdownIt(markdown: string): Live {
  const all = markdownIt.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  return {
    links: all.flatMap((token) => (token.type === 'link_open' ? [token.attrGet('href') ?? ''] : [])),
    surprises: all.flatMap(({ type }) =>
      OF_MARKDOWN_IT.test(type) ? [] : [type === 'heading_open' ? 'heading' : type],
    ),
  };
}

function byOurselves(markdown: string): Live {
  const { links, headings } = parseNote(markdown, { wikilinks: true });
  return { links: links.map(({ target }: Link) => target), surprises: headings.map(() => 'heading') };
}

/** Three readers agree: the addresses of the data, each once and in order, so many headings, and nothing else that is more than text. */
export function expectOnly(markdown: string, addresses: readonly string[], headings = 0): void {
  for (const read of [byMarked, byMarkdownIt, byOurselves]) {
    const { links, surprises } = read(markdown);
    expect({ links: links.map(bare), surprises }, `${read.name}: ${JSON.stringify(markdown)}`).toEqual({
      links: addresses.map(bare),
      surprises: Array.from({ length: headings }, () => 'heading'),
    });
  }
}

/** Controls, what turns the direction of a line, what is not seen at all, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

export const expectSeen = (text: string): void => expect(text.replaceAll('\n', '')).not.toMatch(UNSEEN);
