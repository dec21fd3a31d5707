import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { parseNote } from './note.js';
import { unwrap } from './unwrap.js';

const isOurs = ({ target }: { readonly target: string }): boolean => target.startsWith('person:');

/** A note without what leads to a person, nor the comments that begin with `drop`. */
function unwrapped(text: string, wikilinks = false): string {
  const note = parseNote(text, { wikilinks });
  const wrapped = note.links.filter(isOurs).map((link) => ({
    link,
    words: link.label === undefined ? link.target : text.slice(link.label.start, link.label.end).trim(),
  }));
  const comments = note.comments.filter(({ content }) => text.startsWith(' drop', content.start));
  return unwrap(note, wrapped, comments).reduceRight(
    (now, { start, end, insert }) => now.slice(0, start) + insert + now.slice(end),
    text,
  );
}

describe('the label stays', () => {
  test.each([
    ['[Ada](person:a) spoke', 'Ada spoke'],
    ['of [Ada *the* `weaver`](person:a "title"), she', 'of Ada *the* `weaver`, she'],
    ['[Ada](<person:a>)', 'Ada'],
    ['[Ada][1]\n\n[1]: person:a "t"\n', 'Ada\n\n'],
    ['[Ada][]\n\n[Ada]: person:a', 'Ada\n\n'],
    ['[Ada]\r\n\r\n[Ada]: person:a\r\n\r\nmore', 'Ada\r\n\r\n\r\nmore'],
    ['<person:a>', 'person:a'],
    ['![Ada](person:a)', 'Ada'],
    ['[![Ada](ada.png)](person:a)', '![Ada](ada.png)'],
    ['[![Ada](person:b)](person:a)', 'Ada'],
    ['[](person:a)', ''],
    ['a [](person:a)b', 'a b'],
    ['> [Ada\n> Lind](person:a) spoke', '> Ada\n> Lind spoke'],
    ['| [Ada](person:a) |\n| - |\n| [x\\|y](person:a) |', '| Ada |\n| - |\n| x\\|y |'],
    ['[Ada](person:a)’s, [Ada](person:a)s', 'Ada’s, Adas'],
    ['# [Ada](person:a)\n', '# Ada\n'],
    ['[*Iskra*](person:a) was', '*Iskra* was'],
    ['[Ada ](person:a)\nspoke', 'Ada\nspoke'],
    ['[ *Ada*](person:a), [ Ada](person:a)', '*Ada*, Ada'],
    ['𝔸 [Ада](person:a)', '𝔸 Ада'],
    ['[a [sic]](person:a)', 'a [sic]'],
    ['[Ada](person:a\n"title") spoke', 'Ada spoke'],
  ])('%j', (text, expected) => expect(unwrapped(text)).toBe(expected));

  test.each([
    ['[[person:a|Ada]] spoke', 'Ada spoke'],
    ['[[person:a]] spoke', 'person:a spoke'],
  ])('wikilinks: %j', (text, expected) => {
    expect(unwrapped(text, true)).toBe(expected);
    expect(unwrapped(text)).toBe(text);
  });
});

describe('everything else is the same to the byte', () => {
  test.each([
    '',
    '[x](http://example.org) [y](note.md)\n\n[z]: http://example.org\n',
    '`[Ada](person:a)` and\n\n    [Ada](person:a)\n\n```\n[Ada](person:a)\n```\n',
    '---\nx: "[Ada](person:a)"\n---\n\n<div>\n[Ada](person:a)\n</div>\n',
    '\\[Ada](person:a) <!-- [Ada](person:a) -->',
  ])('%j', (text) => expect(unwrapped(text)).toBe(text));
});

