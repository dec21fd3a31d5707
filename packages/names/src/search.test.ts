import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENTITIES, entity } from '../test/entities.js';
import { buildNameIndex } from './name-index.js';
import { search } from './search.js';

const index = buildNameIndex(ENTITIES);

describe('search', () => {
  /** The ids found, best first. */
  const check = (fragment: string, ...expected: string[]): void =>
    test(JSON.stringify(fragment), () => expect(search(index, fragment).map(({ id }) => id)).toEqual(expected));

  check('Trotsky', 'person:leon-trotsky');
  check('trots', 'person:leon-trotsky');
  check(' LEON ', 'person:leon-trotsky');
  check('rotsk', 'person:leon-trotsky');
  check('janis', 'person:jan-rudzutak');
  check('мясн', 'person:gavriil-myasnikov');
  check('литовск', 'place:brest-litovsk');
  check('litovsk', 'place:brest-litovsk');
  check('workers’ opp', 'org:workers-opposition');
  check('kuznetsov', 'person:kuznetsov-who-declined', 'person:nikolai-kuznetsov');
  // One letter wrong is found, behind everything else; a short fragment must be right.
  check('Trotsly', 'person:leon-trotsky');
  check('Mianiskov');
  check('xyz');
  check('constructor', 'person:constructor');
  check('__proto__');

  // Ids, whole and begun.
  check('person:leon-trotsky', 'person:leon-trotsky');
  check('leon-trotsky', 'person:leon-trotsky');
  check('kuznetsov-who', 'person:kuznetsov-who-declined');
  check('kuznetsov who', 'person:kuznetsov-who-declined');
  check('person:kuz', 'person:kuznetsov-who-declined');

  /** How the first result matched, and what it offers to insert. */
  const explain = (fragment: string, score: number, why: string, offer: string): void =>
    test(`${fragment}: ${why}`, () => expect(search(index, fragment)[0]).toMatchObject({ score, why, offer }));

  explain('leon trotsky', 1, 'is "Leon Trotsky"', 'Leon Trotsky');
  explain('trotsky', 1, 'is "Trotsky"', 'Trotsky');
  explain('leon t', 0.9, 'starts "Leon Trotsky"', 'Leon Trotsky');
  explain('trots', 0.88, 'starts "Trotsky"', 'Trotsky');
  explain('petersb', 0.8, 'starts a word of "St. Petersburg"', 'St. Petersburg');
  explain('ongres', 0.6, 'stands in "Tenth Congress"', 'Tenth Congress');
  explain('trotskj', 0.4, 'is one letter from "Leon Trotsky"', 'Leon Trotsky');
  explain('event:tenth-congress', 1, 'is the id event:tenth-congress', 'Tenth Congress');
  explain('person:kuz', 0.7, 'starts the id person:kuznetsov-who-declined', 'Kuznetsov');
  // A misprint is found and never offered.
  explain('rudzutank', 0.96, 'is "Rudzutank" (a misprint)', 'Jānis Rudzutaks');
  explain('rudzutan', 0.86, 'starts "Rudzutank" (a misprint)', 'Jānis Rudzutaks');
  explain('rudzuta', 0.88, 'starts "Rudzutak"', 'Rudzutak');

  test('an exact name, the start of one, the start of a word, a part, one letter off', () => {
    const names = buildNameIndex([
      entity('person:e', 'Karmen'),
      entity('person:d', 'Dekamen'),
      entity('person:c', 'Lev Kamenev'),
      entity('person:b', 'Kamenev'),
      entity('person:a', 'Kamen'),
    ]);
    const found = search(names, 'kamen');
    expect(found.map(({ id }) => id)).toEqual(['person:a', 'person:b', 'person:c', 'person:d', 'person:e']);
  });

  test('a preferred name before a variant before a misprint', () => {
    const names = buildNameIndex([
      entity('person:a', 'A', { text: 'Kamenev', kind: 'misprint' }),
      entity('person:b', 'B', 'Kamenev'),
      entity('person:c', 'Kamenev'),
    ]);
    expect(search(names, 'kamene').map(({ id }) => id)).toEqual(['person:c', 'person:b', 'person:a']);
  });

  test('an empty fragment finds everything, so far as the limit goes', () => {
    expect(search(index, '')).toHaveLength(ENTITIES.length);
    expect(search(index, ' ', 3)).toHaveLength(3);
    expect(search(index, '', 0)).toEqual([]);
  });

  test('only one kind', () => {
    expect(search(index, 'n', 100, 'event')).toEqual([]);
    expect(search(index, 't', 100, 'event').map(({ id }) => id)).toEqual(['event:tenth-congress']);
    expect(search(index, 'person:leon-trotsky', 100, 'org')).toEqual([]);
  });

  test('never throws; sorted; within the limit and the kind; each entity once', () => {
    const fragment = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('e', 'le', 'o', 'person:', "'", '-'));
    fc.assert(
      fc.property(fragment, fc.integer({ min: -2, max: 5 }), (text, limit) => {
        const found = search(index, text, limit, 'person');
        expect(found.length).toBeLessThanOrEqual(Math.max(limit, 0));
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const { kind, score } of found) expect([kind, score > 0 && score <= 1]).toEqual(['person', true]);
      }),
    );
  });

  test('every spelling finds its entity with the best score, except a misprint', () => {
    for (const { id, names } of ENTITIES) {
      for (const { text, kind } of names) {
        const found = search(index, text).find((result) => result.id === id);
        expect(found?.score).toBe(kind === 'misprint' ? 0.96 : 1);
      }
    }
  });
});
