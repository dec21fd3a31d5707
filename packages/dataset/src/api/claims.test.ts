import { CLAIM_PROPERTIES, type DateClaim } from '@glossator/model';
import { expect, expectTypeOf, it } from 'vitest';
import { load } from '../../test/minimal.js';
import { claimsOf } from './claims.js';
import { get } from './resolve.js';

const dataset = await load();

it('lists every claim with its property', () => {
  const ann = get(dataset, 'person:ann-lee');
  expect(ann && claimsOf(ann)).toEqual([
    { property: 'born', claim: ann?.born?.[0] },
    { property: 'relations', claim: ann?.relations?.[0] },
  ]);
});

it('leaves none of any entity out', () => {
  for (const entity of dataset.entities.values()) {
    const lists = Object.entries(entity).filter(([property]) =>
      (CLAIM_PROPERTIES as readonly string[]).includes(property),
    );
    expect(claimsOf(entity).map(({ claim }) => claim)).toEqual(
      expect.arrayContaining(lists.flatMap(([, list]) => list)),
    );
    expect(claimsOf(entity)).toHaveLength(lists.flatMap(([, list]) => list).length);
  }
});

it('knows the type of a claim by its property', () => {
  for (const entity of dataset.entities.values()) {
    for (const each of claimsOf(entity)) {
      if (each.property === 'born' || each.property === 'when') expectTypeOf(each.claim).toEqualTypeOf<DateClaim>();
      if (each.property === 'relations') expect(each.claim.to).toMatch(/^org:/u);
    }
  }
});
