import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay } from '../test/arbitraries.js';
import {
  type CalendarDay,
  dayNumberToGregorian,
  dayNumberToJulian,
  gregorianMonthLength,
  gregorianToDayNumber,
  isGregorianDay,
  isGregorianLeapYear,
  isJulianDay,
  isJulianLeapYear,
  julianMonthLength,
  julianToDayNumber,
} from './calendar.js';
import { formatIsoDay, parseIsoDay } from './iso.js';

const day = (text: string): CalendarDay => parseIsoDay(text) as CalendarDay;

describe('day numbers', () => {
  const check = (number: number, gregorian: string, julian: string): void =>
    test(`${number} is ${gregorian}, Old Style ${julian}`, () => {
      expect(gregorianToDayNumber(day(gregorian))).toBe(number);
      expect(julianToDayNumber(day(julian))).toBe(number);
      expect(formatIsoDay(dayNumberToGregorian(number))).toBe(gregorian);
      expect(formatIsoDay(dayNumberToJulian(number))).toBe(julian);
    });

  // Where the count begins, the reform of 1582, and the day that astronomers count from today.
  check(0, '-4713-11-24', '-4712-01-01');
  check(2_299_160, '1582-10-14', '1582-10-04');
  check(2_299_161, '1582-10-15', '1582-10-05');
  check(2_451_545, '2000-01-01', '1999-12-19');
  check(-1, '-4713-11-23', '-4713-12-31');
});

describe('Old Style', () => {
  const check = (julian: string, gregorian: string): void =>
    test(`${julian} is ${gregorian}`, () => {
      expect(formatIsoDay(dayNumberToGregorian(julianToDayNumber(day(julian))))).toBe(gregorian);
      expect(formatIsoDay(dayNumberToJulian(gregorianToDayNumber(day(gregorian))))).toBe(julian);
    });

  // Pairs as printed in books on Russia.
  check('1872-03-19', '1872-03-31');
  check('1880-10-19', '1880-10-31');
  check('1870-02-26', '1870-03-10');
  check('1887-08-03', '1887-08-15');
  check('1917-10-25', '1917-11-07');
  // +11 in the 18th century, +12 in the 19th, +13 in the 20th: it changes on a 29 February that only the Julian year has.
  check('1700-02-18', '1700-02-28');
  check('1700-02-29', '1700-03-11');
  check('1725-01-28', '1725-02-08');
  check('1800-02-28', '1800-03-11');
  check('1800-02-29', '1800-03-12');
  check('1800-03-01', '1800-03-13');
  check('1900-02-28', '1900-03-12');
  check('1900-02-29', '1900-03-13');
  check('1900-03-01', '1900-03-14');
  // Over the turn of a year.
  check('1900-12-25', '1901-01-07');

  test('31 January 1918 was followed by 14 February', () => {
    expect(julianToDayNumber(day('1918-01-31')) + 1).toBe(gregorianToDayNumber(day('1918-02-14')));
  });
});

describe('which days there are', () => {
  const check = (text: string, gregorian: boolean, julian: boolean): void =>
    test(`${text}: Gregorian ${gregorian}, Julian ${julian}`, () => {
      expect(isGregorianDay(day(text))).toBe(gregorian);
      expect(isJulianDay(day(text))).toBe(julian);
      expect(gregorianMonthLength(day(text).year, day(text).month) >= day(text).day && day(text).day > 0).toBe(
        gregorian,
      );
    });

  check('1900-02-28', true, true);
  check('1900-02-29', false, true);
  check('1900-02-30', false, false);
  check('2000-02-29', true, true);
  check('1921-02-29', false, false);
  check('1921-04-30', true, true);
  check('1921-04-31', false, false);
  check('1921-12-31', true, true);
  check('1921-12-00', false, false);
  check('1921-00-01', false, false);
  check('1921-13-01', false, false);
  // Astronomical years: 0 is 1 BC and a leap year, and so is -4.
  check('0000-02-29', true, true);
  check('-0004-02-29', true, true);
  check('-0100-02-29', false, true);
  check('-0400-02-29', true, true);

  test('leap years', () => {
    const leap = [-400, -4, 0, 4, 1600, 1904, 2000];
    expect(leap.filter((year) => !isGregorianLeapYear(year) || !isJulianLeapYear(year))).toEqual([]);
    expect([-100, 1700, 1800, 1900].map((year) => [isGregorianLeapYear(year), isJulianLeapYear(year)])).toEqual(
      Array(4).fill([false, true]),
    );
    expect([-1, 1, 1921, 1922].filter((year) => isGregorianLeapYear(year) || isJulianLeapYear(year))).toEqual([]);
  });
});

describe.each([
  ['Gregorian', gregorianMonthLength, gregorianToDayNumber, dayNumberToGregorian],
  ['Julian', julianMonthLength, julianToDayNumber, dayNumberToJulian],
] as const)('%s, from the year -5000 to 5000', (_, monthLength, toNumber, fromNumber) => {
  const anyDay = calendarDay(monthLength);

  test('a day comes back from its number', () => {
    fc.assert(
      fc.property(anyDay, (it) => {
        expect(fromNumber(toNumber(it))).toEqual(it);
      }),
    );
  });

  test('the next number is the next day', () => {
    fc.assert(
      fc.property(anyDay, ({ year, month, day: number }) => {
        const last = number === monthLength(year, month);
        const turn = last && month === 12;
        const next = {
          year: turn ? year + 1 : year,
          month: last ? (month % 12) + 1 : month,
          day: last ? 1 : number + 1,
        };
        expect(fromNumber(toNumber({ year, month, day: number }) + 1)).toEqual(next);
      }),
    );
  });
});

// The one place where a Date is good enough: as somebody else's proleptic Gregorian calendar.
test('Gregorian day numbers are those of the JavaScript engine', () => {
  fc.assert(
    fc.property(calendarDay(gregorianMonthLength), (it) => {
      const milliseconds = new Date(0).setUTCFullYear(it.year, it.month - 1, it.day);
      expect(gregorianToDayNumber(it)).toBe(milliseconds / 86_400_000 + 2_440_588);
    }),
  );
});
