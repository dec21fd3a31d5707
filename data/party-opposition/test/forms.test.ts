/** The forms that nobody writes into records, over every name of the records: Cyrillic declined and romanised. */
import { buildNameIndex, type NamedEntity, romanise, SYSTEMS, scan } from '@glossator/names';
import { inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich';
import { describe, expect, it } from 'vitest';
import { read } from './published.js';

const entities = read('index.json') as readonly NamedEntity[];
const index = buildNameIndex(entities);

/** Whom a text, which stands in the middle of a sentence, means or may mean. */
const meant = (text: string): readonly string[] =>
  scan(index, `— ${text}`).find(({ start, end }) => start === 2 && end === 2 + text.length)?.candidates ?? [];

type Gender = 'male' | 'female';

const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;

interface Person {
  readonly id: string;
  readonly words: readonly [given: string, father: string | undefined, surname: string];
  readonly gender: Gender;
}

/** The Russian names of a given name, of the father's or not, and a surname. */
const people = entities.flatMap(({ id, kind, names }) =>
  names
    .filter(({ lang, linking }) => kind === 'person' && lang === 'ru-Cyrl' && linking !== 'never')
    .map(({ text }) => text.split(' '))
    .filter((words) => words.length > 1 && words.every((word) => /^[А-ЯЁ][а-яё]+$/u.test(word)))
    .map((words): Person => {
      const [given = '', father, surname = ''] = words.length === 2 ? [words[0], undefined, words[1]] : words;
      const gender = /^(?:Александра|Роза)$/u.test(given) ? 'female' : 'male';
      return { id, words: [given, father, surname], gender };
    }),
);

/** As the library declines it. A man's other given name, as of "Карл Генрих Маркс", is no father's. */
function declined({ words: [given, father, surname], gender }: Person, to: (typeof CASES)[number]): string {
  const second =
    father === undefined
      ? []
      : [/(?:ич|на)$/u.test(father) ? inclineMiddlename(father, to, gender) : inclineFirstname(father, to, gender)];
  return [inclineFirstname(given, to, gender), ...second, inclineLastname(surname, to, gender)].join(' ');
}

describe('every Russian name of a person, in every case', () => {
  const rows = people.flatMap((person) => CASES.map((to) => [declined(person, to), person.id] as const));

  it('are very many', () => expect(rows.length).toBeGreaterThan(200));

  it('is found as a library declines it', () => {
    const missed = rows.filter(([form, id]) => !meant(form).includes(id)).map(([form]) => form);
    expect([...new Set(missed)]).toEqual([]);
  });

  it('is found without the name of the father', () => {
    const short = people.flatMap((person) => {
      const [given, , surname] = person.words;
      return CASES.map((to) => [declined({ ...person, words: [given, undefined, surname] }, to), person.id] as const);
    });
    const missed = short.filter(([form, id]) => !meant(form).includes(id)).map(([form]) => form);
    expect([...new Set(missed)]).toEqual([]);
  });

  it('is found behind initials and before them', () => {
    const missed = people.flatMap(({ id, words: [given, father, surname] }) => {
      const initials = [given, father]
        .filter((word) => word !== undefined)
        .map((word) => `${word.slice(0, 1)}.`)
        .join(' ');
      return [`${initials} ${surname}`, `${surname} ${initials}`, `${surname}, ${initials}`].filter(
        (form) => !meant(form).includes(id),
      );
    });
    expect(missed).toEqual([]);
  });

  it('is not found where the cases of its words differ', () => {
    const mixed = people
      .filter(({ words: [, , surname] }) => /(?:ский|ов|ев|ин)$/u.test(surname))
      .map(({ words: [given, father, surname], gender }) =>
        [given, father, inclineLastname(surname, 'dative', gender)].filter((word) => word !== undefined).join(' '),
      );
    expect(mixed.filter((form) => meant(form).length > 0)).toEqual([]);
  });
});

describe('every Russian name of a person, romanised', () => {
  const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
  const surnames = [
    ...new Map(people.map(({ id, words }) => [`${id} ${words[2]}`, { id, surname: words[2] }])).values(),
  ];

  /** Of the full names how many mean the person or leave a choice that holds them; the same of the surnames alone. */
  const countsOf = (system: (typeof SYSTEMS)[number]): string => {
    const written = (words: readonly string[]): string =>
      words.map((word) => capital(romanise(system, word, 'ru'))).join(' ');
    const count = (rows: readonly (readonly [string, string])[]): string => {
      const found = rows.filter(([form, id]) => meant(form).includes(id)).length;
      return `${found} of ${rows.length}`;
    };
    const full = count(people.map(({ id, words: [given, , surname] }) => [written([given, surname]), id]));
    return `${system.name}: full ${full}, alone ${count(surnames.map(({ id, surname }) => [written([surname]), id]))}`;
  };

  it('is found by every system', () => {
    expect(SYSTEMS.map(countsOf).join('\n')).toMatchInlineSnapshot(`
      "ALA-LC: full 55 of 55, alone 45 of 50
      BGN/PCGN: full 55 of 55, alone 45 of 50
      ISO 9:1995: full 55 of 55, alone 45 of 50
      scientific: full 55 of 55, alone 45 of 50
      ISO/R 9: full 55 of 55, alone 45 of 50
      German: full 55 of 55, alone 45 of 50
      German (Steinitz): full 55 of 55, alone 45 of 50
      French: full 55 of 55, alone 45 of 50
      English: full 55 of 55, alone 45 of 50
      English (modified Library of Congress): full 55 of 55, alone 45 of 50
      English of the twenties: full 55 of 55, alone 45 of 50"
    `);
  });

  it('means no other', () => {
    const wrong = SYSTEMS.flatMap((system) =>
      people.flatMap(({ id, words: [given, , surname] }) => {
        const form = `${capital(romanise(system, given, 'ru'))} ${capital(romanise(system, surname, 'ru'))}`;
        return scan(index, form)
          .filter(({ entity }) => entity !== null && entity !== id)
          .map(({ entity }) => `${form}: ${entity}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});
