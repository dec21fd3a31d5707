import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { KINDS } from './ids.js';
import { schemas } from './schemas.js';
import { baseVocabularies } from './vocabularies.js';

const repeated = (texts: readonly string[]): string[] => texts.filter((text, index) => texts.indexOf(text) !== index);

test('they are valid', () => {
  const validate = new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false }).compile(
    schemas['vocabularies'] as object,
  );
  validate(baseVocabularies);
  expect(validate.errors).toBeNull();
});

describe.each(Object.entries(baseVocabularies))(
  '%s',
  (_, terms: { id: string; label: string; definition: string }[]) => {
    test('there are some', () => expect(terms.length).toBeGreaterThan(5));

    test('no id and no label stands for two things', () => {
      expect(repeated(terms.map(({ id }) => id))).toEqual([]);
      expect(repeated(terms.map(({ label }) => label))).toEqual([]);
    });

    test('a definition is one sentence', () => {
      expect(terms.filter(({ definition }) => !/^\p{Lu}.*[^.]\.$/u.test(definition)).map(({ id }) => id)).toEqual([]);
    });
  },
);

describe('relation types', () => {
  const types = baseVocabularies.relationTypes;

  // Writing the inverse is an error with the cure: that needs one meaning for every name, stored or inverse.
  test('an inverse is the inverse of one type and no stored type', () => {
    expect(repeated([...types.map(({ id }) => id), ...types.map(({ inverse }) => inverse)])).toEqual([]);
  });

  test('the kinds at either end are listed once', () => {
    for (const { id, from, to } of types) {
      expect([repeated(from), repeated(to)], id).toEqual([[], []]);
      expect(
        [...from, ...to].every((kind) => KINDS.includes(kind)),
        id,
      ).toBe(true);
    }
  });

  test('those that the design names are there, in that direction', () => {
    expect(types.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['memberOf', 'partOf', 'before', 'causes', 'authorOf']),
    );
  });
});
