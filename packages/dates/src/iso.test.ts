import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay } from '../test/arbitraries.js';
import { gregorianMonthLength, gregorianToDayNumber } from './calendar.js';
import { dayNumberToIso, formatIsoDay, parseIsoDay } from './iso.js';

describe('parseIsoDay', () => {
  const check = (text: string, expected: [year: number, month: number, day: number] | undefined): void =>
    test(JSON.stringify(text), () => {
      expect(parseIsoDay(text)).toEqual(
        expected === undefined ? undefined : { year: expected[0], month: expected[1], day: expected[2] },
      );
    });

  check('1880-10-19', [1880, 10, 19]);
  check('0044-03-15', [44, 3, 15]);
  check('-0043-03-15', [-43, 3, 15]);
  check('12345-01-01', [12345, 1, 1]);
  // It reads parts; whether the day exists depends on the calendar.
  check('1900-02-29', [1900, 2, 29]);
  check('1921-99-99', [1921, 99, 99]);
  for (const text of [
    '',
    '1880',
    '1880-10',
    '880-10-19',
    '1880-1-9',
    '1880-10-19T00:00',
    '1880/10/19',
    '1880-10-19\n',
  ]) {
    check(text, undefined);
  }
  check('+1880-10-19', undefined);
  check('1880-10-١٩', undefined);
});

describe('formatIsoDay', () => {
  const check = (year: number, expected: string): void =>
    test(expected, () => expect(formatIsoDay({ year, month: 3, day: 5 })).toBe(expected));

  check(1880, '1880-03-05');
  check(44, '0044-03-05');
  check(0, '0000-03-05');
  check(-43, '-0043-03-05');
  check(12345, '12345-03-05');
  check(-12345, '-12345-03-05');
});

test('what is written is read again, as parts and as a day number', () => {
  fc.assert(
    fc.property(calendarDay(gregorianMonthLength), (day) => {
      expect(parseIsoDay(formatIsoDay(day))).toEqual(day);
      expect(dayNumberToIso(gregorianToDayNumber(day))).toBe(formatIsoDay(day));
    }),
  );
});
