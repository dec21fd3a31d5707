import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Files } from './files.js';
import { lockedVersion, outwards } from './locked.js';
import { lockedAbove } from './locked-above.js';

const written = (file: string): string =>
  fs.readFileSync(path.join(import.meta.dirname, '../../test/locks', file), 'utf8');
const [npm1, npm3] = [written('npm-1.json'), written('npm-3.json')];
const [pnpm5, pnpm6, pnpm9] = [written('pnpm-5.yaml'), written('pnpm-6.yaml'), written('pnpm-9.yaml')];
const [yarn1, yarn4] = [written('yarn-1.lock'), written('yarn-4.lock')];

// Each was written by its own tool for the same two packages: one depends on the other's picomatch, in another version.
describe('lockfiles as their tools write them', () => {
  it.each([
    ['package-lock.json', 'npm 11, form 3', npm3, '2.3.2', '4.0.7'],
    ['package-lock.json', 'npm 11, form 1', npm1, '2.3.2', '2.3.2'],
    ['npm-shrinkwrap.json', 'npm 11', npm3, '2.3.2', '4.0.7'],
    ['pnpm-lock.yaml', 'pnpm 10', pnpm9, '2.3.2', '4.0.7'],
    ['pnpm-lock.yaml', 'pnpm 8', pnpm6, '2.3.2', '4.0.7'],
    ['pnpm-lock.yaml', 'pnpm 7, one package', pnpm5, '2.3.2', '2.3.2'],
    // Yarn does not say who asks for which.
    ['yarn.lock', 'Yarn 1', yarn1, undefined, undefined],
    ['yarn.lock', 'Yarn 4', yarn4, undefined, undefined],
  ])('%s of %s', (file, _tool, text, own, other) => {
    expect(lockedVersion(file, text, '@types/picomatch')).toBe('4.0.3');
    expect(lockedVersion(file, text, 'picomatch')).toBe(own);
    expect(lockedVersion(file, text, 'picomatch', 'site')).toBe(other);
    expect(lockedVersion(file, text, 'picomatch', 'site/notes/deep')).toBe(other);
    expect(lockedVersion(file, text, 'nothing')).toBeUndefined();
    // What lies in the workspace itself has no version to be installed.
    expect(lockedVersion(file, text, 'site')).toBeUndefined();
  });
});

const pnpm = (version: string): string => `lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      data:
        specifier: '*'
        version: ${version}
packages:
  this is not read: [
`;

describe('what a lockfile can hold', () => {
  it.each([
    ['pnpm-lock.yaml', pnpm('1.2.3'), '1.2.3'],
    ['pnpm-lock.yaml', pnpm('1.2.3(react@18.0.0)(x@1.0.0)'), '1.2.3'],
    ['pnpm-lock.yaml', pnpm('1.2.3-beta.1'), '1.2.3-beta.1'],
    ['pnpm-lock.yaml', pnpm('link:../data'), undefined],
    ['pnpm-lock.yaml', pnpm('file:data.tgz'), undefined],
    ['pnpm-lock.yaml', 'importers: [', undefined],
    ['pnpm-lock.yaml', '', undefined],
    ['package-lock.json', '{', undefined],
    ['package-lock.json', 'null', undefined],
    ['package-lock.json', '{"packages":{"node_modules/data":{"version":7}}}', undefined],
    ['package-lock.json', '{"packages":{"node_modules/data":{"resolved":"data","link":true}}}', undefined],
    ['yarn.lock', 'data@^1.0.0, "data@>=1":\r\n  version "1.2.3"\r\n', '1.2.3'],
    ['yarn.lock', 'data@^1.0.0:\n  version "1.2.3"\n\ndata@^1.1.0:\n  version "1.2.3"\n', '1.2.3'],
    ['yarn.lock', '"data@workspace:data":\n  version: 0.0.0-use.local\n', undefined],
    ['yarn.lock', 'data-more@^1.0.0:\n  version "9.9.9"\n', undefined],
    ['other.lock', 'data@^1.0.0:\n  version "1.2.3"\n', undefined],
  ])('%s: %j', (file, text, version) => expect(lockedVersion(file, text, 'data')).toBe(version));

  it.each(['constructor', '__proto__', 'toString'])('nothing of %s', (name) => {
    for (const [file, text] of [
      ['package-lock.json', npm3],
      ['pnpm-lock.yaml', pnpm9],
      ['yarn.lock', yarn4],
    ] as const)
      expect(lockedVersion(file, text, name)).toBeUndefined();
  });
});

test('the folders between', () => {
  expect(outwards('a/b')).toEqual(['a/b', 'a', '.']);
  expect(outwards('.')).toEqual(['.']);
});

/** Files of which some hold a text. */
const filesOf = (texts: Readonly<Record<string, string>>): Files => ({
  read: async (file) => {
    if (file.startsWith('/locked/')) throw new Error('no permission to read it');
    return Object.hasOwn(texts, file) ? texts[file] : undefined;
  },
  stat: async () => undefined,
  list: async () => undefined,
  realPath: async (file) => file,
});

describe('the nearest lockfile', () => {
  it.each([
    ['beside', '/home/notes', { '/home/notes/pnpm-lock.yaml': pnpm9 }, '2.3.2'],
    ['above, which knows the folder', '/home/notes/site', { '/home/notes/pnpm-lock.yaml': pnpm9 }, '4.0.7'],
    ['at the root', '/site', { '/package-lock.json': npm3 }, '4.0.7'],
    ['the root itself', '/', { '/package-lock.json': npm3 }, '2.3.2'],
    ['of a drive', '/c:/notes/site', { '/c:/notes/package-lock.json': npm3 }, '4.0.7'],
    [
      'the nearer one, though it names nothing',
      '/a/b',
      { '/a/b/yarn.lock': '', '/a/package-lock.json': npm3 },
      undefined,
    ],
    ['none', '/a/b', {}, undefined],
    ['one that cannot be read', '/locked/b', { '/package-lock.json': npm3 }, '2.3.2'],
  ])('%s', async (_name, folder, texts, version) =>
    expect(await lockedAbove(filesOf(texts), folder, 'picomatch')).toBe(version),
  );
});
