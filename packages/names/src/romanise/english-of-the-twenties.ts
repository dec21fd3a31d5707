import { english } from './english.js';
import type { RomanisationSystem } from './system.js';

/**
 * English as emigrants and their printers wrote it between the wars: "Trotzky", "Maximoff", "Kamenev" as "Kameneff".
 *
 * Source: the title pages and name indexes of that time; no table was ever agreed on.
 */
export const englishOfTheTwenties: RomanisationSystem = {
  ...english,
  name: 'English of the twenties',
  rules: [[/(?<=[оеё])в$/gu, 'ff'], ...english.rules],
  letters: { ...english.letters, ц: 'tz', ч: 'tch' },
};
