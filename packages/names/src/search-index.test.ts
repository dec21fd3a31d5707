import type { SearchTable } from '@glossator/model';
import { describe, expect, it, test } from 'vitest';
import { ENTITIES, entity } from '../test/entities.js';
import { search } from './search.js';
import { searchIndex } from './search-index.js';
import { buildSearchTable } from './search-table.js';

const table = buildSearchTable(ENTITIES);

test('the table of two entities', () =>
  expect(buildSearchTable([entity('person:b', 'Zoë Lee', 'Lee'), entity('person:a', 'LEE', 'Ли')])).toEqual({
    keys: ['lee', 'zoe lee', 'ли'],
    names: [[1, 2], [0], [3]],
    words: ['lee', 'zoe', 'ли'],
    keysOf: [[0, 1], [1], [2]],
    sounds: ['le', 'li', 'soe'],
    wordsOf: [[0], [2], [1]],
  }));

test('a table that was written and read again finds the same', () => {
  const again = JSON.parse(JSON.stringify(table)) as SearchTable;
  for (const asked of ['trots', 'le', 'opp', 'Мясн', 'trotskj']) {
    expect(search([{ index: searchIndex(ENTITIES, again) }], asked)).toEqual(
      search([{ index: searchIndex(ENTITIES) }], asked),
    );
  }
});

describe('a table that is not of these names is refused', () => {
  const swapped = <T>(list: readonly T[]): T[] => [list[1] as T, list[0] as T, ...list.slice(2)];
  it.each<[string, Partial<SearchTable>, string]>([
    ['keys out of order', { keys: swapped(table.keys) }, 'its keys and names are not in order'],
    ['a key too few', { keys: table.keys.slice(1) }, 'its keys and names are not in order'],
    ['a name that is not there', { names: [[9999], ...table.names.slice(1)] }, 'its keys and names are not in order'],
    [
      'a name twice',
      { names: [table.names[1] ?? [], ...table.names.slice(1)] },
      'it has not every name of the index once',
    ],
    ['a key of nothing', { names: [[], ...table.names.slice(1)] }, 'its keys and names are not in order'],
    ['a word of no key', { keysOf: [[9999], ...table.keysOf.slice(1)] }, 'its words are not in order'],
    ['words out of order', { words: swapped(table.words) }, 'its words are not in order'],
    ['a sound of no word', { wordsOf: [[9999], ...table.wordsOf.slice(1)] }, 'its sounds are not in order'],
  ])('%s', (_, change, says) => expect(() => searchIndex(ENTITIES, { ...table, ...change })).toThrow(says));

  it('of fewer names', () =>
    expect(() => searchIndex(ENTITIES, buildSearchTable(ENTITIES.slice(1)))).toThrow('every name'));

  it('names of others under a key, when they are found', () => {
    const index = searchIndex(ENTITIES, { ...table, names: table.names.toReversed() });
    expect(() => search([{ index }], 'trotsky')).toThrow(/it is not made of the names of/u);
  });

  it('what is wrong is told to whoever loaded it', () => {
    const refuse = (reason: string): never => {
      throw new SyntaxError(`search.json: ${reason}`);
    };
    expect(() => searchIndex(ENTITIES, { ...table, keys: [] }, refuse)).toThrow(
      new SyntaxError('search.json: its keys and names are not in order'),
    );
  });
});
