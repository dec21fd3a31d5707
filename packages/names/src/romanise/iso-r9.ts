import { scientific } from './scientific.js';
import type { RomanisationSystem } from './system.js';

/**
 * ISO/R 9, the same as the scientific but for one letter: "Christian Rakovskij".
 *
 * Source: ISO Recommendation R 9 (1954, 1968), after which German libraries (Preußische Instruktionen, RAK) write.
 */
export const isoR9: RomanisationSystem = {
  ...scientific,
  name: 'ISO/R 9',
  letters: { ...scientific.letters, х: 'ch' },
};
