import { FOLDERS, KINDS, type Manifest } from '@glossator/model';
import { buildSearchTable } from '@glossator/names';
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { load, person } from '../../test/minimal.js';
import * as api from './index.js';
import { createReader, type Reader, type ReaderData } from './reader.js';
import { search } from './search.js';

const dataset = await load({
  'people/constructor.yaml': person('Constructor'),
  'redirects.yaml': `- { id: person:anne-lee, kind: moved, to: [person:ann-lee], reason: Spelling., version: 1.1.0 }
- { id: person:the-guild, kind: moved, to: [org:guild], reason: A body., version: 1.1.0 }
- { id: person:lees, kind: split, to: [person:ann-lee, org:guild], reason: Two., version: 1.1.0 }
- { id: person:zed, kind: withdrawn, reason: Nobody., version: 1.1.0 }
`,
});
const { name, title, version, licence } = dataset;
const manifest = { name, title, version, licence } as Manifest;

const FILES: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(
    KINDS.map((kind) => [kind, [...dataset.entities.values()].filter((each) => each.kind === kind)]),
  ),
  index: dataset.index,
  search: buildSearchTable(dataset.index),
  sources: [...dataset.sources.values()],
  vocabularies: dataset.vocabularies,
};
const file = vi.fn((part: string) => Promise.resolve({ default: FILES[part] }));
const read = (): string[] => file.mock.calls.map(([part]) => part).sort();
const loaders = Object.fromEntries(
  Object.keys(FILES).map((part) => [part, () => file(part)]),
) as unknown as ReaderData['load'];
const loadSearch = vi.fn(() => Promise.resolve({ search }));
const newReader = (): Reader =>
  createReader({ manifest, redirects: [...dataset.redirects.values()], load: loaders, loadSearch });
const entity = <K extends 'person' | 'org' | 'event'>(id: `${K}:${string}`) => {
  const found = api.get(dataset, id);
  if (found === undefined) throw new Error(`no ${id} in the fixture`);
  return found;
};
const [ann, guild, fair] = [entity('person:ann-lee'), entity('org:guild'), entity('event:fair')];

let reader: Reader;
beforeEach(() => {
  file.mockClear();
  loadSearch.mockClear();
  reader = newReader();
});

type Question = readonly [
  what: string,
  ask: (of: Reader) => Promise<unknown>,
  expected: () => unknown,
  files: readonly string[],
];

const getting = (id: string, files: readonly string[]): Question => [
  `get ${id}`,
  (of) => of.get(id),
  () => api.get(dataset, id),
  files,
];
const resolving = (id: string, files: readonly string[]): Question => [
  `resolve ${id}`,
  (of) => of.resolve(id),
  () => api.resolve(dataset, id),
  files,
];

const QUESTIONS: readonly Question[] = [
  getting('person:ann-lee', ['person']),
  getting('person:mini/ann-lee', ['person']),
  getting('person:constructor', ['person']),
  getting('person:anne-lee', ['person']),
  getting('person:the-guild', ['org']),
  getting('person:mini/the-guild', ['org']),
  getting('person:lees', ['org', 'person']),
  getting('person:zed', []),
  getting('person:nobody', ['person']),
  getting('person:other/ann-lee', []),
  getting('constructor:x', []),
  getting('ann-lee', []),
  resolving('person:ann-lee', ['person']),
  resolving('person:lees', ['org', 'person']),
  resolving('person:zed', []),
  resolving('person:anne-leee', ['index', 'person']),
  resolving('', ['index']),
  ['all', (of) => of.all('org'), () => api.all(dataset, 'org'), ['org']],
  ['find', (of) => of.find('lee', { kind: 'person' }), () => api.find(dataset, 'lee', { kind: 'person' }), ['index']],
  ['search', (of) => of.search('l', { limit: 2 }), () => search(dataset, 'l', { limit: 2 }), ['index', 'search']],
  ['events', (of) => of.eventsBetween('1921'), () => api.eventsBetween(dataset, '1921'), ['event']],
  [
    'participants',
    (of) => of.participantsOf(fair),
    () => api.participantsOf(dataset, fair),
    ['person', 'vocabularies'],
  ],
  [
    'participations',
    (of) => of.participationsOf(ann),
    () => api.participationsOf(dataset, ann),
    ['event', 'vocabularies'],
  ],
  ['relations', (of) => of.relationsOf(ann), () => api.relationsOf(dataset, ann), ['org', 'vocabularies']],
  [
    'inverse relations',
    (of) => of.relationsOf(guild),
    () => api.relationsOf(dataset, guild),
    ['person', 'vocabularies'],
  ],
  [
    'citations',
    (of) => of.citationsOf({ cite: [{ source: 'book' }] }),
    () => api.citationsOf(dataset, { cite: [{ source: 'book' }] }),
    ['sources'],
  ],
  [
    'everything',
    (of) => of.load(),
    () => ({ ...dataset, searchTable: { read: expect.any(Function) } }),
    Object.keys(FILES).sort(),
  ],
];

it.each(QUESTIONS)(
  '%s: as the pure function says, with no more files than it needs',
  async (what, ask, expected, files) => {
    expect(await ask(reader)).toEqual(expected());
    expect(read()).toEqual(files);
    expect(loadSearch).toHaveBeenCalledTimes(what === 'search' ? 1 : 0);
  },
);

it('answers the same in whatever order it is asked, and reads each file once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...QUESTIONS]), fc.boolean(), async (questions, atOnce) => {
      file.mockClear();
      const own = newReader();
      if (atOnce) await Promise.all(questions.map(([, ask]) => ask(own)));
      for (const [, ask, expected] of questions) expect(await ask(own)).toEqual(expected());
      expect(read()).toEqual([...new Set(read())]);
    }),
    { numRuns: 50 },
  );
});

it('reads nothing before it is asked', () => {
  expect(reader.manifest).toBe(manifest);
  expect(read()).toEqual([]);
});

it('lists a kind in a list of the caller’s own', async () => {
  const first = await reader.all('person');
  first.length = 0;
  expect(await reader.all('person')).toHaveLength(2);
  expect(await reader.all('work')).toEqual([]);
});

it('says which kinds there are', () =>
  expect(reader.all(FOLDERS.person as 'person')).rejects.toThrow(
    new TypeError('No kind "people": expected one of person, org, event, work, place, concept.'),
  ));

it('rejects what is no date', () => expect(reader.eventsBetween('May')).rejects.toThrow(RangeError));

it('tries again where a file could not be loaded', async () => {
  file.mockRejectedValueOnce(new Error('offline'));
  await expect(reader.get('person:ann-lee')).rejects.toThrow('offline');
  expect(await reader.get('person:ann-lee')).toEqual(ann);
  loadSearch.mockRejectedValueOnce(new Error('offline'));
  await expect(reader.search('ann')).rejects.toThrow('offline');
  expect(await reader.search('ann')).toMatchObject([{ id: 'person:ann-lee' }]);
});
