import fs from 'node:fs';
import path from 'node:path';
import type { CheckOutput } from '@glossator/model';
import { applyPatch } from 'diff';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { glossator, projectFolder, remove, write } from './glossator.js';

let folder: string;
let notes: string;
beforeAll(() => {
  folder = projectFolder();
  notes = path.join(folder, 'notes');
});
beforeEach(() => {
  remove(notes);
  write(notes, {});
  fs.mkdirSync(notes);
});
afterAll(() => remove(folder));

function fix(text: string): { readonly code: number | null; readonly text: string } {
  write(notes, { 'note.md': text });
  const { code } = glossator(folder, ['check', 'notes', '--fix']);
  return { code, text: fs.readFileSync(path.join(notes, 'note.md'), 'utf8') };
}

describe('safe fixes only', () => {
  test.each([
    ['[Lind](person:adah-lind)', '[Lind](person:ada-lind)', 0],
    ['[Lind](people:ada-lind "t") x', '[Lind](person:ada-lind "t") x', 0],
    ['[Lind](Person:Ada-Lind)', '[Lind](person:ada-lind)', 0],
    [
      '[a](person:adah-lind) [b](people:ada-lind) [c](Person:Ada-Lind)',
      '[a](person:ada-lind) [b](person:ada-lind) [c](person:ada-lind)',
      0,
    ],
    ['[Lind][l] [l]\n\n[l]: person:adah-lind\n', '[Lind][l] [l]\n\n[l]: person:ada-lind\n', 0],
    // Not safe: another spelling, another kind, another label, a choice.
    ['[Lind](person:ada-lynd)', '[Lind](person:ada-lynd)', 1],
    ['[x](person:first-meeting)', '[x](person:first-meeting)', 1],
    ['[Lind](persn:ada-lind)', '[Lind](persn:ada-lind)', 0],
    ['[Karl Berg](person:ada-lind)', '[Karl Berg](person:ada-lind)', 0],
    ['[Berg](person:berg)', '[Berg](person:berg)', 1],
    ['[](person:ada-lind)', '[](person:ada-lind)', 1],
    ['`[Lind](person:adah-lind)`', '`[Lind](person:adah-lind)`', 0],
  ])('%j', (text, fixed, code) => expect(fix(text)).toEqual({ code, text: fixed }));

  test('what is left is judged after the fix: exit code and output', () => {
    write(notes, { 'note.md': '[Lind](person:adah-lind) [x](person:nobody-at-all)' });
    const { code, stdout } = glossator(folder, ['check', 'notes', '--fix', '--format', 'json']);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; start: { offset: number } }[] };
    expect(code).toBe(1);
    expect(findings.map(({ rule, start }) => [rule, start.offset])).toEqual([['unknown-reference', 28]]);
  });

  test('a second run changes nothing', () => {
    const once = fix('[Lind](Person:Adah-Lind) [a](people:adah-lind)').text;
    expect(fix(once).text).toBe(once);
  });
});

describe('--dry-run', () => {
  const MOVED = 'a\n\n[Lind](person:adah-lind)\n';
  const dry = (...args: readonly string[]) => glossator(folder, ['check', 'notes', '--fix', '--dry-run', ...args]);

  test('writes nothing, and prints a patch and nothing else, that makes of the note what --fix makes', () => {
    write(notes, { 'note.md': `\uFEFF${MOVED}`, 'clean.md': 'clean' });
    const { code, stdout, stderr } = dry();
    expect(fs.readFileSync(path.join(notes, 'note.md'), 'utf8')).toBe(`\uFEFF${MOVED}`);
    expect([code, stderr]).toEqual([0, '2 notes checked with reading-circle 1.2.3: 0 errors, 0 warnings\n']);
    const patched = applyPatch(`\uFEFF${MOVED}`, stdout);
    fix(`\uFEFF${MOVED}`);
    expect(patched).toBe(fs.readFileSync(path.join(notes, 'note.md'), 'utf8'));
  });

  test('is judged as if it had been written, and told in a file', () => {
    write(notes, { 'note.md': `${MOVED}[x](person:nobody-at-all)` });
    expect(dry('--format', 'json=out.json').code).toBe(1);
    const { findings } = JSON.parse(fs.readFileSync(path.join(folder, 'out.json'), 'utf8')) as CheckOutput;
    expect(findings.map(({ rule, start }) => [rule, start.line])).toEqual([['unknown-reference', 4]]);
  });
});

