import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FOLDERS, formatId, isKind, isSlug, KINDS, kindOf, MAX_SLUG_LENGTH, parseId } from './ids.js';

const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,12}$/u), { minLength: 1, maxLength: 6 });
const slug = words.map((parts) => parts.join('-')).filter((text) => text.length <= MAX_SLUG_LENGTH);
const kind = fc.constantFrom(...KINDS);

describe('parseId', () => {
  const check = (text: string, expected: ReturnType<typeof parseId>): void =>
    test(`${JSON.stringify(text.slice(0, 40))} (${text.length})`, () => expect(parseId(text)).toEqual(expected));

  check('person:gavriil-myasnikov', { kind: 'person', slug: 'gavriil-myasnikov' });
  check('event:1905', { kind: 'event', slug: '1905' });
  check('person:own/flor-mitin', { kind: 'person', dataset: 'own', slug: 'flor-mitin' });
  check(`place:${'a'.repeat(80)}`, { kind: 'place', slug: 'a'.repeat(80) });
  check(`place:${'b'.repeat(80)}/${'a'.repeat(80)}`, { kind: 'place', dataset: 'b'.repeat(80), slug: 'a'.repeat(80) });
  // Names that every JavaScript object has are slugs like any other, but no kinds.
  check('person:constructor', { kind: 'person', slug: 'constructor' });
  check('person:tostring', { kind: 'person', slug: 'tostring' });
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) check(`${name}:x`, undefined);
  check('person:__proto__', undefined);

  // No id without a prefix, and none with another one.
  for (const text of [
    '',
    ':',
    'gavriil-myasnikov',
    ':gavriil',
    'people:x',
    'organization:x',
    'Person:x',
    'person',
    'person x',
  ]) {
    check(text, undefined);
  }
  for (const text of ['mailto:a', 'https://example.org', ' person:x', 'person :x']) check(text, undefined);

  // Slugs that are none.
  check(`place:${'a'.repeat(81)}`, undefined);
  for (const text of [
    '',
    'li--si',
    '-a',
    'a-',
    '-',
    'Gavriil',
    'gavriil myasnikov',
    'a_b',
    'a.b',
    'a%20b',
    'a#b',
    'a:b',
  ]) {
    check(`person:${text}`, undefined);
  }
  // Letters, digits, hyphens and spaces of other scripts, and what ends a line.
  for (const text of ['é', 'мясников', '١٩٢١', '１', 'ſ', 'a‐b', 'a\u00a0b', 'a\n', '\na', 'a\0']) {
    check(`person:${text}`, undefined);
  }
  for (const text of ['/a', 'a/', '/', 'a/b/c', 'a//b', 'A/b', '../b', 'a/B', `${'a'.repeat(81)}/b`]) {
    check(`person:${text}`, undefined);
  }

  test('reads back what formatId writes', () => {
    fc.assert(
      fc.property(kind, slug, fc.option(slug, { nil: undefined }), (aKind, aSlug, dataset) => {
        const parts = dataset === undefined ? { kind: aKind, slug: aSlug } : { kind: aKind, dataset, slug: aSlug };
        expect(parseId(formatId(aKind, aSlug, dataset))).toEqual(parts);
      }),
    );
  });

  test('whatever it reads, formatId writes the same again', () => {
    const nearId = fc.tuple(fc.constantFrom(...KINDS, 'people', ''), fc.stringMatching(/^[a-zA-Z0-9/:-]{0,12}$/u));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          nearId.map((pair) => pair.join(':')),
        ),
        (text) => {
          const parts = parseId(text);
          if (parts !== undefined) expect(formatId(parts.kind, parts.slug, parts.dataset)).toBe(text);
        },
      ),
    );
  });
});

describe('isSlug', () => {
  test('takes words joined by single hyphens, up to 80 characters', () => {
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('-');
        expect(isSlug(text)).toBe(text.length <= 80);
        expect(isSlug(parts.join('--'))).toBe(parts.length === 1);
        expect(isSlug(`${text}-`)).toBe(false);
      }),
    );
  });

  test('a long text that almost is one costs nothing', () => {
    expect(isSlug(`${'a-'.repeat(1_000_000)}!`)).toBe(false);
  });
});

test('every kind has a folder of its own, and is a kind', () => {
  expect(Object.keys(FOLDERS)).toEqual([...KINDS]);
  expect(new Set(Object.values(FOLDERS)).size).toBe(KINDS.length);
  expect(KINDS.every(isKind)).toBe(true);
});

describe('kindOf', () => {
  test('tells the kind of an id in either form', () => {
    expect(kindOf('work:x')).toBe('work');
    expect(kindOf('org:own/x')).toBe('org');
  });

  test('says what it expected of a text that is no id', () => {
    expect(() => kindOf('flor-mitin')).toThrow('"flor-mitin" is not an id: expected prefix:slug');
  });
});
