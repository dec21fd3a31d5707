import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataPackage, folder, refused } from '../../test/folder.js';
import type { Project } from '../files/project.js';
import { findProject, isExcluded, isIncluded, loadProject } from './on-disk.js';

const config = (...datasets: string[]): string => JSON.stringify({ datasets });
const FILE = 'glossator.config.json';

/** Which configuration governs `notes`, and which datasets it names; paths relative to the folder. */
async function check(
  files: Record<string, string>,
  expected: Partial<Record<'root' | 'file' | 'datasets', unknown>> | undefined,
): Promise<void> {
  const root = folder({ ...files, 'repo/notes/deep/a.md': '', 'elsewhere/b.md': '' });
  const found = await findProject(path.join(root, 'repo/notes/deep'), path.join(root, 'elsewhere'));
  const relative = (file: string): string => path.relative(root, file).split(path.sep).join('/');
  const shown = found && {
    root: relative(found.root),
    ...(found.file === undefined ? {} : { file: relative(found.file) }),
    datasets: found.config.datasets,
  };
  expect(shown).toEqual(expected);
}

describe('what governs a note', () => {
  it.each<[string, Record<string, string>, Parameters<typeof check>[1]]>([
    ['nothing', {}, undefined],
    [
      'the nearest configuration above it',
      {
        [`repo/${FILE}`]: config('far'),
        [`repo/notes/${FILE}`]: config('near'),
        [`elsewhere/${FILE}`]: config('other'),
      },
      { root: 'repo/notes', file: `repo/notes/${FILE}`, datasets: ['near'] },
    ],
    [
      'the one of the working directory, where none lies above',
      {
        [`elsewhere/${FILE}`]: config('other'),
        'repo/package.json': '{"dependencies":{"mini-data":"1"}}',
        ...dataPackage('repo/node_modules/mini-data'),
      },
      { root: 'elsewhere', file: `elsewhere/${FILE}`, datasets: ['other'] },
    ],
    [
      'one with comments, and commas at the ends',
      { 'repo/glossator.config.jsonc': '// ours\n{\n  /* the\n first */\n  "datasets": ["a", "b",],\n}\n' },
      { root: 'repo', file: 'repo/glossator.config.jsonc', datasets: ['a', 'b'] },
    ],
    [
      'one with a byte order mark',
      { [`repo/${FILE}`]: `\uFEFF${config('a')}` },
      { root: 'repo', file: `repo/${FILE}`, datasets: ['a'] },
    ],
    [
      'every dataset among the dependencies of the nearest package.json, in its order',
      {
        'repo/package.json':
          '{"dependencies":{"b-data":"1","left-pad":"1","missing":"1"},"devDependencies":{"a-data":"1","b-data":"1"}}',
        ...dataPackage('repo/node_modules/a-data'),
        ...dataPackage('repo/node_modules/b-data'),
        'repo/node_modules/left-pad/package.json': '{}',
      },
      { root: 'repo', datasets: ['b-data', 'a-data'] },
    ],
    [
      'not those of a package.json farther up',
      {
        'repo/notes/package.json': '{}',
        'repo/package.json': '{"dependencies":{"a-data":"1"}}',
        ...dataPackage('repo/node_modules/a-data'),
      },
      undefined,
    ],
    [
      'those of the working directory, where none is found from the note',
      { 'elsewhere/package.json': '{"dependencies":{"a-data":"1"}}', ...dataPackage('elsewhere/node_modules/a-data') },
      { root: 'elsewhere', datasets: ['a-data'] },
    ],
    ...['{', 'null', '{"dependencies":null}', '{"dependencies":7}'].map(
      (text): [string, Record<string, string>, undefined] => [
        `nothing, with a package.json that is ${text}`,
        { 'repo/package.json': text },
        undefined,
      ],
    ),
  ])('%s', (_, files, expected) => check(files, expected));
});