describe('the rest of the file stays as it is', () => {
  test.each([
    ['a byte order mark', '\uFEFF[Lind](person:adah-lind)\n', '\uFEFF[Lind](person:ada-lind)\n'],
    ['CRLF', 'a\r\n\r\n[Lind](person:adah-lind)\r\nb\r\n', 'a\r\n\r\n[Lind](person:ada-lind)\r\nb\r\n'],
    ['CR', 'a\r[Lind](person:adah-lind)\rb', 'a\r[Lind](person:ada-lind)\rb'],
    [
      'mixed ends, no end at the last line, trailing spaces',
      'a \r\n[Lind](person:adah-lind)\nb\t',
      'a \r\n[Lind](person:ada-lind)\nb\t',
    ],
    ['astral and combining letters', '𝔸 e\u0301 [𝔸](person:adah-lind) 👩‍🌾', '𝔸 e\u0301 [𝔸](person:ada-lind) 👩‍🌾'],
  ])('%s', (_name, text, fixed) => expect(fix(text).text).toBe(fixed));

  test.each([0o600, 0o644, 0o664, 0o666, 0o755])('its mode %o', (mode) => {
    const file = path.join(notes, 'note.md');
    write(notes, { 'note.md': '[Lind](person:adah-lind)' });
    fs.chmodSync(file, mode);
    glossator(folder, ['check', 'notes', '--fix']);
    expect(fs.readFileSync(file, 'utf8')).toBe('[Lind](person:ada-lind)');
    expect(fs.statSync(file).mode & 0o777).toBe(mode);
  });

  test('no other file is left beside it', () => {
    fix('[Lind](person:adah-lind)');
    expect(fs.readdirSync(notes)).toEqual(['note.md']);
  });

  test('a note without a safe fix is not written at all', () => {
    write(notes, { 'note.md': '[x](person:nobody-at-all)' });
    const file = path.join(notes, 'note.md');
    const past = new Date('2020-01-01T00:00:00Z');
    fs.utimesSync(file, past, past);
    glossator(folder, ['check', 'notes', '--fix']);
    expect(fs.statSync(file).mtime).toEqual(past);
  });

  test('a link to a note stays a link, the note is mended', () => {
    write(folder, { 'elsewhere/real.txt': '[Lind](person:adah-lind)' });
    fs.symlinkSync('../elsewhere/real.txt', path.join(notes, 'note.md'));
    glossator(folder, ['check', 'notes', '--fix']);
    expect(fs.lstatSync(path.join(notes, 'note.md')).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(path.join(folder, 'elsewhere/real.txt'), 'utf8')).toBe('[Lind](person:ada-lind)');
    expect(fs.readdirSync(path.join(folder, 'elsewhere'))).toEqual(['real.txt']);
  });

  test('without --fix nothing is written', () => {
    write(notes, { 'note.md': '[Lind](person:adah-lind)' });
    glossator(folder, ['check', 'notes']);
    expect(fs.readFileSync(path.join(notes, 'note.md'), 'utf8')).toBe('[Lind](person:adah-lind)');
  });
});

describe('what cannot be written', () => {
  test('is said, the note stays, and the others are mended', () => {
    write(notes, { 'open/note.md': '[Lind](person:adah-lind)', 'shut/note.md': '[Lind](person:adah-lind)' });
    fs.chmodSync(path.join(notes, 'open'), 0o777);
    fs.chmodSync(path.join(notes, 'open/note.md'), 0o666);
    fs.chmodSync(path.join(notes, 'shut'), 0o555);
    const { code, stderr, stdout } = glossator(folder, ['check', 'notes', '--fix'], { asNobody: true });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^glossator: notes\/shut\/note\.md: cannot be written: .+\n$/u);
    expect(stdout).toContain('notes/shut/note.md:1:8 warning');
    expect(fs.readFileSync(path.join(notes, 'open/note.md'), 'utf8')).toBe('[Lind](person:ada-lind)');
    expect(fs.readdirSync(path.join(notes, 'shut'))).toEqual(['note.md']);
  });

  test('a note that nobody may write, though its folder may be written', () => {
    write(notes, { 'note.md': '[Lind](person:adah-lind)' });
    fs.chmodSync(notes, 0o777);
    fs.chmodSync(path.join(notes, 'note.md'), 0o444);
    const { code, stderr } = glossator(folder, ['check', 'notes', '--fix'], { asNobody: true });
    expect(fs.readFileSync(path.join(notes, 'note.md'), 'utf8')).toBe('[Lind](person:adah-lind)');
    expect(stderr).toBe('glossator: notes/note.md: cannot be written: no permission to write it or its folder.\n');
    expect([code, fs.readdirSync(notes)]).toEqual([2, ['note.md']]);
  });

  test('a note with as long a name as may be is mended', () => {
    const name = `${'x'.repeat(252)}.md`;
    write(notes, { [name]: '[Lind](person:adah-lind)' });
    expect(glossator(folder, ['check', 'notes', '--fix']).code).toBe(0);
    expect(fs.readFileSync(path.join(notes, name), 'utf8')).toBe('[Lind](person:ada-lind)');
  });

  test('a note that is not UTF-8 is left alone: its letters would be lost', () => {
    const latin1 = Buffer.from('Mülhausen [Lind](person:adah-lind)', 'latin1');
    fs.writeFileSync(path.join(notes, 'note.md'), latin1);
    const { code, stderr } = glossator(folder, ['check', 'notes', '--fix']);
    expect(fs.readFileSync(path.join(notes, 'note.md'))).toEqual(latin1);
    expect(code).toBe(2);
    expect(stderr).toBe('glossator: notes/note.md:1:1: is not UTF-8: save it as UTF-8.\n');
  });
});
