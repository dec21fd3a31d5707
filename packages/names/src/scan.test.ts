import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ENTITIES, entity } from '../test/entities.js';
import { buildNameIndex, type NameIndex } from './name-index.js';
import { bearers, scan } from './scan.js';

const index = buildNameIndex(ENTITIES);

/** What prose is masked with: BARRIER for code and links, JOINER for marks of emphasis and of block quotes. */
const [BARRIER, JOINER] = ['\uFFFC', '\u2060'];

/** Writes a match as `text = id (kind)`; where it is not certain, the candidates with bars between. */
const show = (text: string, names: NameIndex = index): string[] =>
  scan(names, text).map(({ start, end, entity, candidates, match }) => {
    expect(entity === null || (candidates.length === 1 && candidates[0] === entity)).toBe(true);
    expect(match === 'candidate').toBe(entity === null);
    return `${text.slice(start, end)} = ${entity ?? candidates.join(' | ')} (${match})`;
  });

const check = (text: string, ...expected: string[]): void =>
  test(JSON.stringify(text), () => expect(show(text)).toEqual(expected));

describe('scan: kinds of match', () => {
  check('Leon Trotsky', 'Leon Trotsky = person:leon-trotsky (preferred)');
  check('Against Trotsky.', 'Trotsky = person:leon-trotsky (variant)');
  check('Trotzki', 'Trotzki = person:leon-trotsky (misprint)');
  check('TROTZKI', 'TROTZKI = person:leon-trotsky (misprint)');
  check('Janis Rudzutaks', 'Janis Rudzutaks = person:jan-rudzutak (folded)');
  check('Ja\u0304nis Rudzutaks', 'Ja\u0304nis Rudzutaks = person:jan-rudzutak (preferred)');
  check('Rudzutäk', 'Rudzutäk = person:jan-rudzutak (folded)');
  check('— Мясникову', 'Мясникову = person:gavriil-myasnikov (inflected)');
  check('— Mjasnikow', 'Mjasnikow = person:gavriil-myasnikov (romanised)');
  check('— V. Lenin', 'V. Lenin = person:vladimir-lenin (folded)');
  check('— the Miasnikovs', 'Miasnikovs = person:gavriil-myasnikov (candidate)');
  check('тов. Мясников,', 'Мясников = person:gavriil-myasnikov (variant)');
  check('');
  check('Nobody of whom anything is known');
});

describe('scan: the longest name wins', () => {
  check('Moscow Soviet', 'Moscow Soviet = org:moscow-soviet (preferred)');
  check("the Workers' Opposition", "Workers' Opposition = org:workers-opposition (preferred)");
  // What only began like a longer name is still looked at.
  // A given name of somebody else makes a surname doubtful.
  check('Leon Miasnikov', 'Miasnikov = person:gavriil-myasnikov (candidate)');
  check('Moscow, Soviet', 'Soviet = org:moscow-soviet (variant)');
  check(
    'Lenin Trotsky Lenin',
    'Lenin = person:vladimir-lenin (variant)',
    'Trotsky = person:leon-trotsky (variant)',
    'Lenin = person:vladimir-lenin (variant)',
  );
});

