import { expect, test } from 'vitest';
import { excerpt } from './excerpt.js';

const LONG =
  '[Miasnikov](person:gavriil-myasnikov) wrote to him, says [@doe99]; so [Kuznetzov](person:nikolai-kuznetsov) knew';

test.each([
  ['He met [Lenin](person:vladimir-lenin) there', 15, 'He met Lenin there'],
  ['Lenin', 0, 'Lenin'],
  [LONG, LONG.indexOf('person:nikolai'), '…him, says [@doe99]; so Kuznetzov knew'],
  [LONG, LONG.indexOf('person:gavriil'), 'Miasnikov wrote to him, says [@doe99]; so Kuznetzov knew'],
  ['x'.repeat(40), 30, `…${'x'.repeat(10)}`],
  ['[kuz]: person:nikolai-kuznetsov', 7, '[kuz]: person:nikolai-kuznetsov'],
  ['short', 99, '…'],
  ['', 0, ''],
])('%j at %i', (line, at, expected) => expect(excerpt(line, at)).toBe(expected));
