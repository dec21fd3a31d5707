import type { Citation, Entity } from '@glossator/model';
import { expect, it } from 'vitest';
import { citedBy, copiesRead } from './cited.js';

const via = (address: string, accessed = '2026-01-01') => ({ via: { address, accessed } });
const [A, B] = ['https://a.example/', 'https://b.example/'];

/** A person whose description cites one source, in these copies of it. */
const citing = (...copies: readonly Partial<Citation>[]): Entity => ({
  id: 'person:ann-lee',
  kind: 'person',
  label: 'Ann Lee',
  names: [{ text: 'Ann Lee', lang: 'en', kind: 'preferred', cite: [{ source: 'other' }] }],
  description: [{ claim: 'c1', value: 'a weaver', cite: copies.map((copy) => ({ source: 'book', ...copy })) }],
});

it('names are cited before claims', () =>
  expect(citedBy(citing({ page: '9' }))).toEqual([{ source: 'other' }, { source: 'book', page: '9' }]));

it.each<[string, readonly Partial<Citation>[], readonly [address: string, accessed: string] | undefined]>([
  ['one copy', [via(A)], [A, '2026-01-01']],
  [
    'the same one, on the last of several days',
    [via(A, '2026-03-01'), via(A, '2026-05-01'), via(A)],
    [A, '2026-05-01'],
  ],
  ['two copies', [via(A), via(B)], undefined],
  ['two copies, the first once more', [via(A), via(B), via(A)], undefined],
  ['the source itself, and a copy', [{}, via(A)], undefined],
  ['a copy, and the source itself', [via(A), {}], undefined],
  ['the source itself', [{}], undefined],
])('%s', (_name, copies, expected) => {
  const read = copiesRead([citing(...copies)]);
  expect([...read.keys()]).toEqual(expected === undefined ? [] : ['book']);
  expect([read.get('book')?.address, read.get('book')?.accessed]).toEqual(expected ?? [undefined, undefined]);
});
