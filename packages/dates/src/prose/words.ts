/** The words that dates are made of: English, the month names and commonest words of Russian, German and French, the month names of Ukrainian and Polish. */

/** For each month, how it is spelled: of "may" and "march" the capital tells the month from the verb, of "Mars" the small letter. */
const MONTHS_SPELLED = [
  'January january Jan Januar Jänner janvier Janvier январь января январе янв січень січня січні styczeń stycznia styczniu',
  'February february Feb Februar février Février февраль февраля феврале фев февр лютий лютого лютому luty lutego lutym',
  'March Mar März mars март марта марте березень березня березні marzec marca marcu',
  'April april Apr avril Avril апрель апреля апреле апр квітень квітня квітні kwiecień kwietnia kwietniu',
  'May Mai mai май мая мае травень травня травні maj maja maju',
  'June june Jun Juni juin Juin июнь июня июне червень червня червні czerwiec czerwca czerwcu',
  'July july Jul Juli juillet Juillet июль июля июле липень липня липні lipiec lipca lipcu',
  'August august Aug août Août август августа августе авг серпень серпня серпні sierpień sierpnia sierpniu',
  'September september Sept Sep septembre Septembre сентябрь сентября сентябре сент сен вересень вересня вересні wrzesień września wrześniu',
  'October october Oct Oktober Okt octobre Octobre октябрь октября октябре окт жовтень жовтня жовтні październik października październiku',
  'November november Nov novembre Novembre ноябрь ноября ноябре нояб ноя листопад листопада листопаді listopad listopada listopadzie',
  'December december Dec Dezember Dez décembre Décembre декабрь декабря декабре дек грудень грудня грудні grudzień grudnia grudniu',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTHS_SPELLED.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);

/** In small letters, in which some of them are other words. */
export const MONTH_WORDS: ReadonlySet<string> = new Set([...MONTHS.keys()].map((name) => name.toLowerCase()));

const capitalised = (text: string): string => `${text.slice(0, 1)}${text.slice(1).toLowerCase()}`;

/**
 * 1–12; "MARCH" and "Марта" are read like "March" and "марта".
 *
 * @param word its accents composed
 * @param low the same in small letters
 */
export function monthNumber(word: string, low: string): number | undefined {
  const known = MONTHS.get(word);
  if (known !== undefined || word === low) return known;
  if (low >= 'а') return MONTHS.get(low);
  return word.length > 2 && word === word.toUpperCase() ? MONTHS.get(capitalised(word)) : undefined;
}

const wordMap = <T>(rows: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap(([words, value]) => words.split(' ').map((word) => [word, value] as const)));

/** The codes that EDTF has for the seasons. */
export const SEASONS = wordMap([
  ['spring весна весной весны весне frühjahr frühling printemps', 21],
  ['summer лето летом лета лету sommer été', 22],
  ['autumn fall осень осенью осени herbst automne', 23],
  ['winter зима зимой зимы зиме hiver', 24],
]);

export const ROMAN_MONTHS: ReadonlyMap<string, number> = new Map(
  'I II III IV V VI VII VIII IX X XI XII'.split(' ').map((numeral, at) => [numeral, at + 1]),
);

export const ORDINALS = wordMap([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth last', 4],
]);

export const DAY_NAMES: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье'
  ).split(' '),
);

export const CIRCA: ReadonlySet<string> = new Set('circa ca cca c'.split(' '));
export const ABOUT: ReadonlySet<string> = new Set('about around approximately roughly near um vers около'.split(' '));
export const DOUBT: ReadonlySet<string> = new Set('probably perhaps possibly presumably maybe вероятно'.split(' '));

export const DAY_SUFFIXES: ReadonlySet<string> = new Set('st nd rd th er го'.split(' '));
export const YEAR_WORDS: ReadonlySet<string> = new Set(
  'г гг год года году годы годах рік року році роки roku'.split(' '),
);

/** Dashes by which a range is written: hyphens, figure dash, en and em dash, minus. */
export const DASHES: ReadonlySet<string> = new Set('-‐‑‒–—−');

/** What is counted: a number ahead of one of these is no year. */
export const COUNTED: ReadonlySet<string> = new Set(
  (
    'men women people persons members delegates deputies copies workers soldiers sailors peasants communists bolsheviks mensheviks ' +
    'votes voters pages lines words cases villages houses families rifles guns horses prisoners dead killed wounded arrested arrests ' +
    'roubles rubles kopecks dollars pounds marks francs kilometres kilometers km metres meters miles versts versty poods puds tons ' +
    'tonnes kg kilograms hectares acres desyatins desiatins hours days weeks months years times items documents letters books titles ' +
    'percent million thousand hundred factories enterprises strikers students party-members candidates signatures subscribers ' +
    'others individuals participants inhabitants residents рублей человек делегатов членов'
  ).split(' '),
);

/** What has a number behind it that is none of a day or a year. */
export const LABELS: ReadonlySet<string> = new Set(
  (
    'page pages p pp line lines l ll number numbers no nos № item items file files folder box room rooms folio folios f fol sheet sheets ' +
    'issue issues note notes n nn entry entries chapter chapters ch vol volume volumes part section sections § article articles art ' +
    'paragraph paragraphs op d document documents doc order decree protocol case flight route building apartment ф оп д л лл стр т п'
  ).split(' '),
);
