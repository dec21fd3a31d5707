import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Token, tokensOf } from './tokens.js';

/** What a word and a sign are, said by one expression. */
const PIECE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u2060\u00ad]*|[^\s\u2060]/gu;

function expected(text: string): Token[] {
  return Array.from(text.matchAll(PIECE), ({ 0: piece, index }): Token => {
    const range = { start: index, end: index + piece.length };
    if (piece === '\uFFFC') return { kind: 'gap', ...range };
    if (!/^[\p{L}\p{N}]/u.test(piece)) return { kind: 'sign', ...range, text: piece };
    const word = piece.replace(/[\u2060\u00ad]/gu, '');
    return { kind: 'word', ...range, text: word.toLowerCase(), capital: /^\p{Lu}/u.test(word) };
  });
}

const LETTERS = [...'aZ9_-.,(’"éЯ李\u0301\u00ad\u2060\uFFFC\u00a0\t\n 😀ʼ', '\ud83d', 'born', '1921'];

test('words are cut as one expression would, whatever alphabet they are of', () => {
  const text = fc.array(fc.constantFrom(...LETTERS), { maxLength: 30 }).map((parts) => parts.join(''));
  const cut = (block: string) => tokensOf(block, [], []);
  fc.assert(fc.property(text, (block) => void expect(cut(block)).toEqual(expected(block))));
});
