import type { CoordinatesClaim, DateClaim, Entity, TextClaim } from '@glossator/model';
import { expect, expectTypeOf, it } from 'vitest';
import { load } from '../../test/minimal.js';
import { best } from './best.js';
import { get } from './resolve.js';

const CITE = 'cite: [{ source: book, lines: "1" }]';
const dataset = await load({
  'people/ann-lee.yaml': `names: [{ text: Ann Lee, lang: en, kind: preferred, seen: [{ source: book, lines: "1" }] }]
description:
  - { value: A person., ${CITE} }
born:
  - { value: { edtf: "1880" }, certainty: probable, ${CITE} }
  - { value: { edtf: "1881" }, ${CITE} }
  - { value: { edtf: "1881-03" }, ${CITE} }
`,
});

it('is the first of the published claims, which the build has put in order', () => {
  const ann = get(dataset, 'person:ann-lee');
  expect(ann?.born?.map(({ claim }) => claim)).toEqual(['born=1881-03', 'born=1881', 'born=1880']);
  expect(ann && best(ann, 'born')?.claim).toBe('born=1881-03');
  expect(ann && best(ann, 'died')).toBeUndefined();
});

it('knows the type of the claim, and which kinds have which', () => {
  const ann = get(dataset, 'person:ann-lee');
  const hill = get(dataset, 'place:hill');
  if (ann !== undefined) expectTypeOf(best(ann, 'born')).toEqualTypeOf<DateClaim | undefined>();
  if (hill !== undefined) expectTypeOf(best(hill, 'coordinates')).toEqualTypeOf<CoordinatesClaim | undefined>();
  expectTypeOf(best(ann as Entity, 'description')).toEqualTypeOf<TextClaim | undefined>();
  // @ts-expect-error: a person has no date of foundation.
  expect(ann && best(ann, 'founded')).toBeUndefined();
  // @ts-expect-error: relations are no rivals of each other.
  expect(ann && best(ann, 'relations')).toBeUndefined();
});