describe('what would be read otherwise is written otherwise', () => {
  test.each([
    ['[1905](person:a). In', '1905\\. In'],
    ['In\n[1905](person:a). In', 'In\n1905\\. In'],
    ['[1.](person:a) foo', '1\\. foo'],
    ['- [1905](person:a). A\n- [1906](person:a). B', '- 1905\\. A\n- 1906\\. B'],
    ['- [2)](person:a) foo', '- 2\\) foo'],
    ['[#](person:a) foo', '\\# foo'],
    ['[>](person:a) foo', '\\> foo'],
    ['[-](person:a) foo', '\\- foo'],
    ['foo\n[=](person:a)', 'foo\n\\='],
    ['foo\n[---](person:a)', 'foo\n\\---'],
    ['[1905](person:a). [*Ada*](person:b), `[[sic]](person:c)', '1905\\. *Ada*, `[sic]'],
    ['[[a]](person:a)(b) [*Ada*](person:b)', '[a]<!-- -->(b) *Ada*'],
    ['1[.](person:a) foo', '1\\. foo'],
    ['#[#](person:a) foo', '\\## foo'],
    ['#[](person:a) foo', '\\# foo'],
    ['# [#](person:a)', '# \\#'],
    ['# foo [##](person:a)', '# foo \\#\\#'],
    ['[^1]: [1.](person:a) foo', '[^1]: 1\\. foo'],
    ['[a!](person:a)[b](http://example.org)', 'a\\![b](http://example.org)'],
    ['~~a~~[~~b~~](person:a)', '~~a~~<!-- -->~~b~~'],
    // Not where it would be none anyway, and once for a line.
    ['foo [#](person:a) bar [1.](person:b)', 'foo # bar 1.'],
    ['# 1. [Ada](person:a) [Eda](person:b)', '# 1. Ada Eda'],
    ['[<div>](person:a) *x*', ' *x*'],
    ['[see [Ada](person:a)](http://example.org)', '[see Ada\\](http://example.org)'],
    ['[Ada [sic]](person:a)[^1]\n\n[^1]: x', 'Ada [sic][^1]\n\n[^1]: x'],
    ['**[*Iskra*](person:a)** and *[**a**](person:a)*', '**_Iskra_** and ***a***'],
    ['*[a*](person:a) b*', '*a\\* b*'],
  ])('%j', (text, expected) => expect(unwrapped(text)).toBe(expected));
});
describe('definitions and comments go with their lines', () => {
  test.each([
    ['a\n\n<!-- drop -->\nb', 'a\n\nb'],
    ['a <!-- drop -->\nb', 'a\nb'],
    ['a <!-- drop --> b', 'a b'],
    ['a<!-- drop -->b', 'ab'],
    ['# <!-- drop --> *b*', '# *b*'],
    ['| <!-- drop --> a | b |\n| - | - |', '| a | b |\n| - | - |'],
    // What it made a block of HTML is a paragraph without it: as long as that is a block of its own, and without marks.
    ['a\n\n<!-- drop --> b\n\nc', 'a\n\nb\n\nc'],
    ['- <!-- drop --> b', '- b'],
    ['<!-- drop --> b\r\n\r\nc', 'b\r\n\r\nc'],
    ['<!-- drop --> b\r\nc', '<!-- --> b\r\nc'],
    ['[^1]: a\n<!-- drop --> b', '[^1]: a\n<!-- --> b'],
    ['<!-- drop --> *b*', '<!-- --> *b*'],
    ['<!-- drop --> <!-- keep -->', '<!-- keep -->'],
    ['- [ ] <!-- drop -->', '- [ ] <!-- -->'],
    ['> a [x](person:a)\n\n<!-- drop -->\n> b', '> a x\n\n> b'],
    ['> <!-- drop -->\n> b', '> b'],
    ['a\n\n<!-- keep -->\nb', 'a\n\n<!-- keep -->\nb'],
    // Without it two paragraphs would be one, two lists one, words code, a line front matter.
    ['a\n<!-- drop -->\nb', 'a\n<!-- -->\nb'],
    ['[x]: person:x\n[y]: person:y\n\nb', '\nb'],
    ['[x]: person:x\nb', '[x]: <>\nb'],
    ['- [x]: person:x\nb', '- [x]: <>\nb'],
    ['- a\n\n[x]: person:x\n\n- b', '- a\n\n[x]: <>\n\n- b'],
    ['[x]: person:x\n    b', '[x]: <>\n    b'],
    ['[x]: person:x\r\n    b', '[x]: <>\r\n    b'],
    ['a\n<!-- drop -->\n[>](person:a)', 'a\n<!-- -->\n\\>'],
    ['[x]: person:x\n---\nb\n---\n', '[x]: <>\n---\nb\n---\n'],
  ])('%j', (text, expected) => expect(unwrapped(text)).toBe(expected));
});

