import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitions, roots, type Schema } from '../test/combined.js';
import { documentsOf, documentWith, filledUp } from '../test/documents.js';
import { type Refused, refused } from '../test/fixtures/invalid.js';
import { type Json, valid } from '../test/fixtures/valid.js';
import { demandOf, demands, visitSchemas } from '../test/keywords.js';
import { changed, objectsIn, places, withProperty } from '../test/places.js';
import { KINDS, parseId } from './ids.js';
import { schemas } from './schemas.js';

const names = Object.keys(definitions);

// `verbose` puts the very schema object that refused into the error: so errors lead to keywords, whatever the $refs.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, verbose: true });
ajv.addSchema({ $id: 'glossator', $defs: definitions });

/** Where each schema object stands: 'Name/properties/text'. */
const standsAt = new Map<unknown, string>();
const demanded = new Set<string>();
for (const [name, definition] of Object.entries(definitions)) {
  visitSchemas(definition, name, (schema, at) => {
    if (schema !== false) standsAt.set(schema, at);
    for (const demand of demands(schema)) demanded.add(`${at}: ${demand}`);
  });
}

/** Every demand that some document of this file was refused for. */
const seen = new Set<string>();

function errorsOf(name: string, document: Json): ErrorObject[] {
  const validate = ajv.getSchema(`glossator#/$defs/${name}`);
  if (validate === undefined) throw new Error(`no definition ${name}`);
  validate(document);
  const errors = [...(validate.errors ?? [])];
  for (const error of errors) {
    // `false` is no object to be known by; its path is that of the definition where no $ref lies between.
    const inside = error.schemaPath.replace(/^#/u, '').replace(/\/false schema$/u, '');
    const at = error.keyword === 'false schema' ? `${name}${inside}` : standsAt.get(error.parentSchema);
    seen.add(`${at}: ${demandOf(error)}`);
  }
  return errors;
}

/** What refuses a document, as 'keyword@place', without the reasons of the single branches of a oneOf or anyOf. */
function refusals(name: string, document: Json): string[] {
  const errors = errorsOf(name, document);
  // Branches that are a $ref report paths of their own: they are known by lying at or under the place of the choice.
  const choices = errors.filter(
    ({ keyword, schema }) => keyword === 'oneOf' && (schema as Schema[]).every((branch) => '$ref' in branch),
  );
  const inChoice = ({ keyword, instancePath }: ErrorObject): boolean =>
    keyword !== 'oneOf' && choices.some((choice) => `${instancePath}/`.startsWith(`${choice.instancePath}/`));
  return errors
    .filter((error) => !/\/(?:oneOf|anyOf)\/\d+\//u.test(error.schemaPath) && !inChoice(error))
    .map(({ keyword, instancePath }) => `${keyword}@${instancePath}`);
}

/** Runs `cases` over every place of every valid document and lists those that no keyword out of `keywords` refuses. */
function accepted(name: string, keywords: string[], cases: (document: Json) => [at: string, to: Json][]): string[] {
  return documentsOf(name).flatMap((document, index) =>
    cases(document)
      .filter(([at, to]) => {
        const errors = errorsOf(name, changed(document, at, to));
        return !errors.some((error) => error.instancePath === at && keywords.includes(error.keyword));
      })
      .map(([at]) => `document ${index} at "${at}"`),
  );
}

const nameOf = (at: string): string => at.slice(at.lastIndexOf('/') + 1);
const parentOf = (at: string): string => at.slice(0, at.lastIndexOf('/'));

describe('fixtures', () => {
  test('every definition has valid documents, and every table is that of a definition', () => {
    expect(Object.keys(valid).sort()).toEqual([...names].sort());
    expect(Object.keys(refused).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('every property of every definition stands in a valid document of it', () => {
    const used = new Set(
      names.flatMap((name) =>
        documentsOf(name).flatMap((doc) => places(doc).map(([at]) => `${name}${at.replace(/\/\d+/gu, '/0')}`)),
      ),
    );
    const unused: string[] = [];
    for (const name of names) {
      visitSchemas(definitions[name] ?? false, name, (_, at) => {
        // A path in the schema, as a path in the document; the branches of a oneOf name no properties of their own.
        if (/\/(?:oneOf|anyOf|propertyNames|additionalProperties)\b/u.test(at)) return;
        const place = at.replaceAll('/properties/', '/').replaceAll('/items', '/0');
        if (!used.has(place)) unused.push(place);
      });
    }
    expect(unused).toEqual([]);
  });
});

describe.each(names)('%s', (name) => {
  const table: Refused = refused[name] ?? {};

  test('takes the valid documents', () => {
    for (const document of documentsOf(name)) expect(errorsOf(name, document), JSON.stringify(document)).toEqual([]);
  });

  test('refuses {}', () => {
    expect(refusals(name, {})).not.toEqual([]);
  });

  test('refuses {}, another type and an unknown property at every place', () => {
    const objects = (document: Json): [string, Json][] => objectsIn(document).map(([at]) => [at, {}]);
    expect(accepted(name, ['required', 'oneOf', 'anyOf', 'minProperties'], objects)).toEqual([]);

    const otherType = (document: Json): [string, Json][] =>
      places(document).map(([at, value]) => [at, objectsIn(value).some(([place]) => place === '') ? 'x' : {}]);
    expect(accepted(name, ['type'], otherType)).toEqual([]);

    for (const unknown of ['unknown', 'constructor', '__proto__']) {
      const onemore = (document: Json): [string, Json][] =>
        objectsIn(document).map(([at, object]) => [at, withProperty(object, unknown)]);
      expect(accepted(name, ['additionalProperties', 'propertyNames'], onemore), unknown).toEqual([]);
    }
  });

  test('refuses a blank text and an empty list, but where the table allows them', () => {
    const blanks = (document: Json): [string, Json][] =>
      places(document)
        .filter(([at, value]) => typeof value === 'string' && !table.mayBeBlank?.includes(at))
        .map(([at]) => [at, '']);
    expect(accepted(name, ['minLength', 'pattern', 'enum', 'const'], blanks)).toEqual([]);

    const empties = (document: Json): [string, Json][] =>
      places(document)
        .filter(([at, value]) => Array.isArray(value) && !table.mayBeEmpty?.includes(at))
        .map(([at]) => [at, []]);
    expect(accepted(name, ['minItems'], empties)).toEqual([]);

    for (const at of table.mayBeBlank ?? [])
      expect(refusals(name, changed(documentWith(name, at), at, ''))).toEqual([]);
    for (const at of table.mayBeEmpty ?? [])
      expect(refusals(name, changed(documentWith(name, at), at, []))).toEqual([]);
  });

  if (table.missing !== undefined)
    test('asks for what it needs', () => {
      for (const at of table.missing ?? []) {
        const without = changed(documentWith(name, at), at, undefined);
        expect(refusals(name, without), at).toEqual([`required@${parentOf(at)}`]);
        expect(errorsOf(name, without).map(demandOf), at).toEqual([`required ${nameOf(at)}`]);
      }
    });

  if (table.longest !== undefined)
    test('takes the longest text and no longer one', () => {
      for (const [at, length] of table.longest ?? []) {
        expect(refusals(name, filledUp(name, at, length)), at).toEqual([]);
        expect(refusals(name, filledUp(name, at, length + 1)), at).toEqual([`maxLength@${at}`]);
      }
    });

  if (table.wrong !== undefined)
    test('refuses what the table lists, for the reason it gives', () => {
      for (const [at, to, fails, index = 0] of table.wrong ?? []) {
        const document = documentsOf(name)[index] as Json;
        const expected = fails.split(' ').map((keyword) => (keyword.includes('@') ? keyword : `${keyword}@${at}`));
        const found = refusals(name, changed(document, at, to));
        expect([...new Set(found)].sort(), `${at} ${JSON.stringify(to)}`).toEqual(expected.sort());
      }
    });
});

// Stands last: it sums up what the tests above have seen (so run the file as a whole).
test('every keyword of every definition has a document that it refuses', () => {
  expect([...demanded].filter((demand) => !seen.has(demand))).toEqual([]);
});

describe('documents for other programs', () => {
  test('there is one for every file of the schemas, and for every record', () => {
    expect(Object.keys(schemas)).toEqual(Object.keys(roots));
  });

  test.each(Object.entries(roots))('%s stands alone, takes what is valid and refuses {}', (stem, name) => {
    const validate = new Ajv2020({ strictRequired: false, strictTypes: false }).compile(schemas[stem] as object);
    for (const document of documentsOf(name)) expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({})).toBe(false);
  });
});

describe('ids', () => {
  /** Texts near an id: most are one or just miss. */
  const nearId = fc
    .tuple(fc.constantFrom(...KINDS, 'people', 'Person', ''), fc.stringMatching(/^[a-z0-9A-Z\-/é ]{0,90}$/u))
    .map(([kind, slug]) => `${kind}:${slug}`);

  test('the schema takes the ids that parseId reads in their short form, and no others', () => {
    fc.assert(
      fc.property(nearId, (id) => {
        const parts = parseId(id);
        expect(errorsOf('EntityId', id).length === 0).toBe(parts !== undefined && parts.dataset === undefined);
      }),
    );
  });
});
