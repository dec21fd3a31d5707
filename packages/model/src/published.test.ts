import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { definitions } from '../test/combined.js';
import { documentsOf, refusedDocuments } from '../test/documents.js';
import type { Json } from '../test/fixtures/valid.js';
import { changed, objectsIn, places, withProperty } from '../test/places.js';
import source from './generated/published.js?raw';
import type { Validator } from './generated/validators.js';
import * as published from './published.js';

const ajv = new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false });
ajv.addSchema({ $id: 'glossator', $defs: definitions });

/** What is left to the build. */
const SPELLING = ['pattern', 'minLength', 'maxLength', 'dependentRequired'];

test('the module needs nothing and compiles nothing at run time', () => {
  expect(source.length).toBeGreaterThan(10_000);
  expect(source.match(/\brequire\s*\(|\bnew Function\b|\beval\s*\(|\bimport\b/gu)).toBeNull();
});

const copyOf = (document: Json): Json => JSON.parse(JSON.stringify(document)) as Json;

const ENTRIES = Object.entries(published) as [string, Validator][];

describe.each(ENTRIES)('%s', (name, validator) => {
  const oracle = ajv.getSchema(`glossator#/$defs/${name}`);
  const left = name === 'Manifest' ? [] : SPELLING;
  /** It refuses what its schema refuses for more than spelling, and nothing else. */
  const agree = (document: Json): void => {
    oracle?.(document);
    const wrong = (oracle?.errors ?? []).some(({ keyword }) => !left.includes(keyword));
    expect(validator(copyOf(document)), JSON.stringify(document)).toBe(!wrong);
  };

  test('takes the fixtures and leaves them as they are', () => {
    for (const document of documentsOf(name)) {
      const copy = copyOf(document);
      expect(validator(copy)).toBe(true);
      expect(copy).toEqual(document);
    }
  });

  test('agrees with the schema of the published form', () => {
    expect(documentsOf(name).length).toBeGreaterThan(0);
    for (const document of refusedDocuments(name)) agree(document);
    for (const document of documentsOf(name)) {
      for (const [at] of places(document)) for (const to of [{}, [], '', 5, null]) agree(changed(document, at, to));
    }
  });

  test('takes out what it does not know, at any depth', () => {
    for (const document of documentsOf(name)) {
      for (const [at, object] of objectsIn(document)) {
        for (const added of ['later', '__proto__', 'constructor']) {
          const copy = changed(copyOf(document), at, withProperty(object, added));
          expect(validator(copy), `${at}/${added}`).toBe(true);
          expect(Object.getOwnPropertyNames(copy)).toEqual(Object.getOwnPropertyNames(document));
          expect(copy).toEqual(document);
        }
      }
    }
  });
});

test.each([[null], [undefined], [1], ['text'], [['text']], [Number.NaN]])(
  '%j is refused by all, without a throw',
  (value) => {
    for (const [, validator] of ENTRIES) expect(validator(value)).toBe(false);
  },
);
