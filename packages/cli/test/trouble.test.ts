import fs from 'node:fs';
import path from 'node:path';
import type { CheckOutput } from '@glossator/model';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { glossator, projectFolder, type Ran, remove, temporaryFolder, write } from './glossator.js';

const NOTE = '[x](person:nobody-at-all)';

let folder: string;
beforeEach(() => {
  folder = projectFolder({ 'notes/good.md': NOTE });
});
afterEach(() => remove(folder));

const at = (name: string): string => path.join(folder, name);

/** Every trouble ends in exit 2 and lines on stderr that begin with the program's name: never in a stack. */
function expectTrouble({ code, stderr }: Ran, ...says: readonly (string | RegExp)[]): void {
  for (const each of says) expect(stderr).toMatch(each);
  expect(stderr).toMatch(/^(?:glossator: .+\n)+$/u);
  expect(stderr).not.toMatch(/mistake of ours|\n {4}at /u);
  expect(code).toBe(2);
}

/** The same, and the good note was checked all the same. */
function expectOthersChecked(args: readonly string[], ...says: readonly (string | RegExp)[]): void {
  const ran = glossator(folder, ['check', ...args, '--format', 'json']);
  expectTrouble(ran, ...says);
  const { findings } = JSON.parse(ran.stdout) as CheckOutput;
  expect(findings.map(({ file }) => file)).toEqual(['notes/good.md']);
}

describe('a path', () => {
  test('that is not there', () =>
    expectOthersChecked(['notes', 'nowhere.md'], 'glossator: nowhere.md: cannot be read: not found.'));

  test('a folder that cannot be read', () => {
    write(folder, { 'notes/shut/a.md': NOTE });
    fs.chmodSync(at('notes/shut'), 0o000);
    const ran = glossator(folder, ['check', 'notes', '--format', 'json'], { asNobody: true });
    fs.chmodSync(at('notes/shut'), 0o755);
    expectTrouble(ran, 'glossator: notes/shut: the folder cannot be read: no permission to read it.');
    expect((JSON.parse(ran.stdout) as CheckOutput).findings.map(({ file }) => file)).toEqual(['notes/good.md']);
  });

  test('a note that cannot be read', () => {
    write(folder, { 'notes/shut.md': NOTE });
    fs.chmodSync(at('notes/shut.md'), 0o000);
    const ran = glossator(folder, ['check', 'notes', '--format', 'json'], { asNobody: true });
    expectTrouble(ran, 'glossator: notes/shut.md: cannot be read: no permission to read it.');
    expect((JSON.parse(ran.stdout) as CheckOutput).findings.map(({ file }) => file)).toEqual(['notes/good.md']);
  });

  test('a note that is not UTF-8', () => {
    fs.writeFileSync(at('notes/latin1.md'), Buffer.from('Mülhausen', 'latin1'));
    expectOthersChecked(['notes'], 'glossator: notes/latin1.md:1:1: is not UTF-8: save it as UTF-8.');
  });

  test('of mentions, the same', () => {
    const ran = glossator(folder, ['mentions', 'notes', 'nowhere.md']);
    expectTrouble(ran, 'glossator: nowhere.md: cannot be read: not found.');
  });
});

