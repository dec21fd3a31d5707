import { COMMON, type RomanisationSystem } from './system.js';

/**
 * ALA-LC, of the libraries of America and Britain: "Trot͡skiĭ", "Zinovʹev".
 *
 * Source: Library of Congress, ALA-LC Romanization Tables: Russian (2012), Ukrainian, Belarusian, Bulgarian.
 */
export const alaLc: RomanisationSystem = {
  name: 'ALA-LC',
  rules: [],
  letters: {
    ...COMMON,
    ё: 'ë',
    ж: 'zh',
    й: 'ĭ',
    х: 'kh',
    ц: 't͡s',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: 'ʺ',
    ы: 'y',
    ь: 'ʹ',
    э: 'ė',
    ю: 'i͡u',
    я: 'i͡a',
    є: 'i͡e',
    ї: 'ï',
    ў: 'ŭ',
  },
  languages: {
    uk: { г: 'h', и: 'y', ж: 'z͡h' },
    be: { г: 'h', ё: 'i͡o', ж: 'z͡h' },
    bg: { щ: 'sht', ъ: 'ŭ' },
  },
};
