import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay } from '../test/arbitraries.js';
import { type CalendarDay, gregorianMonthLength, gregorianToDayNumber } from './calendar.js';
import { addDuration, type Duration, parseDuration } from './duration.js';
import { dayNumberToIso, parseIsoDay } from './iso.js';

describe('parseDuration', () => {
  const check = (text: string, expected: [sign: 1 | -1, months: number, days: number] | undefined): void =>
    test(JSON.stringify(text), () => {
      expect(parseDuration(text)).toEqual(
        expected === undefined ? undefined : { sign: expected[0], months: expected[1], days: expected[2] },
      );
    });

  check('P1M15D', [1, 1, 15]);
  check('P2W', [1, 0, 14]);
  check('P1Y2M3W4D', [1, 14, 25]);
  check('-P2M', [-1, 2, 0]);
  check('P0D', [1, 0, 0]);
  for (const text of [
    '',
    'P',
    '-P',
    '1M',
    'P1',
    'PM',
    'P1D1M',
    'P1.5M',
    'P-1M',
    '+P1M',
    'PT1H',
    'P1DT1H',
    'p1m',
    'P1M ',
  ]) {
    check(text, undefined);
  }

  test('any text is a duration or none, without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^-?P[0-9YMWD]{0,9}$/u)), (text) => {
        const read = parseDuration(text);
        if (read !== undefined) expect(Number.isInteger(read.months) && Number.isInteger(read.days)).toBe(true);
      }),
    );
  });
});

const duration = (text: string): Duration => parseDuration(text) as Duration;

describe('addDuration', () => {
  const check = (day: string, by: string, expected: string): void =>
    test(`${day} and ${by}: ${expected}`, () => {
      expect(dayNumberToIso(addDuration(gregorianToDayNumber(parseIsoDay(day) as CalendarDay), duration(by)))).toBe(
        expected,
      );
    });

  check('1922-03-27', 'P6D', '1922-04-02');
  check('1922-03-27', 'P0D', '1922-03-27');
  check('1922-12-31', 'P1D', '1923-01-01');
  check('1922-03-27', 'P1M', '1922-04-27');
  check('1922-12-15', 'P1M', '1923-01-15');
  check('1922-03-27', 'P10M', '1923-01-27');
  check('1922-03-27', 'P1Y', '1923-03-27');
  check('1922-03-27', '-P1M', '1922-02-27');
  check('1922-01-15', '-P1M', '1921-12-15');
  check('1922-03-27', '-P3M', '1921-12-27');
  check('1922-03-01', '-P1D', '1922-02-28');
  // A month later than the 31st is the last of a shorter month.
  check('1922-01-31', 'P1M', '1922-02-28');
  check('1924-01-31', 'P1M', '1924-02-29');
  check('1924-02-29', 'P1Y', '1925-02-28');
  check('1922-03-31', '-P1M', '1922-02-28');
  // Months first, then days.
  check('1922-01-31', 'P1M1D', '1922-03-01');
  check('1922-03-31', '-P1M1D', '1922-02-27');
  check('0001-01-01', '-P1M', '0000-12-01');
});

const anyDay = calendarDay(gregorianMonthLength).map(gregorianToDayNumber);
const count = fc.integer({ min: 0, max: 5000 });

test('days are days, and a year is twelve months', () => {
  fc.assert(
    fc.property(anyDay, count, (day, number) => {
      expect(addDuration(day, duration(`P${number}D`))).toBe(day + number);
      expect(addDuration(day, duration(`-P${number}D`))).toBe(day - number);
      expect(addDuration(day, duration(`P${number}Y`))).toBe(addDuration(day, duration(`P${12 * number}M`)));
    }),
  );
});

test('a later day stays no earlier', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 0, max: 40 }),
      count,
      fc.constantFrom('', '-'),
      (day, later, months, sign) => {
        const by = duration(`${sign}P${months}M`);
        expect(addDuration(day + later, by)).toBeGreaterThanOrEqual(addDuration(day, by));
      },
    ),
  );
});
