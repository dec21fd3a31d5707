import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { testService } from '../../test/service.js';
import { applyEdits } from '../edits.js';

const { service } = testService({ wikilinks: true });
const markdown = new MarkdownIt({ html: true });

const stripped = (text: string): string => applyEdits(text, service.strip(service.parse(text)));

/** The shape of a note as it is read: its blocks and, of what is inline, the text and the marks that are no link. */
const shape = (text: string): string[] =>
  markdown.parse(text, {}).flatMap(({ type, content, children }) => {
    if (children === null) return [`${type} ${type === 'html_block' ? '' : content}`];
    const shown = children.filter((child) => child.content !== '<!-- -->');
    const inline = shown.map((child) => (child.type === 'text' ? child.content : `<${child.type}>${child.content}`));
    return [inline.join('').replace(/<link_(?:open|close)>/gu, '')];
  });

const T = 'person:leon-trotsky';

describe('references become their words, and nothing else changes', () => {
  test.each([
    ['inline', `[Trotsky](${T}) spoke`, 'Trotsky spoke'],
    ['a title, angle brackets', `[a](<${T}> "t") [b](${T} 't')`, 'a b'],
    ['markup in the label', `[*Leon* **Trotsky** \`x\`](${T})`, '*Leon* **Trotsky** `x`'],
    ['full, collapsed, shortcut', `[a][l] [l][] [l]\n\n[l]: ${T} "t"\n`, 'a l l\n\n'],
    [
      'definitions among others',
      `[l]: ${T}\n[m]: https://example.org\n\n[l], [m]`,
      '[m]: https://example.org\n\nl, [m]',
    ],
    ['a definition in a quote', `> [l]\n>\n> [l]: ${T}\n`, '> l\n>\n'],
    ['an image', `![Trotsky](${T})`, 'Trotsky'],
    ['a link without a label: the name', `<${T}> [[${T}]]`, 'Leon Trotsky Leon Trotsky'],
    ['a link without a label to nobody', '<person:no-such-one>', 'person:no-such-one'],
    ['a wikilink', `[[${T}|the *old* man]]`, 'the *old* man'],
    [
      'with a dataset',
      '[Trotzky](person:party-opposition/leon-trotsky) [x](person:elsewhere/leon-trotsky)',
      'Trotzky x',
    ],
    ['an id that moved', '[Miasnikov](person:gavril-miasnikov) [[person:gavril-miasnikov|him]]', 'Miasnikov him'],
    ['emphasis around and within', `**[a *b **c***](${T})** *[d](${T})*`, '**a *b **c***** *d*'],
    [
      'a definition over lines, its key in another case',
      `[The  Old\nMan] x\n\n[the old man]:\n  <${T}>\n  'a title'\n`,
      'The  Old\nMan x\n\n',
    ],
    [
      'in tables, footnotes and headings',
      `# [a](${T})\n\n| b |\n|---|\n| [c](${T}) |\n\n[^1]: [d](${T})\n`,
      '# a\n\n| b |\n|---|\n| c |\n\n[^1]: d\n',
    ],
    ['not other images', `![a](a.png) [![b](b.png)](${T})`, '![a](a.png) ![b](b.png)'],
    ['not in fences', `~~~\n[a](${T})\n[[${T}]]\n~~~\n`, `~~~\n[a](${T})\n[[${T}]]\n~~~\n`],
    [
      'not citations',
      `[@maximoff1940, 292] @trotsky [-@x; see @y] [a](${T})`,
      '[@maximoff1940, 292] @trotsky [-@x; see @y] a',
    ],
    ['not prefixes of others', '[a](personal:x) [b](people:flor-mitin)', '[a](personal:x) [b](people:flor-mitin)'],
    ['unknown and malformed ids', '[a](person:no-such-one) [b](person:Not%20One)', 'a b'],
    ['over two lines, CRLF', `a [Leon\r\nTrotsky](${T})\r\nb\t`, 'a Leon\r\nTrotsky\r\nb\t'],
    ['not other links', '[a](https://example.org) <mailto:a@b.c>', '[a](https://example.org) <mailto:a@b.c>'],
    ['not in code', `\`[a](${T})\`\n\n    [a](${T})\n`, `\`[a](${T})\`\n\n    [a](${T})\n`],
    ['not in front matter', `---\na: "[a](${T})"\n---\n`, `---\na: "[a](${T})"\n---\n`],
    ['not other comments', `<!-- [a](${T}) -->`, `<!-- [a](${T}) -->`],
    [
      'no line without words',
      `x\n[](${T})\n[a **d**](${T})\n[1.](${T}) x\n<${T}>\n[](${T})`,
      'x\na **d**\n1\\. x\nLeon Trotsky\n',
    ],
    ['a comment among words', 'foo <!-- glossator-ignore-line x: y --> bar', 'foo bar'],
    ['one in front of words', '<!-- glossator-ignore-line x: y --> foo', 'foo'],
    [
      'not where words would be of the footnote in front',
      '[^1]: a\n<!-- glossator-ignore-line x: y --> rest',
      '[^1]: a\n<!-- --> rest',
    ],
    [
      'comments to the checker',
      'a\n\n<!-- glossator-ignore wrong-kind: so -->\nb <!-- glossator-ignore-line x: y -->\n',
      'a\n\nb\n',
    ],
  ])('%s', (_what, before, after) => expect(stripped(before)).toBe(after));
});

