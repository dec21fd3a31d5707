import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearFinder, withinOneEdit } from './near.js';

/** Optimal string alignment by the textbook: insert, delete, change, swap neighbours; in UTF-16 units. */
function naiveDistance(a: string, b: string): number {
  const row = (i: number): number[] => Array.from({ length: b.length + 1 }, (_, j) => i + j);
  const table = Array.from({ length: a.length + 1 }, (_, i) => row(i));
  const get = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const changed = get(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? get(i - 2, j - 2) + 1 : Infinity;
      (table[i] ?? [])[j] = Math.min(get(i - 1, j) + 1, get(i, j - 1) + 1, changed, swapped);
    }
  }
  return get(a.length, b.length);
}

describe('withinOneEdit', () => {
  const check = (a: string, b: string, expected: boolean): void =>
    test(`${a} / ${b}`, () => {
      expect(withinOneEdit(a, b)).toBe(expected);
      expect(withinOneEdit(b, a)).toBe(expected);
    });

  check('', '', true);
  check('', 'a', true);
  check('', 'ab', false);
  check('event', 'evnt', true);
  check('person', 'persons', true);
  check('person', 'pesron', true);
  check('person', 'parson', true);
  check('person', 'peson', true);
  check('person', 'pesrno', false);
  check('person', 'prseon', false);
  // Swapped behind a letter of two units.
  check('𝐋ab', '𝐋ba', true);

  test('agrees with the textbook', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '𝐋'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(withinOneEdit(a, b)).toBe(naiveDistance(a, b) <= 1);
      }),
      { numRuns: 2000 },
    );
  });
});

const IDS = [
  'person:gavriil-myasnikov',
  'person:leon-trotsky',
  'person:vladimir-lenin',
  'person:lev-kamenev',
  'person:nikolai-bukharin',
  'event:tenth-congress',
  'event:tenth-conference',
  'org:workers-opposition',
  'place:lenin',
  'event:kronstadt',
  'place:kronstadt',
];

const nearIds = (unknown: string, ids: Iterable<string>, limit?: number): string[] => nearFinder(ids)(unknown, limit);

describe('nearFinder', () => {
  const check = (unknown: string, expected: string[], limit?: number): void =>
    test(unknown, () => expect(nearIds(unknown, IDS, limit)).toEqual(expected));

  // Other systems of romanisation, slips of the pen.
  check('person:gavriil-miasnikow', ['person:gavriil-myasnikov']);
  check('person:gawriil-mjasnikow', ['person:gavriil-myasnikov']);
  check('person:leon-trotzky', ['person:leon-trotsky']);
  check('person:nikolaj-bucharin', ['person:nikolai-bukharin']);
  check('person:lev-kamenyev', ['person:lev-kamenev']);
  check('person:Leon-Trotsky', ['person:leon-trotsky']);
  check('event:tenth-congres', ['event:tenth-congress']);
  // Another prefix, or a wrong one.
  check('evnt:tenth-congress', ['event:tenth-congress']);
  check('org:leon-trotsky', ['person:leon-trotsky']);
  check('leon-trotsky', ['person:leon-trotsky']);
  // The same prefix first, all else being equal.
  check('place:kronstatd', ['place:kronstadt', 'event:kronstadt']);
  check('event:kronstatd', ['event:kronstadt', 'place:kronstadt']);
  // A long id: the dataset is no part of the slug.
  check('person:harbour/leon-trotzky', ['person:leon-trotsky']);
  // A part of a longer slug, behind a whole one.
  check('person:trotsky', ['person:leon-trotsky']);
  check('person:lenin', ['place:lenin', 'person:vladimir-lenin']);
  check('place:lenin', ['place:lenin', 'person:vladimir-lenin']);
  check('place:lenin', ['place:lenin'], 1);
  // Nothing is near.
  check('person:xyz', []);
  check('person:constructor', []);
  check('person:__proto__', []);
  check(`person:${'a'.repeat(200)}`, []);

  test('an id is nearest to itself', () => {
    for (const id of IDS) expect(nearIds(id, IDS, 1)).toEqual([id]);
  });

  test('never throws, never more than the limit, only ids that are there, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(4), (unknown, limit) => {
        const near = nearIds(unknown, IDS, limit);
        expect(near.length).toBeLessThanOrEqual(limit);
        expect(new Set(near).size).toBe(near.length);
        expect(IDS).toEqual(expect.arrayContaining(near));
      }),
    );
  });
});
