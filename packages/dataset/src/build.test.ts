import type { Entity, Manifest, Source, Vocabularies } from '@glossator/model';
import { schemas } from '@glossator/model/schemas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { build, type Changes, check, edit, event, filesOf, load, person, publish } from '../test/minimal.js';
import { buildDataset } from './build.js';
import { exportDataset } from './export/json.js';
import { sha256 } from './node/digest.js';

const ANN = 'people/ann-lee.yaml';
const FAIR = 'events/fair.yaml';
const CITE = 'cite: [{ source: book, lines: "7" }]';

const entities = (files: ReadonlyMap<string, string>, file: string): Map<string, Entity> =>
  new Map((JSON.parse(files.get(file) ?? '[]') as Entity[]).map((entity) => [entity.id, entity]));

describe('problems', () => {
  it('come all at once, by file and place, from every step', () =>
    check(
      {
        ...edit(FAIR, 'congress', 'congres'),
        [ANN]: 'names: [\n',
        'places/hill.yaml': person('The Hill', 'coordinates: []\n'),
        'works/ode.yml': 'x',
        'organizations/guild.yaml':
          'class: onion\nnames: [{ text: The Guild, lang: en, kind: variant, cite: [{ source: site }] }]\n',
        'ids.lock': 'person:gone\n',
      },
      [
        'events/fair.yaml:1:8: class: no class "congres": did you mean "congress"?',
        'ids.lock:1:1: "person:gone" was released and resolves no more: restore the record or redirect the id in redirects.yaml.',
        'organizations/guild.yaml:1:1: no name is "seen" in a source: say in "why" what the record is here for.',
        'organizations/guild.yaml:1:8: class: no class "onion": did you mean "union"?',
        'organizations/guild.yaml:2:8: names: none is preferred: mark one of kind preferred.',
        'organizations/guild.yaml:2:60: names.0.cite.0: "asPrinted" is missing: a citation of a source other than book says what is printed there.',
        'people/ann-lee.yaml:2:1: Flow sequence in block collection must be sufficiently indented and end with a ]. Expected valid YAML: check quotes, colons and indentation here.',
        'places/hill.yaml:2:14: coordinates: the list is empty: add an item or remove it.',
        'works/ode.yml: not a record: expected a file that ends in .yaml; name it <slug>.yaml: lower-case ASCII letters, digits and single hyphens.',
      ],
    ));

  it('leave nothing to be written', () => expect(Object.keys(build({ [ANN]: '' }))).toEqual(['problems']));
});

/** Records that use every kind, rival claims and several items wherever a list is. */
const RICH: Changes = {
  'dataset.yaml': `name: mini
title: A small dataset
description: For tests.
licence: CC0-1.0
baseSource: book
roles:
  - { id: juggler, label: juggler, definition: Juggled., needsLivingPerson: true }
  - { id: clown, label: clown, definition: Clowned., needsLivingPerson: true, mappings: { tei: clown, schemaOrg: actor } }
relationTypes:
  - { id: rivalOf, label: rival of, inverse: rivalledBy, inverseLabel: rivalled by, definition: Was., from: [person, org], to: [org, person] }
`,
  'sources/book.yaml': `type: secondary
title: The Book
author: [{ family: Zola, given: Emil }, { literal: A Committee }]
issued: "1940"
transcription: { sha256: ${'a'.repeat(64)}, lines: 100 }
`,
  'people/ann-lee.yaml': `names:
  - { text: Ann Lee, lang: en, kind: preferred, seen: [{ source: book, lines: "3" }] }
  - { text: Энн Ли, lang: ru-Cyrl, kind: preferred, cite: [{ source: site, asPrinted: Ли }, { source: book, lines: "4" }] }
  - { text: Lee, lang: en, kind: variant, seen: [{ source: book, lines: "9" }, { source: book, lines: "4-5" }] }
born:
  - { value: { edtf: "1880-10-31", julian: "1880-10-19" }, cite: [{ source: book, lines: "3" }] }
  - { value: { edtf: "1881" }, certainty: possible, cite: [{ source: site, section: lead, asPrinted: "1881" }, { source: book, lines: "9" }] }
relations:
  - { type: memberOf, to: org:guild, cite: [{ source: book, lines: "4-5" }] }
  - { type: rivalOf, to: org:guild, when: { edtf: "1920" }, cite: [{ source: book, lines: "6" }] }
  - { type: bornIn, to: place:hill, cite: [{ source: book, lines: "6" }] }
distinctFrom:
  - { entity: person:proto, reason: Another. }
  - { entity: person:constructor, reason: Another. }
note: A remark.
`,
  'people/constructor.yaml': person('Constructor', `relations: [{ type: memberOf, to: org:guild, ${CITE} }]\n`),
  'people/proto.yaml': person('Proto', 'allusion: true\n'),
  'places/hill.yaml': person('The Hill', `coordinates: [{ value: { latitude: 59.9, longitude: -30.3 }, ${CITE} }]\n`),
  'works/ode.yaml': `class: article\n${person('The Ode', `published: [{ value: { edtf: "1921~" }, ${CITE} }]\nissue: [{ value: "284", ${CITE} }]\n`)}`,
  'concepts/mutual-aid.yaml': person('mutual aid', `identifiers: [{ value: { scheme: wikidata, id: Q1 }, ${CITE} }]\n`),
  'events/fair.yaml': event(
    'The Fair',
    `when:
  - { value: { edtf: "1922-05-01" }, ${CITE} }
  - { value: { edtf: "1921-03-08/1921-03-16" }, ${CITE} }
participants:
  - { entity: person:ann-lee, role: speaker, ${CITE} }
  - { entity: person:ann-lee, role: juggler, ${CITE} }
  - { entity: person:constructor, role: clown, ${CITE} }
`,
  ),
  'events/second-day.yaml': event('Second day', `relations: [{ type: partOf, to: event:fair, ${CITE} }]\n`),
  'redirects.yaml': `- { id: person:lees, kind: split, to: [person:proto, person:ann-lee], reason: Two., version: 1.1.0 }
- { id: person:anne-lee, kind: moved, to: [person:ann-lee], reason: Spelling., version: 1.1.0 }
- { id: person:zed, kind: withdrawn, reason: Nobody., version: 1.1.0 }
`,
};

