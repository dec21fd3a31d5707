import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../fold.js';
import { romanisations } from './romanise.js';
import { skeletonOf, skeletonsOf, skeletonsOfPrinted } from './skeleton.js';

describe('skeletonOf', () => {
  it.each([
    ['троцкий', 'srosi'],
    ['trockij', 'srosi'],
    ['шляпников', 'slapnisov'],
    ['schljapnikow', 'slapnisov'],
    ['зиновьев', 'sinovov'],
    ['zinovyev', 'sinovov'],
    ['бухарин', 'bosarin'],
    ['boukharine', 'bosarin'],
    ['мясников', 'masnisov'],
    ['', ''],
    ['レーニン', 'レーニン'],
  ])('of %s is %s', (word, skeleton) => expect(skeletonOf(fold(word))).toBe(skeleton));
});

describe('a romanised word', () => {
  const letters = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяєіїґўѣ';
  const words = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 });
  const languages = fc.constantFrom('ru', 'uk', 'be', 'bg', 'sr');

  it('has a skeleton in common with the word, by every system and in every language', () => {
    fc.assert(
      fc.property(words, languages, (word, language) => {
        const own = new Set(skeletonsOf(word, fold(word)));
        const lost = [...romanisations(word, language)].filter(
          (written) => ![...skeletonsOfPrinted(written)].some((each) => own.has(each)),
        );
        expect(lost).toEqual([]);
      }),
    );
  });
});
