/** What leads from one entity to another: parts in events, and relations, from both ends. */
import { expect, it } from 'vitest';
import { edit, load, person } from '../../test/minimal.js';
import { all } from './all.js';
import { createDataset } from './create-dataset.js';
import { participantsOf, participationsOf } from './participants.js';
import { relationsOf } from './relations.js';
import { get } from './resolve.js';

const dataset = await load({
  ...edit(
    'events/fair.yaml',
    'participants:',
    'participants:\n  - { entity: org:guild, role: convened, cite: [{ source: book, lines: "7" }] }\n  - { entity: person:ann-lee, role: attended, certainty: possible, cite: [{ source: book, lines: "8" }] }\n  - { entity: person:bob, role: attended, cite: [{ source: book, lines: "9" }] }',
  ),
  'people/bob.yaml': person(
    'Bob',
    'relations:\n  - { type: memberOf, to: org:guild, when: { edtf: "1920" }, cite: [{ source: book, lines: "9" }] }\n  - { type: opposed, to: org:guild, cite: [{ source: book, lines: "9" }] }\n',
  ),
});
const found = <T>(entity: T | undefined): T => {
  if (entity === undefined) throw new Error('not in the fixture');
  return entity;
};
const [fair, ann, bob, guild] = [
  found(get(dataset, 'event:fair')),
  found(get(dataset, 'person:ann-lee')),
  found(get(dataset, 'person:bob')),
  found(get(dataset, 'org:guild')),
];

it('tells who took part, by role', () => {
  expect(
    participantsOf(dataset, fair).map(({ entity, role, roleLabel, claim }) => [entity, role, roleLabel, claim]),
  ).toEqual([
    [ann, 'attended', 'attended', fair.participants?.[0]],
    [bob, 'attended', 'attended', fair.participants?.[1]],
    [guild, 'convened', 'convening body', fair.participants?.[2]],
    [ann, 'speaker', 'speaker', fair.participants?.[3]],
  ]);
});

it.each([ann, bob, guild, fair])('tells in what $label took part, by the same claims', (own) =>
  expect(participationsOf(dataset, own)).toEqual(
    participantsOf(dataset, fair)
      .filter(({ entity }) => entity === own)
      .map(({ role, roleLabel, claim }) => ({ event: fair, role, roleLabel, claim })),
  ),
);

it('tells relations from the side that states them, and from the other, by the same claim', () => {
  expect(relationsOf(dataset, ann)).toEqual([
    { type: 'memberOf', label: 'member of', direction: 'stored', entity: guild, claim: ann.relations?.[0] },
  ]);
  expect(
    relationsOf(dataset, guild).map(({ type, label, direction, entity, claim }) => [
      type,
      label,
      direction,
      entity.id,
      claim,
    ]),
  ).toEqual([
    ['hasMember', 'members', 'inverse', 'person:ann-lee', ann.relations?.[0]],
    ['hasMember', 'members', 'inverse', 'person:bob', bob.relations?.[0]],
    ['opposedBy', 'opposed by', 'inverse', 'person:bob', bob.relations?.[1]],
  ]);
});

it('has every stored relation and every part once from each end', () => {
  const everyone = [...dataset.entities.values()];
  const related = everyone.flatMap((entity) => relationsOf(dataset, entity));
  const [stored, inverse] = (['stored', 'inverse'] as const).map((way) =>
    related.filter(({ direction }) => direction === way).map(({ claim }) => claim),
  );
  expect(new Set(stored)).toEqual(new Set(inverse));
  expect(everyone.flatMap((entity) => participationsOf(dataset, entity))).toHaveLength(
    all(dataset, 'event').flatMap((event) => participantsOf(dataset, event)).length,
  );
});

it('passes over what a part of a dataset does not have', () => {
  const part = createDataset({
    ...dataset,
    manifest: dataset,
    entities: [fair, ann],
    sources: [],
    redirects: [],
    vocabularies: { roles: [], relationTypes: [], eventClasses: [], workClasses: [], organizationClasses: [] },
  });
  expect(participantsOf(part, fair).map(({ roleLabel }) => roleLabel)).toEqual(['attended', 'speaker']);
  expect(relationsOf(part, ann)).toEqual([]);
  expect(relationsOf(part, guild)).toMatchObject([{ type: 'hasMember', label: 'hasMember', entity: ann }]);
  expect(
    participationsOf(createDataset({ ...dataset, manifest: dataset, entities: [], sources: [], redirects: [] }), ann),
  ).toEqual([]);
});
