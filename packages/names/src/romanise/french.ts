import { COMMON, type RomanisationSystem } from './system.js';

/**
 * French, for general readers: "Trotski", "Préobrajenski", "Chliapnikov", "Boukharine".
 *
 * Source: none that binds; the usual transcription of the French press and publishers.
 */
export const french: RomanisationSystem = {
  name: 'French',
  rules: [
    [/[иы]й$/gu, 'i'],
    [/ин$/gu, 'ine'],
    [/кс/gu, 'x'],
    [/г(?=[еиіы])/gu, 'gu'],
    [/(?<=[аеёиоуыэюя])с(?=[аеёиоуыэюя])/gu, 'ss'],
    [/(?<=^|[аоуыэюя])е/gu, 'ie'],
    [/ье/gu, 'ie'],
    [/ья/gu, 'ia'],
    [/(?<=[иы])я/gu, 'a'],
  ],
  letters: {
    ...COMMON,
    ё: 'io',
    ж: 'j',
    й: 'ï',
    у: 'ou',
    х: 'kh',
    ц: 'ts',
    ч: 'tch',
    ш: 'ch',
    щ: 'chtch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'iou',
    я: 'ia',
    є: 'ie',
    ї: 'ï',
    ў: 'ou',
  },
  languages: { uk: { г: 'h', и: 'y' }, be: { г: 'h' }, bg: { щ: 'cht', ъ: 'a' } },
};
