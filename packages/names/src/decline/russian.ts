import { type Declension, declension } from './paradigm.js';

/** What is declined: each has endings of its own. */
export type Role = 'surname' | 'given' | 'patronymic' | 'noun' | 'adjective';
export type Gender = 'male' | 'female' | 'unknown';

type Row = readonly [ending: RegExp, declension: Declension | undefined];

const INDECLINABLE: Declension = declension(0, '- - - - - -');

// Троцкий, Крупская; Толстой; Белый.
const SKY = declension(2, 'ий ого ому ого им ом', 'ие их им их ими их');
const SHY = declension(2, 'ий его ему его им ем', 'ие их им их ими их');
const YI = declension(2, 'ый ого ому ого ым ом', 'ые ых ым ых ыми ых');
const OI = declension(2, 'ой ого ому ого ым ом', 'ые ых ым ых ыми ых');
const SKOI = declension(2, 'ой ого ому ого им ом', 'ие их им их ими их');
const AYA = declension(2, 'ая ой ой ую ой|ою ой', '');
const SHAYA = declension(2, 'ая ей ей ую ей|ею ей', '');
// Шляпников, Бухарин; Иванова.
const OV = declension(0, '- а у а ым е', 'ы ых ым ых ыми ых');
const OVA = declension(1, 'а ой ой у ой|ою ой', '');
// Радек, Маркс; Беленький is an adjective.
const HARD = declension(0, '- а у а ом е', 'ы ов ам ов ами ах');
const VELAR = declension(0, '- а у а ом е', 'и ов ам ов ами ах');
const HUSHED = declension(0, '- а у а ем|ом е', 'и ей ам ей ами ах');
const TS = declension(0, '- а у а ем|ом е', 'ы ев ам ев ами ах');
// Кравец is Кравца or Кравеца: either can only be he.
const ETS = declension(2, 'ец ца|еца цу|ецу ца|еца цем|цом|ецем це|еце', '');
const SOFT_Y = declension(1, 'й я ю я ем е', 'и ев ям ев ями ях');
const SOFT = declension(1, 'ь я ю я ем е', 'и ей ям ей ями ях');
const IY = declension(1, 'й я ю я ем и', '');
// Сковорода, Никита; Илья, Мария.
const A = declension(1, 'а ы е у ой|ою е', '');
const KA = declension(1, 'а и е у ой|ою е', '');
const SHA = declension(1, 'а и е у ей|ею е', '');
const TSA = declension(1, 'а ы е у ей|ею е', '');
const YA = declension(1, 'я и е ю ей|ею е', '');
const IYA = declension(1, 'я и и ю ей|ею и', '');
// Любовь, Сибирь.
const SOFT_FEMALE = declension(1, 'ь и и ь ью и', '');
// Things, whose accusative is their nominative.
const THING = declension(0, '- а у - ом е', '');
const HUSHED_THING = declension(0, '- а у - ем|ом е', '');
const IE = declension(1, 'е я ю е ем и', '');
const ADJECTIVE = {
  sky: declension(2, 'ий ого ому ий им ом', ''),
  yi: declension(2, 'ый ого ому ый ым ом', ''),
  oe: declension(2, 'ое ого ому ое ым|им ом', ''),
};

const VOWEL_A: readonly Row[] = [
  [/[аеёиоуыэюя]а$/u, INDECLINABLE],
  [/[гкх]а$/u, KA],
  [/[жшчщ]а$/u, SHA],
  [/ца$/u, TSA],
  [/а$/u, A],
  [/ия$/u, IYA],
  [/я$/u, YA],
];

const CONSONANT: readonly Row[] = [
  [/[гкх]$/u, VELAR],
  [/[жшчщ]$/u, HUSHED],
  [/ц$/u, TS],
  [/[бвдзлмнпрстф]$/u, HARD],
];

const NEVER_DECLINED: Row = [/(?:[еёиоуыэю]|[иы]х)$/u, INDECLINABLE];

