import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { definitions } from '../test/combined.js';
import { documentsOf, refusedDocuments } from '../test/documents.js';
import type { Json } from '../test/fixtures/valid.js';
import { changed, places } from '../test/places.js';
import type { ValidationError, Validator } from './generated/validators.js';
import source from './generated/validators.js?raw';
import * as validators from './validators.js';

const ajv = new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false });
ajv.addSchema({ $id: 'glossator', $defs: definitions });

test('the module needs nothing and compiles nothing at run time', () => {
  expect(source.length).toBeGreaterThan(10_000);
  // A browser page and a bundled editor extension have no require(), and forbid the other two.
  expect(source.match(/\brequire\s*\(|\bnew Function\b|\beval\s*\(|\bimport\b/gu)).toBeNull();
});

const inShort = (errors: readonly ValidationError[] | null | undefined): string[] =>
  (errors ?? []).map(({ instancePath, keyword }) => `${keyword}@${instancePath}`).sort();

describe.each(Object.entries(validators) as [string, Validator][])('%s', (name, validator) => {
  const oracle = ajv.getSchema(`glossator#/$defs/${name}`);
  const agree = (document: Json): void => {
    expect(validator(document), JSON.stringify(document)).toBe(oracle?.(document));
    expect(inShort(validator.errors)).toEqual(inShort(oracle?.errors as ValidationError[] | null));
  };

  test('takes and refuses the fixtures, for the reasons of ajv', () => {
    for (const document of documentsOf(name)) expect(validator(document), JSON.stringify(document)).toBe(true);
    for (const document of refusedDocuments(name)) expect(validator(document), JSON.stringify(document)).toBe(false);
    for (const document of [...documentsOf(name), ...refusedDocuments(name)]) agree(document);
  });

  test('says what ajv says with any place emptied', () => {
    for (const document of documentsOf(name)) {
      for (const [at] of places(document)) for (const to of [{}, [], '', null]) agree(changed(document, at, to));
    }
  });
});

test.each([[null], [undefined], [1], ['text'], [['text']], [Number.NaN]])(
  '%j is refused by all, without a throw',
  (value) => {
    for (const validator of Object.values(validators)) expect(validator(value)).toBe(false);
  },
);
