import { bgnPcgn } from './bgn-pcgn.js';
import type { RomanisationSystem } from './system.js';

/**
 * English for general readers, with y: "Trotsky", "Preobrazhensky", "Shlyapnikov", "Zinovyev".
 *
 * Source: none that binds; BGN/PCGN without its marks and with -y for -ий and -ый, as newspapers and publishers write.
 */
export const english: RomanisationSystem = {
  ...bgnPcgn,
  name: 'English',
  rules: [
    [/[иы]й$/gu, 'y'],
    [/ь(?=[еёюяи])/gu, 'y'],
    [/(?<=y)е/gu, 'e'],
    [/(?<=y)[ёо]/gu, 'o'],
    [/(?<=y)ю/gu, 'u'],
    [/(?<=y)я/gu, 'a'],
    [/^е/gu, 'ye'],
    [/(?<=[жшчщ])ё/gu, 'o'],
    [/ё/gu, 'yo'],
    [/кс/gu, 'x'],
  ],
  letters: { ...bgnPcgn.letters, ъ: '', ь: '' },
};
