import { expect, test } from 'vitest';
import { applyEdits } from './fix.js';

const edit = (start: number, end: number, newText: string) => ({ start, end, newText });

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
