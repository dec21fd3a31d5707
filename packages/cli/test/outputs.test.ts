/** Where a check writes to. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BIN, glossator, projectFolder, remove } from './glossator.js';

const NOTE = '[x](person:nobody-at-all)';

let folder: string;
beforeEach(() => {
  folder = projectFolder({ 'notes/a.md': NOTE });
});
afterEach(() => remove(folder));

const at = (name: string): string => path.join(folder, name);

test('folders that are not there are made, as for other outputs', () => {
  const args = ['--format', 'json=out/deep/a.json', '--baseline', 'known/a.json', '--update-baseline'];
  const { code, stderr } = glossator(folder, ['check', ...args]);
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(fs.readFileSync(at('out/deep/a.json'), 'utf8')).baseline).toEqual({ known: 1, healed: [] });
  expect(JSON.parse(fs.readFileSync(at('known/a.json'), 'utf8')).findings.length).toBe(1);
});

test.each([
  [['--format', 'json=notes/a.md']],
  [['--format', 'json=./notes/../notes/a.md', '--fix']],
  [['--baseline', 'notes/a.md', '--update-baseline']],
])('a note is not overwritten by a report: %j', (args) => {
  const { code, stdout, stderr } = glossator(folder, ['check', ...args]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(
    /^glossator: notes\/a\.md is a note, which a report would overwrite: name another file\. .+\n$/u,
  );
  expect(fs.readFileSync(at('notes/a.md'), 'utf8')).toBe(NOTE);
});

describe.skipIf(process.platform === 'win32')('what is no file stays what it is', () => {
  const shell = (command: string): ReturnType<typeof spawnSync> =>
    spawnSync('sh', ['-c', command, process.execPath, BIN], { cwd: folder, encoding: 'utf8' });

  const hasMkfifo = spawnSync('mkfifo', ['--version']).error === undefined;
  test.skipIf(!hasMkfifo)('a pipe (skipped without mkfifo)', () => {
    execFileSync('mkfifo', [at('pipe')]);
    const { stdout } = shell('cat pipe & "$0" "$1" check --format json=pipe > told; wait');
    expect(JSON.parse(String(stdout)).summary.errors).toBe(1);
    expect(fs.statSync(at('pipe')).isFIFO()).toBe(true);
    expect(fs.readdirSync(folder).sort()).toEqual(['dataset', 'glossator.config.json', 'notes', 'pipe', 'told']);
  });

  test('standard error, by the name that systems have for it', () => {
    const { stderr } = shell(
      `"$0" "$1" check --format json=/dev/stderr 2>&1 > told | "$0" -e 'process.stdin.pipe(process.stderr)'`,
    );
    expect(JSON.parse(String(stderr)).summary.errors).toBe(1);
  });
});

describe.skipIf(process.platform === 'win32')('whoever reads goes away', () => {
  test('without a word, and the code is that of the check', () => {
    const reader = 'fs.readSync(0, Buffer.alloc(1)); fs.writeSync(1, "read")';
    const command = `("$0" "$1" check; echo "$?" > code) | "$0" -e '${reader}'`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, BIN], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('read');
    expect([stderr, fs.readFileSync(at('code'), 'utf8')]).toEqual(['', '1\n']);
  });
});
