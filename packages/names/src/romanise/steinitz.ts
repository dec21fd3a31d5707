import { german } from './german.js';
import type { RomanisationSystem } from './system.js';

/**
 * German as the publishers of the East wrote it, which tells ж from ш: "Dsershinski"; and ц is tz in the names of the
 * twenties: "Trotzki".
 *
 * Source: the transcription after Wolfgang Steinitz.
 */
export const steinitz: RomanisationSystem = {
  ...german,
  name: 'German (Steinitz)',
  letters: { ...german.letters, ж: 'sh', ц: 'tz' },
};
