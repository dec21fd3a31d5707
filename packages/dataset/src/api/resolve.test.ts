import { expect, expectTypeOf, it } from 'vitest';
import { load, person } from '../../test/minimal.js';
import { createDataset } from './create-dataset.js';
import { get, resolve } from './resolve.js';

const dataset = await load({
  'people/constructor.yaml': person('Constructor'),
  'people/anne-lie.yaml': person('Anne Lie'),
  'redirects.yaml': `- { id: person:anne-lee, kind: moved, to: [person:ann-lee], reason: Spelling., version: 1.1.0 }
- { id: person:guild, kind: moved, to: [org:guild], reason: A body., version: 1.1.0 }
- { id: person:lees, kind: split, to: [person:ann-lee, person:constructor], reason: Two., version: 1.1.0 }
- { id: person:zed, kind: withdrawn, reason: Nobody., version: 1.1.0 }
`,
});

it.each<[id: string, status: string, leadsTo: readonly string[]]>([
  ['person:ann-lee', 'live', ['person:ann-lee']],
  ['person:mini/ann-lee', 'live', ['person:ann-lee']],
  ['person:constructor', 'live', ['person:constructor']],
  ['person:anne-lee', 'moved', ['person:ann-lee']],
  ['person:mini/anne-lee', 'moved', ['person:ann-lee']],
  ['person:guild', 'moved', ['org:guild']],
  ['person:lees', 'split', ['person:ann-lee', 'person:constructor']],
  ['person:zed', 'withdrawn', []],
  // Slips of the pen, and what is no id at all.
  ['person:ann-leee', 'unknown', ['person:ann-lee']],
  ['person:other/ann-lee', 'unknown', ['person:ann-lee']],
  ['ann-lee', 'unknown', ['person:ann-lee']],
  ['person:to-string', 'unknown', []],
  ['person:__proto__', 'unknown', []],
  ['', 'unknown', []],
])('resolve(%j) is %s', (id, status, leadsTo) => {
  const found = resolve(dataset, id);
  expect(found.status).toBe(status);
  if (found.status === 'live' || found.status === 'moved') expect([found.entity.id]).toEqual(leadsTo);
  if (found.status === 'split') expect(found.choices.map((choice) => choice.id)).toEqual(leadsTo);
  // What else is like it follows.
  if (found.status === 'unknown') expect(found.near.slice(0, leadsTo.length)).toEqual(leadsTo);
  expect(get(dataset, id)?.id).toBe(found.status === 'live' || found.status === 'moved' ? leadsTo[0] : undefined);
});

it('says why and since when an id is no longer live', () => {
  const found = resolve(dataset, 'person:zed');
  expect(found).toMatchObject({ redirect: { reason: 'Nobody.', version: '1.1.0' } });
});

it('passes over what a part of a dataset does not have', () => {
  const part = createDataset({
    ...dataset,
    manifest: dataset,
    entities: [],
    sources: [],
    redirects: dataset.redirects.values(),
  });
  expect(resolve(part, 'person:lees')).toMatchObject({ status: 'split', choices: [] });
  expect(get(part, 'person:anne-lee')).toBeUndefined();
});

it('knows the kind by the prefix', () => {
  expectTypeOf(get(dataset, 'person:ann-lee')?.kind).toEqualTypeOf<'person' | undefined>();
  expectTypeOf(get(dataset, 'event:fair')?.when).not.toBeAny();
  // @ts-expect-error: places are not born.
  get(dataset, 'place:hill')?.born;
});
