import { describe, expect, it } from 'vitest';
import { fold } from '../fold.js';
import { casesOf, decline, genderOf, isPatronymic, stemOf, stemsOf } from './decline.js';
import type { Gender, Role } from './russian.js';

type Row = [word: string, language: string, role: Role, gender: Gender, forms: string];

/** The singular, case by case, of which the first way is shown. */
const singular = (word: string, language: string, role: Role, gender: Gender): string =>
  decline(word, language, role, gender)
    .slice(0, 6)
    .map((forms) => forms.join('|'))
    .join(' ');

const ROWS: Row[] = [
  ['Троцкий', 'ru', 'surname', 'male', 'Троцкий Троцкого Троцкому Троцкого Троцким Троцком'],
  ['Крупская', 'ru', 'surname', 'female', 'Крупская Крупской Крупской Крупскую Крупской|Крупскою Крупской'],
  ['Шляпников', 'ru', 'surname', 'male', 'Шляпников Шляпникова Шляпникову Шляпникова Шляпниковым Шляпникове'],
  ['Иванова', 'ru', 'surname', 'female', 'Иванова Ивановой Ивановой Иванову Ивановой|Ивановою Ивановой'],
  ['Коллонтай', 'ru', 'surname', 'female', 'Коллонтай Коллонтай Коллонтай Коллонтай Коллонтай Коллонтай'],
  ['Гай', 'ru', 'surname', 'male', 'Гай Гая Гаю Гая Гаем Гае'],
  ['Толстой', 'ru', 'surname', 'male', 'Толстой Толстого Толстому Толстого Толстым Толстом'],
  ['Цой', 'ru', 'surname', 'male', 'Цой Цоя Цою Цоя Цоем Цое'],
  ['Белый', 'ru', 'surname', 'male', 'Белый Белого Белому Белого Белым Белом'],
  ['Радек', 'ru', 'surname', 'male', 'Радек Радека Радеку Радека Радеком Радеке'],
  ['Радек', 'ru', 'surname', 'female', 'Радек Радек Радек Радек Радек Радек'],
  [
    'Цыперович',
    'ru',
    'surname',
    'male',
    'Цыперович Цыперовича Цыперовичу Цыперовича Цыперовичем|Цыперовичом Цыперовиче',
  ],
  ['Фрунзе', 'ru', 'surname', 'male', 'Фрунзе Фрунзе Фрунзе Фрунзе Фрунзе Фрунзе'],
  ['Короленко', 'ru', 'surname', 'male', 'Короленко Короленко Короленко Короленко Короленко Короленко'],
  ['Седых', 'ru', 'surname', 'female', 'Седых Седых Седых Седых Седых Седых'],
  ['Сковорода', 'ru', 'surname', 'male', 'Сковорода Сковороды Сковороде Сковороду Сковородой|Сковородою Сковороде'],
  // Not certain, so nothing.
  ['Лапоть', 'ru', 'surname', 'male', ''],
  ['Люксембург', 'ru', 'surname', 'unknown', ''],
  ['Троцкий', 'be', 'surname', 'male', ''],
  ['Trotsky', 'ru', 'surname', 'male', ''],
  ['Лев', 'ru', 'given', 'male', 'Лев Льва Льву Льва Львом Льве'],
  ['Павел', 'ru', 'given', 'male', 'Павел Павла Павлу Павла Павлом Павле'],
  ['Пётр', 'ru', 'given', 'male', 'Пётр Петра Петру Петра Петром Петре'],
  ['Григорий', 'ru', 'given', 'male', 'Григорий Григория Григорию Григория Григорием Григории'],
  ['Алексей', 'ru', 'given', 'male', 'Алексей Алексея Алексею Алексея Алексеем Алексее'],
  ['Игорь', 'ru', 'given', 'male', 'Игорь Игоря Игорю Игоря Игорем Игоре'],
  ['Никита', 'ru', 'given', 'male', 'Никита Никиты Никите Никиту Никитой|Никитою Никите'],
  ['Мария', 'ru', 'given', 'female', 'Мария Марии Марии Марию Марией|Мариею Марии'],
  ['Любовь', 'ru', 'given', 'female', 'Любовь Любови Любови Любовь Любовью Любови'],
  ['Ильич', 'ru', 'patronymic', 'male', 'Ильич Ильича Ильичу Ильича Ильичем|Ильичом Ильиче'],
  [
    'Михайловна',
    'ru',
    'patronymic',
    'female',
    'Михайловна Михайловны Михайловне Михайловну Михайловной|Михайловною Михайловне',
  ],
  ['Петроград', 'ru', 'noun', 'unknown', 'Петроград Петрограда Петрограду Петроград Петроградом Петрограде'],
  ['оппозиция', 'ru', 'noun', 'unknown', 'оппозиция оппозиции оппозиции оппозицию оппозицией|оппозициею оппозиции'],
  ['Сибирь', 'ru', 'noun', 'unknown', 'Сибирь Сибири Сибири Сибирь Сибирью Сибири'],
  ['Баку', 'ru', 'noun', 'unknown', ''],
  ['Рабочая', 'ru', 'adjective', 'unknown', 'Рабочая Рабочей Рабочей Рабочую Рабочей|Рабочею Рабочей'],
  [
    'Преображенський',
    'uk',
    'surname',
    'male',
    'Преображенський Преображенського Преображенському|Преображенськім Преображенського Преображенським Преображенському|Преображенськім',
  ],
  ['Шевченко', 'uk', 'surname', 'male', 'Шевченко Шевченка Шевченку|Шевченкові Шевченка Шевченком Шевченку|Шевченкові'],
  ['Шевченко', 'uk', 'surname', 'female', ''],
  ['Григорій', 'uk', 'given', 'male', 'Григорій Григорія Григорію|Григорієві Григорія Григорієм Григорії|Григорієві'],
  ['Яків', 'uk', 'given', 'male', ''],
];

