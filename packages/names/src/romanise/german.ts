import { COMMON, type RomanisationSystem } from './system.js';

/**
 * German, for general readers: "Trozki", "Schljapnikow", "Dserschinski", "Sinowjew".
 *
 * Source: Duden, Transkription des kyrillischen Alphabets (Russisch, Ukrainisch).
 */
export const german: RomanisationSystem = {
  name: 'German',
  rules: [
    [/[иы]й$/gu, 'i'],
    [/кс/gu, 'x'],
    [/(?<=[аеёиоуыэюя])с(?=[аеёиоуыэюя])/gu, 'ss'],
    [/(?<=^|[аеёиоуыэюяъь])е/gu, 'je'],
    [/(?<=[жшчщ])ё/gu, 'o'],
    [/ьо/gu, 'jo'],
  ],
  letters: {
    ...COMMON,
    в: 'w',
    ё: 'jo',
    ж: 'sch',
    з: 's',
    й: 'i',
    х: 'ch',
    ц: 'z',
    ч: 'tsch',
    ш: 'sch',
    щ: 'schtsch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'ju',
    я: 'ja',
    є: 'je',
    ї: 'ji',
    ў: 'u',
  },
  languages: { uk: { г: 'h', и: 'y' }, be: { г: 'h' }, bg: { щ: 'scht', ъ: 'a' } },
};
