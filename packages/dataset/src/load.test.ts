import { describe, expect, it } from 'vitest';
import { loadFrom, publish } from '../test/minimal.js';
import { InputError } from './problem.js';

const FILES = publish();
const REBUILD = 'install or build the data package again.';

/** The published minimal dataset with one file's text changed; null takes it away. */
const withFile = (path: string, change: (text: string) => string | null): ReadonlyMap<string, string> => {
  const text = change(FILES.get(path) ?? '');
  return new Map([...FILES].filter(([each]) => each !== path).concat(text === null ? [] : [[path, text]]));
};

async function check(files: ReadonlyMap<string, string>, expected: string | RegExp): Promise<void> {
  const error = await loadFrom(files).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).message).toMatch(expected);
}

const manifest = (change: Record<string, unknown>): ReadonlyMap<string, string> =>
  withFile('dataset.json', (text) => JSON.stringify({ ...(JSON.parse(text) as object), ...change }));

it('loads what was published', async () => {
  const dataset = await loadFrom(FILES);
  expect([dataset.name, dataset.title, dataset.version]).toEqual(['mini', 'A small dataset', '1.2.3']);
  expect([...dataset.entities.keys()].sort()).toEqual([
    'event:after-the-fair',
    'event:fair',
    'org:guild',
    'person:ann-lee',
  ]);
  expect([...dataset.sources.keys()]).toEqual(['book', 'site']);
  expect([...dataset.redirects.keys()]).toEqual(['person:anne-lee']);
  expect(Object.isFrozen(dataset)).toBe(true);
});

describe('says which file, what was expected and the cure', () => {
  it.each<[string, ReadonlyMap<string, string>, RegExp]>([
    [
      'truncated JSON',
      withFile('people.json', (text) => text.slice(0, 40)),
      /^dist\/people\.json:2:39: not valid JSON \(\w+\): the file is cut short or was changed; install or build the data package again\.$/u,
    ],
    [
      'a truncated manifest',
      withFile('dataset.json', (text) => text.slice(0, 40)),
      /^dist\/dataset\.json:3:17: not valid JSON \(\w+\): the file is cut short or was changed; install or build/u,
    ],
    [
      'a changed file',
      withFile('people.json', (text) => text.replace('Ann', 'Eve')),
      /^dist\/people\.json: its SHA-256 is not the one in dataset\.json: the file was changed; install or build the data package again\.$/u,
    ],
    // As git does where it is told to write CRLF.
    [
      'changed line ends',
      withFile('sources.json', (text) => text.replaceAll('\n', '\r\n')),
      /^dist\/sources\.json: its SHA-256 is not/u,
    ],
    [
      'a missing file',
      withFile('index.json', () => null),
      /^dist\/index\.json: cannot be read \(not found\): install or build the data package again\.$/u,
    ],
    [
      'a missing manifest',
      withFile('dataset.json', () => null),
      /^dist\/dataset\.json: cannot be read \(not found\): /u,
    ],
    [
      'a file that the manifest does not list',
      withFile('dataset.json', (text) => {
        const value = JSON.parse(text) as { files: { path: string }[] };
        return JSON.stringify({ ...value, files: value.files.filter(({ path }) => path !== 'works.json') });
      }),
      /^dist\/dataset\.json: "files" does not list works\.json: install or build the data package again\.$/u,
    ],
    [
      'a newer format',
      manifest({ formatVersion: 2 }),
      /^dist\/dataset\.json: format version 2 is newer than this Glossator reads \(1\): update Glossator\.$/u,
    ],
    // A newer format is said to be one, whatever else is new in it.
    [
      'a newer format of another shape',
      manifest({ formatVersion: 3, files: 'elsewhere' }),
      /format version 3 is newer/u,
    ],
    [
      'another JSON file',
      withFile('dataset.json', () => '{"name":"x"}'),
      /^dist\/dataset\.json: not the manifest of a dataset: .+: build the data package again, or tell whoever publishes it\.$/u,
    ],
    [
      'no object at all',
      withFile('dataset.json', () => 'null'),
      /^dist\/dataset\.json: not the manifest of a dataset: /u,
    ],
  ])('%s', (_, files, expected) => check(files, expected));

  it('names the cure in one voice', () =>
    check(
      withFile('people.json', () => null),
      REBUILD,
    ));
});
