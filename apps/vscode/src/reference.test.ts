import { expect, test } from 'vitest';
import { labelFor } from './reference.js';

test.each([
  ['', 'Gavriil Myasnikov', 'Gavriil Myasnikov'],
  ['  ', 'Gavriil Myasnikov', 'Gavriil Myasnikov'],
  ['Miasnikov', 'Gavriil Myasnikov', 'Miasnikov'],
  ['', 'Pravda [Truth]', 'Pravda \\[Truth\\]'],
  ['', 'a\\b', 'a\\\\b'],
])('%j selected and %j found: %j', (selected, label, expected) => {
  expect(labelFor(selected, label)).toBe(expected);
});
