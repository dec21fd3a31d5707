import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { changedSince } from './changed-since.js';
import { UsageError } from './usage.js';

const AUTHOR = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];

let folder: string;
const git = (...args: readonly string[]): string =>
  execFileSync('git', [...AUTHOR, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

const write = (name: string, text: string): void => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
};

/** Makes git look at what a file holds. */
const touch = (name: string): void => fs.utimesSync(path.join(folder, name), 2e9, 2e9);

const FILTERS = ['filter.spy.clean', 'filter.spy.process', 'filter.a.b.clean'];

const commit = (message: string): void => {
  git('add', '-A');
  git('commit', '-qm', message);
};

const hasGit = (): boolean => {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(!hasGit())('files that differ from a revision (skipped without git)', () => {
  beforeAll(() => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-git-')));
    git('init', '-q', '-b', 'main');
    for (const name of ['same.md', 'changed.md', 'deleted.md', 'moved.md', 'on-main.md']) write(name, `${name}\n`);
    write('.gitignore', 'ignored.md\n');
    commit('first');
    git('checkout', '-qb', 'topic');
    write('changed.md', 'other\n');
    write('sub/ "é\n.md', 'odd name\n');
    fs.renameSync(path.join(folder, 'moved.md'), path.join(folder, 'sub/moved.md'));
    fs.rmSync(path.join(folder, 'deleted.md'));
    commit('second');
    git('checkout', '-q', 'main');
    write('on-main.md', 'changed after the branch left\n');
    commit('third');
    git('checkout', '-q', 'topic');
    write('new.md', 'not added\n');
    write('ignored.md', 'ignored\n');
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  const changed = (revision: string, cwd = folder): string[] =>
    [...changedSince(revision, cwd)].map((file) => path.relative(folder, file)).sort();

  const ALL = ['changed.md', 'new.md', 'sub/ "é\n.md', 'sub/moved.md'];

  test('from where the branch left it, and those that git does not know', () => expect(changed('main')).toEqual(ALL));
  test('as seen from a folder below', () => expect(changed('main', path.join(folder, 'sub'))).toEqual(ALL));
  test('of the commit itself', () => expect(changed('HEAD')).toEqual(['new.md']));
  test('not committed yet', () => {
    write('same.md', 'edited\n');
    expect(changed('HEAD')).toEqual(['new.md', 'same.md']);
    git('checkout', '-q', 'same.md');
  });

  test.each([
    ['no-such', 'no such revision'],
    ['--help', 'no such revision'],
    ['--output=x', 'no such revision'],
    ['HEAD:same.md', 'no such revision'],
    ['', 'no such revision'],
  ])('%j: %s', (revision, said) => {
    expect(() => changedSince(revision, folder)).toThrow(UsageError);
    expect(() => changedSince(revision, folder)).toThrow(said);
    expect(fs.existsSync(path.join(folder, 'x'))).toBe(false);
  });

  test('a folder in no repository', () => {
    const outside = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-no-git-')));
    expect(() => changedSince('main', outside)).toThrow(/git cannot look into .*: not a git repository/u);
    fs.rmSync(outside, { recursive: true });
  });

  test('no program that the configuration of a repository names is run', () => {
    const proof = path.join(folder, '.git/ran');
    const before = fs.readFileSync(path.join(folder, '.git/config'));
    onTestFinished(() => {
      fs.writeFileSync(path.join(folder, '.git/config'), before);
      fs.rmSync(path.join(folder, '.git/info/attributes'));
    });
    write('.git/spy', `#!/bin/sh\ntouch '${proof}'\n`);
    fs.chmodSync(path.join(folder, '.git/spy'), 0o755);
    for (const key of ['core.fsmonitor', 'diff.external', 'core.pager', ...FILTERS])
      git('config', key, path.join(folder, '.git/spy'));
    git('config', 'filter.spy.required', 'true');
    write('.git/info/attributes', '*.md filter=spy\n');
    touch('same.md');
    expect(changed('main')).toEqual(ALL);
    expect(fs.existsSync(proof)).toBe(false);
    git('config', 'filter.a=b.clean', path.join(folder, '.git/spy'));
    expect(() => changed('main')).toThrow('"filter.a=b.clean" of git has "=" in its name');
    expect(fs.existsSync(proof)).toBe(false);
  });

  test('what git cannot compare is no clean bill', () => {
    const tree = git('rev-parse', `${git('merge-base', 'main', 'HEAD').trim()}^{tree}`).trim();
    const object = path.join(folder, '.git/objects', tree.slice(0, 2), tree.slice(2));
    fs.renameSync(object, `${object}.away`);
    onTestFinished(() => fs.renameSync(`${object}.away`, object));
    expect(() => changed('main')).toThrow('--changed-since: git diff cannot tell: ');
  });

  test('nor one that the configuration of a submodule names', () => {
    const [inner, proof] = [path.join(folder, 'inner'), path.join(folder, '.git/ran')];
    write('inner/note.md', 'a note\n');
    const inside = (...args: readonly string[]): string => git('-C', inner, ...args);
    inside('init', '-q');
    inside('add', '-A');
    inside('commit', '-qm', 'inner');
    git('-c', 'advice.addEmbeddedRepo=false', 'add', 'inner');
    git('commit', '-qm', 'a submodule');
    inside('config', 'filter.other.clean', path.join(folder, '.git/spy'));
    write('inner/.git/info/attributes', '*.md filter=other\n');
    touch('inner/note.md');
    expect(changed('HEAD')).toEqual(['new.md']);
    expect(fs.existsSync(proof)).toBe(false);
  });
});

test('without git that is said', () => {
  const before = process.env['PATH'];
  process.env['PATH'] = '/nowhere';
  try {
    expect(() => changedSince('main', os.tmpdir())).toThrow('asks git, which is not installed');
  } finally {
    process.env['PATH'] = before;
  }
});
