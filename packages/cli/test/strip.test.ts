import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { glossator, projectFolder, remove, write } from './glossator.js';

const LINKED = '\uFEFF# [Lind](person:ada-lind)\r\n\r\n[1.](person:ada-lind) [x](https://example.org)\t';
const PLAIN = '\uFEFF# Lind\r\n\r\n1\\. [x](https://example.org)\t';

let folder: string;
beforeAll(() => {
  folder = projectFolder({ 'notes/a.md': LINKED, 'notes/b/c d.md': '<person:ada-lind>', 'outer/inner/x.md': 'x' });
});
afterAll(() => remove(folder));

const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');

test('one note goes to standard output, and stays as it is', () => {
  expect(glossator(folder, ['strip', 'notes/a.md'])).toEqual({ code: 0, stdout: PLAIN, stderr: '' });
  expect(read('notes/a.md')).toBe(LINKED);
});

test('standard input', () => {
  expect(glossator(folder, ['strip', '-'], { input: LINKED })).toEqual({ code: 0, stdout: PLAIN, stderr: '' });
});

test('several are copied into a folder, which mirrors theirs', () => {
  const { code, stdout } = glossator(folder, ['strip', 'notes', '--output', 'plain']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'plain/notes/a.md\nplain/notes/b/c d.md\n' });
  expect(read('plain/notes/a.md')).toBe(PLAIN);
  expect(read('plain/notes/b/c d.md')).toBe('Ada Lind');
  expect(read('notes/a.md')).toBe(LINKED);
  remove(path.join(folder, 'plain'));
});

test('several without a folder, or onto themselves, or from outside: nothing is written, and the cure is said', () => {
  expect(glossator(folder, ['strip', 'notes'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('2 notes: give them a folder, --output <folder>') as string,
  });
  expect(glossator(folder, ['strip', 'notes', '--output', '.'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('notes/a.md: would be overwritten by its copy') as string,
  });
  expect(glossator(path.join(folder, 'outer'), ['strip', '../notes/a.md', '--output', 'inner'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('../notes/a.md: lies outside of the working directory') as string,
  });
  expect(read('notes/a.md')).toBe(LINKED);
});

test('what cannot be read or written is said, and the rest is done', () => {
  write(folder, { 'taken/notes/b': 'a file', 'notes/z.md': '[z](person:ada-lind)' });
  const { code, stdout, stderr } = glossator(folder, ['strip', 'notes', 'nowhere.md', '--output', 'taken']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: 'taken/notes/a.md\ntaken/notes/z.md\n' });
  expect(stderr).toContain('nowhere.md: cannot be read');
  expect(stderr).toContain('taken/notes/b/c d.md: cannot be written: there is a file where a folder is expected');
  expect(read('taken/notes/z.md')).toBe('z');
});

test('what cannot be read is not given away with references in it', () => {
  write(folder, { 'deep.md': `[a](person:ada-lind)\n\n${'>'.repeat(200)} [a](person:ada-lind)` });
  const { code, stdout, stderr } = glossator(folder, ['strip', 'deep.md']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^glossator: deep\.md:3:\d+: is too deep or too dense to be read/u);
});
