import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.js';

describe('fold', () => {
  const check = (text: string, expected: string): void => test(text, () => expect(fold(text)).toBe(expected));

  check('Jānis RUDZUTAKS', 'janis rudzutaks');
  // Composed and decomposed are one.
  check('Ja\u0304nis', 'janis');
  check('Мясников', 'мясников');
  check('Троцкій Ёлкин', 'троцкіи елкин');
  check('Θεσσαλονίκης', 'θεσσαλονικης');
  // Letters that no decomposition takes apart.
  check('Weiß Æsop Œuvre Øre Łódź Đorđe Þór', 'weiss aesop oeuvre ore lodz dorde thor');
  check('STRAẞE', 'strasse');
  check('İstanbul ılık', 'istanbul ilik');
  // One apostrophe, one hyphen; the ASCII path and the other one agree.
  check("Workers' ’ ‘ ʼ ʹ ´ ` ′", "workers' ' ' ' ' ' ' '");
  check('`', "'");
  check('Brest‐‑‒–—―Litovsk', 'brest------litovsk');
  check('', '');
  check('🜚 𝐋', '🜚 𝐋');

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('case and composition do not matter', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aāäzéöüñßжйёяАЯĀ'), maxLength: 12 });
    fc.assert(
      fc.property(word, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});
