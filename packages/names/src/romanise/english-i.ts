import { alaLc } from './ala-lc.js';
import type { RomanisationSystem } from './system.js';

/**
 * English for general readers, with i, as most histories of the revolution print names: "Zinoviev", "Shliapnikov",
 * "Riazanov", "Sergei", and "Yakov" at the beginning.
 *
 * Source: none that binds; ALA-LC without its marks and with -y for -ий and -ый, known as modified Library of Congress.
 */
export const englishI: RomanisationSystem = {
  ...alaLc,
  name: 'English (modified Library of Congress)',
  rules: [
    [/[иы]й$/gu, 'y'],
    [/^я/gu, 'ya'],
    [/^ю/gu, 'yu'],
    [/^е/gu, 'ye'],
    [/ь(?=[её])/gu, 'i'],
    [/кс/gu, 'x'],
  ],
  letters: { ...alaLc.letters, ъ: '', ь: '' },
};
