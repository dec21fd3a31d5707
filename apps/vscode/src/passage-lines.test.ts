import { describe, expect, test } from 'vitest';
import { asCounted, copyOf, firstLines, sha256 } from './passage-lines.js';

test.each([
  ['243', { from: 243, to: 243 }],
  ['243-244', { from: 243, to: 244 }],
  ['243 – 244', { from: 243, to: 244 }],
  ['12, 40-41', { from: 12, to: 12 }],
  ['44-43', { from: 44, to: 44 }],
  ['0', undefined],
  ['p. 12', undefined],
  ['', undefined],
])('the first lines of %j', (locator, expected) => {
  expect(firstLines(locator)).toEqual(expected);
});

test('a copy with other line ends and a byte order mark is the same text', async () => {
  const text = 'First line\nМясников\n\nlast';
  // As sha256sum has it.
  const digest = '90c24634f28df42c2c0b28cfc9e9a6930f419a7aaf13d711d5d4fa83e8639330';
  for (const copy of [text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')]) {
    expect(await sha256(asCounted(copy))).toBe(digest);
  }
  expect(await sha256(asCounted(`${text}\n`))).not.toBe(digest);
});

describe('the copy of a source', () => {
  test.each<[string, unknown, string | undefined]>([
    ['with its dataset', { 'set/book': '/a.txt', book: '/b.txt' }, '/a.txt'],
    ['alone', { book: '/b.txt' }, '/b.txt'],
    ['of another dataset', { 'other/book': '/a.txt' }, undefined],
    ['not said', {}, undefined],
    ['empty', { book: '' }, undefined],
    ['no text', { book: 7 }, undefined],
    ['no settings', undefined, undefined],
    ['settings of a wrong form', 'book', undefined],
  ])('%s', (_what, sources, expected) => {
    expect(copyOf(sources, 'set', 'book')).toBe(expected);
  });

  test('a source may have any name', () => {
    expect(copyOf({}, 'set', 'constructor')).toBeUndefined();
  });
});
