// CITATION.cff: of the Citation File Format 1.2.0, and in accord with the data and the sources that it speaks of.
import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { citing } from '../scripts/citation.mjs';
import { root } from './run.mjs';

const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');
const source = (key) => parse(read(`data/party-opposition/sources/${key}.yaml`));

const citation = parse(read('CITATION.cff'));
const manifest = JSON.parse(read('data/party-opposition/package.json'));
const dataset = parse(read('data/party-opposition/dataset.yaml'));
const [book, software] = citation.references;

const SCHEMA = 'test/schemas/cff-1.2.0.schema.json';

test('is valid by the schema of the format', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats(ajv);
  const validate = ajv.compile(JSON.parse(read(SCHEMA)));
  // The schema takes dates as texts, as readers of YAML 1.2 have them.
  expect(validate(citation) ? [] : validate.errors).toEqual([]);
  expect(validate({ ...citation, authors: [{ called: 'nobody' }] })).toBe(false);
  expect(validate({ ...citation, 'date-released': '2026-13-01' })).toBe(false);
});

test('has what the format requires, and the project is an entity', () => {
  expect(citation).toMatchObject({ 'cff-version': '1.2.0', type: 'dataset', message: expect.stringMatching(/./u) });
  for (const { authors } of [citation, software]) expect(authors).toEqual([{ name: manifest.author }]);
});

test('is of the data: title, licence, version', () => {
  const { title, license, version } = citation;
  expect({ title, license, version }).toEqual({
    title: dataset.title,
    license: dataset.licence,
    version: manifest.version,
  });
});

test('has a day from the first release on', () =>
  expect(citation['date-released'] === undefined).toBe(manifest.version === '0.0.0'));

test('refers to the book as its source records have it', () => {
  const [whole, chapter] = [source('maximoff-guillotine-at-work'), source(dataset.baseSource)];
  expect(book).toMatchObject({
    type: 'book',
    title: whole.title,
    authors: whole.author.map(({ family, given }) => ({ 'family-names': family, 'given-names': given })),
    year: Number(whole.issued),
    publisher: { name: whole.publisher, city: whole['publisher-place'] },
    languages: [whole.language],
    section: chapter.title,
  });
});

test('refers to the programs under their licence', () => {
  const { license } = JSON.parse(read('package.json'));
  expect(software).toMatchObject({ type: 'software', license });
});

test.each([
  ['the first time', 'a: 1\nversion: 0.0.0\nb: 2\n'],
  ['later', 'a: 1\nversion: 1.0.0\ndate-released: 2026-01-31\nb: 2\n'],
])('gets the version and the day of a release, %s', (_when, before) =>
  expect(citing(before, { version: '1.1.0', date: '2026-02-01' })).toBe(
    'a: 1\nversion: 1.1.0\ndate-released: 2026-02-01\nb: 2\n',
  ),
);

test('without a version cannot get one', () =>
  expect(() => citing('a: 1\n', { version: '1.1.0', date: '2026-02-01' })).toThrow('no line "version: …"'));
