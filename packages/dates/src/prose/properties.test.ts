import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../test/reading.js';
import {
  dayNumberToGregorian,
  dayNumberToIso,
  dayNumberToJulian,
  formatEdtf,
  formatIsoDay,
  gregorianToDayNumber,
} from '../index.js';
import { datesAmong, datesIn } from './dates-in.js';
import { type Token, tokenize } from './tokens.js';

const dayNumber = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({
    min: gregorianToDayNumber({ year: from, month: 1, day: 1 }),
    max: gregorianToDayNumber({ year: to, month: 12, day: 31 }),
  });
const day = dayNumber(1000, 2100).map(dayNumberToIso);
const year = fc.integer({ min: 1000, max: 2100 }).map(String);
const month = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }))
  .map(([of, number]) => `${of}-${String(number).padStart(2, '0')}`);
const decade = fc.integer({ min: 100, max: 209 }).map((tens) => `${tens}X`);
const half = fc.tuple(year, fc.constantFrom('33', '34', '35', '36', '40', '41')).map((parts) => parts.join('-'));
const two = (one: fc.Arbitrary<string>, form: (first: string, last: string) => string): fc.Arbitrary<string> =>
  fc
    .uniqueArray(one, { minLength: 2, maxLength: 2 })
    .map((texts) => texts.sort())
    .map(([first = '', last = '']) => form(first, last));

const edtf = fc.oneof(
  ...[day, month, year, half],
  ...[day, month, year].map((one) => two(one, (first, last) => `${first}/${last}`)),
  ...[day, month, year].map((one) => two(one, (first, last) => `[${first}..${last}]`)),
  two(day, (first, last) => `[${first},${last}]`),
);

/** Letters and marks beyond the first plane and beside it, none of which is part of a date. */
const around = fc
  .array(fc.constantFrom('𝔸', '😀 ', 'é', 'word ', '— ', '“', 'и̑ '), { maxLength: 6 })
  .map((parts) => `${parts.join('')} `);

describe('what is written is read', () => {
  test('dates in words, whatever stands around', () => {
    fc.assert(
      fc.property(edtf, around, around, (date, ahead, behind) => {
        const words = formatEdtf(date);
        const text = `${ahead}in ${words} ${behind}`.replace('in between', 'between');
        const [found, ...others] = datesIn(text);
        expect(others).toEqual([]);
        expect(found && text.slice(found.start, found.end)).toBe(words);
        expect(found?.readings[0]?.bounds).toEqual(boundsOf(date));
      }),
      { numRuns: 500 },
    );
  });

  test('decades', () => {
    fc.assert(
      fc.property(decade, (text) => {
        const found = datesIn(`the ${text.replace('X', '0s')}`)[0]?.readings[0]?.edtf;
        expect(found).toBe(text.endsWith('0X') ? `${text.slice(0, 2)}XX` : text);
      }),
    );
  });

  test('double dates, and those of one calendar', () => {
    fc.assert(
      fc.property(dayNumber(1600, 2099), (number) => {
        const old = formatIsoDay(dayNumberToJulian(number));
        const [found] = datesIn(formatEdtf(dayNumberToIso(number), old));
        expect(found).toMatchObject({ style: 'both', readings: [{ edtf: dayNumberToIso(number) }] });
        expect(found?.fault).toBeUndefined();
        const [marked] = datesIn(`${formatEdtf(old.replace('-02-29', '-02-28'))} O.S.`);
        expect(marked).toMatchObject({ style: 'old', readings: [{ calendar: 'julian' }] });
      }),
      { numRuns: 500 },
    );
  });

  test('other ways to write a day', () => {
    fc.assert(
      fc.property(dayNumber(1000, 2100), fc.nat(6), (number, way) => {
        const { year: of, month: at, day: on } = dayNumberToGregorian(number);
        const name = formatEdtf(`${of}-${String(at).padStart(2, '0')}`.padStart(7, '0')).split(' ')[0] ?? '';
        const ways = [
          `${name} ${on}, ${of}`,
          `${on} ${name}, ${of}`,
          `${on}th of ${name} ${of}`,
          `${on}.${at}.${of}`,
          `${on} ${name.toUpperCase()} ${of}`,
          `${on} ${name.slice(0, 3)}. ${of}`,
          dayNumberToIso(number),
        ];
        const text = ways[way] ?? '';
        const [found] = datesIn(text);
        expect([found?.start, found?.end]).toEqual([0, text.length]);
        expect(found?.readings[0]?.bounds).toMatchObject({ earliestStart: number, latestEnd: number });
      }),
      { numRuns: 500 },
    );
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '8',
      '31',
      '1921',
      '1920',
      '0',
      'March',
      'April',
      'spring',
      'early',
      'end',
      'of',
      'between',
      'and',
      'or',
      'from',
      'to',
    ],
    ...[
      'c',
      '.',
      ',',
      '-',
      '–',
      '/',
      '(',
      ')',
      '[',
      ']',
      '?',
      'O.S.',
      'BC',
      'AD',
      's',
      'th',
      ' ',
      '\n',
      '\n\n',
      '\uFFFC',
      '\u2060',
      'г',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const anything = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('any text at all', () => {
  test('dates are in order, inside the text, never overlap, and mean something', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const { start, end, readings } of datesIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/\uFFFC/u);
          expect(readings.length).toBeGreaterThan(0);
          for (const { bounds } of readings) {
            expect(bounds.earliestStart ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(
              bounds.latestEnd ?? Number.POSITIVE_INFINITY,
            );
          }
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  /** How often a token is looked at. */
  function steps(text: string): number {
    let count = 0;
    const counted = new Proxy<Token[]>(tokenize(text), {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/u.test(key)) count += 1;
        return Reflect.get(target, key);
      },
    });
    datesAmong(counted);
    return count;
  }

  test.each([
    '8 March 1921 ',
    '8, ',
    '1921–',
    '1921, ',
    '(',
    '8 (',
    'between 8 and ',
    'March ',
    'c. ',
    'early ',
    '1 or ',
    'not before ',
  ])('double the text, double the steps: %j', (unit) =>
    expect(steps(unit.repeat(400)) / steps(unit.repeat(200))).toBeLessThan(2.2),
  );
});
