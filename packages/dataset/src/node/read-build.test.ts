import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataPackage, folder, refused, write } from '../../test/folder.js';
import { diffBuilds } from '../diff/diff.js';
import { readBuild } from './read-build.js';

const PACKAGE = JSON.stringify({
  glossatorDataset: './dist/dataset.json',
  exports: {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './people.json': './dist/people.json',
    './package.json': './package.json',
  },
});

const made = (): string => folder({ ...dataPackage(), 'package.json': PACKAGE });

describe('a build', () => {
  it('is read with what is published around the data', async () => {
    const build = await readBuild(made(), 'data');
    expect(build.dataset.name).toBe('mini');
    expect(build.manifest.licence).toBe('CC0-1.0');
    expect(build.schemas.get('schema/person.schema.json')).toMatchObject({ title: 'Person' });
    expect(build.files.get('index.js')).toContain('export');
    expect(build.files.get('people.json')).toBe('');
    expect(build.entries).toEqual(
      new Map([
        ['.', 'index.d.ts'],
        ['./people.json', undefined],
        ['./package.json', undefined],
      ]),
    );
  });

  it('may be a package, a folder of records that were built, or what was written then', async () => {
    const [root, bare] = [made(), folder(dataPackage())];
    fs.rmSync(path.join(bare, 'package.json'));
    const builds = [
      await readBuild(root, 'a'),
      await readBuild(bare, 'b'),
      await readBuild(path.join(root, 'dist'), 'c'),
    ];
    for (const build of builds) expect(diffBuilds(builds[0] ?? build, build)).toEqual([]);
    expect(builds.map(({ entries }) => entries !== undefined)).toEqual([true, false, false]);
  });

  it('does not follow links out of its folder', async () => {
    const [root, outside] = [made(), folder({ 'secret.js': 'export const a = 1;\n' })];
    fs.symlinkSync(path.join(outside, 'secret.js'), path.join(root, 'dist/secret.js'));
    expect([...(await readBuild(root, 'data')).files.keys()]).not.toContain('secret.js');
  });

  it.each<[string, readonly [string, string | undefined][]]>([
    ['null', []],
    ['[]', []],
    ['{}', []],
    ['{ "exports": null }', []],
    ['{ "exports": "./dist/index.js" }', [['.', 'index.js']]],
    ['{ "exports": { "types": "./dist/index.d.ts", "default": "./dist/index.js" } }', [['.', 'index.d.ts']]],
    ['{ "exports": { ".": null } }', [['.', undefined]]],
  ])('has the entries of package.json: %s', async (text, entries) => {
    const root = folder({ ...dataPackage(), 'package.json': text });
    expect([...((await readBuild(root, 'data')).entries ?? [])]).toEqual(entries);
  });

  it('breaks those who import by entries where it has none any more', async () => {
    const bare = PACKAGE.replace('"exports"', '"was"');
    const [old, fresh] = [made(), folder({ ...dataPackage(), 'package.json': bare })];
    const changes = diffBuilds(await readBuild(old, 'old'), await readBuild(fresh, 'new'));
    expect(changes.map(({ change, id }) => `${change} ${id}`)).toEqual([
      'export-removed .',
      'export-removed ./package.json',
      'export-removed ./people.json',
    ]);
  });

  it('whose entry leads out of what is published has no names', async () => {
    const root = folder({ ...dataPackage(), 'package.json': PACKAGE.replaceAll('./dist/index', '../index') });
    expect((await readBuild(root, 'data')).entries?.get('.')).toBeUndefined();
  });
});

describe('a build that is refused', () => {
  it.each<[string, string, string, RegExp]>([
    ['not built', 'dataset.json', '', /not valid JSON/u],
    ['a file that was changed', 'people.json', '[]\n', /its SHA-256 is not the one in dataset\.json/u],
    ['a newer format', 'dataset.json', '{ "formatVersion": 99 }', /format version 99 is newer/u],
    [
      'a schema cut short',
      'schema/person.schema.json',
      '{',
      /data\/dist\/schema\/person\.schema\.json: not valid JSON: .+; build it again\.$/u,
    ],
    [
      'a schema as deep as a stack',
      'schema/person.schema.json',
      `${'{"items":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
      /data\/dist\/schema\/person\.schema\.json: nested more than 200 levels deep; build it again\.$/u,
    ],
    [
      'exports as deep as a stack',
      '../package.json',
      `{"glossatorDataset":"./dist/dataset.json","exports":${'{"default":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
      /data\/package\.json: nested more than 200 levels deep; build it again\.$/u,
    ],
  ])('%s', async (_, file, text, says) => {
    const root = made();
    write(root, { [`dist/${file}`]: text });
    expect(await refused(readBuild(root, 'data'))).toMatch(says);
  });

  it('is not there', async () =>
    expect(await refused(readBuild(path.join(folder(), 'no'), 'no'))).toMatch(/the dataset "no" is not at/u));
});

it('tells the differences around the data', async () => {
  const [old, fresh] = [made(), made()];
  const read = (file: string): string => fs.readFileSync(path.join(fresh, file), 'utf8');
  write(fresh, {
    'package.json': PACKAGE.replace('"./people.json"', '"./persons.json"'),
    'dist/dataset.json': read('dist/dataset.json').replace('CC0-1.0', 'CC-BY-4.0'),
    'dist/schema/person.schema.json': read('dist/schema/person.schema.json').replace(
      '"maxLength": 60',
      '"maxLength": 61',
    ),
    'dist/index.js': `${read('dist/index.js')}export const more = 1;\n`,
  });
  fs.rmSync(path.join(fresh, 'dist/context.json'));
  const changes = diffBuilds(await readBuild(old, 'old'), await readBuild(fresh, 'new'));
  expect(changes.map(({ change, id }) => `${change} ${id}`)).toEqual([
    'export-removed ./people.json',
    'export-added ./persons.json',
    'file-removed context.json',
    'code-changed index.js',
    'licence-changed mini',
    'schema-broken schema/person.schema.json',
  ]);
});