describe('a configuration that cannot be used', () => {
  const refusal = async (text: string): Promise<string[]> => {
    const root = folder({ [FILE]: text });
    return (await refused(findProject(root, root))).replaceAll(`${root.split(path.sep).join('/')}/`, '').split('\n');
  };

  it.each<[string, string, string[]]>([
    [
      'broken JSON',
      '{\n  "datasets": ["a"\n  "include": []\n}',
      [`${FILE}:3:3: not valid JSON (CommaExpected): check commas, quotes and braces here.`],
    ],
    ['an empty file', '', [`${FILE}:1:1: not valid JSON (ValueExpected): check commas, quotes and braces here.`]],
    [
      'a truncated file',
      '{ "datasets": [',
      [`${FILE}:1:16: not valid JSON (CloseBracketExpected): check commas, quotes and braces here.`],
    ],
    ['brackets as deep as a stack', '['.repeat(100_000), [`${FILE}: nested too deep: check brackets and braces.`]],
    [
      'UTF-16',
      '{\u0000}\u0000',
      [`${FILE}:1:2: not valid JSON (InvalidSymbol): check commas, quotes and braces here.`],
    ],
    ['a key twice', '{\n  "rules": {},\n  "rules": {}\n}', [`${FILE}:3:3: "rules" stands here twice: keep one.`]],
    [
      'a key that is no property to JavaScript',
      '{\n  "__proto__": { "datasets": ["a"] }\n}',
      [`${FILE}:2:3: "__proto__" is not a property here: remove it or correct its spelling.`],
    ],
    [
      'a rule that is no property to JavaScript',
      '{ "rules": { "__proto__": "off", "wrong-kind": "off" } }',
      [expect.stringMatching(/^glossator\.config\.json:1:14: rules: "__proto__" is not known here: expected one of /u)],
    ],
    ['a list', '[]', [`${FILE}:1:1: found [], expected a map (key: value).`]],
    [
      'an unknown key',
      '{\n  "dataset": ["a"]\n}',
      [`${FILE}:2:3: "dataset" is not a property here: did you mean "datasets"?`],
    ],
    [
      'an unknown rule',
      '{\n  "rules": {\n    "unknown-referense": "error"\n  }\n}',
      [`${FILE}:3:5: rules: "unknown-referense" is not known here: did you mean "unknown-reference"?`],
    ],
    [
      'an unknown severity',
      '{ "rules": { "wrong-kind": "loud" } }',
      [`${FILE}:1:28: rules.wrong-kind: found "loud", expected one of off, hint, info, warning, error.`],
    ],
    ['an empty list', '{ "datasets": [] }', [`${FILE}:1:15: datasets: the list is empty: add an item or remove it.`]],
    [
      'several at once, by place',
      '{\n  "include": "a",\n  "label": 1,\n  "wikilinks": "yes"\n}',
      [
        `${FILE}:2:14: include: found "a", expected a list (- item).`,
        `${FILE}:3:3: "label" is not a property here: remove it or correct its spelling.`,
        `${FILE}:4:16: wikilinks: found "yes", expected a boolean.`,
      ],
    ],
  ])('%s', async (_, text, expected) => expect(await refusal(text)).toEqual(expected));

  it('a rule that every object has: the rules there are', async () =>
    expect(await refusal('{ "rules": { "constructor": "off" } }')).toEqual([
      expect.stringMatching(
        /^glossator\.config\.json:1:14: rules: "constructor" is not known here: expected one of unknown-reference, /u,
      ),
    ]));

  it('is a folder', async () => {
    const root = folder();
    fs.mkdirSync(path.join(root, FILE));
    expect(await refused(findProject(root, root))).toMatch(
      /glossator\.config\.json: cannot be read: it is a folder, expected a file\.$/u,
    );
  });
});

