import { expect, test } from 'vitest';
import { canBeNote, isNoteName, isWantedByDefault, MOST_NOTE_BYTES } from './note-bounds.js';

test.each([
  ['nothing', '', true],
  ['text', 'Мясников\r\n𝔸', true],
  ['a zero', `${'a'.repeat(9000)}\0`, false],
  ['as much as may be', 'a'.repeat(MOST_NOTE_BYTES), true],
  ['one more', 'a'.repeat(MOST_NOTE_BYTES + 1), false],
  ['as much as may be, in letters of two bytes', 'я'.repeat(MOST_NOTE_BYTES / 2), true],
  ['one more', 'я'.repeat(MOST_NOTE_BYTES / 2 + 1), false],
])('%s', (_name, text, expected) => expect(canBeNote(text)).toBe(expected));

// [path, called like a note, wanted by default]
test.each([
  ['a.md', true, true],
  ['notes/a.MD', true, true],
  ['a.Markdown', true, false],
  ['.md', true, true],
  ['#.md', true, true],
  ['.#a.md', false, true],
  ['notes/.#a.md', false, true],
  ['.#notes/a.md', true, true],
  ['a.mdx', false, false],
  ['amd', false, false],
  ['a.md.txt', false, false],
])('%s', (path, isNote, isWanted) => expect([isNoteName(path), isWantedByDefault(path)]).toEqual([isNote, isWanted]));
