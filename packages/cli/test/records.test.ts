/** Records of one's own beside the notes, as the command line uses them. */
import fs from 'node:fs';
import path from 'node:path';
import type { CheckOutput, ExportOutput, MentionsOutput, SearchOutput, ShowOutput } from '@glossator/model';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { glossator, glossatorJson, projectFolder, REPOSITORY, remove, temporaryFolder, write } from './glossator.js';

const CITE = 'cite: [{ source: diary, page: "3" }]';

const RECORDS = {
  'glossator.config.json': { datasets: ['./dataset'], records: './mine' },
  'mine/sources/diary.yaml': 'type: primary\ntitle: A Diary\n',
  'mine/people/tom-reed.yaml': `names: [{ text: Tom Reed, lang: en, kind: preferred, ${CITE} }]
why: Named in my notes.
relations: [{ type: memberOf, to: org:reading-circle, ${CITE} }]
`,
  'mine/people/ada-lind.yaml': `names: [{ text: Adeline, lang: en, kind: alias, ${CITE} }]
died: [{ value: { edtf: "1931" }, ${CITE} }]
`,
};

const NOTE = '[Tom Reed](person:tom-reed) met Adeline, [x](person:tom-read) did not.\n';

let folder: string;
beforeEach(() => {
  folder = projectFolder({ ...RECORDS, 'notes/a.md': NOTE });
});
afterEach(() => remove(folder));

const json = <T>(...args: [string, ...string[]]): T => glossatorJson<T>(folder, args).output;

test('an id of one’s own resolves, and is near a wrong one', () => {
  const { findings, datasets } = json<CheckOutput>('check', 'notes');
  expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
    ['unknown-reference', expect.stringContaining('person:tom-reed')],
  ]);
  expect(datasets.map(({ name }) => name)).toEqual(['reading-circle', 'own']);
});

test('a spelling of one’s own is found in prose', () =>
  expect(json<MentionsOutput>('mentions', 'notes').mentions).toContainEqual(
    expect.objectContaining({ text: 'Adeline', entity: 'person:ada-lind', match: 'variant' }),
  ));

test('a claim of one’s own stands beside that of the dataset', () => {
  const { entity } = json<ShowOutput>('show', 'person:ada-lind') as { entity: { died: { value: object }[] } };
  expect(entity.died.map(({ value }) => value)).toMatchObject([{ edtf: '1930' }, { edtf: '1931' }]);
  const { stdout } = glossator(folder, ['show', 'person:ada-lind']);
  expect(stdout).toContain('A Diary');
});

test('search, export and the card know both sides', () => {
  expect(json<SearchOutput>('search', 'tom').results.map(({ id }) => id)).toEqual(['person:tom-reed']);
  expect(json<ExportOutput>('export', 'own').entities.map(({ id }) => id)).toEqual(['person:tom-reed']);
  expect(glossator(folder, ['show', 'person:tom-reed']).stdout).toContain('Reading Circle');
});

test('a change is there in the next run', () => {
  fs.rmSync(path.join(folder, 'mine/people/tom-reed.yaml'));
  expect(json<CheckOutput>('check', 'notes').summary.errors).toBe(2);
});

test('records can do without any dataset', () => {
  write(folder, { 'glossator.config.json': { records: 'mine' }, 'mine/people/ada-lind.yaml': '' });
  fs.rmSync(path.join(folder, 'mine/people/ada-lind.yaml'));
  write(folder, {
    'mine/people/tom-reed.yaml': `names: [{ text: Tom Reed, lang: en, kind: preferred, ${CITE} }]\nwhy: Mine.\n`,
  });
  expect(json<CheckOutput>('check', 'notes').datasets).toEqual([{ name: 'own', version: '0.0.0' }]);
});