describe('scan: a proper name and the common noun of another', () => {
  const set = [
    entity('org:workers-opposition', 'Workers’ Opposition'),
    entity('org:finnish-opposition', 'Finnish opposition', { text: 'workers’ opposition', linking: 'never' }),
  ];
  const names = buildNameIndex(set);
  const own = (text: string, ...expected: string[]): void =>
    test(JSON.stringify(text), () => expect(show(text, names)).toEqual(expected));

  own('the Workers’ Opposition', 'Workers’ Opposition = org:workers-opposition (preferred)');
  own("the Workers' Opposition", "Workers' Opposition = org:workers-opposition (preferred)");
  // Not to the letter: it may be either, and without capitals it is no name at all.
  own('WORKERS’ OPPOSITION', 'WORKERS’ OPPOSITION = org:workers-opposition | org:finnish-opposition (candidate)');
  own('a workers’ opposition');
  own('Workers’ opposition within the party');

  const both = buildNameIndex([
    ...set.slice(0, 1),
    entity('org:other', { text: 'workers’ opposition', linking: 'candidate' }),
  ]);
  test('one word with a capital is no proof: a sentence may begin with it', () => {
    const one = buildNameIndex([
      entity('org:opposition', 'Opposition'),
      entity('org:other', 'Others', { text: 'opposition', linking: 'never' }),
    ]);
    expect(show('War came. Opposition to it grew.', one)).toEqual([
      'Opposition = org:opposition | org:other (candidate)',
    ]);
  });
  test('a proper name that never links is a rival as well', () => {
    const namesakes = buildNameIndex([
      entity('person:pyotr-semenov', 'Pyotr Semenov'),
      entity('person:other', 'Somebody', { text: 'Pyotr Semënov', linking: 'never' }),
    ]);
    expect(show('by Pyotr Semenov', namesakes)).toEqual([
      'Pyotr Semenov = person:pyotr-semenov | person:other (candidate)',
    ]);
  });
  test('a label of either is a name of both', () => {
    expect(bearers(names, "Workers' Opposition").map(({ id }) => id)).toEqual([
      'org:workers-opposition',
      'org:finnish-opposition',
    ]);
  });
  test('a noun that may link is a rival', () => {
    expect(show('the Workers’ Opposition', both)).toEqual([
      'Workers’ Opposition = org:workers-opposition | org:other (candidate)',
    ]);
  });
});

describe('scan: whom it may mean', () => {
  // A text that two entities carry, whatever the records say.
  check('Kuznetsov', 'Kuznetsov = person:nikolai-kuznetsov | person:kuznetsov-who-declined (candidate)');
  check('Nikolai Kuznetsov', 'Nikolai Kuznetsov = person:nikolai-kuznetsov (preferred)');
  check('Ilyich', 'Ilyich = person:gavriil-myasnikov | person:vladimir-lenin (candidate)');
  // linking: never, and concepts, whose names are ordinary words, unless the record says otherwise.
  check('Ganka');
  check('NEP and the New Economic Policy');
  check('Tax in Kind', 'Tax in Kind = concept:nep (variant)');

  test('a candidate by its record alone', () => {
    const names = buildNameIndex([entity('person:a', { text: 'Ivanov', linking: 'candidate' })]);
    expect(show('Ivanov', names)).toEqual(['Ivanov = person:a (candidate)']);
  });

  test('one entity with one text twice is no candidate, and its exact spelling is the one recognised', () => {
    const names = buildNameIndex([entity('person:a', 'Čapek', 'Capek', { text: 'Capek', lang: 'de' })]);
    expect(show('Capek, Čapek, Ćapek', names)).toEqual([
      'Capek = person:a (variant)',
      'Čapek = person:a (preferred)',
      'Ćapek = person:a (folded)',
    ]);
  });

  test('a sure name shared with a concept is a candidate too', () => {
    const names = buildNameIndex([entity('concept:unity', 'Unity'), entity('org:unity', 'Unity')]);
    expect(show('Unity', names)).toEqual(['Unity = concept:unity | org:unity (candidate)']);
  });
});

describe('scan: case', () => {
  check('the opposition');
  check('the Opposition', 'Opposition = org:opposition (preferred)');
  check('LENIN', 'LENIN = person:vladimir-lenin (folded)');
  check('lenin');
  check('leon Trotsky', 'Trotsky = person:leon-trotsky (variant)');
  check('мясников');
});

describe('scan: what follows a name', () => {
  check("Lenin's letter", 'Lenin = person:vladimir-lenin (variant)');
  check('Lenin’s letter', 'Lenin = person:vladimir-lenin (variant)');
  check("Workers' Opposition's", "Workers' Opposition = org:workers-opposition (preferred)");
  check('Leninist, Leninism, Leningrad');
  check('Trotsky1923');
  check('anti-Trotsky', 'Trotsky = person:leon-trotsky (variant)');
  check('“Trotsky”', 'Trotsky = person:leon-trotsky (variant)');
});

