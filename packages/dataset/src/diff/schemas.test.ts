import { schemas } from '@glossator/model/schemas';
import { describe, expect, it } from 'vitest';
import { diffSchemas } from './schemas.js';

type Json = Readonly<Record<string, unknown>>;

const BASE: Json = {
  description: 'A thing.',
  type: 'object',
  required: ['id', 'kind'],
  properties: {
    id: { type: 'string', pattern: '^a' },
    kind: { enum: ['x', 'y'] },
    size: { type: ['string', 'null'], maxLength: 60 },
    list: { type: 'array', minItems: 1, items: { $ref: '#/$defs/Item' } },
    of: { oneOf: [{ type: 'string' }, { type: 'number' }] },
  },
  $defs: { Item: { type: 'string', minLength: 1 }, Same: { type: 'string', minLength: 1 } },
};

/** The base with what stands at a pointer replaced; undefined takes it away. */
function at(pointer: string, value: unknown): Json {
  const copy = structuredClone(BASE) as Record<string, unknown>;
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  let place = copy;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

const diff = (path: string, before: unknown, after: unknown): string[] =>
  diffSchemas({ before: new Map([[path, before]]), after: new Map([[path, after]]) }).map(
    ({ change, property }) => `${change} ${property}`,
  );

/** [what, the new document, the same for who reads what is published, and for who writes records]. */
const BREAKS = 'schema-broken';
const EXTENDS = 'schema-extended';
it.each<[string, Json, string, string, string]>([
  ['a property more', at('/properties/new', { type: 'string' }), '/properties/new', EXTENDS, EXTENDS],
  ['a property less', at('/properties/size', undefined), '/properties/size', BREAKS, BREAKS],
  ['no longer required', at('/required', ['id']), '/required', BREAKS, EXTENDS],
  ['required', at('/required', ['id', 'kind', 'size']), '/required', EXTENDS, BREAKS],
  ['a value more', at('/properties/kind/enum', ['x', 'y', 'z']), '/properties/kind/enum', EXTENDS, EXTENDS],
  ['a value less', at('/properties/kind/enum', ['x']), '/properties/kind/enum', BREAKS, BREAKS],
  ['a wider type', at('/properties/id/type', ['string', 'null']), '/properties/id/type', BREAKS, EXTENDS],
  ['a narrower type', at('/properties/size/type', 'string'), '/properties/size/type', EXTENDS, BREAKS],
  ['a longer text', at('/properties/size/maxLength', 80), '/properties/size/maxLength', BREAKS, EXTENDS],
  ['a text of any length', at('/properties/size/maxLength', undefined), '/properties/size/maxLength', BREAKS, EXTENDS],
  ['a shorter text', at('/properties/size/maxLength', 40), '/properties/size/maxLength', EXTENDS, BREAKS],
  ['a list of two', at('/properties/list/minItems', 2), '/properties/list/minItems', EXTENDS, BREAKS],
  ['an empty list', at('/properties/list/minItems', undefined), '/properties/list/minItems', BREAKS, EXTENDS],
  [
    'an alternative more',
    at('/properties/of/oneOf', [{ type: 'string' }, { type: 'number' }, { type: 'null' }]),
    '/properties/of/oneOf',
    BREAKS,
    EXTENDS,
  ],
  ['an alternative less', at('/properties/of/oneOf', [{ type: 'string' }]), '/properties/of/oneOf', EXTENDS, BREAKS],
  ['another pattern', at('/properties/id/pattern', '^b'), '/properties/id/pattern', BREAKS, BREAKS],
  ['a closed object', at('/additionalProperties', false), '/additionalProperties', BREAKS, BREAKS],
  ['a definition', at('/$defs/Item/minLength', 2), '/$defs/Item/minLength', EXTENDS, BREAKS],
  [
    'another definition that says more',
    at('/properties/list/items', { type: 'number' }),
    '/properties/list/items/type',
    BREAKS,
    BREAKS,
  ],
  ['words', at('/description', 'Another thing.'), '/description', 'schema-reworded', 'schema-reworded'],
])('%s', (_, after, pointer, published, written) => {
  // A type that is another one is both wider and narrower.
  const differences = (path: string): Set<string> => new Set(diff(path, BASE, after));
  expect(differences('schema/person.schema.json')).toContain(`${published} ${pointer}`);
  expect(differences('schema/person-record.schema.json')).toContain(`${written} ${pointer}`);
});

describe('nothing', () => {
  it.each<[string, Json]>([
    ['changed', structuredClone(BASE) as Json],
    [
      'is in the order of keys and of what is required',
      { ...Object.fromEntries(Object.entries(BASE).reverse()), required: ['kind', 'id'] },
    ],
    ['is in the name of a definition that says the same', at('/properties/list/items', { $ref: '#/$defs/Same' })],
    ['is in a definition that nothing refers to', at('/$defs/New', { type: 'string' })],
  ])('%s', (_, after) => expect(diff('schema/person.schema.json', BASE, after)).toEqual([]));
});

it('tells of a definition that several documents hold once', () => {
  const both = (document: Json): Map<string, unknown> =>
    new Map([
      ['schema/a.schema.json', document],
      ['schema/b.schema.json', document],
    ]);
  const found = diffSchemas({ before: both(BASE), after: both(at('/$defs/Item/minLength', 2)) });
  expect(found.map(({ id, property }) => `${id} ${property}`)).toEqual(['schema/a.schema.json /$defs/Item/minLength']);
});

it('ends where definitions refer to themselves', () => {
  const tree = (name: string): Json => ({
    $ref: `#/$defs/${name}`,
    $defs: { [name]: { properties: { to: { $ref: `#/$defs/${name}` } } } },
  });
  expect(diff('schema/a.schema.json', tree('A'), tree('B'))).toEqual([]);
});

it('finds no difference between any of our documents and itself, and knows their definitions', () => {
  for (const [stem, schema] of Object.entries(schemas))
    expect(diff(`schema/${stem}.schema.json`, schema, structuredClone(schema))).toEqual([]);
});