describe('what is wrong is said with file, line and cure; nothing is checked with half of the records', () => {
  test.each<[string, Record<string, string | object>, string]>([
    ['bad YAML', { 'mine/people/tom-reed.yaml': 'names: [' }, 'mine/people/tom-reed.yaml:1:9: '],
    [
      'no source',
      { 'mine/people/ada-lind.yaml': 'died: [{ value: { edtf: "1931" } }]\n' },
      'mine/people/ada-lind.yaml:1:8: died.0: "cite" is missing: expected it here.',
    ],
    [
      'a wrong folder',
      { 'mine/persons/x.yaml': 'names: []\n' },
      'mine/persons: no folder of records: expected one of people, ',
    ],
    [
      'a record beside the folders',
      { 'mine/tom.yaml': 'names: []\n' },
      'mine/tom.yaml: no record lies here: move it into one of people, ',
    ],
    [
      'no folder',
      { 'glossator.config.json': { datasets: ['./dataset'], records: 'min' } },
      'min: the folder of your records cannot be read: not found; create it',
    ],
    [
      'a file',
      { 'glossator.config.json': { datasets: ['./dataset'], records: './notes/a.md' } },
      'notes/a.md: expected the folder of your records, found a file.',
    ],
    [
      'outside',
      { 'glossator.config.json': { datasets: ['./dataset'], records: '..' } },
      ': the folder of your records lies outside that of the configuration',
    ],
  ])('%s', (_what, files, message) => {
    write(folder, files);
    const { code, stdout, stderr } = glossator(folder, ['check', 'notes', '--format', 'json']);
    expect(stderr).toContain(message.startsWith(':') ? message : `glossator: ${message}`);
    expect(stderr).toMatch(/^(?:glossator: .+\n)+$/u);
    expect(code).toBe(2);
    expect((JSON.parse(stdout) as CheckOutput).findings).toEqual([]);
  });

  test('a link that leads out', () => {
    const outside = temporaryFolder();
    fs.symlinkSync(outside, path.join(folder, 'away'));
    write(folder, { 'glossator.config.json': { datasets: ['./dataset'], records: 'away' } });
    const { code, stderr } = glossator(folder, ['check', 'notes']);
    remove(outside);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('lies outside') });
  });
});

test('the records of docs/own-records.md work as printed', () => {
  const text = fs.readFileSync(path.join(REPOSITORY, 'docs/own-records.md'), 'utf8');
  const [config = '', person = '', source = '', addition = ''] = [
    ...text.matchAll(/```(?:json|yaml)\n(.*?)```/gsu),
  ].map(([, block]) => block);
  write(folder, {
    'glossator.config.json': config.replace('@glossator/party-opposition', './opposition'),
    'records/people/example-person.yaml': person,
    'records/sources/factory-minutes.yaml': source,
    'records/people/leon-trotsky.yaml': addition,
    'notes/a.md': '[x](person:example-person) and Trotskij\n',
  });
  fs.symlinkSync(path.join(REPOSITORY, 'data/party-opposition'), path.join(folder, 'opposition'));
  expect(json<MentionsOutput>('mentions', 'notes').mentions.map(({ entity }) => entity)).toEqual([
    'person:example-person',
    'person:leon-trotsky',
  ]);
  expect(glossator(folder, ['check', 'notes'])).toMatchObject({ code: 0, stderr: '' });
});

test('the schemas that docs/own-records.md names for editors are there', () => {
  const text = fs.readFileSync(path.join(REPOSITORY, 'docs/own-records.md'), 'utf8');
  const files = [...text.matchAll(/"\.\/node_modules\/@glossator\/party-opposition\/(.*?)"/gu)].map(
    ([, file = '']) => file,
  );
  expect(files).toHaveLength(3);
  for (const file of files) {
    expect(fs.existsSync(path.join(REPOSITORY, 'data/party-opposition', file)), file).toBe(true);
  }
});

test.each([
  ['person', 'Zoë "Z" O’Neil: — 🚩'],
  ['org', 'the Weavers'],
  ['event', 'Lower Mill strike'],
  ['work', 'a Letter'],
  ['place', 'Мельница'],
  ['concept', 'idleness'],
])('the record that is offered for an unknown %s builds, and the note is right then', (kind, name) => {
  const at = path.join(folder, 'notes');
  write(folder, { 'notes/a.md': `[${name}](${kind}:somebody-new)\n` });
  const check = () => glossatorJson<CheckOutput>(at, ['check']);
  const [finding] = check().output.findings;
  const fix = finding?.fixes?.find(({ title }) => title.startsWith('Create a record'));
  expect(fix?.safe).toBe(false);
  for (const { file, newText } of fix?.edits ?? []) {
    expect(file).toMatch(/^\.\.\/mine\/[a-z]+\/[a-z-]+\.yaml$/u);
    expect(fs.existsSync(path.join(at, file))).toBe(false);
    write(at, { [file]: newText });
  }
  expect(check()).toMatchObject({ code: 0, output: { findings: [] } });
  expect(json<ShowOutput>('show', `${kind}:somebody-new`)).toMatchObject({ entity: { label: name } });
  // The second record finds the source there.
  write(folder, { 'notes/a.md': '[x](person:another-one)\n' });
  const again = check().output.findings[0]?.fixes?.find(({ title }) => title.startsWith('Create a record'));
  expect(again?.edits.map(({ file }) => file)).toEqual(['../mine/people/another-one.yaml']);
});

test('--fix creates no record', () => {
  glossator(folder, ['check', 'notes', '--fix']);
  expect(fs.readdirSync(path.join(folder, 'mine/people')).sort()).toEqual(['ada-lind.yaml', 'tom-reed.yaml']);
});