describe('where nothing is left, nothing stays', () => {
  test.each([
    ['x\n[](person:a)\n[a **d**](person:a)\n[1.](person:a) x', 'x\na **d**\n1\\. x'],
    ['<person:a>\n[](person:a)', 'person:a\n'],
    ['x\r\n[](person:a) \r\n*y*', 'x\r\n*y*'],
    ['x\n[](person:a)\n\ny', 'x\n\ny'],
    ['> x\n> [](person:a)\n> y', '> x\n> y'],
    ['x\n[](person:a)\n- y', 'x\n- y'],
    ['- x\n[](person:a)\n\n- y', '- x\n\n- y'],
    ['- x\n> [](person:a)\n- y', '- x\n> \n- y'],
    ['[*b*](person:a) a\\\n[](person:a)', '*b* a\\\n'],
    ['> [](person:a)\ny', '> y'],
    ['- [](person:a)\n  y', '-\n  y'],
    ['- [](person:a)\n- y', '-\n- y'],
    ['x\n- [](person:a)\n- y', 'x\n- <!-- -->\n- y'],
    ['   [](person:a)  y', '   y'],
    ['[](person:a) - y', '\\- y'],
    ['x [](person:a) y', 'x y'],
    ['x [](person:a)  \ny', 'x  \ny'],
    ['*[](person:a)*', '*<!-- -->*'],
    ['[![](ada.png)](person:a)', '![](ada.png)'],
    ['[<br>](person:a) x', '<br> x'],
  ])('%j', (text, expected) => expect(unwrapped(text)).toBe(expected));
});

test('however many odd ones a list has, each is written as it would be alone', () => {
  const [odd, even] = ['- **[*a*](person:a)** [1905](person:a). b\n', '- **_a_** 1905. b\n'];
  expect(unwrapped(odd.repeat(40))).toBe(even.repeat(40));
});

