import type { Dataset } from '@glossator/dataset';
import type { Configuration } from '@glossator/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { datasetOf, opposition } from '../../test/dataset.js';
import { testService } from '../../test/service.js';
import type { NewFile } from '../finding.js';

const RECORDS: Configuration = { records: './mine' };

function created(
  text: string,
  config: Configuration = RECORDS,
  datasets: readonly Dataset[] = [opposition],
): readonly NewFile[] {
  const { service } = testService(config, datasets);
  const fixes = service.check(service.parse(text)).flatMap(({ fixes = [] }) => fixes);
  const creating = fixes.filter(({ creates }) => creates !== undefined);
  expect(creating.map(({ safe, edits }) => [safe, edits])).toEqual(creating.map(() => [false, []]));
  return creating.flatMap(({ creates = [] }) => creates);
}

const paths = (...args: Parameters<typeof created>): string[] => created(...args).map(({ file }) => file);

interface Written {
  readonly names: readonly { readonly text: string; readonly lang: string }[];
  readonly class?: string;
  readonly why: string;
}
const read = (files: readonly NewFile[]): Written => parse(files[0]?.text ?? '') as Written;

test('somebody new, and the source that is cited until a better one is named', () => {
  expect(created('the [old *sailor* Petrov](person:petrov)')).toEqual([
    {
      file: 'mine/people/petrov.yaml',
      text: `# Cite where you read the name in place of "my-notes", and say what else you know.
names:
  - { text: "old sailor Petrov", lang: en, kind: preferred, cite: [{ source: my-notes }] }
why: Named in my notes.
`,
    },
    { file: 'mine/sources/my-notes.yaml', text: 'type: secondary\ntitle: My notes\n' },
  ]);
});

test('the source is there once', () => {
  const source = { id: 'my-notes', type: 'secondary', title: 'My notes' } as const;
  expect(paths('[P](person:petrov)', RECORDS, [datasetOf('d', [], { sources: [source] })])).toEqual([
    'mine/people/petrov.yaml',
  ]);
});

test('the language is told where the letters do', () => {
  const lang = (label: string): string | undefined => read(created(`[${label}](person:petrov)`)).names[0]?.lang;
  expect([lang('Pétrov 2'), lang('Петров'), lang('托洛茨基')]).toEqual(['en', 'und', 'und']);
});

test('the title says which class is guessed, where a record has one', () => {
  const { service } = testService(RECORDS, [opposition]);
  const titles = (text: string) =>
    service.check(service.parse(text)).flatMap(({ fixes = [] }) => fixes.map(({ title }) => title));
  expect(titles('[the men](org:the-men)')).toContain(
    'Create a record for "the men" with the class committee in mine/organizations',
  );
  expect(titles('[Petrov](person:petrov)')).toContain('Create a record for "Petrov" in mine/people');
});

test('a class whose word the name has, else the plainest', () => {
  const classOf = (note: string): string | undefined => read(created(note)).class;
  expect(classOf('[Tenth Congress](event:tenth-of-all)')).toBe('congress');
  expect(classOf('[the day](event:the-day)')).toBe('meeting');
  expect(classOf('[the men](org:the-men)')).toBe('committee');
  expect(classOf('[Collected Letters of a Committee](work:letters-of)')).toBe('book');
  expect(classOf('[here](place:here-and-there)')).toBeUndefined();
});

test('of a definition the words where it is used', () => {
  expect(read(created('[Petrov][p] and [him][p]\n\n[p]: person:petrov')).names[0]?.text).toBe('Petrov');
});

describe('nothing is offered', () => {
  test.each<[string, string, Configuration]>([
    ['without a folder of records', '[P](person:petrov)', {}],
    ['for a folder that lies elsewhere', '[P](person:petrov)', { records: '../mine' }],
    ['or anywhere', '[P](person:petrov)', { records: '/mine' }],
    ['or on a drive', '[P](person:petrov)', { records: 'c:/mine' }],
    ['or is no folder of its own', '[P](person:petrov)', { records: './' }],
    ['where there is no name', '<person:petrov> [](person:petrov) ![P](person:petrov) [—](person:petrov)', RECORDS],
    ['where it is too long', `[${'P'.repeat(201)}](person:petrov)`, RECORDS],
    ['where it would turn the text', '[P\u202e](person:petrov)', RECORDS],
    ['for an id of another dataset', '[P](person:other/petrov)', RECORDS],
    ['for an id that is there', '[P](person:leon-trotsky)', RECORDS],
  ])('%s', (_when, text, config) => expect(created(text, config)).toEqual([]));
});

test('an id that names the records themselves', () => {
  const own = [opposition, datasetOf('own', [])];
  expect(paths('[P](person:own/petrov)', RECORDS, own)[0]).toBe('mine/people/petrov.yaml');
  expect(paths('[P](person:opposition/petrov)', RECORDS, own)).toEqual([]);
});

test('whatever a label says is read back as that name, and nothing else', () => {
  const pieces = fc.constantFrom(
    '"',
    "'",
    ':',
    ': ',
    '#',
    ' # ',
    '---',
    '- ',
    '{',
    '}',
    '\\\\',
    '%',
    '&amp;',
    '!',
    '@',
    ',',
    '🚩',
    'e\u0301',
    'Я',
    'null',
    '\u2028',
    '\u0085',
    '1904',
    'a',
  );
  const labels = fc.oneof(
    fc.array(pieces, { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(labels, (label) => {
      for (const { file, text } of created(`[x${label}](person:petrov)`)) {
        if (!file.includes('people')) continue;
        const record = parse(text) as Written;
        expect(Object.keys(record)).toEqual(['names', 'why']);
        expect(record.names).toHaveLength(1);
        expect(text).toContain(JSON.stringify(record.names[0]?.text));
        expect(record.names[0]?.text.startsWith('x')).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
