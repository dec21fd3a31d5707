import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { glossator, projectFolder, remove, write } from './glossator.js';

let folder: string;
beforeEach(() => {
  folder = projectFolder();
});
afterEach(() => remove(folder));

const people = (): string => fs.readFileSync(path.join(folder, 'dataset/dist/people.json'), 'utf8');

test('says what was built, and the same records give the same bytes', () => {
  const before = people();
  const { code, stdout, stderr } = glossator(folder, ['build', 'dataset']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^9 entities built into dataset\/dist \(\d+ files\)\n$/u);
  expect(people()).toBe(before);
});

test('a mistake: file relative to the working directory, line, cure; the old output stays', () => {
  const before = people();
  write(folder, { 'dataset/people/broken.yaml': 'names:\n  - { text: Broken\n' });
  const { code, stdout, stderr } = glossator(folder, ['build', 'dataset']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^glossator: dataset\/people\/broken\.yaml:\d+:\d+: /u);
  expect(stderr).not.toMatch(/\n {4}at /u);
  expect(people()).toBe(before);
  expect(fs.readdirSync(path.join(folder, 'dataset')).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
});

test('--lock writes the ids down, and an id that vanishes later is a mistake with its line', () => {
  const lock = path.join(folder, 'dataset/ids.lock');
  const { code, stderr } = glossator(folder, ['build', 'dataset', '--lock']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = fs.readFileSync(lock, 'utf8').split('\n');
  expect(lines).toContain('person:constructor');
  expect(lines).toContain('work:minutes');
  fs.rmSync(path.join(folder, 'dataset/works/minutes.yaml'));
  const ran = glossator(folder, ['build', 'dataset']);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(
    `glossator: dataset/ids.lock:${lines.indexOf('work:minutes') + 1}:1: "work:minutes" was released`,
  );
});

test('a folder that is not there', () => {
  const { code, stderr } = glossator(folder, ['build', 'nowhere']);
  expect(code).toBe(2);
  expect(stderr).toContain('glossator: nowhere: ');
  expect(stderr).toContain('not found');
});
