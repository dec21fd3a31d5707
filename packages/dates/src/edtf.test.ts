import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edtfText, nearEdtf } from '../test/arbitraries.js';
import { type EdtfDate, type EdtfEdge, parseEdtf } from './edtf.js';

const date = (year: number, more: Partial<EdtfDate> = {}): EdtfDate => ({ type: 'date', year, years: 1, ...more });

describe('dates', () => {
  const check = (text: string, expected: EdtfDate): void => test(text, () => expect(parseEdtf(text)).toEqual(expected));

  // Level 0.
  check('1923', date(1923));
  check('1923-04', date(1923, { month: 4 }));
  check('1923-04-17', date(1923, { month: 4, day: 17 }));
  check('0044', date(44));
  check('0000', date(0));
  check('0000-02-29', date(0, { month: 2, day: 29 }));
  check('1904-02-29', date(1904, { month: 2, day: 29 }));

  // Level 1: years before 1 BC and of five digits and more, qualifiers, seasons, digits that are not given.
  check('-0043-03-15', date(-43, { month: 3, day: 15 }));
  check('-0001', date(-1));
  check('Y12345', date(12345));
  check('Y-170002', date(-170002));
  check('1887~', date(1887, { qualifier: '~' }));
  check('1887-03?', date(1887, { month: 3, qualifier: '?' }));
  check('1887-03-25%', date(1887, { month: 3, day: 25, qualifier: '%' }));
  check('1923-21', date(1923, { month: 21 }));
  check('1923-24~', date(1923, { month: 24, qualifier: '~' }));
  check('192X', date(1920, { years: 10 }));
  check('19XX?', date(1900, { years: 100, qualifier: '?' }));
  check('1XXX', date(1000, { years: 1000 }));
  check('XXXX', date(0, { years: 10_000 }));
  // 1930 BC to 1921 BC: the first year is the one with the greatest number.
  check('-192X', date(-1929, { years: 10 }));
  check('-000X', date(-9, { years: 10 }));
  check('1921-XX', date(1921, { unspecified: 'month' }));
  check('1921-03-XX', date(1921, { month: 3, unspecified: 'day' }));
  check('1921-XX-XX', date(1921, { unspecified: 'month-and-day' }));
});

describe('intervals', () => {
  const check = (text: string, start: EdtfEdge, end: EdtfEdge): void =>
    test(text, () => expect(parseEdtf(text)).toEqual({ type: 'interval', start, end }));

  check('1904/1906', date(1904), date(1906));
  check('1921-03-08/1921-03-16', date(1921, { month: 3, day: 8 }), date(1921, { month: 3, day: 16 }));
  check('1887~/1890?', date(1887, { qualifier: '~' }), date(1890, { qualifier: '?' }));
  check('1904/..', date(1904), 'open');
  check('../1904', 'open', date(1904));
  check('1904/', date(1904), 'unknown');
  check('/1904', 'unknown', date(1904));
  // Edges may overlap or be the same: no more than the year of one of them need be known.
  check('1921-03/1921', date(1921, { month: 3 }), date(1921));
  check('1921/1921-03', date(1921), date(1921, { month: 3 }));
  check('1921/1921', date(1921), date(1921));
  check('1921-24/1922-01', date(1921, { month: 24 }), date(1922, { month: 1 }));
});

describe('what is refused, and what was expected instead', () => {
  const check = (text: string, expected: string | RegExp): void =>
    test(JSON.stringify(text), () => {
      expect(parseEdtf(text)).toEqual({
        type: 'error',
        expected: typeof expected === 'string' ? expected : expect.stringMatching(expected),
      });
    });

  const ANY = /^a date such as 1923, 1923-04, 1923-04-17, 192X, 1887~ or an interval a\/b$/u;
  for (const text of [
    '',
    ' ',
    '23',
    '923',
    '19230',
    '1923-4',
    '1923-04-7',
    '1923-04-171',
    '1923 ',
    ' 1923',
    '1923\n',
  ]) {
    check(text, ANY);
  }
  for (const text of [
    '17 April 1923',
    '17.04.1923',
    '1923/04/17',
    '1923-04-17T12:00',
    '1923–04',
    '１９２３',
    '+1923',
    '19x3',
  ]) {
    check(text, ANY);
  }
  for (const text of ['~1923', '1923~~', '1923?~', 'c. 1887', '1923~-04', '192x', '..', '[1923]', '{1923..1925}']) {
    check(text, ANY);
  }
  // A year of more than four digits has a Y, and only that; the year 0 has no minus.
  for (const text of ['Y1923', 'Y01923', 'Y1234567', 'Y12345-01', 'Y12345~', '-0000', '-0000-01-01']) check(text, ANY);

  check('19X3', 'X only at the end of a year: 192X, 19XX');
  check('X923', 'X only at the end of a year: 192X, 19XX');
  check('192X-04', 'no month behind a year with X');
  check('XXXX-12-25', 'no month behind a year with X');
  for (const text of ['1923-00', '1923-13', '1923-20', '1923-25', '1923-99', '1923-1X', '1923-X1', '1923-13-01']) {
    check(text, 'a month from 01 to 12, or a season from 21 to 24');
  }
  check('1923-21-01', 'no day behind a season');
  check('1923-XX-17', 'XX for the day too when the month is XX');

  const dayTo = (last: number): RegExp => new RegExp(`^a day from 01 to ${last}: edtf is Gregorian; .*"julian"$`, 'u');
  check('1923-04-00', dayTo(30));
  check('1923-04-31', dayTo(30));
  check('1923-12-32', dayTo(31));
  check('1923-04-1X', dayTo(30));
  // 29 February 1900 was a day in Russia: as Old Style.
  check('1900-02-29', dayTo(28));
  check('1904-02-30', dayTo(29));

  // An interval says which edge is wrong by what was expected there.
  check('1923-13/1924', 'a month from 01 to 12, or a season from 21 to 24');
  check('1923/1900-02-29', dayTo(28));
  check('1921/1922/1923', ANY);
  for (const text of ['/', '../..', '/..', '../']) check(text, 'a date on at least one side of the slash');
  for (const text of [
    '1922/1921',
    '1921-03-16/1921-03-08',
    '1921-04/1921-03',
    '1923~/1922',
    '1923/-0043',
    '193X/192X',
  ]) {
    check(text, 'an interval that does not end before it starts');
  }
});

describe('any text', () => {
  const reads = (text: string): void => {
    const parsed = parseEdtf(text);
    expect(['date', 'interval', 'error']).toContain(parsed.type);
    if (parsed.type === 'error') expect(parsed.expected).not.toBe('');
  };

  test('gives a date or an error, and never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearEdtf, edtfText), reads), { numRuns: 2000 });
  });

  test('is read at once, however long', () => {
    for (const part of ['X', '1', '-', '/', '1921-03-08/', '~']) reads(part.repeat(100_000));
  });
});
