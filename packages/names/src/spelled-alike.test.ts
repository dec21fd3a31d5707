import { expect, it } from 'vitest';
import { spelledAlike } from './spelled-alike.js';

it.each<[string, string, readonly string[], boolean]>([
  ['miasnikov', 'myasnikov', [], true],
  ['trotsky', 'trotzky', [], true],
  ['kuznetzoff', 'kuznetsov', [], true],
  ['gavril', 'gavriil', [], true],
  ['trotski', 'trotskij', [], true],
  ['luxemburg', 'luksemburg', [], true],
  // The same word, an initial, another name.
  ['trotsky', 'trotsky', [], false],
  ['karl', 'k', [], false],
  ['trotsky', 'bronstein', [], false],
  ['tenth', '10th', [], false],
  ['ivan', 'ivanovich', [], false],
  // Made of the name.
  ['ignatov', 'ignatovs', [], false],
  ['lenin', 'leninist', [], false],
  ['kollontai', 'kolontays', ['kolontay'], false],
  ['marxian', 'marxist', ['marx'], false],
])('%s and %s (%j): %s', (a, b, known, expected) => {
  expect(spelledAlike(a, b, known)).toBe(expected);
  expect(spelledAlike(b, a, known)).toBe(expected);
});
