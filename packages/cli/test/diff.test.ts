import fs from 'node:fs';
import path from 'node:path';
import type { DiffOutput } from '@glossator/model';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { glossator, glossatorJson, projectFolder, remove, write } from './glossator.js';
import { expectSchema } from './schema.js';

let folder: string;
beforeAll(() => {
  folder = projectFolder();
});
afterAll(() => remove(folder));
beforeEach(() => {
  for (const name of ['new', 'notes']) remove(path.join(folder, name));
  fs.cpSync(path.join(folder, 'dataset'), path.join(folder, 'new'), { recursive: true });
});

/** Replaces a piece of a file of the new build. */
function edit(file: string, from: string, to: string): void {
  const name = path.join(folder, 'new', file);
  const text = fs.readFileSync(name, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  fs.writeFileSync(name, text.replace(from, to));
}

const release = (version: string): void => edit('package.json', '1.2.3', version);

function rebuild(): void {
  const { code, stderr } = glossator(folder, ['build', 'new']);
  if (code !== 0) throw new Error(stderr);
}

function diff(...args: readonly string[]): { readonly code: number | null; readonly output: DiffOutput } {
  const ran = glossatorJson<DiffOutput>(folder, ['diff', 'dataset', 'new', ...args]);
  expectSchema('diff', ran.output);
  return ran;
}

const show = ({ changes }: DiffOutput): string[] => changes.map(({ change, id }) => `${change} ${id}`);

/** Ada Lind born a year later, by her own account. */
const bornLater = (): void =>
  edit(
    'people/ada-lind.yaml',
    'born:\n',
    'born:\n  - { value: { edtf: "1881" }, rank: preferred, reason: A register., cite: [{ source: chronicle, lines: "8" }] }\n',
  );

const ADA_BORN = {
  change: 'fact-changed',
  level: 'minor',
  id: 'person:ada-lind',
  label: 'Ada Lind',
  property: 'born',
  claim: 'born=1881',
  before: '1880',
  after: '1881',
  sources: [{ source: 'chronicle', citation: 'Lind 1930, l. 8' }],
  entities: ['person:ada-lind'],
};

describe('json', () => {
  test('of a build and itself is no change, the same bytes twice', () => {
    const { code, output } = diff();
    expect(code).toBe(0);
    expect(output).toEqual({
      schemaVersion: 1,
      dataset: 'reading-circle',
      before: '1.2.3',
      after: '1.2.3',
      level: 'none',
      released: 'none',
      atLeast: '1.2.3',
      enough: true,
      changes: [],
    });
    const run = (): string => glossator(folder, ['diff', 'dataset', 'new', '--format', 'json']).stdout;
    expect(run()).toBe(run());
  });

  test('names what changed, before, after, and who says so', () => {
    bornLater();
    rebuild();
    const { code, output } = diff();
    expect(output).toMatchObject({ level: 'minor', released: 'none', atLeast: '1.3.0', enough: true });
    expect(output.changes).toEqual([ADA_BORN]);
    expect(code).toBe(0);
  });

  test('takes what a build wrote as well', () => {
    bornLater();
    rebuild();
    const ran = glossatorJson<DiffOutput>(folder, ['diff', 'dataset/dist', 'new/dist']);
    expect(ran.output.changes).toEqual([ADA_BORN]);
  });
});

describe('the version of the new build', () => {
  const minor = bornLater;
  const major = (): void => fs.rmSync(path.join(folder, 'new/people/constructor.yaml'));
  const patch = (): void => edit('works/minutes.yaml', 'class: report', 'class: report\nnote: Bound in cloth.');
  test.each<[string, () => void, string, number, string]>([
    ['patch', patch, '1.2.4', 0, ''],
    ['patch', patch, '2.0.0', 0, ''],
    ['minor', minor, '1.3.0', 0, ''],
    [
      'minor',
      minor,
      '1.2.4',
      1,
      '1.2.4 is a patch release of 1.2.3, and the changes ask for a minor one: expected 1.3.0 or higher.',
    ],
    ['major', major, '2.0.0', 0, ''],
    [
      'major',
      major,
      '1.3.0',
      1,
      '1.3.0 is a minor release of 1.2.3, and the changes ask for a major one: expected 2.0.0 or higher.',
    ],
    ['patch', patch, '1.2.2', 1, '1.2.2 is lower than 1.2.3: expected 1.2.4 or higher.'],
  ])('%s changes released as %s %s: exit %d', (level, change, version, code, says) => {
    change();
    release(version);
    rebuild();
    const ran = diff();
    expect(ran.output.level).toBe(level);
    expect(ran.output.enough).toBe(code === 0);
    expect(ran.code).toBe(code);
    const { stderr } = glossator(folder, ['diff', 'dataset', 'new']);
    expect(stderr).toBe(says === '' ? '' : `glossator: new: ${says}\n`);
  });
});

describe('for people', () => {
  beforeEach(() => {
    bornLater();
    edit('sources/chronicle.yaml', 'type: primary', 'type: primary\nnote: Two *copies*, <b>one</b> lost.');
    fs.rmSync(path.join(folder, 'new/people/constructor.yaml'));
    rebuild();
  });

  test('at a terminal', () => {
    expect(glossator(folder, ['diff', 'dataset', 'new']).stdout).toBe(
      [
        'chronicle Chronicle of the circle',
        '  patch source changed note: note: Two *copies*, <b>one</b> lost. (Lind 1930)',
        '',
        'person:ada-lind Ada Lind',
        '  minor fact changed born: 1880 → 1881 (Lind 1930, l. 8)',
        '',
        'person:constructor Constructor',
        '  major entity vanished: was Constructor',
        '',
        'reading-circle 1.2.3: 3 changes, which ask for a major release: 2.0.0 or higher.',
        '',
      ].join('\n'),
    );
  });

  test('as a changelog, in which the data are text and no Markdown', () => {
    expect(glossator(folder, ['diff', 'dataset', 'new', '--format', 'markdown']).stdout).toBe(
      [
        '## reading-circle 1.2.3',
        '',
        '3 changes, which ask for a major release: 2.0.0 or higher.',
        '',
        '### Breaking',
        '',
        '- **Constructor** `person:constructor`',
        '  - entity vanished: was Constructor',
        '',
        '### Facts, names and entities',
        '',
        '- **Ada Lind** `person:ada-lind`',
        '  - fact changed `born`: 1880 → 1881 (Lind 1930, l. 8)',
        '',
        '### Evidence and wording',
        '',
        '- **Chronicle of the circle** `chronicle`',
        '  - source changed `note`: note: Two \\*copies\\*, \\<b\\>one\\</b\\> lost. (Lind 1930)',
        '',
      ].join('\n'),
    );
  });
});

test('one change asks for a release, in the singular', () => {
  bornLater();
  rebuild();
  expect(glossator(folder, ['diff', 'dataset', 'new']).stdout).toContain(
    ': 1 change, which asks for a minor release: 1.3.0 or higher.',
  );
});

describe('with --notes', () => {
  beforeEach(() => {
    bornLater();
    edit('people/karl-berg.yaml', 'text: Karl Berg', 'text: Carl Berg');
    edit('sources/chronicle.yaml', 'type: primary', 'type: primary\nnote: A copy.');
    rebuild();
  });

  const inNotes = (text: string): DiffOutput => {
    write(folder, { 'notes/note.md': text });
    return diff('--notes', 'notes').output;
  };

  test.each<[string, string, string[], string[]]>([
    ['nobody', 'Nothing of note.', [], []],
    ['somebody who did not change', '[Olga](person:olga-berg)', [], []],
    ['a name', 'Of Ada Lind.', ['fact-changed person:ada-lind'], ['person:ada-lind 1:4 Ada Lind']],
    ['a reference', '[her](person:ada-lind)', ['fact-changed person:ada-lind'], ['person:ada-lind 1:2 her']],
    ['an id that moved', 'x\n[her](person:adah-lind)', ['fact-changed person:ada-lind'], ['person:ada-lind 2:2 her']],
    [
      'a long id',
      '[her](person:reading-circle/ada-lind)',
      ['fact-changed person:ada-lind'],
      ['person:ada-lind 1:2 her'],
    ],
    [
      'a reference without a label',
      '[](person:ada-lind) [x](https://example.org)',
      ['fact-changed person:ada-lind'],
      ['person:ada-lind 1:4 person:ada-lind'],
    ],
    [
      'a definition, where it is used',
      '[her][a]\n\n[a]: person:ada-lind\n',
      ['fact-changed person:ada-lind'],
      ['person:ada-lind 1:2 her'],
    ],
    ['a name that may be somebody else', 'Berg spoke.', [], []],
    [
      'a name that only the old build has, and one that only the new one has',
      'Karl Berg or Carl Berg.',
      ['name-added person:karl-berg', 'name-removed person:karl-berg'],
      ['person:karl-berg 1:1 Karl Berg', 'person:karl-berg 1:14 Carl Berg'],
    ],
  ])('%s', (_, text, changes, mentions) => {
    const output = inNotes(text);
    expect(show(output).sort()).toEqual(changes);
    expect(
      output.mentions?.map(({ entity, start, text: slice }) => `${entity} ${start.line}:${start.column} ${slice}`),
    ).toEqual(mentions);
  });

  test('the level stays that of all changes', () => {
    release('1.2.4');
    rebuild();
    write(folder, { 'notes/note.md': 'Nothing of note.' });
    const { code, output } = diff('--notes', 'notes');
    expect(output).toMatchObject({ level: 'minor', atLeast: '1.3.0', enough: false, changes: [] });
    expect(code).toBe(1);
  });

  test('tells people where', () => {
    write(folder, { 'notes/note.md': 'Of Ada Lind,\n[her](person:adah-lind).\n' });
    const { stdout } = glossator(folder, ['diff', 'dataset', 'new', '--notes', 'notes']);
    expect(stdout).toContain('  at notes/note.md:1:4 Ada Lind\n  at notes/note.md:2:2 her\n');
    const markdown = glossator(folder, ['diff', 'dataset', 'new', '--notes', 'notes', '--format', 'markdown']).stdout;
    expect(markdown).toContain('  - mentioned at `notes/note.md:1:4`, `notes/note.md:2:2`\n');
  });

  test.skipIf(process.platform === 'win32')('no name of a note commands a terminal', () => {
    write(folder, { 'notes/a\u001b[31m.md': 'Of Ada Lind.' });
    for (const format of ['pretty', 'markdown']) {
      const { stdout } = glossator(folder, ['diff', 'dataset', 'new', '--notes', 'notes', '--format', format]);
      expect(stdout, format).toContain('notes/a\uFFFD[31m.md:1:4');
    }
  });

  test('a spelling that only records beside the notes have', () => {
    const cite = 'cite: [{ source: diary, page: "3" }]';
    write(folder, {
      'notes/glossator.config.json': { datasets: ['../dataset'], records: 'mine' },
      'notes/mine/sources/diary.yaml': 'type: primary\ntitle: A Diary\n',
      'notes/mine/people/ada-lind.yaml': `names: [{ text: Adeline, lang: en, kind: alias, ${cite} }]\n`,
      'notes/note.md': 'Adeline came.\n',
    });
    const { stdout } = glossator(folder, ['diff', 'dataset', 'new', '--notes', 'notes']);
    expect(stdout).toContain('  at notes/note.md:1:1 Adeline\n');
  });

  test('notes that cannot be read: the others are, and exit 2', () => {
    write(folder, { 'notes/note.md': 'Of Ada Lind.' });
    fs.writeFileSync(path.join(folder, 'notes/latin1.md'), Buffer.from('Mülhausen', 'latin1'));
    const { code, stdout, stderr } = glossator(folder, [
      'diff',
      'dataset',
      'new',
      '--notes',
      'notes',
      '--format',
      'json',
    ]);
    expect(code).toBe(2);
    expect(stderr).toBe('glossator: notes/latin1.md:1:1: is not UTF-8: save it as UTF-8.\n');
    expect(show(JSON.parse(stdout) as DiffOutput)).toEqual(['fact-changed person:ada-lind']);
  });
});

describe('what cannot be compared: exit 2 and the cure', () => {
  test.each<[string, () => void, RegExp]>([
    [
      'another dataset',
      () => {
        edit('dataset.yaml', 'reading-circle', 'other');
        rebuild();
      },
      /^glossator: new: is the dataset "other", and dataset is "reading-circle": expected two builds of one dataset\.\n$/u,
    ],
    [
      'not built',
      () => remove(path.join(folder, 'new/dist')),
      /the dataset "new" is not built: run "glossator build new"/u,
    ],
    ['not there', () => remove(path.join(folder, 'new')), /the dataset "new" is not at .+: not found\./u],
    [
      'tampered with',
      () => edit('dist/people.json', 'Ada', 'Eda'),
      /people\.json: its SHA-256 is not the one in dataset\.json/u,
    ],
    [
      'of a newer form',
      () => edit('dist/dataset.json', '"formatVersion": 1', '"formatVersion": 9'),
      /format version 9 is newer than this Glossator reads \(1\): update Glossator/u,
    ],
  ])('%s', (_, change, says) => {
    change();
    const { code, stdout, stderr } = glossator(folder, ['diff', 'dataset', 'new']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/mistake of ours/u);
  });
});
