import { expect, test } from 'vitest';
import { mayRead } from './files-allowed.js';

const at = (scheme: string, authority: string, path: string) => ({ scheme, authority, path });
const FOLDERS = [at('vscode-vfs', 'github', '/owner/notes'), at('file', '', '/extension/dist/dataset')];

test.each([
  ['a note', at('vscode-vfs', 'github', '/owner/notes/1922/a.md'), true],
  ['the folder itself', at('vscode-vfs', 'github', '/owner/notes'), true],
  ['the bundled dataset', at('file', '', '/extension/dist/dataset/package.json'), true],
  ['a configuration above', at('vscode-vfs', 'github', '/owner/glossator.config.json'), true],
  ['a package at the root', at('vscode-vfs', 'github', '/package.json'), true],
  ['a lockfile above', at('vscode-vfs', 'github', '/owner/pnpm-lock.yaml'), true],
  ['something else above', at('vscode-vfs', 'github', '/owner/secret.json'), false],
  ['a name that only ends alike', at('vscode-vfs', 'github', '/owner/not-package.json'), false],
  ['a configuration beside', at('vscode-vfs', 'github', '/owner/other/glossator.config.json'), false],
  ['a folder whose name begins alike', at('vscode-vfs', 'github', '/owner/notes-of-others/a.md'), false],
  ['a way out', at('vscode-vfs', 'github', '/owner/notes/../other/a.md'), false],
  ['a name with two dots', at('vscode-vfs', 'github', '/owner/notes/a..md'), true],
  ['another scheme', at('file', '', '/owner/notes/a.md'), false],
  ['another host', at('vscode-vfs', 'gitlab', '/owner/notes/a.md'), false],
])('%s: %o may be read: %s', (_what, uri, expected) => {
  expect(mayRead(uri, FOLDERS)).toBe(expected);
});

test('nothing may be read where no folder is open', () => {
  expect(mayRead(at('file', '', '/package.json'), [])).toBe(false);
});
