import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from './tokens.js';

const words = (text: string): string[] => tokenize(text).map(({ word }) => word);

describe('tokenize', () => {
  /** The words as read; `slices` are what the text prints where that differs. */
  const check = (text: string, expected: string[], slices = expected): void =>
    test(JSON.stringify(text), () => {
      expect(words(text)).toEqual(expected);
      expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(slices);
    });

  check('', []);
  check(' — ... \uFFFC', []);
  check('Lenin, and 1923.', ['Lenin', 'and', '1923']);
  check('Ja\u0304nis', ['Ja\u0304nis']);
  check('\u0304a', ['a']);
  check('🜚Лев🜚', ['Лев']);
  check('𝐋ev', ['𝐋ev']);
  check('\ud835 𝐋ev \udc0b', ['𝐋ev']);

  // An apostrophe or a hyphen ends a word, of whatever kind.
  for (const mark of "'’‘ʼʹ´`′-‐–—") check(`O${mark}Brien`, ['O', 'Brien']);
  check('ʹʼ', []);

  // A hyphen at a line's end, and a small letter: one word.
  check('Mias-\nnikov', ['Miasnikov'], ['Mias-\nnikov']);
  check('Mias-\r\nnikov', ['Miasnikov'], ['Mias-\r\nnikov']);
  check('Mias-\rnikov', ['Miasnikov'], ['Mias-\rnikov']);
  check('Mias-\n  nikov', ['Miasnikov'], ['Mias-\n  nikov']);
  check('Mias-\n\u2060 nikov', ['Miasnikov'], ['Mias-\n\u2060 nikov']);
  check('Mi-\nas-\nnikov.', ['Miasnikov'], ['Mi-\nas-\nnikov']);
  check('мяс-\nников', ['мясников'], ['мяс-\nников']);
  // A capital, a digit, an empty line, a space before the line's end: two words.
  check('Brest-\nLitovsk', ['Brest', 'Litovsk']);
  check('Mias-\n1923', ['Mias', '1923']);
  check('Mias-\n\nnikov', ['Mias', 'nikov']);
  check('Mias- \nnikov', ['Mias', 'nikov']);
  check('Mias-nikov', ['Mias', 'nikov']);
  check('Mias-\n', ['Mias']);
  check('Mias-\n\uFFFCnikov', ['Mias', 'nikov']);

  // Marks that a reader does not see are inside the word: emphasis, which is masked, and soft hyphens.
  check('\u2060\u2060L\u2060\u2060enin', ['Lenin'], ['L\u2060\u2060enin']);
  check('Lenin\u2060ist', ['Leninist'], ['Lenin\u2060ist']);
  check('Trots\u00adky', ['Trotsky'], ['Trots\u00adky']);
  check('Lenin\u2060 ist', ['Lenin', 'ist']);
  check('Lenin\u2060', ['Lenin']);
  check('Lenin\u2060ʼs', ['Lenin', 's']);
  check('Lenin\u2060ʼ', ['Lenin']);

  const unit = fc.constantFrom(..."abZя\u0304\u2060\u00ad\uFFFC-\n\r 'ʼʹ", '🜚', '𝐋');
  const anyText = fc.string({ unit, maxLength: 30 });

  test('tokens lie in the text, in order, each beginning and ending with its word', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { start, end, word } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).startsWith(word.slice(0, 1))).toBe(true);
          expect(text.slice(start, end).endsWith(word.slice(-1))).toBe(true);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('no letter is lost', () => {
    const letters = (text: string): string => text.replace(/[^ab𝐋Zя]/gu, '');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(letters(words(text).join(''))).toBe(letters(text));
      }),
    );
  });
});
