import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataPackage, folder, makePipe, refused, write } from '../../test/folder.js';
import { isInstalledDataset, loadInstalled, loadPackage } from './on-disk.js';
import { withSlashes } from './paths.js';

const NOT_BUILT = 'the dataset "mini-data" is not built: run "glossator build mini-data".';

it.skipIf(makePipe === undefined)(
  'a pipe is no published file: nobody waits for what it will say (where mkfifo makes one)',
  async () => {
    const root = folder(dataPackage());
    fs.rmSync(path.join(root, 'dist/people.json'));
    makePipe?.(path.join(root, 'dist/people.json'));
    expect(await refused(loadPackage(root, 'data'))).toContain('people.json: cannot be read (it is a device or a pipe');
  },
);

describe('a data package', () => {
  it('loads from its folder', async () => {
    const root = folder(dataPackage());
    const loaded = await loadPackage(root, './data');
    expect(loaded.dataset.entities.get('person:ann-lee')?.label).toBe('Ann Lee');
    expect([loaded.root, loaded.published]).toEqual([withSlashes(root), `${withSlashes(root)}/dist`]);
  });

  it('is found the way Node finds it, from a folder below', async () => {
    const root = folder(dataPackage('node_modules/@scope/mini-data'));
    const loaded = await loadInstalled('@scope/mini-data', path.join(root, 'deep/er'));
    expect(loaded.root).toBe(`${withSlashes(root)}/node_modules/@scope/mini-data`);
  });

  it('may be a link, as pnpm installs it: its root is its real path', async () => {
    const root = folder(dataPackage('node_modules/.pnpm/mini-data@1.0.0/node_modules/mini-data'));
    const real = path.join(root, 'node_modules/.pnpm/mini-data@1.0.0/node_modules/mini-data');
    fs.symlinkSync(real, path.join(root, 'node_modules/mini-data'), 'junction');
    const loaded = await loadInstalled('mini-data', root);
    expect([loaded.root, loaded.dataset.name]).toEqual([withSlashes(real), 'mini']);
  });

  it('may lie in a folder whose name starts with two dots', async () => {
    const root = folder(dataPackage());
    fs.renameSync(path.join(root, 'dist'), path.join(root, '..dist'));
    write(root, { 'package.json': '{ "glossatorDataset": "./..dist/dataset.json" }' });
    expect((await loadPackage(root, 'mini-data')).dataset.name).toBe('mini');
  });
});

describe('a package that is none', () => {
  const PACKAGE = dataPackage();
  const check = async (files: Record<string, string>, expected: RegExp | string): Promise<void> => {
    const root = folder(files);
    const message = (await refused(loadPackage(root, 'mini-data'))).replaceAll(root, '<root>');
    if (typeof expected === 'string') expect(message).toBe(expected);
    else expect(message).toMatch(expected);
  };

  it.each<[string, Record<string, string>, RegExp | string]>([
    ['not built', { 'package.json': PACKAGE['./package.json'] ?? '' }, `<root>/dist/dataset.json: ${NOT_BUILT}`],
    [
      'no package.json',
      {},
      'mini-data: the dataset "mini-data" has no package.json in <root>: expected a data package.',
    ],
    ['broken package.json', { 'package.json': '{' }, /^<root>\/package\.json: not valid JSON: .+\.$/u],
    ...['{}', 'null', '[]', '{ "glossatorDataset": 1 }'].map((text): [string, Record<string, string>, string] => [
      `package.json ${text}`,
      { 'package.json': text },
      '<root>/package.json: the package "mini-data" is no dataset: expected "glossatorDataset": "./dist/dataset.json" in its package.json.',
    ]),
    ...['../x/dataset.json', '/etc/passwd', '..', 'dist/../../x'].map(
      (to): [string, Record<string, string>, string] => [
        `glossatorDataset leads out: ${to}`,
        { ...PACKAGE, './package.json': JSON.stringify({ glossatorDataset: to }) },
        '<root>/package.json: "glossatorDataset" leads out of the package "mini-data": expected a file inside it.',
      ],
    ),
    [
      'glossatorDataset is a folder',
      { ...PACKAGE, './package.json': '{ "glossatorDataset": "./dist" }' },
      '<root>/dist: cannot be read (it is a folder, expected a file): install or build the data package again.',
    ],
  ])('%s', (_, files, expected) => check(files, expected));

  it('is not there at all', async () => {
    const root = folder();
    expect((await refused(loadPackage(path.join(root, 'data'), './data'))).replaceAll(root, '<root>')).toBe(
      './data: the dataset "./data" is not at <root>/data: not found.',
    );
  });

  it.each(['mini-data', '@scope/mini-data', 'fs', 'constructor'])('is not installed: %s', async (name) =>
    expect(await refused(loadInstalled(name, folder()))).toBe(
      `${name}: the dataset "${name}" is not installed: run "npm install ${name}".`,
    ),
  );

  it.each(['dist/people.json', 'dist/dataset.json'])('has a file that a link leads out: %s', async (file) => {
    const [root, outside] = [folder(dataPackage()), folder(dataPackage())];
    fs.rmSync(path.join(root, file));
    fs.symlinkSync(path.join(outside, file), path.join(root, file));
    expect((await refused(loadPackage(root, 'mini-data'))).replaceAll(root, '<root>')).toBe(
      `<root>/${file}: cannot be read (it lies outside its package): install or build the data package again.`,
    );
  });

  it('is larger than a string can be', async () => {
    const root = folder(dataPackage());
    // Sparse: it takes no room, and must not be read.
    fs.truncateSync(path.join(root, 'dist/people.json'), 2 ** 29 + 1);
    expect((await refused(loadPackage(root, 'mini-data'))).replaceAll(root, '<root>')).toBe(
      '<root>/dist: the published files of this dataset hold more than 512 MB, which is not read: split it into several.',
    );
  });

  it('lacks a file', async () => {
    const root = folder(dataPackage());
    fs.rmSync(path.join(root, 'dist/index.json'));
    expect(await refused(loadPackage(root, 'mini-data'))).toMatch(
      /\/dist\/index\.json: cannot be read \(not found\): install or build the data package again\.$/u,
    );
  });
});

it('tells which installed packages are datasets, built or not', async () => {
  const root = folder({
    ...dataPackage('node_modules/whole'),
    'node_modules/unbuilt/package.json': '{ "glossatorDataset": "./dist/dataset.json" }',
    'node_modules/other/package.json': '{}',
    'node_modules/broken/package.json': '{',
  });
  const answers = ['whole', 'unbuilt', 'other', 'broken', 'missing'].map((name) => isInstalledDataset(name, root));
  expect(await Promise.all(answers)).toEqual([true, true, false, false, false]);
});