const SURNAME: Readonly<Record<Gender, readonly Row[]>> = {
  male: [
    [/[жшчщ]ий$/u, SHY],
    [/[гкх]ий$/u, SKY],
    [/ый$/u, YI],
    [/[аеёиоуыэюя].*[гкхжшчщ]ой$/u, SKOI],
    [/[аеёиоуыэюя].*ой$/u, OI],
    // Uncertain: Синий is an adjective, Чухний is none.
    [/ий$/u, undefined],
    [/(?:[оеё]в|[иы]н)$/u, OV],
    NEVER_DECLINED,
    ...VOWEL_A,
    [/[аеёиоуыэюя].*ец$/u, ETS],
    ...CONSONANT,
    [/й$/u, SOFT_Y],
    // Лапоть, Ремень: the vowel before may fall out.
    [/[еёо][а-я]ь$/u, undefined],
    [/ь$/u, SOFT],
  ],
  female: [
    [/[жшчщ]ая$/u, SHAYA],
    [/ая$/u, AYA],
    [/(?:[оеё]в|[иы]н)а$/u, OVA],
    NEVER_DECLINED,
    ...VOWEL_A,
    [/[бвгджзйклмнпрстфхцчшщь]$/u, INDECLINABLE],
  ],
  // Nobody knows whether a Люксембург is a man: only what is a man's or a woman's by its ending.
  unknown: [
    [/[жшчщ]ий$/u, SHY],
    [/[гкх]ий$/u, SKY],
    [/ый$/u, YI],
    [/(?:[оеё]в|[иы]н)$/u, OV],
    [/[жшчщ]ая$/u, SHAYA],
    [/ая$/u, AYA],
    [/(?:[оеё]в|[иы]н)а$/u, OVA],
    NEVER_DECLINED,
  ],
};

/** Given names whose vowel falls out. */
const FLEETING: ReadonlyMap<string, Declension> = new Map([
  ['лев', declension(3, 'лев льва льву льва львом льве')],
  ['пётр', declension(3, 'ётр етра етру етра етром етре')],
  ['павел', declension(2, 'ел ла лу ла лом ле')],
  ['любовь', SOFT_FEMALE],
]);

const GIVEN: Readonly<Record<Gender, readonly Row[]>> = {
  male: [[/ий$/u, IY], [/[еёиоуыэю]$/u, INDECLINABLE], ...VOWEL_A, ...CONSONANT, [/й$/u, SOFT_Y], [/ь$/u, SOFT]],
  female: [[/[еёиоуыэюбвгджзйклмнпрстфхцчшщ]$/u, INDECLINABLE], ...VOWEL_A, [/ь$/u, SOFT_FEMALE]],
  unknown: [],
};

const NOUN: readonly Row[] = [
  // Комиссия, восстание.
  [/ия$/u, IYA],
  [/ие$/u, IE],
  // The vowel before may fall out, or the gender is not to be seen.
  [/(?:[еёо][кнлц]|[аеёиоуыэюя]а|[иыо])$/u, undefined],
  ...VOWEL_A.slice(1, 5),
  [/[жшчщц]$/u, HUSHED_THING],
  [/[бвгдзклмнпрстфх]$/u, THING],
  // Сибирь, Астрахань. Of a man of that ending, as Ярославль is one, these are no forms at all.
  [/ь$/u, SOFT_FEMALE],
];

const ADJECTIVES: readonly Row[] = [
  [/[гкх]ий$/u, ADJECTIVE.sky],
  [/ый$/u, ADJECTIVE.yi],
  [/[бвгдзклмнпрстфх]ая$/u, AYA],
  [/[жшчщ]ая$/u, SHAYA],
  [/[бвгдзклмнпрстфх]ое$/u, ADJECTIVE.oe],
];

const rowsOf = (role: Role, gender: Gender): readonly Row[] => {
  switch (role) {
    case 'surname':
      return SURNAME[gender];
    case 'given':
      return GIVEN[gender];
    case 'patronymic':
      return gender === 'female' ? VOWEL_A : CONSONANT;
    case 'noun':
      return NOUN;
    default:
      return ADJECTIVES;
  }
};

/**
 * How a Russian word is declined, by its ending.
 *
 * @returns undefined where that is not certain: it then has no form but its own
 */
export function russian(word: string, role: Role, gender: Gender): Declension | undefined {
  const small = word.toLowerCase();
  const fleeting = role === 'given' ? FLEETING.get(small) : undefined;
  if (fleeting !== undefined) return fleeting;
  return rowsOf(role, gender).find(([ending]) => ending.test(small))?.[1];
}
