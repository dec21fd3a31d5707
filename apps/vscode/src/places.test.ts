import type { NoteEntity } from '@glossator/language-server/protocol';
import { expect, test } from 'vitest';
import { entityAt } from './places.js';

const entity = (id: string, ...places: [number, number, number][]): NoteEntity => ({
  id,
  label: id,
  kind: 'person',
  dates: '',
  places: places.map(([line, start, end]) => ({
    range: { start: { line, character: start }, end: { line, character: end } },
    // As a label stands before its destination.
    shown: { start: { line: line + 20, character: start }, end: { line: line + 20, character: end } },
    how: 'reference',
  })),
});

const ENTITIES = [entity('person:a', [0, 2, 5], [4, 0, 3]), entity('person:b', [0, 8, 9])];

test.each([
  [0, 1, undefined],
  [0, 2, 'person:a'],
  [0, 5, 'person:a'],
  [0, 6, undefined],
  [0, 8, 'person:b'],
  [2, 3, undefined],
  [4, 1, 'person:a'],
  [24, 1, 'person:a'],
  [24, 4, undefined],
])('line %i, character %i: %s', (line, character, expected) => {
  expect(entityAt(ENTITIES, { line, character })?.id).toBe(expected);
});
