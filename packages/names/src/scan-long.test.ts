/** Long texts: their words are read a few at a time, and what a printed word may be is remembered for a while. */
import { expect, it } from 'vitest';
import { ENTITIES } from '../test/entities.js';
import { buildNameIndex } from './name-index.js';
import { scan } from './scan.js';

const index = buildNameIndex(ENTITIES);

/** So much that more is to be read when the name is. */
const BEHIND = ' said'.repeat(30);

it.each([
  ['Leon Trotsky', 'person:leon-trotsky'],
  ['G. Miasnikov', 'person:gavriil-myasnikov'],
  ['Мясникову', 'person:gavriil-myasnikov'],
  ['Tenth Congress', 'event:tenth-congress'],
])('%s is found wherever in a long text it stands', (name, entity) => {
  const alone = scan(index, `he ${name}${BEHIND}`);
  expect(alone.map((match) => match.entity)).toEqual([entity]);
  for (let words = 1; words < 600; words += 1) {
    const ahead = 'he '.repeat(words);
    const moved = alone.map((match) => ({ ...match, start: match.start + 3 * words, end: match.end + 3 * words }));
    expect(scan(index, `${ahead}he ${name}${BEHIND}`)).toEqual(moved);
  }
});

it.each<[text: string, doubts: readonly (string | undefined)[]]>([
  // Perhaps another of that name; but two where both are known, and two words where a sentence begins.
  ['Svetlana Trotsky', ['neighbours']],
  ['Lenin Trotsky', [undefined, undefined]],
  ['After Trotsky', ['neighbours']],
  ['so. After Trotsky', [undefined]],
  ['K. Trotsky', []],
])('what stands before a name counts wherever it stands: %s', (text, doubts) => {
  for (let words = 1; words < 600; words += 1) {
    const found = scan(index, `${'he '.repeat(words)}${text}${BEHIND}`);
    expect(found.map(({ doubt }) => doubt)).toEqual(doubts);
  }
});

it('a form is found again when very many other words were printed since', () => {
  const numbers = Array.from({ length: 5000 }, (_, at) => `Word${at}`).join(' and ');
  const found = scan(index, `to Мясникову, ${numbers}, of Мясникова, Mjasnikov`);
  expect(found.map(({ entity, match }) => [entity, match])).toEqual([
    ['person:gavriil-myasnikov', 'inflected'],
    ['person:gavriil-myasnikov', 'inflected'],
    ['person:gavriil-myasnikov', 'romanised'],
  ]);
});
