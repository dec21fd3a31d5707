import fs from 'node:fs';
import path from 'node:path';
import type { ExportOutput } from '@glossator/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { glossator, glossatorJson, projectFolder, REPOSITORY, remove, write } from './glossator.js';
import { expectSchema } from './schema.js';

let folder: string;
beforeAll(() => {
  folder = projectFolder();
});
afterAll(() => remove(folder));

test('a whole dataset, as its schema has it', () => {
  const { code, output } = glossatorJson<ExportOutput>(folder, ['export']);
  expectSchema('export', output);
  expect(code).toBe(0);
  expect(output).toMatchObject({ schemaVersion: 1, dataset: { name: 'reading-circle', version: '1.2.3' } });
  expect(output.entities).toHaveLength(9);
  expect(output.sources.map(({ id }) => id)).toEqual(['chronicle']);
  expect(output.redirects.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'person:adah-lind moved',
    'person:berg split',
    'person:old-weaver withdrawn',
  ]);
});

test('entities are as in show, in the order of their ids', () => {
  const { entities } = glossatorJson<ExportOutput>(folder, ['export']).output;
  const ids = entities.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
  for (const entity of entities.slice(0, 3)) {
    expect(glossatorJson<{ entity: object }>(folder, ['show', entity.id]).output.entity).toEqual(entity);
  }
});

test.each([['reading-circle'], ['./dataset']])('by its name or as the configuration names it: %s', (name) => {
  expect(glossator(folder, ['export', name]).stdout).toBe(glossator(folder, ['export']).stdout);
});

test('one that is not configured: exit 2 and those that are', () => {
  expect(glossator(folder, ['export', 'other'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'glossator: other: no such dataset: expected one of reading-circle.\n',
  });
});

describe('--output', () => {
  /** A folder of the project for one test. */
  const place = (name: string): string => path.join(folder, name);

  test.each([['json'], ['jsonld'], ['tei'], ['graphml'], ['bibtex']])(
    '%s: a file has what is printed without it, and replaces one of before',
    (format) => {
      write(folder, { [`out/a.${format}`]: 'of before' });
      const printed = glossator(folder, ['export', '--format', format]);
      expect(glossator(folder, ['export', '--format', format, '--output', `out/a.${format}`])).toEqual({
        code: 0,
        stdout: `out/a.${format} written\n`,
        stderr: '',
      });
      expect(fs.readFileSync(place(`out/a.${format}`), 'utf8')).toBe(printed.stdout);
      expect(printed.code).toBe(0);
    },
  );

  test('csv: a folder that is not there, and again over its own files', () => {
    const run = () => glossator(folder, ['export', '--format', 'csv', '--output', 'deep/tables']);
    expect(run()).toEqual({ code: 0, stdout: '13 files written into deep/tables\n', stderr: '' });
    const before = fs.readdirSync(place('deep/tables')).sort();
    fs.writeFileSync(place('deep/tables/names.csv'), 'changed');
    fs.rmSync(place('deep/tables/terms.csv'));
    expect(run().code).toBe(0);
    expect(fs.readdirSync(place('deep/tables')).sort()).toEqual(before);
    expect(before).toContain('csv-metadata.json');
    expect(fs.readFileSync(place('deep/tables/names.csv'), 'utf8')).toMatch(/^entity,lang,text,kind,linking\r\n/u);
    expect(fs.readdirSync(place('deep'))).toEqual(['tables']);
  });

  test.each([
    ['a folder with something else in it', 'dataset', 'dataset: holds concepts, which is not of this export'],
    ['the project itself', '.', 'which is not of this export'],
    [
      'a file',
      'glossator.config.json',
      'glossator.config.json: cannot be written: there is a file where a folder is expected.',
    ],
    [
      'below a file',
      'glossator.config.json/a',
      'glossator.config.json/a: cannot be written: there is a file where a folder is expected.',
    ],
    ['no path', '', '--output: expected a path.'],
  ])('csv into %s: exit 2, and nothing is touched', (_what, output, says) => {
    const before = fs.readdirSync(folder, { recursive: true }).sort();
    const { code, stdout, stderr } = glossator(folder, ['export', '--format', 'csv', '--output', output]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(fs.readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });

  test('a file over a folder: exit 2', () => {
    const { code, stderr } = glossator(folder, ['export', '--output', 'dataset']);
    expect(code).toBe(2);
    expect(stderr).toContain('dataset: cannot be written: it is a folder, expected a file.');
  });
});

test('the commands of docs/exports.md run, and write what they name', () => {
  const page = fs.readFileSync(path.join(REPOSITORY, 'docs/exports.md'), 'utf8');
  const commands = [...page.matchAll(/^glossator (export .+)$/gmu)].map(([, line = '']) => line.split(' '));
  expect(commands.length).toBeGreaterThan(5);
  for (const args of commands) {
    expect(glossator(folder, args)).toMatchObject({ code: 0, stderr: '' });
    expect(fs.existsSync(path.join(folder, args.at(-1) ?? ''))).toBe(true);
  }
});