describe('the published form', () => {
  const files = publish(RICH);
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });

  const accepts = (schema: string, data: unknown): void => {
    const valid = ajv.validate(schemas[schema] ?? {}, data);
    expect(valid ? [] : ajv.errors).toEqual([]);
  };

  it.each([
    ['person', 'people.json', 3],
    ['organization', 'organizations.json', 1],
    ['event', 'events.json', 3],
    ['work', 'works.json', 1],
    ['place', 'places.json', 1],
    ['concept', 'concepts.json', 1],
    ['source', 'sources.json', 2],
  ])('holds to the schema of a %s', (schema, file, count) => {
    const list = JSON.parse(files.get(file) ?? '') as unknown[];
    expect(list).toHaveLength(count);
    for (const entry of list) accepts(schema, entry);
  });

  it.each([
    ['manifest', 'dataset.json'],
    ['index', 'index.json'],
    ['redirects', 'redirects.json'],
    ['vocabularies', 'vocabularies.json'],
  ])('holds to the schema of %s', (schema, file) => accepts(schema, JSON.parse(files.get(file) ?? '')));

  it('holds to the schema of the export', async () => accepts('output-export', exportDataset(await load(RICH))));

  it('carries its schemas, its context and the package’s code', () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'index.js',
        'index.d.ts',
        'api.js',
        'api.d.ts',
        'search.js',
        'search.d.ts',
        'NOTICES.txt',
        'context.json',
        'schema/person.schema.json',
      ]),
    );
    for (const [path, text] of files) if (/\.json$/u.test(path)) expect(() => JSON.parse(text), path).not.toThrow();
  });

  it('is listed in the manifest, file by file', () => {
    const { files: listed, counts, version, formatVersion } = JSON.parse(files.get('dataset.json') ?? '') as Manifest;
    expect({ counts, version, formatVersion }).toEqual({
      counts: { person: 3, org: 1, event: 3, work: 1, place: 1, concept: 1 },
      version: '1.2.3',
      formatVersion: 1,
    });
    for (const { path, sha256: digest } of listed) expect(digest, path).toBe(sha256(files.get(path) ?? ''));
    expect(listed.map(({ path, count }) => [path, count])).toContainEqual(['redirects.json', 3]);
  });

  it('names claims by property and canonical value', () => {
    const ann = entities(files, 'people.json').get('person:ann-lee') as Extract<Entity, { kind: 'person' }>;
    expect(ann.label).toBe('Ann Lee');
    expect([...(ann.born ?? []), ...(ann.relations ?? [])].map(({ claim }) => claim)).toEqual([
      'born=1880-10-31',
      'born=1881',
      'relations=bornIn place:hill',
      'relations=memberOf org:guild',
      'relations=rivalOf org:guild',
    ]);
  });

  it('has every relation from its other end too', () => {
    const guild = entities(files, 'organizations.json').get('org:guild');
    expect(guild?.inverseRelations).toEqual([
      { type: 'hasMember', from: 'person:ann-lee', claim: 'relations=memberOf org:guild' },
      { type: 'rivalledBy', from: 'person:ann-lee', claim: 'relations=rivalOf org:guild' },
      { type: 'hasMember', from: 'person:constructor', claim: 'relations=memberOf org:guild' },
    ]);
    expect(entities(files, 'events.json').get('event:fair')?.inverseRelations).toEqual([
      { type: 'hasPart', from: 'event:second-day', claim: 'relations=partOf event:fair' },
    ]);
  });

  it('has every part in an event from its other end too', () => {
    expect(entities(files, 'people.json').get('person:ann-lee')?.participations).toEqual([
      { event: 'event:fair', role: 'juggler', claim: 'participants=juggler person:ann-lee' },
      { event: 'event:fair', role: 'speaker', claim: 'participants=speaker person:ann-lee' },
    ]);
  });

  it('keeps the order of authors, which means something', () => {
    const [book] = JSON.parse(files.get('sources.json') ?? '') as Source[];
    expect(book?.author).toEqual([{ family: 'Zola', given: 'Emil' }, { literal: 'A Committee' }]);
  });

  it('says in the index that a figure of allusion is never found in prose', () => {
    const index = JSON.parse(files.get('index.json') ?? '') as { id: string; names: unknown[] }[];
    expect(index.find(({ id }) => id === 'person:proto')?.names).toEqual([
      { text: 'Proto', lang: 'en', kind: 'preferred', linking: 'never' },
    ]);
  });

  it('has the terms of the dataset behind those of all', () => {
    const { roles } = JSON.parse(files.get('vocabularies.json') ?? '') as Vocabularies;
    expect(roles.slice(-2).map(({ id }) => id)).toEqual(['clown', 'juggler']);
  });
});