test('what is odd in one block, however often, changes nothing in another', () => {
  const odd = '[[sic]](person:c)(b) '.repeat(30);
  const text = unwrapped(`${odd}\n\n[*Ada*](person:a) spoke`);
  expect(text).toMatch(/^(?:&#91;sic&#93;\(b\) ){30}\n\n\*Ada\* spoke$/u);
});

interface Tree {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly identifier?: string;
  readonly depth?: number;
  readonly ordered?: boolean | null | undefined;
  readonly alt?: string | null | undefined;
  readonly children?: readonly Tree[];
}

/** How what is not shown by its name is. */
const SHOWN: Readonly<Record<string, (inside: string, value: string) => string>> = {
  definition: () => '',
  html: (_inside, value) => value.replace(/<!-- (?:drop )?-->/gu, '').trim(),
  text: (_inside, value) => value,
  blockquote: (inside) => (inside === '' ? '' : `<quote>${inside}</>`),
  paragraph: (inside) => (inside === '' ? '' : ` ¶${inside}`),
};

const BLANK_ENDS = /^(?:\s|<break><\/>)+|(?:\s|<break><\/>)+$/gu;

/** What another parser reads, as one text: words and what is around them, but for links to persons. */
function read(text: string): string {
  const tree: Tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const ours = new Set<string>();
  const collect = ({ type, identifier = '', url = '', children = [] }: Tree): void => {
    if (type === 'definition' && !ours.has(identifier))
      ours.add(url.startsWith('person:') ? identifier : `${identifier}\0`);
    children.forEach(collect);
  };
  collect(tree);
  const show = (node: Tree): string => {
    const { type, url = '', identifier, value = '', depth, ordered, alt, children = [] } = node;
    const all = children.map(show).join('');
    // Nothing is seen of white space and breaks at the ends of a block.
    const inside = /^(?:paragraph|heading|tableCell)$/u.test(type) ? all.replace(BLANK_ENDS, '') : all;
    const isOurs = url.startsWith('person:') || (identifier !== undefined && ours.has(identifier));
    if (isOurs && /^(?:link|image)/u.test(type)) return inside + (alt ?? '');
    const name = [type, depth, ordered, url].filter((each) => each !== undefined && each !== '').join(' ');
    return SHOWN[type]?.(inside, value) ?? `<${name}>${value}${inside}${alt ?? ''}</>`;
  };
  return show(tree)
    .replace(/\s+/gu, ' ')
    .replace(/ (?=<\/>|<break>)|(?<=¶|<break><\/>) /gu, '');
}

const WORDS = [
  ...['[x](person:a)', '[1](person:a)', ' [*y*](person:b "t") ', '[z]', '\n\n[z]: person:z\n\n'],
  ...[
    'a',
    'b',
    '1905',
    '.',
    ')',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '# ',
    ' *q* ',
    '**q** ',
    '`',
    '\\',
    'x<b>',
  ],
  ...['\n\n<!-- drop -->\n', '[n](note.md)', '| ', '-|-', '&amp;', '```', '---', '=', '(', 'Ж', '𝔸'],
];

test('another parser reads the same words in the same blocks, and no reference; twice is once', () => {
  const note = fc.array(fc.constantFrom(...WORDS), { maxLength: 16 }).map((words) => words.join(''));
  fc.assert(
    fc.property(note, (text) => {
      const result = unwrapped(text);
      expect(parseNote(result).links.filter(isOurs)).toEqual([]);
      expect(unwrapped(result)).toBe(result);
      expect(read(result)).toBe(read(text));
    }),
    { numRuns: 500 },
  );
});

/** Notes as they are written, with references (`%`) in odd places. */
const LINES = [
  ...[
    '%',
    '%',
    '% spoke',
    'In %',
    'of %, and %',
    '(%)',
    '“%”',
    '%’s',
    'see %[^1]',
    '*so* %',
    '*of %*',
    '**of % x**',
    'x *%* y',
  ],
  ...[
    '- %',
    '- % x',
    '\n1. %',
    '\n1. x %',
    '- [ ] x %',
    '- [ ] % x',
    '> %',
    '> % x',
    '> - % x',
    '[^1]: %',
    '[^1]: % x',
  ],
  ...[
    '# %',
    '## x %',
    '# % #',
    '\n| % | x |\n| - | - |\n| x | % |\n',
    'x %\\\ny',
    'x %  \ny',
    '%\n% x',
    '% x\n===',
    '% x\n---',
  ],
  ...[
    '- x\n  %',
    '> x\n> %',
    '> x\n%',
    '- x\n%',
    '\n    %\n',
    '```\n%\n```',
    '<div>\n%\n</div>',
    '***',
    '',
    'x',
    '`c` %',
  ],
  ...['\n<!-- drop -->\n', 'x\n<!-- drop -->\n%', 'x <!-- drop --> %', '<!-- keep -->'],
];

const LABELS = [
  'Ada',
  'Ada Lind',
  '*Iskra*',
  '**x**',
  'a **d**',
  '`c`',
  '~~a~~',
  '1905',
  '10 March',
  'Ada [sic]',
  'R. & D.',
];

const ODD_LABELS = [...LABELS, '', '1.', '2)', '#', '##', '-', '+', '>', '=', '---', 'a!', 'C#', '(a)', 'a_b', '“a”'];

const notesOf = (labels: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 6 }),
      fc.array(fc.constantFrom(...labels), { minLength: 12, maxLength: 12 }),
      fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n'),
    )
    .map(([lines, names, end]) => {
      let next = 0;
      const text = lines.join('\n').replace(/%/gu, () => `[${names[next++ % names.length]}](person:a)`);
      return text.replaceAll('\n', end).concat(end, end, '[^1]: x');
    });

test.each([
  ['ordinary words', LABELS],
  ['marks', ODD_LABELS],
])(
  'notes as they are written read as they did, and none of their words becomes character references: %s',
  (_what, labels) => {
    fc.assert(
      fc.property(notesOf(labels), (text) => {
        const result = unwrapped(text);
        expect(parseNote(result).links.filter(isOurs)).toEqual([]);
        expect(read(result)).toBe(read(text));
        expect(result).not.toMatch(/&#\d+;/u);
      }),
      { numRuns: 300 },
    );
  },
);
