import { tests } from 'commonmark-spec';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { parseNote } from './note.js';

interface Tree {
  readonly type: string;
  readonly children?: readonly Tree[];
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

/** How the other parser calls what is a link of ours. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['link', 'link'],
  ['linkReference', 'link'],
  ['image', 'image'],
  ['imageReference', 'image'],
  ['definition', 'definition'],
]);

/** What no name may stand in. */
const HIDDEN = /^(?:inlineCode|code|html)$/u;

function* nodesOf(tree: Tree): Generator<readonly [type: string, start: number, end: number]> {
  yield [tree.type, tree.position?.start.offset ?? 0, tree.position?.end.offset ?? 0];
  for (const child of tree.children ?? []) yield* nodesOf(child);
}

/** Links, images and definitions as `kind start-end`, in order. */
function expected(text: string, tree: Tree = fromMarkdown(text)): string[] {
  const all = Array.from(nodesOf(tree), ([type, start, end]) => ({ form: FORMS.get(type), start, end }));
  // A bare address is no link of ours.
  const ours = all.filter(({ form, start }) => form !== undefined && '[<!'.includes(text.charAt(start)));
  return ours.map(({ form, start, end }) => `${form} ${start}-${end}`).sort();
}

function found(text: string): string[] {
  return parseNote(text)
    .links.map(({ form, start, end }) => `${form === 'image' || form === 'definition' ? form : 'link'} ${start}-${end}`)
    .sort();
}

/** What of code and HTML is prose to us. */
function shown(text: string): string[] {
  const { prose } = parseNote(text);
  return Array.from(nodesOf(fromMarkdown(text))).flatMap(([type, start, end]) => {
    if (!HIDDEN.test(type)) return [];
    const seen = prose.map((block) =>
      block.text.slice(Math.max(start - block.start, 0), Math.max(end - block.start, 0)),
    );
    return seen.filter((each) => /\p{L}/u.test(each));
  });
}

/** Examples, by number, in which we find other links, and why. */
const ACCEPTED: ReadonlyMap<number, string> = new Map([
  [193, 'white space behind the title is no part of a definition'],
  [
    512,
    'brackets two deep: `[foo [bar]]` is a link to the parser, which knows no definitions, and what is around it none',
  ],
  [528, 'brackets two deep, too'],
  [569, '`[foo][bar][baz]`: the parser pairs the first two, though [bar] is not defined, and leaves the third alone'],
  [571, '`[foo][bar][baz]`, too'],
]);

describe('what another parser finds in the examples of CommonMark', () => {
  test.each(tests)('$number, $section', ({ number, markdown }) => {
    const text = markdown.replaceAll('→', '\t');
    if (ACCEPTED.has(number)) expect(found(text)).not.toEqual(expected(text));
    else expect(found(text)).toEqual(expected(text));
    expect(shown(text)).toEqual([]);
  });
});

describe('what another parser finds in two examples in a row', () => {
  // Without definitions, which would make links in the other example where both parsers have their own opinion.
  const usual = tests.filter(({ number, markdown }) => !ACCEPTED.has(number) && !markdown.includes(']:'));
  const texts = usual.map(({ markdown }) => markdown.replaceAll('→', '\t'));
  const pairs = texts.slice(1).map((text, at) => `${texts[at]}\n${text}`);

  test.each(pairs)('%j', (text) => {
    expect(found(text)).toEqual(expected(text));
    expect(shown(text)).toEqual([]);
  });
});

describe('what another parser finds around a tag alone in a line', () => {
  test.each([
    '<br/>\n[a](x)\n\n[b](y)',
    '<a\t b = c d="e />" f:g=\'h\' / >\n[a](x)',
    '   <a b/c/>  \n[a](x)',
    '    <br/>\n[a](x)',
    '<br/> [a](x)',
    '<a_b/>\n[a](x)',
    '<a b="/>\n[a](x)',
    'a\n<br/>\n[a](x)',
    '> <br/>\n> [a](x)\n[b](y)',
    '- <br />\n  [a](x)\n\n  [b](y)\n<br/>\n[c](z)',
    '<br/>\r\n[a](x)\r\n\r\n[b](y)',
    '<br/>',
  ])('%j', (text) => {
    expect(found(text)).toEqual(expected(text));
    expect(shown(text)).toEqual([]);
  });
});

describe('what another parser finds in what GitHub adds', () => {
  test.each([
    '|a|b|\n|-|-|\n|[a](x)|`[b](y)`|',
    '|[a\\|b](x)|<y:z>|\n|-|-|',
    '|a|\n|-|\n|[b][]|![c](d)|\n\n[b]: x',
    'a|b\n-|-\n[c](x)\n\n[d](y)',
    '|a|\n|-|-|\n[c](x)',
    'a\n|[b](x)|\n|-|\n|c|',
    '[^1] [a](x)\n\n[^1]: [b](y)\n\n    [c](z)\n\n        [d](u)',
    '- a[^n]\n\n[^n]: b\n[c](x)',
    'see www.a.example/[b](x) and https://a.example/[c](y)',
    '[www.a.example](x) [a@b.example](y)',
    '~~[a](x)~~ [~~a~~](y)',
    '- [ ] [a](x)\n- [x] [b][]\n\n[b]: y',
  ])('%j', (text) => {
    const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    expect(found(text)).toEqual(expected(text, tree));
  });
});
