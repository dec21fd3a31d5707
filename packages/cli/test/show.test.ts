import fs from 'node:fs';
import path from 'node:path';
import type { ShowOutput } from '@glossator/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { glossator, glossatorJson, projectFolder, remove, write } from './glossator.js';
import { expectSchema } from './schema.js';

let folder: string;
beforeAll(() => {
  folder = projectFolder();
});
afterAll(() => remove(folder));

function show(id: string): { readonly code: number | null; readonly output: ShowOutput } {
  const ran = glossatorJson<ShowOutput>(folder, ['show', id]);
  expectSchema('show', ran.output);
  return ran;
}

describe('an id that is there', () => {
  test('is shown as published', () => {
    const { code, output } = show('person:ada-lind');
    expect(code).toBe(0);
    expect(Object.keys(output)).toEqual(['schemaVersion', 'entity']);
    expect(output).toMatchObject({
      schemaVersion: 1,
      entity: { id: 'person:ada-lind', kind: 'person', label: 'Ada Lind' },
    });
  });

  test('in its long form too', () =>
    expect(show('person:reading-circle/ada-lind').output).toEqual(show('person:ada-lind').output));

  test('that moved shows its successor and where it came from', () => {
    const { code, output } = show('person:adah-lind');
    expect(code).toBe(0);
    expect(output).toEqual({ ...show('person:ada-lind').output, redirectedFrom: 'person:adah-lind' });
  });

  test.each([
    'org:reading-circle',
    'event:first-meeting',
    'work:minutes',
    'place:lower-mill',
    'concept:self-help',
    'person:constructor',
  ])('%s, of every kind', (id) => expect(show(id).output.entity?.id).toBe(id));

  test('for people it is the card', () => {
    const { code, stdout } = glossator(folder, ['show', 'person:ada-lind']);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'Ada Lind · Ада Линд — person — 1880 – 1930',
        'A weaver who kept the minutes.',
        'Belonged to and led:',
        '- member of: Reading Circle',
        'person:ada-lind · reading-circle 1.2.3',
        '',
      ].join('\n'),
    );
  });

  test('the same bytes twice', () => {
    const run = (): string => glossator(folder, ['show', 'person:ada-lind', '--format', 'json']).stdout;
    expect(run()).toBe(run());
  });
});

describe('an id that is not there: exit 1 and the ids near it', () => {
  test.each([
    ['person:ada-lynd', ['person:ada-lind']],
    ['person:Ada-Lind', ['person:ada-lind']],
    ['person:lind', ['person:ada-lind']],
    ['org:ada-lind', ['person:ada-lind']],
    ['ada-lind', ['person:ada-lind']],
    ['person:other/ada-lind', ['person:ada-lind']],
    ['person:quite-different', []],
    ['person:__proto__', []],
    ['', []],
    // Split: those it may mean. Withdrawn: nobody.
    ['person:berg', ['person:karl-berg', 'person:olga-berg']],
    ['person:old-weaver', []],
  ])('%j', (id, near) => expect(show(id)).toEqual({ code: 1, output: { schemaVersion: 1, near } }));

  test('for people on stderr', () => {
    expect(glossator(folder, ['show', 'person:ada-lynd'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'glossator: person:ada-lynd: no entity has this id; near: person:ada-lind.\n',
    });
    expect(glossator(folder, ['show', 'person:old-weaver']).stderr).toContain('it was withdrawn (A figure of speech.)');
  });
});

test('of two entities of one id, the second is shown with the id that reaches it', () => {
  const copied = fs.readFileSync(path.join(folder, 'dataset/dataset.yaml'), 'utf8').replace('reading-circle', 'second');
  fs.cpSync(path.join(folder, 'dataset'), path.join(folder, 'second'), { recursive: true });
  write(folder, { 'second/dataset.yaml': copied });
  expect(glossator(folder, ['build', 'second'])).toMatchObject({ code: 0 });
  write(folder, { 'two/glossator.config.json': { datasets: ['../dataset', '../second'] } });
  const { output } = glossatorJson<ShowOutput>(path.join(folder, 'two'), ['show', 'person:second/ada-lind']);
  expectSchema('show', output);
  expect(output).toMatchObject({ id: 'person:second/ada-lind', entity: { id: 'person:ada-lind' } });
});

test('what a terminal would obey is not printed', () => {
  const stderr = glossator(folder, ['show', 'person:\u001b[31mx']).stderr;
  expect(stderr).not.toContain('\u001b');
  expect(stderr).toContain('no entity has this id');
});