describe('which notes are looked at', () => {
  const project = (more: Project['config']): Project => ({ root: path.resolve('/repo'), config: more });

  it.each<[Project['config'], string, boolean]>([
    [{}, 'a.md', true],
    [{}, 'deep/er/.hidden/a.md', true],
    [{}, 'a.txt', false],
    [{ include: ['notes/**'] }, 'notes/a.txt', true],
    [{ include: ['notes/**'] }, 'a.md', false],
    [{ exclude: ['drafts/**'] }, 'drafts/a.md', false],
    [{ include: ['drafts/**'], exclude: ['drafts/old*'] }, 'drafts/older.md', false],
  ])('%j: %s', (more, file, expected) => expect(isIncluded(project(more), path.resolve('/repo', file))).toBe(expected));

  it('excludes nothing unless told', () => {
    expect(isExcluded(project({}), path.resolve('/repo/drafts'))).toBe(false);
    expect(isExcluded(project({ exclude: ['drafts/**'] }), path.resolve('/repo/drafts/a.md'))).toBe(true);
  });
});

describe('the datasets of a project', () => {
  it('come in the order of the configuration, from folders and from packages', async () => {
    const root = folder({
      ...dataPackage('node_modules/mini-data'),
      ...dataPackage('repo/data', 'second'),
      ...dataPackage('beside', 'third'),
    });
    const project = { root: path.join(root, 'repo'), config: { datasets: ['mini-data', './data', '../beside'] } };
    expect(
      (await loadProject(project)).map(({ root: at }) => path.relative(root, at).split(path.sep).join('/')),
    ).toEqual(['node_modules/mini-data', 'repo/data', 'beside']);
  });

  it('are told apart by their names', async () => {
    const root = folder({ ...dataPackage('a'), ...dataPackage('b') });
    expect(await refused(loadProject({ root, config: { datasets: ['./a', './b'] } }))).toMatch(
      /: \.\/a and \.\/b are both called "mini", so that "prefix:mini\/slug" would mean either: keep one\.$/u,
    );
  });

  it('are none where none is named', async () => expect(await loadProject({ root: folder(), config: {} })).toEqual([]));

  it('say so where one is missing', async () => {
    const root = folder();
    expect(await refused(loadProject({ root, config: { datasets: ['mini-data'] } }))).toMatch(
      /"mini-data" is not installed/u,
    );
    expect(await refused(loadProject({ root, config: { datasets: ['./data'] } }))).toMatch(
      /"\.\/data" is not at .+: not found\./u,
    );
  });
});

describe('a configuration without datasets', () => {
  it('uses those that the package it lies in depends on', async () => {
    const root = folder({
      ...dataPackage('node_modules/mini-data'),
      'package.json': '{ "dependencies": { "mini-data": "1.0.0" } }',
      'notes/glossator.config.json': '{ "wikilinks": true }',
    });
    const project = await findProject(path.join(root, 'notes'), root);
    expect(project?.config).toEqual({ wikilinks: true, datasets: ['mini-data'] });
  });

  it('has none where nothing is depended on', async () => {
    const root = folder({ 'package.json': '{}', 'glossator.config.json': '{ "wikilinks": true }' });
    expect((await findProject(root, root))?.config).toEqual({ wikilinks: true });
  });
});

it('a folder of records that was built need not be a package', async () => {
  const { 'data/package.json': _, ...built } = dataPackage('data');
  const root = folder(built);
  expect((await loadProject({ root, config: { datasets: ['./data'] } }))[0]?.dataset.name).toBe('mini');
});

describe('notes outside the folder of the configuration that stands in for theirs', () => {
  const project = (config: object) => ({ root: '/repo', config: { datasets: [], ...config } });

  it('are included where nothing else is said', () => expect(isIncluded(project({}), '/other/a.md')).toBe(true));
  it('are not where patterns are', () =>
    expect(isIncluded(project({ include: ['notes/**'] }), '/other/a.md')).toBe(false));
});

it.each(['drafts', 'drafts/**', '**/drafts'])('"exclude": ["%s"] leaves out what is in the folder', (pattern) => {
  const project = { root: '/repo', config: { exclude: [pattern] } };
  expect(isIncluded(project, '/repo/drafts/deep/a.md')).toBe(false);
  expect(isIncluded(project, '/repo/notes/a.md')).toBe(true);
});
