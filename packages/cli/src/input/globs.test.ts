import { expect, test } from 'vitest';
import { globOf, isNegated, leavesOut } from './globs.js';

test.each([
  ['*.md', '/home/me', 'a.md', true],
  ['*.md', '/home/me', 'sub/a.md', false],
  ['**/*.md', '/home/me', 'a.md', true],
  ['**/*.md', '/home/me', '.hidden/sub/a.md', true],
  ['./notes/*.md', '/home/me/notes', 'a.md', true],
  ['notes/**', '/home/me/notes', 'sub/a.md', true],
  ['notes/19[0-2]*.md', '/home/me/notes', '1917.md', true],
  ['notes/19[0-2]*.md', '/home/me/notes', '1937.md', false],
  ['{a,b}/*.md', '/home/me', 'b/x.md', true],
  ['notes/!(draft-*).md', '/home/me/notes', 'draft-1.md', false],
  ['../*.md', '/home', 'a.md', true],
  ['/var/notes/?.md', '/var/notes', 'a.md', true],
])('%s: from %s, %s: %s', (text, folder, file, expected) => {
  const glob = globOf(text, '/home/me');
  expect([glob?.folder, glob?.matches(`${folder}/${file}`)]).toEqual([folder, expected]);
});

test.each([
  ['notes/*.md', 0],
  ['*/*.md', 1],
  ['*/deep/[a-c]?.md', 2],
  ['**/*.md', Number.POSITIVE_INFINITY],
  ['{a,b/c}/*.md', Number.POSITIVE_INFINITY],
  ['!(a|b/c).md', Number.POSITIVE_INFINITY],
])('%s reaches %d folders deep', (text, depth) => expect(globOf(text, '/home/me')?.depth).toBe(depth));

test.each(['notes', 'a b.md', '../x', '/abs/a.md'])('%s is no glob', (text) =>
  expect(globOf(text, '/home/me')).toBeUndefined(),
);

test.each([
  ['!drafts', '/home/me/drafts/sub/a.md', true],
  ['!drafts/', '/home/me/drafts/a.md', true],
  ['!./drafts', '/home/me/drafts/a.md', true],
  ['!drafts', '/home/me/notes/drafts/a.md', false],
  ['!**/drafts', '/home/me/notes/drafts/a.md', true],
  ['!*.md', '/home/me/a.md', true],
  ['!../other', '/home/other/a.md', true],
  ['!/home/me/notes/**', '/home/me/notes/a.md', true],
])('%s leaves out %s: %s', (text, file, expected) => {
  expect(isNegated(text)).toBe(true);
  expect(leavesOut(text, '/home/me')(file)).toBe(expected);
});

test('!( begins a glob', () => expect(isNegated('!(a|b).md')).toBe(false));