describe('scan: what stands between the words of a name', () => {
  const workers = (printed: string, match: string): void =>
    check(printed, `${printed} = org:workers-opposition (${match})`);
  for (const mark of ["'", '’', '‘', 'ʼ', '´', '`', '′']) workers(`Workers${mark} Opposition`, 'preferred');
  workers('Workers Opposition', 'folded');
  // Not the plural: another word.
  check("Worker's Opposition", 'Opposition = org:opposition (preferred)');

  for (const mark of ["'", '’', 'ʹ']) check(`Zinov${mark}ev`, `Zinov${mark}ev = person:grigory-zinoviev (variant)`);

  const miasnikov = (printed: string, match: string): void =>
    check(printed, `${printed} = person:gavriil-myasnikov (${match})`);
  miasnikov('G. Miasnikov', 'variant');
  miasnikov('G.Miasnikov', 'folded');
  miasnikov('G Miasnikov', 'folded');
  check('G, Miasnikov', 'Miasnikov = person:gavriil-myasnikov (variant)');
  for (const printed of ['V.I. Lenin', 'V I Lenin', 'V.I.Lenin']) {
    check(printed, `${printed} = person:vladimir-lenin (folded)`);
  }

  // The end of a sentence, of a clause, of a paragraph.
  const parting = ['. ', ' ... ', ', ', '; ', ' (', '/', ' — ', '—', ' – ', ' - ', ' -- ', '\n\n', '\r\n\r\n', '\n \n'];
  for (const gap of parting) {
    check(`Moscow${gap}Soviet`, 'Soviet = org:moscow-soviet (variant)');
  }
  for (const [gap, match] of [
    ['\u00a0', 'preferred'],
    ['  ', 'preferred'],
    ['\t', 'preferred'],
    ['-', 'folded'],
  ] as const) {
    check(`Moscow${gap}Soviet`, `Moscow${gap}Soviet = org:moscow-soviet (${match})`);
  }

  const brest = (printed: string, match: string): void => check(printed, `${printed} = place:brest-litovsk (${match})`);
  for (const hyphen of ['-', '‐', '‑', '–']) brest(`Brest${hyphen}Litovsk`, 'preferred');
  for (const gap of [' ', ' - ', ' – ', '-\n']) brest(`Brest${gap}Litovsk`, 'folded');
  brest('Брест-Литовск', 'variant');
  check('BrestLitovsk');

  check('St. Petersburg', 'St. Petersburg = place:st-petersburg (preferred)');
  check('St Petersburg', 'St Petersburg = place:st-petersburg (folded)');
});

describe('scan: lines and masks', () => {
  for (const end of ['\n', '\r\n', '\r', '  \n  ', `\n${JOINER} `, `\r\n${JOINER}`, `${JOINER}\n`]) {
    check(`Leon${end}Trotsky`, `Leon${end}Trotsky = person:leon-trotsky (preferred)`);
  }
  for (const end of ['\n', '\r\n', '\r', '\n  ', `\n${JOINER} `, `\r\n${JOINER}`]) {
    check(`Mias-${end}nikov`, `Mias-${end}nikov = person:gavriil-myasnikov (variant)`);
  }

  // No name crosses code, a link or a tag; marks of emphasis are not there.
  check(`Leon${BARRIER}Trotsky`, 'Trotsky = person:leon-trotsky (variant)');
  check(`Leon ${BARRIER} Trotsky`, 'Trotsky = person:leon-trotsky (variant)');
  check(`Mias-\n${BARRIER}nikov`);
  check(
    `${JOINER}Leon${JOINER} ${JOINER}${JOINER}Trotsky${JOINER}${JOINER}`,
    `Leon${JOINER} ${JOINER}${JOINER}Trotsky = person:leon-trotsky (preferred)`,
  );
  check(`${JOINER}L${JOINER}enin`, `L${JOINER}enin = person:vladimir-lenin (variant)`);
  check(`${JOINER}Lenin${JOINER}ist`);
  check(`${JOINER}Lenin${JOINER}'s`, 'Lenin = person:vladimir-lenin (variant)');

  // Offsets are UTF-16.
  check('🜚 𝐋 é\u0301 Lenin 🜚', 'Lenin = person:vladimir-lenin (variant)');
});