describe('decline', () => {
  it.each(ROWS)('%s (%s, %s, %s)', (word, language, role, gender, forms) => {
    expect(singular(word, language, role, gender)).toBe(forms);
  });

  it('has the plural of a family', () => {
    expect(decline('Троцкий', 'ru', 'surname', 'male').slice(6).flat().join(' ')).toBe(
      'Троцкие Троцких Троцким Троцких Троцкими Троцких',
    );
    expect(decline('Киров', 'ru', 'surname', 'male').slice(6).flat().join(' ')).toBe(
      'Кировы Кировых Кировым Кировых Кировыми Кировых',
    );
  });

  it('every form is found by its stem', () => {
    for (const [word, language, role, gender] of ROWS) {
      // Given names are never looked up alone.
      if (role === 'given') continue;
      for (const form of decline(word, language, role, gender).flat()) {
        expect(stemsOf(fold(form)), form).toContain(stemOf(fold(word)));
      }
    }
  });
});

describe('casesOf', () => {
  const trotsky = decline('Троцкий', 'ru', 'surname', 'male').map((forms) => forms.map(fold));
  it.each<[printed: string, cases: number]>([
    ['Троцкий', 0b1],
    ['Троцкого', 0b1010],
    ['Троцким', 0b100010000 | (1 << 8)],
    ['Троцкая', 0],
    ['Троцк', 0],
  ])('%s', (printed, cases) => expect(casesOf(trotsky, fold(printed))).toBe(cases));
});

it.each<[given: string | undefined, father: string | undefined, gender: Gender]>([
  ['Александра', 'Михайловна', 'female'],
  ['Никита', undefined, 'male'],
  ['Роза', undefined, 'female'],
  ['Лев', undefined, 'male'],
  ['Карло', undefined, 'unknown'],
  [undefined, undefined, 'unknown'],
])('genderOf %s %s is %s', (given, father, gender) => expect(genderOf(given, father)).toBe(gender));

it.each<[word: string, is: boolean]>([
  ['Давидович', true],
  ['Ильич', true],
  ['Никитична', true],
  ['Лукич', true],
  ['Олексійович', true],
  ['Генрих', false],
  ['Анна', false],
])('isPatronymic %s', (word, is) => expect(isPatronymic(word)).toBe(is));
