import { expect, test } from 'vitest';
import { definitions, type Schema } from '../test/combined.js';
import { valid } from '../test/fixtures/valid.js';
import type { Person } from './generated/types.js';
import { KINDS } from './ids.js';
import { CLAIM_PROPERTIES, DATE_PROPERTIES, dateClaims, isRivalProperty, RIVAL_PROPERTIES } from './kinds.js';

const DEFINITION = {
  person: 'Person',
  org: 'Organization',
  event: 'Event',
  work: 'Work',
  place: 'Place',
  concept: 'Concept',
};

/** The properties of a kind whose items are claims, by the schema; with `of`, only those of that definition. */
function claimProperties(definition: string, of = /Claim$|^Relation$|^Participation$/u): string[] {
  const properties = definitions[definition]?.['properties'] as Record<string, Schema & { items?: { $ref?: string } }>;
  return Object.entries(properties)
    .filter(([, { items }]) => of.test(items?.$ref?.slice('#/$defs/'.length) ?? ''))
    .map(([name]) => name);
}

// These lists are written by hand beside schemas that may change.
test('RIVAL_PROPERTIES are those whose claims have a value of their own, identifiers aside', () => {
  const inSchemas = new Set(KINDS.flatMap((kind) => claimProperties(DEFINITION[kind], /^(?!Identifier).*Claim$/u)));
  expect([...RIVAL_PROPERTIES].sort()).toEqual([...inSchemas].sort());
  expect(CLAIM_PROPERTIES.filter((property) => !isRivalProperty(property))).toEqual([
    'identifiers',
    'relations',
    'participants',
  ]);
});

test('CLAIM_PROPERTIES are those of the schemas', () => {
  const inSchemas = new Set(KINDS.flatMap((kind) => claimProperties(DEFINITION[kind])));
  expect([...CLAIM_PROPERTIES].sort()).toEqual([...inSchemas].sort());
});

test.each(KINDS)('DATE_PROPERTIES of %s are those of the schema', (kind) => {
  expect(DATE_PROPERTIES[kind]).toEqual(claimProperties(DEFINITION[kind], /^DateClaim$/u));
});

test('dateClaims gives the claims of a property, and none where there are none', () => {
  const [full, bare] = valid['Person'] as unknown as [Person, Person];
  expect(dateClaims(full, 'born')).toBe(full.born);
  expect(dateClaims(bare, 'born')).toEqual([]);
});
