/** Patches of --fix --dry-run, applied by the programs that people apply them with. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../src/main.js';
import { glossator, projectFolder, remove, write } from './glossator.js';

let folder: string;
let notes: string;
beforeAll(() => {
  folder = projectFolder();
  notes = path.join(folder, 'notes');
});
beforeEach(() => {
  remove(notes);
  fs.mkdirSync(notes);
});
afterAll(() => remove(folder));

const PROGRAMS: readonly (readonly [program: string, ...args: string[]])[] = [
  ['git', 'apply', '--whitespace=nowarn'],
  ['patch', '-p1', '--quiet'],
];

const OLD = '[Lind](person:adah-lind)';
const NEW = '[Lind](person:ada-lind)';

const CONTENTS: readonly (readonly [name: string, text: string])[] = [
  ['LF', `a\n\n${OLD}\nb\n`],
  ['CRLF', `a\r\n\r\n${OLD}\r\nb\r\n`],
  ['CR', `a\r\r${OLD}\rb\r`],
  ['all of them', `a\r${OLD}\r\nb\n\r\n${OLD}\rc\n`],
  ['a byte order mark', `\uFEFF${OLD}\n`],
  ['no end of the last line', `a\n${OLD}`],
  ['CRLF, no end of the last line', `a\r\n${OLD}`],
  ['what looks like a patch', `--- a/x y\n+++ b/x y\n@@ -1,1 +1,1 @@\n${OLD}\n-- \n\\ No newline at end of file\n`],
  ['what a terminal obeys', `\u001B[2J \u009B \u202E\n ::error::b ##[error]c\n${OLD}\n\u0007\n`],
  ['blanks at ends', `a \n\n \t\n${OLD} \n\n`],
];

const NAMES = [
  'a b',
  ' a  b ',
  `"'\``,
  'Müller “б” 字',
  'a\nb',
  'a\tb',
  '\u001B[m\u202E',
  'a\\b',
  '-a',
  '2020-01-01 10:00:00 +0000',
];

const patchOf = (): string => glossator(folder, ['check', 'notes', '--fix', '--dry-run']).stdout;

describe.skipIf(process.platform === 'win32').each(PROGRAMS)('%s', (program, ...args) => {
  const isThere = spawnSync(program, ['--version']).error === undefined;
  /** What the program makes of the notes, where it is called as one would in the folder. */
  const applied = (): ReturnType<typeof spawnSync> =>
    spawnSync(program, args, { cwd: folder, input: patchOf(), encoding: 'utf8' });

  test.skipIf(!isThere).each(CONTENTS)(
    'makes of a note what --fix makes of it: %s (skipped where it is not installed)',
    (_name, text) => {
      write(notes, { 'note.md': text });
      expect(applied()).toMatchObject({ status: 0, stderr: '' });
      expect(fs.readFileSync(path.join(notes, 'note.md'), 'utf8')).toBe(text.replaceAll(OLD, NEW));
      expect(fs.readdirSync(notes)).toEqual(['note.md']);
    },
  );

  test.skipIf(!isThere)(
    'finds notes whatever they are called, all in one patch (skipped where it is not installed)',
    () => {
      const files = NAMES.map((name) => `${name}.md`);
      write(notes, Object.fromEntries(files.map((file) => [file, `${OLD}\n`])));
      expect(applied()).toMatchObject({ status: 0, stderr: '' });
      for (const file of files) expect(fs.readFileSync(path.join(notes, file), 'utf8'), file).toBe(`${NEW}\n`);
      expect(fs.readdirSync(notes).sort()).toEqual([...files].sort());
    },
  );
});

test.each([
  ['check', 'notes', '--fix'],
  ['migrate', 'notes'],
])('on a screen nothing of a note is obeyed: %s', async (...args) => {
  write(notes, { 'note.md': `\u001B[2J\u202E\ra\r\n ::error::b\r\n##[error]c\r\n${OLD}\r\n` });
  let shown = '';
  const stdout = (text: string): void => {
    shown += text;
  };
  await main([...args, '--dry-run'], { cwd: folder, stdout, stderr: () => {}, colour: false, screen: true });
  expect(shown).toContain(` \uFFFD[2J\uFFFD\uFFFDa\r\n  :\uFFFDerror::b\r\n ##\uFFFDerror]c\r\n-${OLD}\r\n+${NEW}\r\n`);
});
