import type { Citation, DateClaim, TextClaim } from '@glossator/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ranked, type SourceTypes } from './rank.js';

const sources: SourceTypes = new Map((['primary', 'secondary', 'tertiary'] as const).map((type) => [type, { type }]));
const cite = (...keys: string[]): [Citation, ...Citation[]] =>
  keys.map((source) => ({ source })) as [Citation, ...Citation[]];
const bounds = { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null };

const claim = (name: string, more: Partial<DateClaim> = {}): DateClaim => ({
  claim: name,
  value: { edtf: '1900', bounds },
  cite: cite('secondary'),
  ...more,
});

/** The order of the claims, by their keys. */
const check = (claims: readonly DateClaim[], expected: readonly string[]): void =>
  expect(ranked(claims, sources).map(({ claim: key }) => key)).toEqual(expected);

const ALL = [
  claim('e', { rank: 'preferred', reason: 'x', certainty: 'possible', cite: cite('tertiary') }),
  claim('d', { cite: cite('tertiary', 'primary') }),
  claim('b', { certainty: 'certain' }),
  claim('c'),
  claim('g', { cite: cite('tertiary') }),
  claim('f', { cite: cite('of nobody', 'tertiary') }),
  claim('a', { certainty: 'probable', cite: cite('primary') }),
  claim('h', { certainty: 'possible', cite: cite('primary') }),
];

it.each<[string, DateClaim[], string[]]>([
  [
    'the preferred one before the certain ones',
    [claim('a'), claim('b', { rank: 'preferred', reason: 'x', certainty: 'possible' })],
    ['b', 'a'],
  ],
  [
    'certain, which goes without saying, before probable',
    [claim('a', { certainty: 'probable' }), claim('b')],
    ['b', 'a'],
  ],
  [
    'probable before possible',
    [claim('a', { certainty: 'possible' }), claim('b', { certainty: 'probable' })],
    ['b', 'a'],
  ],
  [
    'certainty before the type of source',
    [claim('a', { certainty: 'probable', cite: cite('primary') }), claim('b')],
    ['b', 'a'],
  ],
  ['the best source of each counts', [claim('a'), claim('b', { cite: cite('tertiary', 'primary') })], ['b', 'a']],
  ['a source that is not there counts least', [claim('a', { cite: cite('nobody') }), claim('b')], ['b', 'a']],
  ['else by key', [claim('b'), claim('a')], ['a', 'b']],
  ['all of it', ALL, ['e', 'd', 'b', 'c', 'f', 'g', 'a', 'h']],
])('%s', (_, claims, expected) => check(claims, expected));

it('is the same whatever order the claims come in, and leaves that order alone', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ALL, { minLength: ALL.length }), (claims) => {
      const before = [...claims];
      check(claims, ['e', 'd', 'b', 'c', 'f', 'g', 'a', 'h']);
      expect(claims).toEqual(before);
    }),
  );
});

it('has nothing to order where nothing is claimed', () => check([], []));

it('orders texts like dates that leave as much open', () => {
  const text = ({ value, ...more }: DateClaim): TextClaim => ({ ...more, value: value.edtf ?? '' });
  expect(ranked(ALL.map(text), sources).map(({ claim: key }) => key)).toEqual(['e', 'd', 'b', 'c', 'f', 'g', 'a', 'h']);
});

const dated = (name: string, edtf: string, more: Partial<DateClaim> = {}): DateClaim =>
  claim(name, { value: { edtf, bounds }, ...more });

it.each<[string, DateClaim[], string]>([
  [
    'the more exact of two that agree, from whatever source',
    [dated('a', '1921-05'), dated('b', '1921-05-26/1921-05-28', { cite: cite('tertiary') })],
    'b',
  ],
  ['the most exact of all', [dated('a', '1921'), dated('b', '1921-05'), dated('c', '1921-05-26')], 'c'],
  [
    'not one that contradicts the best',
    [dated('a', '1921-05'), dated('b', '1921-06-01', { cite: cite('tertiary') })],
    'a',
  ],
  ['not one less certain', [dated('a', '1921-05'), dated('b', '1921-05-26', { certainty: 'possible' })], 'a'],
  [
    'what is preferred, as it is',
    [dated('a', '1921-05', { rank: 'preferred', reason: 'x' }), dated('b', '1921-05-26')],
    'a',
  ],
  ['the first of two as exact as each other', [dated('b', '1921-05-26'), dated('a', '1921-05-26')], 'a'],
  [
    'not one far from the best, because that is approximate',
    [dated('a', '1887~'), dated('b', '1850-03-08', { cite: cite('tertiary') })],
    'a',
  ],
  [
    'the exact one in an approximate year',
    [dated('a', '1887~'), dated('b', '1887-03-08', { cite: cite('tertiary') })],
    'b',
  ],
  ['not the approximate one', [dated('a', '1921'), dated('b', '1921-05~')], 'a'],
])('of dates first: %s', (_, when, expected) => {
  expect(ranked(when, sources)[0]?.claim).toBe(expected);
});

it('leaves the others behind the most exact in their order', () =>
  check(
    [dated('a', '1921'), dated('b', '1921-05'), dated('c', '1921-05-26'), dated('d', '1920', { rank: 'preferred' })],
    ['d', 'a', 'b', 'c'],
  ));
