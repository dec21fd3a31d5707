import { expect, it, test } from 'vitest';
import { notesPart, notesSection } from './card-page.js';

const place = (uri: string, line: string) => ({
  uri,
  line,
  how: 'reference' as const,
  at: 0,
  range: { start: { line: 11, character: 2 }, end: { line: 11, character: 9 } },
});

const FOLDERS = ['file:///home/me/notes', 'file:///c%3A/other/'];

it.each([
  [
    'below its folder',
    'file:///home/me/notes/a%20b/c.md',
    'x',
    '[a b/c.md:12](file:///home/me/notes/a%20b/c.md#L12): x',
  ],
  ['a root with a slash', 'file:///c%3A/other/c.md', 'x', '[c.md:12](file:///c%3A/other/c.md#L12): x'],
  ['elsewhere', 'vscode-vfs://github/x/c.md', 'x', '[c.md:12](vscode-vfs://github/x/c.md#L12): x'],
  ['text that is more than text', 'file:///n.md', '<b> [x](y) *z*', '[n.md:12](file:///n.md#L12): \\<b\\> x \\*z\\*'],
  ['a name that would end its link', 'file:///a)%5D(b.md', '', '[a)&#93;(b.md:12](file:///a%29%5D%28b.md#L12): '],
  ['half an escape', 'file:///a%.md', '', '[a%.md:12](file:///a%.md#L12): '],
])('%s', (_name, uri, line, expected) =>
  expect(notesSection([place(uri, line)], FOLDERS)).toBe(`## Notes that mention it\n\n- ${expected}\n`),
);

test('a line that mentions it twice stands there once', () => {
  const [once, twice] = [[place('file:///n.md', 'x')], [place('file:///n.md', 'x'), place('file:///n.md', 'x')]];
  expect(notesSection(twice, [])).toBe(notesSection(once, []));
});

test('none, and very many', () => {
  expect(notesSection([], [])).toBe('');
  const many = Array.from({ length: 1000 }, (_, at) => place(`file:///n${at}.md`, 'x'));
  const lines = notesSection(many, []).trimEnd().split('\n');
  expect(lines).toHaveLength(303);
  expect(lines.at(-1)).toBe('- and 700 more');
});

test('a page does not wait for a workspace that takes long to read', async () => {
  expect(await notesPart(new Promise(() => undefined), [], 1)).toContain('still being read');
  expect(await notesPart(Promise.resolve([place('file:///n.md', 'x')]), [], 60_000)).toContain('(file:///n.md#L12): x');
});