describe('published bounds', () => {
  const bounds = (changes: Changes, id: string): unknown => {
    const found = entities(publish(changes), 'events.json').get(id) as Extract<Entity, { kind: 'event' }>;
    return found.when?.map(({ value }) => Object.values(value.bounds));
  };

  it.each<[string, Changes, string, (string | null)[][]]>([
    ['an interval of days', {}, 'event:fair', [['1921-03-08', '1921-03-08', '1921-03-16', '1921-03-16']]],
    // 16 March and a month and fifteen days: 1 May; and two months and fifteen days: 31 May.
    ['a relative date', {}, 'event:after-the-fair', [['1921-05-01', '1921-05-31', '1921-05-01', '1921-05-31']]],
    [
      'a date after an event with rival dates: the first by its key',
      RICH,
      'event:after-the-fair',
      [['1921-05-01', '1921-05-31', '1921-05-01', '1921-05-31']],
    ],
    [
      'a date after an event with a preferred date',
      {
        ...RICH,
        [FAIR]: (RICH[FAIR] ?? '').replace(
          '{ value: { edtf: "1922-05-01" }',
          '{ rank: preferred, reason: Better., value: { edtf: "1922-05-01" }',
        ),
      },
      'event:after-the-fair',
      [['1922-06-16', '1922-07-16', '1922-06-16', '1922-07-16']],
    ],
    [
      'a date after an event without one',
      { [FAIR]: event('The Fair') },
      'event:after-the-fair',
      [[null, null, null, null]],
    ],
    [
      'an open end',
      edit(FAIR, '1921-03-08/1921-03-16', '1921-03-08/..'),
      'event:fair',
      [['1921-03-08', '1921-03-08', '1921-03-08', null]],
    ],
  ])('%s', (_, changes, id, expected) => expect(bounds(changes, id)).toEqual(expected));
});

describe('the same records give the same bytes', () => {
  /** Lists and keys in another order, at every depth; but authors stand in the order in which they stand. */
  const shuffle = (value: unknown, random: () => number, key = ''): unknown => {
    const mix = <T>(list: readonly T[]): T[] =>
      list
        .map((entry) => ({ entry, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ entry }) => entry);
    if (Array.isArray(value)) {
      const list = value.map((entry) => shuffle(entry, random));
      return key === 'author' ? list : mix(list);
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(mix(Object.entries(value)).map(([name, part]) => [name, shuffle(part, random, name)]));
  };

  it('whatever the order of files, lists and keys', () => {
    const options = { version: '1.2.3', sha256 };
    const expected = Object.fromEntries(publish(RICH));
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (numbers) => {
        const random = (): number => numbers.next().value as number;
        const files = filesOf(RICH).map(({ path, text }) => ({
          path,
          // JSON is YAML.
          text: path === 'ids.lock' ? text : JSON.stringify(shuffle(parse(text), random)),
        }));
        const result = buildDataset(shuffle(files, random) as typeof files, options);
        expect('files' in result ? Object.fromEntries(result.files) : result.problems).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe('ids that every object of JavaScript knows', () => {
  it('are just ids, from the record to the look-up', async () => {
    const dataset = await load(RICH);
    expect(dataset.entities.get('person:constructor')?.participations).toEqual([
      { event: 'event:fair', role: 'clown', claim: 'participants=clown person:constructor' },
    ]);
    expect(dataset.entities.get('person:proto')?.label).toBe('Proto');
    expect(dataset.entities.has('person:to-string')).toBe(false);
  });
});