describe('scan: names that every JavaScript object has', () => {
  check('constructor', 'constructor = person:constructor (preferred)');
  check('hasOwnProperty', 'hasOwnProperty = person:constructor (variant)');
  check('__proto__ toString valueOf prototype');

  test('__proto__ as a name', () => {
    const names = buildNameIndex([entity('person:constructor', '__proto__')]);
    expect(show('a __proto__ b', names)).toEqual(['proto = person:constructor (preferred)']);
  });

  test('a name without letters is none, and an empty index finds nothing', () => {
    expect(show('?? and Lenin', buildNameIndex([entity('person:a', '??', '')]))).toEqual([]);
    expect(show('Lenin', buildNameIndex([]))).toEqual([]);
  });
});

/** Whom a text names, without how surely. */
const ids = (text: string): string[] => bearers(index, text).map(({ id }) => id);

describe('a name that is never meant in prose', () => {
  const book = entity('work:pamphlet', { text: "The Workers' Group", linking: 'never' });
  const group = entity('org:group', "Workers' Group");

  test('hides no shorter one', () => {
    const [found] = scan(buildNameIndex([book, group]), "The Workers' Group was founded");
    expect(found).toMatchObject({ start: 4, entity: 'org:group' });
  });

  test('is still a label, with how surely it is meant', () => {
    expect(bearers(buildNameIndex([book]), "The Workers' Group")).toMatchObject([
      { id: 'work:pamphlet', linking: 'never', match: 'preferred', name: { text: "The Workers' Group" } },
    ]);
  });
});

describe('words around a name that make it another one', () => {
  const doubtful = (text: string, name: string): void =>
    test(text, () => {
      const found = scan(index, text).find(({ start, end }) => text.slice(start, end) === name);
      expect(found).toMatchObject({ entity: null, match: 'candidate' });
    });
  const sure = (text: string, id: string): void =>
    test(text, () => expect(scan(index, text).map(({ entity: found }) => found)).toContain(id));

  doubtful('He met Svetlana Lenin there.', 'Lenin');
  doubtful('Svetlana Lenin was there.', 'Lenin');
  doubtful('It was over. Vasily Lenin came.', 'Lenin');
  doubtful('It was the Lenin-Werke.', 'Lenin');
  doubtful('A Marx-Lenin monument.', 'Lenin');
  sure('When Lenin spoke', 'person:vladimir-lenin');
  sure('It was over. But Lenin spoke', 'person:vladimir-lenin');
  sure('So said Comrade Lenin then', 'person:vladimir-lenin');
  sure('“Poor Lenin!”', 'person:vladimir-lenin');
  sure('Against Lenin, nobody spoke', 'person:vladimir-lenin');
  sure('Presumably Lenin knew', 'person:vladimir-lenin');
  sure('Following Lenin they left', 'person:vladimir-lenin');
  sure('In the east, Lenin said', 'person:vladimir-lenin');
  sure('a Lenin-led party', 'person:vladimir-lenin');
  sure('In the words of V. I. Lenin', 'person:vladimir-lenin');
  sure('Of Moscow, Lenin knew', 'person:vladimir-lenin');
});

describe('bearers', () => {
  const whose = (text: string, ...expected: string[]): void =>
    test(JSON.stringify(text), () => expect(ids(text)).toEqual(expected));

  whose('Lenin', 'person:vladimir-lenin');
  whose(' Lenin ', 'person:vladimir-lenin');
  whose("Lenin's", 'person:vladimir-lenin');
  whose('Lenin’s', 'person:vladimir-lenin');
  whose("the Workers' Opposition");
  whose("Workers'");
  whose("Workers' Opposition", 'org:workers-opposition');
  whose("Workers' Opposition’s", 'org:workers-opposition');
  whose('LENIN', 'person:vladimir-lenin');
  whose('Kuznetsov', 'person:nikolai-kuznetsov', 'person:kuznetsov-who-declined');
  // A writer chose the label: linking does not matter.
  whose('Ganka', 'person:gavriil-myasnikov');
  whose('NEP', 'concept:nep');
  whose('Rudzutank', 'person:jan-rudzutak');
  whose('Lenin and Trotsky');
  whose('lenin');
  whose('');
  whose("'s");
});

/** Texts of names, pieces of names and whatever may stand between. */
const pieces = ENTITIES.flatMap(({ names }) => names.flatMap(({ text }) => [text, ...text.split(/[ -]/u)]));
const gaps = [' ', '. ', ', ', '-', '\n', '-\n', "'s ", '’', JOINER, BARRIER, ' 🜚 ', 'и', '1', ''];
const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 3 }));
const prose = fc.array(fc.tuple(piece, fc.constantFrom(...gaps))).map((parts) => parts.flat().join(''));

