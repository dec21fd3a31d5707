import { expect, test } from 'vitest';
import { findingsIn } from '../../test/service.js';

const codes = (text: string): string[] => findingsIn(text).map(({ rule }) => rule);

test('a block that is not read says so, once, on its first line', () => {
  const text = `Before.\n\n${'[a]('.repeat(16_000)}\n\nAfter.`;
  const [finding, ...others] = findingsIn(text);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: 'unread-block', severity: 'info', start: 9 });
});

test('what stands around it is still checked', () => {
  expect(codes(`[x](person:nobody-at-all)\n\n${'[a]('.repeat(16_000)}`)).toEqual(['unknown-reference', 'unread-block']);
});

test('a long note of ordinary blocks is read whole', () => {
  expect(codes('A [link](https://example.org) and *more* words.\n\n'.repeat(5_000))).toEqual([]);
});
