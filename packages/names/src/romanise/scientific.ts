import { COMMON, type RomanisationSystem } from './system.js';

/**
 * The scientific transliteration of Slavists: "Trockij", "Šljapnikov", "Xrisanfovič".
 *
 * Source: the international scholarly system, in the form of American Slavists (х is x).
 */
export const scientific: RomanisationSystem = {
  name: 'scientific',
  rules: [],
  letters: {
    ...COMMON,
    ё: 'ë',
    ж: 'ž',
    й: 'j',
    х: 'x',
    ц: 'c',
    ч: 'č',
    ш: 'š',
    щ: 'šč',
    ъ: 'ʺ',
    ы: 'y',
    ь: 'ʹ',
    э: 'è',
    ю: 'ju',
    я: 'ja',
    є: 'je',
    ї: 'ji',
    ў: 'ŭ',
  },
  languages: { uk: { г: 'h', и: 'y' }, be: { г: 'h' }, bg: { щ: 'št', ъ: 'ă' } },
};
