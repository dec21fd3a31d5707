import { expect, test } from 'vitest';
import { textOf } from './text.js';

const be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const le = (text: string): Buffer => Buffer.from(text, 'utf16le');

test.each([
  ['nothing', Buffer.alloc(0), ''],
  ['a mark alone', Buffer.from('\uFEFF'), ''],
  ['one mark of two', Buffer.from('\uFEFF\uFEFFa'), '\uFEFFa'],
  ['a mark in the middle', Buffer.from('a\uFEFFb'), 'a\uFEFFb'],
  ['every end of a line', Buffer.from('a\rb\r\nc\n'), 'a\rb\r\nc\n'],
  ['letters of all kinds', Buffer.from('Мясников 𝔸 e\u0301'), 'Мясников 𝔸 e\u0301'],
  ['other control characters', Buffer.from('\u0001\u001B[31m'), '\u0001\u001B[31m'],
])('read: %s', (_name, bytes, text) => expect(textOf('a.md', bytes).text).toBe(text));

const UTF16 = 'a.md: is UTF-16: save it as UTF-8.';
const BINARY = 'a.md: is binary, expected text: leave it out with "exclude" in glossator.config.json.';
const PNG = Buffer.from('\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06\0\0\0', 'latin1');

test.each([
  ['UTF-16, little end first', le('\uFEFFLind'), UTF16],
  ['the same without a mark', le('Lind\n'), UTF16],
  ['UTF-16, big end first', be('\uFEFFLind'), UTF16],
  ['the same without a mark', be('Lind\n'), UTF16],
  ['UTF-16 of Cyrillic letters', le('\uFEFFМясников'), UTF16],
  ['a picture', PNG, BINARY],
  ['zeros alone', Buffer.alloc(64), BINARY],
  ['one zero', Buffer.from('a\0b'), BINARY],
  ['one zero, far down', Buffer.from(`${'a\n'.repeat(9000)}\0`), BINARY],
  ['Latin 1, with its line', Buffer.from('a\n\nM\xFClhausen\n', 'latin1'), 'a.md:3:1: is not UTF-8: save it as UTF-8.'],
  [
    'the same with other ends of lines',
    Buffer.from('a\r\rb\r\nM\xFCl', 'latin1'),
    'a.md:4:1: is not UTF-8: save it as UTF-8.',
  ],
  ['a letter cut off', Buffer.from('Мя').subarray(0, 3), 'a.md:1:1: is not UTF-8: save it as UTF-8.'],
  ['half of a surrogate', Buffer.from('a\n\xED\xA0\x80', 'latin1'), 'a.md:2:1: is not UTF-8: save it as UTF-8.'],
])('refused: %s', (_name, bytes, message) => expect(() => textOf('a.md', bytes)).toThrow(message));
