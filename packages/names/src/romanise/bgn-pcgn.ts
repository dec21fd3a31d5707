import { COMMON, type RomanisationSystem } from './system.js';

/**
 * BGN/PCGN, of maps and newspapers: "Trotskiy", "Preobrazhenskiy", "Yevgeniy".
 *
 * Source: BGN/PCGN 1947 system for Russian, 1965 for Ukrainian, 1979 for Belarusian, 1952 for Bulgarian.
 */
export const bgnPcgn: RomanisationSystem = {
  name: 'BGN/PCGN',
  rules: [
    [/(?<=^|[аеёиоуыэюяйъь])е/gu, 'ye'],
    [/(?<=^|[аеёиоуыэюяйъь])ё/gu, 'yë'],
  ],
  letters: {
    ...COMMON,
    ё: 'ë',
    ж: 'zh',
    й: 'y',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '’',
    ы: 'y',
    ь: '’',
    э: 'e',
    ю: 'yu',
    я: 'ya',
    є: 'ye',
    ї: 'yi',
    ў: 'w',
  },
  languages: {
    uk: { г: 'h', и: 'y' },
    be: { г: 'h', е: 'ye', ё: 'yo' },
    bg: { щ: 'sht', ъ: 'ŭ' },
  },
};
