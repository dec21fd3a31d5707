import { describe, expect, test } from 'vitest';
import { slices } from '../test/show.js';
import { parseNote } from './note.js';

/** Each comment as what is in it, then what it stands in front of, if anything. */
const check = (text: string, ...expected: (readonly [content: string, follows?: string])[]): void =>
  test(JSON.stringify(text), () => {
    const { comments } = parseNote(text);
    const found = comments.map(({ content, follows }) => slices(text, follows ? [content, follows] : [content]));
    expect(found).toEqual(expected);
    for (const { start, end } of comments) expect(text.slice(start, end)).toMatch(/^<!--/u);
  });

describe('a comment that is a block leads to the block behind it', () => {
  check('<!-- a -->\n\nb', [' a ', 'b']);
  check('<!-- a -->\nb\nc', [' a ', 'b\nc']);
  check('<!-- a -->\r\n\r\nb\r\n', [' a ', 'b']);
  check('b\n\n<!-- a -->', [' a ']);
  check('b\n<!-- a -->\nc', [' a ', 'c']);
  check('<!-- a -->\n<!-- b -->\n\nc', [' a ', 'c'], [' b ', 'c']);
  check('<!-- a --><!-- b -->\n\nc', [' a ', 'c'], [' b ', 'c']);
  check('<!-- a -->\n<!-- b -->', [' a '], [' b ']);
  check('<!-- a\n\nb -->\nc', [' a\n\nb ', 'c']);
  check('<!-- a --> b\n\nc', [' a ', 'c']);
  // Of whatever kind.
  check('<!-- a -->\n- b\n- c\n\nd', [' a ', '- b\n- c']);
  check('<!-- a -->\n> b\n> c', [' a ', '> b\n> c']);
  check('<!-- a -->\n|b|\n|-|\n|c|', [' a ', '|b|\n|-|\n|c|']);
  check('<!-- a -->\n```\nb\n```', [' a ', '```\nb\n```']);
  check('<!-- a -->\n# b', [' a ', '# b']);
  check('<!-- a -->\n[b]: x', [' a ', '[b]: x']);
  // Beside it, not around or below it.
  check('- b\n\n  <!-- a -->\n\n  c\n- d', [' a ', 'c']);
  check('- <!-- a -->\n- c', [' a ']);
  check('- <!-- a -->\n  - c\n- d', [' a ', '- c']);
  check('- b\n<!-- a -->\n- c\n- d', [' a ', '- c\n- d']);
  check('> <!-- a -->\n> b\n\nc', [' a ', 'b']);
  check('> <!-- a -->\n\nc', [' a ']);
  check('[^1]: <!-- a -->\n\n    b\n\nc', [' a ', 'b']);
});

describe('a comment among text leads nowhere', () => {
  check('a <!-- b --> c\n\nd', [' b ']);
  check('a <!-- b\nc --> d', [' b\nc ']);
  check('# a <!-- b -->\n\nc', [' b ']);
  check('|a <!-- b -->|\n|-|', [' b ']);
  check('[a <!-- b -->](x)', [' b ']);
  check('*a <!-- b -->*', [' b ']);
  check('<div><!-- a -->\n<!-- b --></div>\n\nc', [' a '], [' b ']);
});

describe('the ends of comments', () => {
  check('<!-->', ['']);
  check('<!--->', ['']);
  check('<!---->', ['']);
  check('a <!--> b', ['']);
  check('<!--a', ['a']);
  check('<!-- a\n\nb\n', [' a\n\nb']);
  check('> <!-- a\n\nb', [' a']);
  check('<!-- a -- b -->', [' a -- b ']);
  check('🜚 <!-- é\u0301 🜚 -->', [' é\u0301 🜚 ']);
});

describe('no comments', () => {
  for (const text of [
    '`<!-- a -->`',
    '```\n<!-- a -->\n```',
    '    <!-- a -->',
    '\\<!-- a -->',
    'a <!-- b',
    '< !-- a -->',
  ]) {
    check(text);
  }
  for (const text of ['<script>\n<!-- a -->\n</script>', '<style><!-- a --></style>', '---\na: <!-- b -->\n---\n'])
    check(text);
});
