import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { glossator, projectFolder, remove, write } from './glossator.js';

/** More than is worth a second thread. */
const MANY = 120;

let folder: string;
beforeAll(() => {
  const notes = Array.from({ length: MANY }, (_, at): [string, string] => [
    `notes/${at}.md`,
    `[x](person:nobody-${at}) and [Lind](person:adah-lind) ${'Ada Lind met Berg. '.repeat(at)}\n`,
  ]);
  folder = projectFolder(Object.fromEntries(notes));
  // Of several notes one cannot be read, one has no letters, and one has a configuration that is wrong.
  fs.writeFileSync(path.join(folder, 'notes/latin.md'), Buffer.from([0xe9]));
  write(folder, { 'notes/wrong/glossator.config.json': '{', 'notes/wrong/a.md': 'a', 'notes/wrong/b.md': 'b' });
});
afterAll(() => remove(folder));

const check = (jobs: number, ...args: readonly string[]) =>
  glossator(folder, ['check', 'notes', '--jobs', String(jobs), ...args], { asProcess: true });

describe('several threads say what one says', () => {
  test.each(['pretty', 'json', 'sarif'])('%s', (format) => {
    const one = check(1, '--format', format);
    expect(one.code).toBe(2);
    expect(one.stderr).toContain('notes/latin.md:1:1: is not UTF-8');
    expect(check(3, '--format', format)).toEqual(one);
  });

  test('and write what one writes', () => {
    const one = check(1, '--fix', '--dry-run');
    expect(one.stdout.match(/^\+\+\+ /gmu)).toHaveLength(MANY);
    expect(check(3, '--fix', '--dry-run')).toEqual(one);
    check(3, '--fix');
    for (let at = 0; at < MANY; at++) {
      expect(fs.readFileSync(path.join(folder, `notes/${at}.md`), 'utf8')).toContain('(person:ada-lind)');
    }
  });
});
