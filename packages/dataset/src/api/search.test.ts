import { expect, it } from 'vitest';
import { load, person } from '../../test/minimal.js';
import { search } from './search.js';

const dataset = await load({
  'people/trotsky.yaml': person('Лев Троцкий'),
  'concepts/lee.yaml': person('lee'),
});

it('keeps to a kind', () =>
  expect(search(dataset, 'lee', { kind: 'concept' }).map(({ id }) => id)).toEqual(['concept:lee']));

it('searches fragments, best first, so many at most', () => {
  expect(search(dataset, 'троц')).toMatchObject([{ id: 'person:trotsky', why: 'starts a word of "Лев Троцкий"' }]);
  expect(search(dataset, '').length).toBeGreaterThan(2);
  expect(search(dataset, '', { limit: 2 })).toHaveLength(2);
});
