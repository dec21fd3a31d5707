import { expect, test } from 'vitest';
import { digest } from './digest.js';

test.each(['', '[]', 'a'.repeat(100_000), '𝔸\0'])('is short, and one word: %#', (text) => {
  expect(digest(text)).toMatch(/^[0-9a-z]{1,7}-[0-9a-z]{1,7}$/u);
  expect(digest(text)).toBe(digest(text));
});

test.each<[string, (at: number) => string]>([
  ['a number', (at) => `{"line":${at},"character":0}`],
  ['a letter', (at) => `x${String.fromCodePoint(at)}`],
  ['the length', (at) => '0'.repeat(at % 500) + '\0'.repeat(at / 500)],
])('is another one for texts that differ in %s', (_what, text) => {
  const different = new Set(Array.from({ length: 20_000 }, (_, at) => text(at)));
  expect(new Set([...different].map(digest)).size).toBe(different.size);
});
