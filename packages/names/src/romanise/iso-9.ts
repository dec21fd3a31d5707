import { COMMON, type RomanisationSystem } from './system.js';

/**
 * ISO 9:1995, one letter for one letter, the same for all languages: "Trockij", "Dzeržinskij", "Râzanov".
 *
 * Source: ISO 9:1995, Information and documentation: Transliteration of Cyrillic characters into Latin characters.
 */
export const iso9: RomanisationSystem = {
  name: 'ISO 9:1995',
  rules: [],
  letters: {
    ...COMMON,
    ё: 'ë',
    ж: 'ž',
    й: 'j',
    х: 'h',
    ц: 'c',
    ч: 'č',
    ш: 'š',
    щ: 'ŝ',
    ъ: 'ʺ',
    ы: 'y',
    ь: 'ʹ',
    э: 'è',
    ю: 'û',
    я: 'â',
    є: 'ê',
    і: 'ì',
    ї: 'ï',
    ў: 'ŭ',
    ґ: 'g̀',
  },
};
