import { expect, test } from 'vitest';
import { linesOf } from './locate.js';

test.each([
  ['', {}],
  ['[\n{"id":"person:a","x":1},\n{"id":"person:b"}\n]\n', { 'person:a': 1, 'person:b': 2 }],
  ['[{"id":"person:a"}]', {}],
  ['{"id":"person:a"}\n\n{"id":"person:constructor"}', { 'person:a': 0, 'person:constructor': 2 }],
])('the line of each id: %j', (text, lines) => expect(Object.fromEntries(linesOf(text))).toEqual(lines));
