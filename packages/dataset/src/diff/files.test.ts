import { expect, it } from 'vitest';
import { diffFiles, type PublishedFiles } from './files.js';

const BUILD: PublishedFiles = {
  files: new Map([
    ['people.json', ''],
    ['index.js', 'export { get };\n'],
    ['index.d.ts', 'export declare const get: 1;\n'],
  ]),
  entries: new Map([
    ['.', 'index.d.ts'],
    ['./people.json', undefined],
  ]),
};

const withFiles = (...files: readonly [string, string][]): PublishedFiles => ({
  ...BUILD,
  files: new Map([...BUILD.files, ...files]),
});

const without = (path: string): PublishedFiles => ({
  ...BUILD,
  files: new Map([...BUILD.files].filter(([each]) => each !== path)),
});

const entries = (...keys: readonly string[]): PublishedFiles => ({
  ...BUILD,
  entries: new Map(keys.map((key) => [key, BUILD.entries?.get(key)])),
});

it.each<[string, PublishedFiles, string[]]>([
  ['nothing', BUILD, []],
  ['a data file more', withFiles(['maps.json', '']), ['minor file-added maps.json']],
  ['a data file less', without('people.json'), ['major file-removed people.json']],
  ['other code', withFiles(['index.js', 'export { get };\n//\n']), ['patch code-changed index.js']],
  [
    'a module of the code gone, what it exports still there',
    { ...without('index.js') },
    ['patch code-changed index.js'],
  ],
  ['an entry more', entries('.', './people.json', './maps.json'), ['minor export-added ./maps.json']],
  ['an entry less', entries('.'), ['major export-removed ./people.json']],
  [
    'a name more',
    withFiles(['index.d.ts', 'export declare const get: 1, all: 1;\nexport declare const find: 1;\n']),
    ['patch code-changed index.d.ts', 'minor export-added . find'],
  ],
  [
    'a name less',
    withFiles(['index.d.ts', 'export declare const all: 1;\n']),
    ['patch code-changed index.d.ts', 'minor export-added . all', 'major export-removed . get'],
  ],
  ['no package any more', { files: BUILD.files }, []],
])('%s', (_, after, expected) =>
  expect(
    diffFiles({ before: BUILD, after }).map(({ level, change, id, property }) =>
      [level, change, id, property].filter(Boolean).join(' '),
    ),
  ).toEqual(expected),
);
