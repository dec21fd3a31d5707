import type { Tree } from '@lezer/common';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parserOf } from './parser.js';

const PIECES = [
  ...['a', 'word ', 'é', '\u00a0', ' ', '\t', '\n', '\n\n', '  \n', '.', ':', '//', '"', '\u2060', 'a'.repeat(120)],
  ...[
    'www.',
    'www.a.org',
    'http://',
    'https://a.b',
    '@',
    'a@b.c',
    'a_b+c.d@e.f',
    'mailto:',
    'mailto:a@b.c',
    'xmpp:a@b.c/d',
  ],
  ...[
    '\\',
    '\\\n',
    '&',
    '&amp;',
    '`',
    '``',
    '<',
    '<a>',
    '<!--',
    '-->',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '!',
    '|',
    '\n|-|\n',
  ],
  ...['[', '[[', ']', ']]', '(', ')', '](', '![', '[a]: b\n', '# ', '> ', '- ', '1. '],
];

/** Every node with its place. */
function nodes(tree: Tree): string {
  const found: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void found.push(`${name} ${from}–${to}`) });
  return found.join('\n');
}

test('a text is read the same whether words are passed over or read character by character', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.boolean(), fc.boolean(), (note, wikilinksToo, defined) => {
      const parser = parserOf(wikilinksToo, () => defined);
      expect(nodes(parser.parse(note))).toBe(nodes(parser.configure({ remove: ['Words'] }).parse(note)));
    }),
    { numRuns: 1000 },
  );
});

test.each(['@ ', 'a_', 'www. ', '://', 'a@', 'x'])('%j, very often, in one line', (piece) => {
  expect(parserOf(false, () => false).parse(piece.repeat(100_000)).length).toBe(piece.length * 100_000);
});
