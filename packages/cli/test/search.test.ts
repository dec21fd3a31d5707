import type { SearchOutput } from '@glossator/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { glossator, glossatorJson, projectFolder, remove } from './glossator.js';
import { expectSchema } from './schema.js';

let folder: string;
beforeAll(() => {
  folder = projectFolder();
});
afterAll(() => remove(folder));

function search(...words: readonly string[]): SearchOutput['results'] {
  const { code, output } = glossatorJson<SearchOutput>(folder, ['search', ...words]);
  expectSchema('search', output);
  expect(code).toBe(0);
  return output.results;
}

test.each([
  ['Latin', ['Lind'], ['person:ada-lind']],
  ['Cyrillic', ['линд'], ['person:ada-lind']],
  ['a misprint', ['Lindt'], ['person:ada-lind']],
  ['a slip', ['Readng'], ['org:reading-circle']],
  ['a fragment', ['mill'], ['place:lower-mill']],
  ['several words', ['ada', 'lind'], ['person:ada-lind']],
  ['one argument of two words', ['first meeting'], ['event:first-meeting']],
  ['namesakes, both', ['Berg'], ['person:karl-berg', 'person:olga-berg']],
  ['an id', ['work:minutes'], ['work:minutes']],
  ['a name of every object', ['constructor'], ['person:constructor']],
  ['nothing', ['qqqqqq'], []],
  ['what every object has', ['__proto__'], []],
])('%s', (_name, words, ids) => expect(search(...words).map(({ id }) => id)).toEqual(ids));

test('a result says what it is and why', () => {
  expect(search('Lindt')).toEqual([
    {
      id: 'person:ada-lind',
      kind: 'person',
      label: 'Ada Lind',
      dates: '1880–1930',
      score: expect.any(Number),
      why: expect.stringContaining('misprint'),
    },
  ]);
});

test('best first', () => {
  const scores = search('e').map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test('for people', () => {
  expect(glossator(folder, ['search', 'Berg']).stdout).toBe(
    'person:karl-berg  Karl Berg: is "Berg"\nperson:olga-berg  Olga Berg: is "Berg"\n',
  );
  expect(glossator(folder, ['search', 'qqqqqq'])).toEqual({
    code: 0,
    stdout: 'No entity has a name like "qqqqqq".\n',
    stderr: '',
  });
});

test('the same bytes twice', () => {
  const run = (): string => glossator(folder, ['search', 'e', '--format', 'json']).stdout;
  expect(run()).toBe(run());
});
