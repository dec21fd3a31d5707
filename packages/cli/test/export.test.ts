import type { ExportOutput } from '@glossator/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { glossator, glossatorJson, projectFolder, remove } from './glossator.js';
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
