import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, composeEdits } from './edits.js';
import type { Edit } from './finding.js';

const edit = (start: number, end: number, newText: string) => ({ start, end, newText });

describe('apply', () => {
  test.each([
    ['none', 'abcdef', [], 'abcdef'],
    ['one', 'abcdef', [edit(1, 3, 'X')], 'aXdef'],
    ['in any order', 'abcdef', [edit(4, 5, 'Y'), edit(1, 3, 'X')], 'aXdYf'],
    ['touching', 'abcdef', [edit(1, 3, 'X'), edit(3, 4, 'Y')], 'aXYef'],
    ['an insertion', 'abc', [edit(1, 1, 'X')], 'aXbc'],
    ['at the ends', 'abc', [edit(0, 1, 'X'), edit(2, 3, '')], 'Xb'],
    ['of two that overlap the first in the text', 'abcdef', [edit(2, 5, 'Y'), edit(1, 3, 'X')], 'aXdef'],
    ['the same twice', 'abc', [edit(0, 1, 'X'), edit(0, 1, 'X')], 'Xbc'],
  ])('%s', (_name, text, edits, expected) => expect(applyEdits(text, edits)).toBe(expected));
});

describe('compose', () => {
  test.each<[name: string, rounds: Edit[][], expected: Edit[]]>([
    ['nothing', [], []],
    ['one round is itself', [[edit(1, 3, 'X')]], [edit(1, 3, 'X')]],
    ['two places', [[edit(0, 1, 'X')], [edit(3, 4, 'Y')]], [edit(0, 1, 'X'), edit(3, 4, 'Y')]],
    ['in what was new', [[edit(0, 1, 'xy')], [edit(1, 2, 'z')]], [edit(0, 1, 'xz')]],
    ['over an end of what was new', [[edit(2, 3, 'xyz')], [edit(4, 6, 'Q')]], [edit(2, 4, 'xyQ')]],
    ['behind what became longer', [[edit(0, 1, 'long')], [edit(5, 6, '!')]], [edit(0, 1, 'long'), edit(2, 3, '!')]],
    ['taken back', [[edit(2, 2, 'X')], [edit(2, 3, '')]], []],
  ])('%s', (_name, rounds, expected) => expect(composeEdits('abcdef', rounds)).toEqual(expected));

  const edits = fc.array(fc.record({ start: fc.nat(12), length: fc.nat(4), newText: fc.string({ maxLength: 4 }) }));
  test('does to the text what the rounds do one after the other', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.array(edits, { maxLength: 4 }), (text, given) => {
        const rounds: Edit[][] = [];
        let expected = text;
        for (const round of given) {
          const { length } = expected;
          const fitting = round.map(({ start, length: span, newText }) => {
            const from = Math.min(start, length);
            return edit(from, Math.min(from + span, length), newText);
          });
          rounds.push(fitting);
          expected = applyEdits(expected, fitting);
        }
        const composed = composeEdits(text, rounds);
        expect(applyEdits(text, composed)).toBe(expected);
        const order = composed.flatMap(({ start, end }) => [start, end]);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });
});
