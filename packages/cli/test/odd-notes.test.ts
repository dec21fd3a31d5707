/** Notes in odd states: each is told in one line, and the others are checked. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import type { CheckOutput } from '@glossator/model';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BIN, glossator, projectFolder, remove, write } from './glossator.js';
import { expectSchema } from './schema.js';

const NOTE = '[x](person:nobody-at-all)';

let folder: string;
beforeEach(() => {
  folder = projectFolder({ 'notes/good.md': NOTE });
});
afterEach(() => remove(folder));

const at = (name: string): string => path.join(folder, 'notes', name);

interface Told {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly checked: readonly string[];
}

function check(...args: readonly string[]): Told {
  const { code, stdout, stderr } = glossator(folder, ['check', ...args, '--format', 'json']);
  const { findings } = JSON.parse(stdout) as CheckOutput;
  return { code, lines: stderr.split('\n').slice(0, -1), checked: findings.map(({ file }) => file) };
}

/** One line of the trouble, and the good note is checked. */
const troubled = (line: string): Told => ({ code: 2, lines: [`glossator: ${line}`], checked: ['notes/good.md'] });

const bytes = (name: string, content: string | Buffer) => (): void => fs.writeFileSync(at(name), content);
const link = (to: string, name: string) => (): void => fs.symlinkSync(to, at(name));

describe.skipIf(process.platform === 'win32')('one line each, and the rest is checked', () => {
  test.each<[string, () => void, string]>([
    ['UTF-16', bytes('a.md', Buffer.from('\uFEFFLind', 'utf16le')), 'notes/a.md: is UTF-16: save it as UTF-8.'],
    [
      'binary',
      bytes('a.md', 'a\0b'),
      'notes/a.md: is binary, expected text: leave it out with "exclude" in glossator.config.json.',
    ],
    [
      'not UTF-8',
      bytes('a.md', Buffer.from('a\nM\xFCller', 'latin1')),
      'notes/a.md:2:1: is not UTF-8: save it as UTF-8.',
    ],
    [
      'far too long, and of nothing',
      () => {
        bytes('a.md', '')();
        fs.truncateSync(at('a.md'), 50e6);
      },
      'notes/a.md: has more than 10 MB: notes as long as that are not read. Divide it, or leave it out with "exclude" in glossator.config.json.',
    ],
    ['a link that leads nowhere', link('gone', 'a.md'), 'notes/a.md: is a link that leads nowhere: mend or delete it.'],
    ['a ring of links', link('a.md', 'a.md'), 'notes/a.md: cannot be read: its links run in a ring.'],
    [
      'a device without an end',
      link('/dev/zero', 'a.md'),
      'notes/a.md: is a pipe, a socket or a device: expected a file.',
    ],
  ])('%s', (_name, make, line) => {
    make();
    expect(check('notes')).toEqual(troubled(line));
    // Named outright, it is the same.
    expect(check('notes/good.md', 'notes/a.md')).toEqual(troubled(line));
  });

  test('every report tells of it', () => {
    bytes('a.md', 'a\0b')();
    const told = (format: string): string => glossator(folder, ['check', 'notes', '--format', format]).stdout;
    for (const format of ['json', 'sarif', 'github', 'junit', 'codeclimate']) {
      expect(told(format), format).toContain('is binary, expected text');
      expect(told(format), format).toContain('person:nobody-at-all');
    }
    const output = JSON.parse(told('json'));
    expectSchema('check', output);
    expect(output.problems).toEqual([{ file: 'notes/a.md', message: expect.stringMatching(/^is binary/u) }]);
    expect(told('pretty')).toMatch(/: 1 error, 0 warnings; not everything could be checked\n$/u);
  });

  const hasMkfifo = spawnSync('mkfifo', ['--version']).error === undefined;
  test.skipIf(!hasMkfifo)('a pipe that nobody writes to (skipped without mkfifo)', () => {
    execFileSync('mkfifo', [at('a.md')]);
    const line = 'notes/a.md: is a pipe, a socket or a device: expected a file.';
    expect(check('notes')).toEqual(troubled(line));
    expect(check('notes/good.md', 'notes/a.md')).toEqual(troubled(line));
  });

  test('a socket', async () => {
    const server = net.createServer().listen(at('a.md'));
    await new Promise((resolve) => server.once('listening', resolve));
    expect(check('notes')).toEqual(troubled('notes/a.md: is a pipe, a socket or a device: expected a file.'));
    server.close();
  });

  test('a name that is not UTF-8, of a folder', () => {
    fs.mkdirSync(Buffer.from(at('M\xFCller'), 'latin1'));
    expect(check('notes')).toEqual(
      troubled('notes/M\uFFFDller: the folder cannot be read: its name is not UTF-8. Rename it.'),
    );
  });

  test('a name that is not UTF-8', () => {
    fs.writeFileSync(Buffer.from(at('M\xFCller.md'), 'latin1'), NOTE);
    expect(check('notes')).toEqual(troubled('notes/M\uFFFDller.md: cannot be read: its name is not UTF-8. Rename it.'));
  });
});

