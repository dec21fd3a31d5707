import { expect, test } from 'vitest';
import { lookupIn } from './index.js';

const ADA = { id: 'person:ada-lind', kind: 'person', label: 'Ada Lind', dates: '1880–1930' };

const lookup = lookupIn({
  name: 'circle',
  index: [{ ...ADA, names: [] } as typeof ADA],
  redirects: new Map([
    ['person:adah-lind', { kind: 'moved' as const, to: ['person:ada-lind'] }],
    ['person:berg', { kind: 'split' as const, to: ['person:a', 'person:b'] }],
    ['person:gone', { kind: 'withdrawn' as const }],
  ]),
});

test.each([
  ['person:ada-lind', { status: 'live', ...ADA }],
  ['person:circle/ada-lind', { status: 'live', ...ADA }],
  ['person:other/ada-lind', { status: 'unknown' }],
  ['person:adah-lind', { status: 'moved', ...ADA }],
  ['person:berg', { status: 'split' }],
  ['person:gone', { status: 'withdrawn' }],
  ['person:constructor', { status: 'unknown' }],
  ['person:__proto__', { status: 'unknown' }],
])('%s', (id, expected) => expect(lookup(id)).toEqual(expected));
