import fs from 'node:fs';
import path from 'node:path';
import type { MentionsOutput } from '@glossator/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIXTURES, glossator, glossatorJson, projectFolder, remove, write } from './glossator.js';
import { expectSchema } from './schema.js';

let folder: string;
beforeAll(() => {
  folder = projectFolder();
  fs.cpSync(path.join(FIXTURES, 'notes'), path.join(folder, 'notes'), { recursive: true });
});
afterAll(() => remove(folder));

const mentions = (...args: readonly string[]): MentionsOutput['mentions'] => {
  const { code, output } = glossatorJson<MentionsOutput>(folder, ['mentions', ...args]);
  expectSchema('mentions', output);
  expect(code).toBe(0);
  return output.mentions;
};

test('names in prose and labels of references, with whom they mean', () => {
  write(folder, {
    'one/note.md': '𝕒 Lind met Berg,\r\n[the weaver](person:adah-lind) and [x](person:nobody). Lindt `Lind`\n',
  });
  const place = (line: number, column: number, offset: number) => ({ line, column, offset });
  expect(mentions('one')).toEqual([
    {
      file: 'one/note.md',
      start: place(1, 4, 3),
      end: place(1, 8, 7),
      text: 'Lind',
      entity: 'person:ada-lind',
      linked: false,
      match: 'variant',
      candidates: ['person:ada-lind'],
    },
    {
      file: 'one/note.md',
      start: place(1, 13, 12),
      end: place(1, 17, 16),
      text: 'Berg',
      entity: null,
      linked: false,
      match: 'candidate',
      candidates: ['person:karl-berg', 'person:olga-berg'],
    },
    {
      file: 'one/note.md',
      start: place(2, 2, 20),
      end: place(2, 12, 30),
      text: 'the weaver',
      entity: 'person:ada-lind',
      linked: true,
      match: 'reference',
      candidates: ['person:ada-lind'],
    },
    {
      file: 'one/note.md',
      start: place(2, 37, 55),
      end: place(2, 38, 56),
      text: 'x',
      entity: null,
      linked: true,
      match: 'reference',
      candidates: [],
    },
    {
      file: 'one/note.md',
      start: place(2, 56, 74),
      end: place(2, 61, 79),
      text: 'Lindt',
      entity: 'person:ada-lind',
      linked: false,
      match: 'misprint',
      candidates: ['person:ada-lind'],
    },
  ]);
});

test('the text is the exact slice of the file, sorted by file and offset', () => {
  const found = mentions('notes');
  expect(found.length).toBeGreaterThan(10);
  for (const { file, start, end, text } of found) {
    expect(text).toBe(fs.readFileSync(path.join(folder, file), 'utf8').slice(start.offset, end.offset));
  }
  const keys = found.map(({ file, start }) => `${file} ${String(start.offset).padStart(9, '0')}`);
  expect(keys).toEqual([...keys].sort());
});

test('a note without any', () => {
  write(folder, { 'none/note.md': 'nothing' });
  expect(mentions('none')).toEqual([]);
});

test('findings do not matter for the exit code', () => expect(glossator(folder, ['mentions', 'notes']).code).toBe(0));

test('for people, one a line', () => {
  write(folder, { 'people/note.md': 'Ada\nLind and [him](person:karl-berg), Berg' });
  expect(glossator(folder, ['mentions', 'people']).stdout).toBe(
    [
      'people/note.md:1:1 Ada Lind: person:ada-lind (preferred)',
      'people/note.md:2:11 him: person:karl-berg (linked)',
      'people/note.md:2:35 Berg: perhaps person:karl-berg (candidate; it was linked earlier in this note)',
      '',
    ].join('\n'),
  );
});

test('the same bytes twice', () => {
  const run = (): string => glossator(folder, ['mentions', 'notes', '--format', 'json']).stdout;
  expect(run()).toBe(run());
});
