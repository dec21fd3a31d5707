import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.js';
import { behindLetter, startsCapital } from './letters.js';
import { tokenize } from './tokens.js';

it.each<[word: string, capital: boolean]>([
  ['Lenin', true],
  ['lenin', false],
  ['Ленин', true],
  ['Ǆ', true],
  ['ǅ', false],
  ['𝐋ev', true],
  ['1923', false],
  ['列宁', false],
  ['', false],
])('%j starts with a capital: %s', (word, capital) => expect(startsCapital(word)).toBe(capital));

it.each<[text: string, at: number, next: number]>([
  ['ab', 0, 1],
  ['𝐋ev', 0, 2],
  ['\ud835ev', 0, 1],
  ['\udc0bev', 0, 1],
])('behind the letter of %j at %d is %d', (text, at, next) => expect(behindLetter(text, at)).toBe(next));

describe('a word of a text', () => {
  const letters = fc.constantFrom(...'abZßæIİıǅŁéйЁїѣΣσςﬁºªバはが한글列١7', '\u0304', '\u0308', '𝐋');
  const text = fc.oneof(fc.string({ unit: letters, maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 12 }));

  it('is folded as it is by itself', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const { word, folded } of tokenize(any)) expect(folded).toBe(fold(word));
      }),
    );
  });
});
