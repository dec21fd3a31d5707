import fs from 'node:fs';
import path from 'node:path';
import type { Baseline, CheckOutput } from '@glossator/model';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { glossator, projectFolder, remove, write } from './glossator.js';
import { expectSchema } from './schema.js';

const [ONE, TWO] = ['[One](person:one-who-is-not)', '[Two](person:two-who-is-not)'];

let folder: string;
beforeAll(() => {
  folder = projectFolder();
});
beforeEach(() => remove(path.join(folder, 'notes')));
afterAll(() => remove(folder));

interface Judged {
  readonly code: number | null;
  readonly fresh: readonly string[];
  readonly known: number | undefined;
  readonly healed: readonly string[] | undefined;
}

function check(...args: readonly string[]): Judged {
  const { code, stdout } = glossator(folder, [
    'check',
    'notes',
    '--format',
    'json',
    '--baseline',
    'known.json',
    ...args,
  ]);
  const output = JSON.parse(stdout) as CheckOutput;
  expectSchema('check', output);
  return {
    code,
    fresh: output.findings.map(({ file, start }) => `${file}:${start.line}`),
    known: output.baseline?.known,
    healed: output.baseline?.healed.map(({ file, text, count }) => `${file} ${text} ${count}`),
  };
}

const written = (): Baseline => JSON.parse(fs.readFileSync(path.join(folder, 'known.json'), 'utf8')) as Baseline;

/** Checks notes of which this was known. */
function known(notes: Readonly<Record<string, string>>): void {
  write(path.join(folder, 'notes'), notes);
  expect(check('--update-baseline').code).toBe(0);
  expectSchema('baseline', written());
}

describe('findings of a baseline', () => {
  test('pass, wherever they stand by now; new ones do not', () => {
    known({ 'a.md': `${ONE}\n` });
    write(folder, { 'notes/a.md': `new lines\n\n${TWO} and ${ONE}\n` });
    expect(check()).toEqual({ code: 1, fresh: ['notes/a.md:3'], known: 1, healed: [] });
  });

  test('pass where git gave the note other ends of lines', () => {
    const note = '[Karl\nBerg](person:ada-lind)\n';
    known({ 'a.md': note });
    expect(written().findings).toMatchObject([{ text: 'Karl\nBerg' }]);
    for (const end of ['\r\n', '\r']) {
      write(folder, { 'notes/a.md': note.replaceAll('\n', end) });
      expect(check()).toEqual({ code: 0, fresh: [], known: 1, healed: [] });
    }
  });

  test('pass as often as they were found, the first of them', () => {
    known({ 'a.md': `${ONE}\n\n${ONE}\n` });
    expect(written().findings).toEqual([
      { file: 'notes/a.md', rule: 'unknown-reference', text: 'person:one-who-is-not', count: 2 },
    ]);
    write(folder, { 'notes/a.md': `${ONE}\n\n${ONE}\n\n${ONE}\n` });
    expect(check()).toMatchObject({ code: 1, fresh: ['notes/a.md:5'], known: 2 });
  });

  test('that are healed are told, and forgotten by --update-baseline', () => {
    known({ 'a.md': `${ONE} ${TWO}` });
    write(folder, { 'notes/a.md': ONE });
    expect(check()).toEqual({ code: 0, fresh: [], known: 1, healed: ['notes/a.md person:two-who-is-not 1'] });
    expect(glossator(folder, ['check', 'notes', '--baseline', 'known.json']).stdout).toBe(
      [
        'healed: notes/a.md unknown-reference person:two-who-is-not',
        '1 finding of the baseline left, 1 healed: --update-baseline forgets them',
        '1 note checked with reading-circle 1.2.3: 0 errors, 0 warnings',
        '',
      ].join('\n'),
    );
    known({ 'a.md': ONE });
    expect(check()).toMatchObject({ known: 1, healed: [] });
  });

  test('of notes that are gone are healed, of notes that a run does not look at are not', () => {
    known({ 'a.md': ONE, 'b.md': TWO, 'gone.md': ONE });
    fs.rmSync(path.join(folder, 'notes/gone.md'));
    const { stdout } = glossator(folder, ['check', 'notes/a.md', '--baseline', 'known.json']);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'healed: notes/gone.md unknown-reference person:one-who-is-not',
      '1 finding of the baseline left, 1 healed: --update-baseline forgets them',
    ]);
  });

  test('of notes that a run does not look at stay; of notes that are gone they go', () => {
    known({ 'a.md': ONE, 'b.md': TWO, 'gone.md': ONE });
    fs.rmSync(path.join(folder, 'notes/gone.md'));
    const args = ['check', 'notes/a.md', '--baseline', 'known.json', '--update-baseline'];
    expect(glossator(folder, args).code).toBe(0);
    expect(written().findings.map(({ file }) => file)).toEqual(['notes/a.md', 'notes/b.md']);
  });

  test('are those of their note', () => {
    known({ 'a.md': ONE });
    write(folder, { 'notes/b.md': ONE });
    expect(check()).toMatchObject({ code: 1, fresh: ['notes/b.md:1'], known: 1 });
  });

  test('are the same bytes for the same notes', () => {
    known({ 'b.md': `${TWO} ${ONE}`, 'a.md': ONE });
    const before = fs.readFileSync(path.join(folder, 'known.json'));
    known({});
    expect(fs.readFileSync(path.join(folder, 'known.json'))).toEqual(before);
  });
});

test('a file that is no baseline is written anew', () => {
  write(folder, { 'known.json': '{' });
  known({ 'a.md': ONE });
  expect(written().findings).toHaveLength(1);
});