describe('a configuration', () => {
  const inner = (config: string | object): void =>
    write(folder, { 'notes/in/glossator.config.json': config, 'notes/in/a.md': NOTE, 'notes/in/b/c.md': NOTE });
  const file = 'notes/in/glossator\\.config\\.json';

  test.each([
    ['cut short', '{ "datasets": [', /:1:\d+: not valid JSON/u],
    ['empty', '', /:1:1: /u],
    ['an unknown key', '{\n  "dataset": []\n}', /:2:3: .*dataset/u],
    ['an unknown rule', '{\n  "rules": {\n    "unknown-refrence": "off"\n  }\n}', /:3:\d+: .*unknown-refrence/u],
    ['a wrong severity', '{\n  "rules": { "unknown-reference": "fatal" }\n}', /:2:\d+: /u],
  ])('%s: file, line and column, once; other notes are checked', (_name, config, place) => {
    inner(config);
    expectOthersChecked(['notes'], new RegExp(file + place.source, 'u'));
    const { stderr } = glossator(folder, ['check', 'notes']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('that names a dataset that is not installed', () => {
    inner({ datasets: ['@example/absent'] });
    expectOthersChecked(['notes'], 'the dataset "@example/absent" is not installed: run "npm install @example/absent"');
  });

  test('that names a folder that is not there', () => {
    inner({ datasets: ['./absent'] });
    expectOthersChecked(['notes'], /the dataset "\.\/absent" is not at .*: not found/u);
  });

  test('that names a folder that is no dataset', () => {
    inner({ datasets: ['../../notes'] });
    expectOthersChecked(['notes'], 'is not built: run "glossator build');
  });

  test('that cannot be read', () => {
    inner({ datasets: ['../../dataset'] });
    fs.chmodSync(at('notes/in/glossator.config.json'), 0o000);
    const ran = glossator(folder, ['check', 'notes'], { asNobody: true });
    expectTrouble(ran, new RegExp(`${file}: cannot be read: no permission`, 'u'));
    expect(ran.stdout).toContain('notes/good.md:1:5 error');
  });
});

describe('a dataset', () => {
  test('that is not built', () => {
    remove(at('dataset/dist'));
    const ran = glossator(folder, ['check']);
    expectTrouble(ran, 'the dataset "./dataset" is not built: run "glossator build ./dataset"');
  });

  test.each([
    ['a manifest cut short', 'dataset.json', '{ "formatVersion": 1', 'not valid JSON'],
    [
      'a newer format',
      'dataset.json',
      '{ "formatVersion": 99 }',
      'format version 99 is newer than this Glossator reads (1): update Glossator',
    ],
    ['a file cut short', 'people.json', '[\n{"id":', 'people.json:2:7: not valid JSON (ValueExpected)'],
    ['a file that was changed', 'people.json', '[]\n', 'its SHA-256 is not the one in dataset.json'],
  ])('%s', (_name, name, text, says) => {
    fs.writeFileSync(at(`dataset/dist/${name}`), text);
    for (const args of [['check'], ['mentions'], ['show', 'person:ada-lind'], ['search', 'lind'], ['export']]) {
      const ran = glossator(folder, args);
      expect(ran.stderr).toContain(says);
      expectTrouble(ran);
    }
  });

  test('a file that is missing', () => {
    remove(at('dataset/dist/index.json'));
    expectTrouble(glossator(folder, ['show', 'person:ada-lind']), /index\.json: cannot be read/u);
  });
});

describe('no configuration at all', () => {
  let bare: string;
  beforeAll(() => {
    bare = temporaryFolder();
    write(bare, { 'a.md': NOTE });
  });
  afterAll(() => remove(bare));

  test.each([['check'], ['check', 'a.md'], ['mentions'], ['show', 'person:ada-lind'], ['search', 'lind'], ['export']])(
    'glossator %s %s says how to make one',
    (...args) => {
      const ran = glossator(bare, args);
      expectTrouble(ran, 'no glossator.config.json found', 'create one with');
    },
  );

  test('of one note, the others are checked', () => {
    const ran = glossator(folder, [
      'check',
      'notes',
      path.relative(folder, path.join(bare, 'a.md')),
      '--format',
      'json',
    ]);
    // The fall-back is the configuration of the working directory: from there every note has one.
    expect(ran.code).toBe(1);
    const fromBare = glossator(bare, ['check', 'a.md', at('notes/good.md'), '--format', 'json']);
    expectTrouble(fromBare, 'no glossator.config.json found');
    const { findings } = JSON.parse(fromBare.stdout) as CheckOutput;
    expect(findings.map((finding) => path.basename(finding.file))).toEqual(['good.md']);
  });

  test('an empty folder too', () => {
    const empty = path.join(bare, 'empty');
    fs.mkdirSync(empty);
    expectTrouble(glossator(empty, ['check']), 'no glossator.config.json found');
  });
});
