import type { Entity as AnyEntity, Kind } from '@glossator/model';
import { beforeEach, expect, it, vi } from 'vitest';
import { load, person } from '../../test/minimal.js';
import { createReader, type Reader, type ReaderData } from './reader.js';

const dataset = await load({
  'people/constructor.yaml': person('Constructor'),
  'redirects.yaml': `- { id: person:anne-lee, kind: moved, to: [person:ann-lee], reason: Spelling., version: 1.1.0 }
- { id: person:lees, kind: split, to: [person:ann-lee, person:constructor], reason: Two., version: 1.1.0 }
- { id: person:zed, kind: withdrawn, reason: Nobody., version: 1.1.0 }
`,
});

const file = vi.fn((kind: Kind) =>
  Promise.resolve({ default: [...dataset.entities.values()].filter((each) => each.kind === kind) }),
);
const kinds = ['person', 'org', 'event', 'work', 'place', 'concept'] as const;
let reader: Reader;

beforeEach(() => {
  file.mockClear();
  const loaders = Object.fromEntries(kinds.map((kind) => [kind, () => file(kind)])) as unknown as ReaderData['load'];
  reader = createReader({
    manifest: { name: 'mini' } as Reader['manifest'],
    redirects: [...dataset.redirects.values()],
    load: loaders,
  });
});

it.each<[string, string | undefined]>([
  ['person:ann-lee', 'Ann Lee'],
  ['person:anne-lee', 'Ann Lee'],
  ['person:constructor', 'Constructor'],
  ['org:guild', 'The Guild'],
  ['person:lees', undefined],
  ['person:zed', undefined],
  ['person:nobody', undefined],
  ['constructor:x', undefined],
  ['__proto__:x', undefined],
  ['ann-lee', undefined],
  ['', undefined],
])('get(%j) is %j', async (id, label) => expect((await reader.get(id as `person:${string}`))?.label).toBe(label));

it('reads the file of a kind when it is first asked for, and once', async () => {
  expect(file).not.toHaveBeenCalled();
  await Promise.all([reader.get('person:ann-lee'), reader.get('person:constructor'), reader.all('person')]);
  expect(file.mock.calls).toEqual([['person']]);
});

it('lists a kind, in a list of the caller’s own', async () => {
  const first = (await reader.all('person')) as AnyEntity[];
  expect(first.map(({ id }) => id)).toEqual(['person:ann-lee', 'person:constructor']);
  first.length = 0;
  expect(await reader.all('person')).toHaveLength(2);
  expect(await reader.all('work')).toEqual([]);
});

it('says which kinds there are', () =>
  expect(reader.all('people' as Kind)).rejects.toThrow(
    'No kind "people": expected one of person, org, event, work, place, concept.',
  ));