describe('brackets that were no link around a reference are none without it', () => {
  test.each([
    [`[[a](${T})](https://y.org)`, '[a\\](https://y.org)'],
    [`[b [c](${T}) d [e](${T})][m]\n\n[m]: https://y.org`, '[b c d e\\][m]\n\n[m]: https://y.org'],
    [`[[[[x](${T})](${T})](${T})](${T})`, `[[[x\\](${T})\\](${T})\\](${T})`],
    [`[[a](${T}) [b](https://y.org)](https://z.org)`, '[a [b](https://y.org)](https://z.org)'],
    [`[see [a](${T})] (b)`, '[see a] (b)'],
    [`[a](${T})\n\n[b](https://y.org)`, 'a\n\n[b](https://y.org)'],
  ])('%s', (before, after) => {
    expect(stripped(before)).toBe(after);
    expect(service.parse(after).links.map(({ target }) => target)).toEqual(
      service
        .parse(before)
        .links.map(({ target }) => target)
        .filter((target) => target !== T),
    );
  });
});

describe('words that a link kept from being more than words', () => {
  test.each([
    ['1.', '1\\.'],
    ['12)', '12\\)'],
    ['#', '\\#'],
    ['-', '\\-'],
    ['---', '---'],
    ['> a', '\\> a'],
    ['*a', '\\*a'],
    ['a_', 'a_'],
    ['a < b', 'a < b'],
    ['1. January', '1\\. January'],
    ['1917', '1917'],
    ['*a* b', '*a* b'],
  ])('%j', (label, words) => {
    const note = `[${label}](${T}) foo*_>`;
    expect(stripped(note)).toBe(`${words} foo*_>`);
    expect(shape(stripped(note))).toEqual(shape(note));
  });

  test.each([
    `foo\n[---](${T})`,
    `foo\n[===](${T})`,
    `- [+](${T}) a`,
    `> [#](${T}) a`,
    `[a!](${T})[b](https://example.org)`,
    `[&amp](${T});`,
    `[a\n===](${T})`,
    `# a [##](${T})`,
    `foo\n-[--](${T})`,
    `#[#](${T}) a`,
    `1[.](${T}) a`,
    `[1905](${T}). In that year`,
    `- [1905](${T}). A\n- [1906](${T}). B`,
    `**[*Iskra*](${T})** x`,
    `a[_b_](${T})c`,
    `<[b](${T})>`,
    `- a\n\n[x]: ${T}\n\n- b`,
    `[x]: ${T}\n---\nb\n---\n`,
  ])('%j keeps its shape', (note) => expect(shape(stripped(note))).toEqual(shape(note)));
});

test('for all notes: no reference is left, twice is once, and the note reads as it did', () => {
  const word = fc.constantFrom(
    'Lenin',
    '1.',
    '#',
    '-',
    '+',
    '>',
    '*x*',
    '---',
    '===',
    'a & b',
    '`c`',
    'wow!',
    '12)',
    '&lt',
    '~~~',
  );
  const link = fc.tuple(word, fc.constantFrom(T, 'event:eleventh-party-congress', 'person:Not%20One'));
  const piece = fc.oneof(
    link.map(([label, id]) => `[${label}](${id})`),
    fc.constantFrom('spoke', '[w](https://example.org)', '*so*', '`code`'),
  );
  const start = fc.constantFrom('', '- ', '> ', '# ', '1. ');
  const line = fc
    .tuple(start, fc.array(piece, { minLength: 1, maxLength: 4 }))
    .map(([mark, all]) => mark + all.join(' '));
  const note = fc
    .tuple(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\n\n', '\r\n'))
    .map(([all, end]) => all.join(end));
  fc.assert(
    fc.property(note, (text) => {
      const once = stripped(text);
      expect(service.refers(service.parse(once))).toBe(false);
      expect(stripped(once)).toBe(once);
      expect(shape(once)).toEqual(shape(text));
    }),
    { numRuns: 300 },
  );
});
