import { describe, expect, test } from 'vitest';
import { showProse, slices } from '../test/show.js';
import { parseNote } from './note.js';

/** `#` for what no name may cross, `^` for marks that are not there. */
const check = (text: string, ...expected: string[]): void =>
  test(JSON.stringify(text), () => expect(showProse(text)).toEqual(expected));

describe('what is not prose', () => {
  check('');
  check('Lenin', 'Lenin');
  check('a [Lenin](person:x) b', `a ${'#'.repeat(17)} b`);
  check('a ![Lenin](x) b', 'a ########### b');
  check('a <person:x> b', 'a ########## b');
  check('a `Lenin` b', 'a ####### b');
  check('a <b title="Lenin">Trotsky</b>', `a ${'#'.repeat(17)}Trotsky####`);
  check('a <!-- Lenin --> b', `a ${'#'.repeat(14)} b`);
  check('a <?x?> <!A x> b', 'a ##### ###### b');
  // Bare addresses (GitHub).
  check('see https://example.org/Lenin.', `see ${'#'.repeat(25)}.`);
  check('see www.lenin.example/x, y', `see ${'#'.repeat(19)}, y`);
  check('to lenin@example.org or mailto:lenin@example.org', `to ${'#'.repeat(17)} or ${'#'.repeat(24)}`);
  // Whole blocks.
  for (const text of ['    Lenin', '```\nLenin\n```', '<div>\nLenin\n</div>', '<!-- Lenin -->']) check(text);
  check('---\nt: Lenin\n---');
  check('[b]: person:x "Lenin"');
  check('[^1]: Lenin', 'Lenin');
  check('***\nLenin', 'Lenin');
});

describe('what is prose after all', () => {
  // Brackets without a definition, a link that is none, what looks like markup.
  check('Lenin [sic] was', 'Lenin [sic] was');
  check('[Lenin] and [Trotsky][b]', '[Lenin] and [Trotsky][b]');
  check('![Lenin]', '![Lenin]');
  check('[*Lenin* [b]', '[^Lenin^ [b]');
  check('Lenin[^1] was', 'Lenin[^1] was');
  check('a < b > c & d', 'a < b > c & d');
  check('[[person:x|Lenin]]', '[[person:x|Lenin]]');
  check('@Lenin', '@Lenin');

  test('wikilinks where they are on', () => {
    expect(showProse('a [[person:x|Lenin]] b', true)).toEqual([`a ${'#'.repeat(18)} b`]);
  });
});

describe('marks that a reader does not see', () => {
  check('**Leon** *Trotsky*', '^^Leon^^ ^Trotsky^');
  check('***Leon* Trotsky**', '^^^Leon^ Trotsky^^');
  check('~~Leon~~ _Trotsky_', '^^Leon^^ ^Trotsky^');
  check('2 * 3 * 4, a_b_c', '2 * 3 * 4, a_b_c');
  check('Lenin\\*, \\[a], \\L', 'Lenin^*, ^[a], \\L');
  check('Leon&nbsp;Trotsky &#233; &x', 'Leon      Trotsky        &x');
  check('# Lenin #', '^ Lenin ^');
  check('Lenin\n===', 'Lenin\n^^^');
  // Hard breaks.
  check('Leon  \nTrotsky', 'Leon  \nTrotsky');
  check('Leon\\\nTrotsky', 'Leon^\nTrotsky');
  check('Leon\\\r\nTrotsky', 'Leon^\r\nTrotsky');
  // The marks of a quote, not the first one, which stands in front of the block.
  check('> Mias-\n> nikov', 'Mias-\n^ nikov');
  check('> > Mias-\n> > nikov', 'Mias-\n^ ^ nikov');
  check('> Mias-\nnikov', 'Mias-\nnikov');
  check('- Leon\n  Trotsky', 'Leon\n  Trotsky');
});

describe('blocks', () => {
  check('a\n\nb', 'a', 'b');
  check('# a\nb', '^ a', 'b');
  check('- a\n- b', 'a', 'b');
  check('- [ ] Lenin\n- [x] Trotsky', '### Lenin', '### Trotsky');
  // Each cell is a block of its own: no name goes from one to the next.
  check('| Leon | Trotsky |\n|---|---|\n| `a` | b\\|c |', 'Leon', 'Trotsky', '###', 'b^|c');
  check('a|b\n-|-', 'a', 'b');
  check('[^1]: Leon\n    Trotsky\n\n    b\n[^2]: c\nd\n\ne', 'Leon\n    Trotsky', 'b', 'c\nd', 'e');
  // The CR of the last CR LF is white space at the block's end.
  check('a\r\nb\r\n\r\nc\rd', 'a\r\nb\r', 'c\rd');
  check('🜚 é\u0301 **𝐋**', '🜚 é\u0301 ^^𝐋^^');
});

describe('kinds', () => {
  const kinds = (text: string, ...expected: string[]): void =>
    test(`of ${JSON.stringify(text)}`, () => {
      const found = parseNote(text).prose.map(({ kind, row }) => [
        kind,
        ...slices(text, row === undefined ? [] : [row]),
      ]);
      expect(found.map((each) => each.join(' '))).toEqual(expected);
    });

  kinds('a\n\n# b\n\nc\n===\n\n- d\n- [ ] e', 'paragraph', 'heading', 'heading', 'paragraph', 'task');
  kinds('> a\n\n[^1]: b', 'paragraph', 'paragraph');
  kinds('|a|b|\n|-|-|\n|c|', 'cell |a|b|', 'cell |a|b|', 'cell |c|');
  kinds('a|b\r\n-|-\r\nc|d\r\n', 'cell a|b', 'cell a|b', 'cell c|d', 'cell c|d');
});
