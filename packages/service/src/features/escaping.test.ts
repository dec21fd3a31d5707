/** What data and notes hold is text in every hover: read again by what editors render it with, it holds nothing else. */
import { type Link, parseNote } from '@glossator/markdown';
import type { Entity, Source } from '@glossator/model';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { datasetOf, dated, described, entity } from '../../test/dataset.js';
import { testService } from '../../test/service.js';
import { renderCard } from './render.js';

const HOSTILE = [
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
const hostile = fc
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
const address = fc.constantFrom(...ADDRESSES).map((rest) => `https://${rest}`);

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

const OF_MARKDOWN_IT = /^(?:inline|text|code_inline|(?:paragraph|bullet_list|list_item|strong|link)_(?:open|close))$/u;
const markdownIt = new MarkdownIt({ html: true, linkify: true });

function byMarkdownIt(markdown: string): Live {
  const all = markdownIt.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  return {
    links: all.flatMap((token) => (token.type === 'link_open' ? [token.attrGet('href') ?? ''] : [])),
    surprises: all.flatMap(({ type }) => (OF_MARKDOWN_IT.test(type) ? [] : [type])),
  };
}

function byOurselves(markdown: string): Live {
  const { links, headings } = parseNote(markdown, { wikilinks: true });
  return { links: links.map(({ target }: Link) => target), surprises: headings.map(() => 'heading') };
}

/** Three readers agree: the addresses of the data, each once and in order, and nothing else that is more than text. */
function expectOnly(markdown: string, addresses: readonly string[]): void {
  for (const read of [byMarked, byMarkdownIt, byOurselves]) {
    const { links, surprises } = read(markdown);
    expect({ links: links.map(bare), surprises }, `${read.name}: ${JSON.stringify(markdown)}`).toEqual({
      links: addresses.map(bare),
      surprises: [],
    });
  }
}

/** Controls, what turns the direction of a line, what is not seen at all, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

const expectSeen = (text: string): void => expect(text.replaceAll('\n', '')).not.toMatch(UNSEEN);

interface Words {
  readonly label: string;
  readonly native: string;
  readonly description: string;
  readonly role: string;
  readonly cited: string;
  readonly address: string;
}

const words: fc.Arbitrary<Words> = fc.record({
  label: hostile,
  native: hostile,
  description: hostile,
  role: hostile,
  cited: hostile,
  address,
});

function serviceOf({ label, native, description, role, cited, address: URL }: Words) {
  const sources: Source[] = [{ id: 'chronicle', type: 'secondary', title: cited, author: [{ literal: cited }], URL }];
  const via = { address: URL, accessed: '2026-01-02' };
  const cite = [{ source: 'chronicle', page: cited, via }];
  const person = entity('person:evil', [label, { text: native, lang: 'ru', kind: 'preferred' }, 'Both', 'Evila'], {
    ...described(description),
    born: [dated('1880', { cite }), dated('1881', { cite })],
    relations: [{ type: role, to: 'org:evil', claim: 'x', cite: [] }],
    participations: [{ event: 'event:evil', role }],
  });
  const others: Entity[] = [
    entity('event:evil', [native], { class: 'meeting', when: [dated('1900')] }),
    entity('org:evil', [label, 'Both'], described(description)),
  ];
  return testService({}, [datasetOf('evil', [person, ...others], { sources })]).service;
}

describe('hostile words of a dataset', () => {
  test('in a card, by a reference, by a name, and in the documentation of a completion', () => {
    fc.assert(
      fc.property(words, (each) => {
        const service = serviceOf(each);
        const note = service.parse('[x](person:evil) Evila');
        const card = service.card('person:evil');
        expect(card).toBeDefined();
        const shown = [1, 19].map((offset) => service.hover(note, offset, 'markdown')?.contents ?? '');
        if (card !== undefined) shown.push(renderCard(card, 'markdown', each.label));
        for (const markdown of shown) {
          expect(markdown).toContain('Ada');
          expectSeen(markdown);
          expectOnly(markdown, [each.address, each.address]);
        }
        for (const offset of [1, 19]) expectSeen(service.hover(note, offset, 'plaintext')?.contents ?? '');
      }),
      { numRuns: 300 },
    );
  });

  test('where a name can mean several', () => {
    fc.assert(
      fc.property(words, (each) => {
        const service = serviceOf(each);
        const note = service.parse('Both');
        const markdown = service.hover(note, 1, 'markdown')?.contents ?? '';
        expect(markdown).toContain('can mean 2 entities');
        expectSeen(markdown);
        expectOnly(markdown, []);
        expectSeen(service.hover(note, 1, 'plaintext')?.contents ?? '');
      }),
      { numRuns: 300 },
    );
  });
});

test('hostile words of a note, where names stand among them', () => {
  const names = ['www.evil.com', 'evil.com', 'Ada Lind', 'me@evil.com', 'x:y'];
  const bearers = ['person:a', 'person:b'].map((id) => entity(id, names));
  const { service } = testService({}, [datasetOf('odd', bearers)]);
  const piece = fc.constantFrom(...HOSTILE, ...names, 'Ada *Lind*', 'Ada\n> Lind', '*www*\\.evil.com', 'evil com');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const note = service.parse(pieces.join(' '));
      for (const { start } of service.mentions(note)) {
        const markdown = service.hover(note, start, 'markdown')?.contents ?? '';
        expectOnly(markdown, []);
        expectSeen(markdown);
        expectSeen(service.hover(note, start, 'plaintext')?.contents ?? '');
      }
    }),
    { numRuns: 300 },
  );
});