describe('scan: properties', () => {
  test('matches are sorted, do not overlap and lie in the text', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'binary' })), (text) => {
        let before = 0;
        for (const { start, end, candidates } of scan(index, text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(candidates.length).toBeGreaterThan(0);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  /** Scripts that put no spaces between words: they part from other letters. */
  const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u;

  test('what is matched is whole words and bears a name by itself', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const { start, end, candidates } of scan(index, text)) {
          expect(ids(text.slice(start, end))).toEqual(candidates);
          expect(text.slice(start - 1, start).replace(WITHOUT_SPACES, '')).not.toMatch(/[\p{L}\p{N}]/u);
          expect(text.slice(end, end + 1).replace(WITHOUT_SPACES, '')).not.toMatch(/[\p{L}\p{M}\p{N}]/u);
        }
      }),
    );
  });

  test('nothing of a name, nothing found', () => {
    const other = fc.string({ unit: fc.constantFrom(..."xqzw ,.\n-'’", JOINER, BARRIER, 'ю') });
    fc.assert(
      fc.property(other, (text) => {
        expect(scan(index, text)).toEqual([]);
      }),
    );
  });

  test('a barrier parts two texts', () => {
    fc.assert(
      fc.property(prose, prose, (a, b) => {
        const moved = scan(index, b).map((match) => {
          const shift = a.length + BARRIER.length;
          return { ...match, start: match.start + shift, end: match.end + shift };
        });
        expect(scan(index, a + BARRIER + b)).toEqual([...scan(index, a), ...moved]);
      }),
    );
  });

  test('every spelling is found as its own, or as a candidate, or never by its linking', () => {
    for (const { id, names } of ENTITIES) {
      for (const { text } of names) {
        const [found] = scan(index, text);
        if (found !== undefined) expect(found).toMatchObject({ start: 0, end: text.length });
        expect(ids(text)).toContain(id);
      }
    }
  });
});

describe('scan: the shape of its cost', () => {
  /** Steps in the trie: what the work of a scan is made of. */
  function steps(text: string): number {
    scan(index, text);
    const get = vi.spyOn(Map.prototype, 'get');
    scan(index, text);
    const count = get.mock.calls.length;
    get.mockRestore();
    return count;
  }

  test.each([
    ['prose', 'Nothing was known of it then. '],
    ['names', 'Lenin, Trotsky. '],
    ['beginnings of names', 'Moscow Leon Workers '],
    ['candidates', 'Kuznetsov '],
    ['a broken word', 'mias-\n'],
    ['one word', 'a'],
  ])('twice the text is twice the work: %s', (_, piece) => {
    const [once, twice] = [steps(piece.repeat(500)), steps(piece.repeat(1000))];
    expect(twice).toBeLessThanOrEqual(2 * once + 10);
  });

  test('more entities do not mean more work', () => {
    const text = 'Lenin was known to Leon Trotsky. '.repeat(50);
    const many = Array.from({ length: 2000 }, (_, at) => entity(`person:other-${at}`, `Other${at} Person${at}`));
    const count = (names: NameIndex): number => {
      // Forms are made at the first scan.
      scan(names, text);
      const get = vi.spyOn(Map.prototype, 'get');
      scan(names, text);
      const { length } = get.mock.calls;
      get.mockRestore();
      return length;
    };
    expect(count(buildNameIndex([...ENTITIES, ...many]))).toBe(count(index));
  });
});

test.each([
  [500, null],
  [501, undefined],
])('%i people of one surname, by an initial and by a whole name', (count, byInitial) => {
  const letter = (at: number): string => String.fromCharCode(97 + (at % 26));
  const given = (at: number): string => `G${letter(Math.floor(at / 26))}${letter(at)}`;
  const many = Array.from({ length: count }, (_, at) => entity(`person:lee-${at}`, `${given(at)} Lee`));
  const index = buildNameIndex(many);
  expect(scan(index, 'he G. Lee said')[0]?.entity).toBe(byInitial);
  expect(scan(index, `he ${given(77)} Lee said`)[0]?.entity).toBe('person:lee-77');
});