describe('nothing odd about it', () => {
  test('empty', () => {
    bytes('a.md', '')();
    expect(check('notes')).toEqual({ code: 1, lines: [], checked: ['notes/good.md'] });
  });

  test.skipIf(process.platform === 'win32')(
    'a link out of the folder, and a folder or a link to one called like a note',
    () => {
      write(folder, { 'elsewhere/real.txt': NOTE });
      link('../elsewhere/real.txt', 'link.md')();
      link('../elsewhere', 'folder.md')();
      fs.mkdirSync(at('really.md'));
      expect(check('notes')).toEqual({ code: 1, lines: [], checked: ['notes/good.md', 'notes/link.md'] });
    },
  );

  test.skipIf(process.platform === 'win32')('the mark of Emacs beside a note that is being edited', () => {
    link('somebody@somewhere.1234:1700000000', '.#good.md')();
    expect(check('notes')).toEqual({ code: 1, lines: [], checked: ['notes/good.md'] });
  });

  test.skipIf(process.platform === 'win32')(
    'names with quotes, spaces, signs of globs and of the shell, ends of lines',
    () => {
      const names = [' a b .md', '"\'`.md', '$(x);&|.md', '*?[a]{b}!.md', 'a\nb.md', '\u001B[31m.md', '-x.md', '#.md'];
      for (const name of names) bytes(name, NOTE)();
      const { code, lines, checked } = check('notes');
      expect([code, lines]).toEqual([1, []]);
      expect(checked).toEqual([...names, 'good.md'].map((name) => `notes/${name}`).sort());
      for (const name of names) expect(check(`notes/${name}`).checked).toEqual([`notes/${name}`]);
    },
  );
});

const UNWAITING = 'new (require("node:net").Socket)({ fd: 0 }); process.kill(process.pid, "SIGKILL")';

describe('what standard input gives', () => {
  const given = (input: string): string => glossator(folder, ['check', '-'], { input }).stderr;

  test('is held to the same', () => expect(given('a\0b')).toContain('glossator: <stdin>: is binary'));

  test('is read whole, also where it comes in pieces', () => {
    const { stdout } = glossator(folder, ['check', '-'], { input: `${'a\n\n'.repeat(70_000)}${NOTE}` });
    expect(stdout).toContain('<stdin>:140001:5 error');
  });

  const shell = (command: string): string =>
    spawnSync('sh', ['-c', command, process.execPath, BIN], { cwd: folder, encoding: 'utf8' }).stderr;

  test.skipIf(process.platform === 'win32')('has no end: the end is not waited for', () =>
    expect(shell('"$0" "$1" check - < /dev/zero')).toMatch(/^glossator: <stdin>: has more than 10 MB: [^\n]+\n$/u),
  );

  // Whoever read from it before left it so that nobody waits.
  test.skipIf(process.platform === 'win32')('comes late', () =>
    expect(shell(`(sleep 0.5; printf "a\\0b") | ("$0" -e '${UNWAITING}'; "$0" "$1" check -)`)).toContain(
      'glossator: <stdin>: is binary',
    ),
  );

  test.skipIf(process.platform === 'win32')('is a folder', () =>
    expect(shell('"$0" "$1" check - < .')).toBe(
      'glossator: <stdin>: cannot be read: it is a folder, expected a file.\n',
    ),
  );
});
