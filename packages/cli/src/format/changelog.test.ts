import { expect, it } from 'vitest';
import { grouped } from './changelog.js';

const change = (id: string, after: string): Parameters<typeof grouped>[0][number] => ({
  change: 'name-added',
  level: 'minor',
  id,
  label: id,
  property: 'names',
  after,
  sources: [],
  entities: [id],
});

it('changes are grouped by what they are of, in their order', () => {
  const [a, b, c] = [change('person:a', '1'), change('person:b', '2'), change('person:a', '3')];
  expect(grouped([a, b, c])).toEqual([[a, c], [b]]);
});

it('very many of one thing, in time that grows with their number', () => {
  const many = Array.from({ length: 100_000 }, (_, at) => change('person:a', String(at)));
  expect(grouped(many)).toEqual([many]);
});
