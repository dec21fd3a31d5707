import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../node/node-files.js';
import type { Files } from './files.js';
import { gitIgnores } from './git-ignores.js';
import { memoryFiles } from './memory-files.js';
import { pathIn } from './paths.js';

/** The files below a folder that git does not ignore, by a walk; without `.git` and what says what is ignored. */
async function left(files: Files, from: string): Promise<string[]> {
  const ignores = gitIgnores(files);
  const found: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    const isIgnored = await ignores(folder, from);
    for (const { name, type } of (await files.list(folder)) ?? []) {
      if (name.startsWith('.git') || isIgnored(name, type === 'folder' ? 'folder' : 'file')) continue;
      if (type === 'folder') await walk(pathIn(folder, name));
      else found.push(pathIn(folder, name).slice(from.length + 1));
    }
  };
  await walk(from);
  return found.sort();
}

const HEAD = { '/n/.git/HEAD': 'ref: refs/heads/main\n' };

const given = (texts: Readonly<Record<string, string>>, from = '/n'): Promise<string[]> =>
  left(memoryFiles({ ...texts, '/n/a.md': '', '/n/sub/b.md': '', '/n/sub/deep/c.md': '' }), from);

test.each<[string, Readonly<Record<string, string>>, string, string[]]>([
  ['nothing is said', HEAD, '/n', ['a.md', 'sub/b.md', 'sub/deep/c.md']],
  ['outside a work tree', { '/n/.gitignore': 'sub\n' }, '/n', ['a.md', 'sub/b.md', 'sub/deep/c.md']],
  ['a folder', { ...HEAD, '/n/.gitignore': 'deep/\n' }, '/n', ['a.md', 'sub/b.md']],
  ['from above the folder walked', { ...HEAD, '/n/.gitignore': 'c.md\n' }, '/n/sub', ['b.md']],
  [
    'a folder that is asked for though it is ignored',
    { ...HEAD, '/n/.gitignore': 'sub\n' },
    '/n/sub',
    ['b.md', 'deep/c.md'],
  ],
  ['and one in it', { ...HEAD, '/n/.gitignore': 'sub\n' }, '/n/sub/deep', ['c.md']],
  ['.git/info/exclude', { ...HEAD, '/n/.git/info/exclude': 'a.md\n' }, '/n', ['sub/b.md', 'sub/deep/c.md']],
  [
    'a work tree of its own below',
    { ...HEAD, '/n/.gitignore': '*.md\n', '/n/sub/.git': 'gitdir: x\n' },
    '/n/sub',
    ['b.md', 'deep/c.md'],
  ],
  ['a byte order mark, and CRLF', { ...HEAD, '/n/.gitignore': '\uFEFFa.md\r\nsub\r\n' }, '/n', []],
])('%s', async (_name, texts, from, expected) => expect(await given(texts, from)).toEqual(expected));

const LINKED = { '/main/.git/info/exclude': 'a.md\n', '/main/.git/worktrees/n/commondir': '../..\n' };
const ALL = ['a.md', 'sub/b.md', 'sub/deep/c.md'];
const [, ...BUT_A] = ALL;

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  ['a linked work tree', { '/n/.git': 'gitdir: /main/.git/worktrees/n\n' }, BUT_A],
  ['a relative way to it', { '/n/.git': 'gitdir: ../main/.git/worktrees/n\n' }, BUT_A],
  ['a submodule, which shares nothing', { '/n/.git': 'gitdir: ../main/.git\n' }, BUT_A],
  ['nothing there', { '/n/.git': 'gitdir: ../gone\n' }, ALL],
  ['another text', { '/n/.git': '/main/.git/worktrees/n\n' }, ALL],
  ['a second line', { '/n/.git': 'gitdir: /main/.git\nx\n' }, ALL],
  ['a long `.git`', { '/n/.git': `gitdir: ${'./'.repeat(2100)}../main/.git\n` }, ALL],
  ['a long list', { '/n/.git': 'gitdir: /long\n', '/long/info/exclude': `a.md\n${'#'.repeat(1_000_000)}` }, ALL],
])('of git elsewhere: %s', async (_name, texts, expected) =>
  expect(await given({ ...LINKED, ...texts })).toEqual(expected),
);

test('of what a `.git` leads to, nothing is read but the way and the list', async () => {
  const files = memoryFiles({ ...LINKED, '/n/.git': 'gitdir: /main/.git/worktrees/n\n', '/n/a.md': '' });
  const read: string[] = [];
  const reading = (file: string): Promise<string | undefined> => {
    read.push(file);
    return files.read(file);
  };
  await left({ ...files, read: reading }, '/n');
  expect(read.filter((file) => file.startsWith('/main/'))).toEqual([
    '/main/.git/worktrees/n/commondir',
    '/main/.git/info/exclude',
  ]);
});

test('one that cannot be read says nothing', async () => {
  const files = memoryFiles({ ...HEAD, '/n/.gitignore/x': '', '/n/a.md': '' });
  expect(await left(files, '/n')).toEqual(['a.md']);
});

const hasGit = (): boolean => {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const NAMES = ['a.md', 'b.md', '#x.md', '!y.md', 'draft.md', 'a b.md'];
const FOLDERS = ['', 'notes', 'notes/drafts', 'notes/drafts/old', 'odd [x]*! #', 'odd [x]*! #/drafts', 'drafts'];

describe.skipIf(!hasGit())('what git says itself (skipped without git)', () => {
  test.each<Readonly<Record<string, string>>>([
    { '': 'drafts' },
    { '': '/drafts' },
    { '': 'drafts/*\n!drafts/a.md' },
    { '': '*.md\n!a.md' },
    { '': '*\n!*/\n!b.md' },
    { '': 'notes/**/a.md\n# a comment\n\n\\#x.md\n\\!y.md' },
    { '': 'drafts', notes: '!drafts' },
    { '': '*.md', 'notes/drafts': '!*.md\nold/' },
    { notes: '/a.md\ndrafts/b.md\n\\#x.md\n!y.md\n!\\!y.md' },
    { notes: '*.md\n!drafts/\n!/b.md\n!old/a.md' },
    { 'odd [x]*! #': 'a.md\n/b.md\n/drafts/\\!y.md' },
    { '': '**/drafts/**', notes: '!drafts/**\ndrafts/a.md   \n\\a*.md' },
    { notes: 'a\\ b.md\n[ab].md\n?raft.md', 'notes/drafts': '!a*' },
    { '': 'A.md\nDrafts' },
  ])('%j', async (said) => {
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-ignores-')));
    try {
      const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
      git('init', '-q');
      git('config', 'core.ignorecase', 'false');
      for (const each of FOLDERS) {
        fs.mkdirSync(path.join(folder, each), { recursive: true });
        for (const name of NAMES) fs.writeFileSync(path.join(folder, each, name), '');
      }
      for (const [each, text] of Object.entries(said))
        fs.writeFileSync(path.join(folder, each, '.gitignore'), `${text}\n`);
      const others = git('-c', 'core.excludesFile=/dev/null', 'ls-files', '--others', '--exclude-standard', '-z').split(
        '\0',
      );
      const expected = others.filter((name) => name !== '' && !name.endsWith('.gitignore')).sort();
      expect(await left(nodeFiles, folder)).toEqual(expected);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
