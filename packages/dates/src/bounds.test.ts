import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edtfText } from '../test/arbitraries.js';
import { boundsOf, written } from '../test/reading.js';
import { UNBOUNDED } from './bounds.js';

describe('a date: something at some time within it', () => {
  const check = (text: string, first: string, last: string): void =>
    test(`${text}: ${first} to ${last}`, () => {
      expect(written(boundsOf(text))).toBe([first, last, first, last].join(' | '));
    });

  check('1921-03-08', '1921-03-08', '1921-03-08');
  check('1921-03', '1921-03-01', '1921-03-31');
  check('1900-02', '1900-02-01', '1900-02-28');
  check('1904-02', '1904-02-01', '1904-02-29');
  check('1921-12', '1921-12-01', '1921-12-31');
  check('1921', '1921-01-01', '1921-12-31');
  check('-0043', '-0043-01-01', '-0043-12-31');
  check('Y12345', '12345-01-01', '12345-12-31');
  // Seasons are whole months of the north, and a winter ends in the next year. (edtf.js 4.11.1 has spring in January.)
  check('1923-21', '1923-03-01', '1923-05-31');
  check('1923-22', '1923-06-01', '1923-08-31');
  check('1923-23', '1923-09-01', '1923-11-30');
  check('1922-24', '1922-12-01', '1923-02-28');
  check('1923-24', '1923-12-01', '1924-02-29');
  // Masked digits.
  check('192X', '1920-01-01', '1929-12-31');
  check('19XX', '1900-01-01', '1999-12-31');
  check('1XXX', '1000-01-01', '1999-12-31');
  check('-192X', '-1929-01-01', '-1920-12-31');
  check('1921-XX', '1921-01-01', '1921-12-31');
  check('1921-XX-XX', '1921-01-01', '1921-12-31');
  check('1921-03-XX', '1921-03-01', '1921-03-31');
  // Digits left open anywhere: the first and the last day that fit, and only days that there are.
  check('1984-1X', '1984-10-01', '1984-12-31');
  check('1984-X1', '1984-01-01', '1984-11-30');
  check('156X-12-25', '1560-12-25', '1569-12-25');
  check('192X-02-29', '1920-02-29', '1928-02-29');
  check('1921-XX-31', '1921-01-31', '1921-12-31');
  check('1921-02-XX', '1921-02-01', '1921-02-28');
  check('1921-03-3X', '1921-03-30', '1921-03-31');
  check('1921-02-2X', '1921-02-20', '1921-02-28');
  check('XXXX-12-25', '0000-12-25', '9999-12-25');
  check('-192X-02-29', '-1928-02-29', '-1920-02-29');
  // Other parts of the year; a southern summer runs over the new year.
  check('1923-25', '1923-03-01', '1923-05-31');
  check('1923-28', '1923-12-01', '1924-02-29');
  check('1923-29', '1923-09-01', '1923-11-30');
  check('1922-30', '1922-12-01', '1923-02-28');
  check('1923-32', '1923-06-01', '1923-08-31');
  check('1923-33', '1923-01-01', '1923-03-31');
  check('1923-36', '1923-10-01', '1923-12-31');
  check('1923-38', '1923-05-01', '1923-08-31');
  check('1923-40', '1923-01-01', '1923-06-30');
  check('1923-41', '1923-07-01', '1923-12-31');
  check('192X-21', '1920-03-01', '1929-05-31');
});

describe('a set', () => {
  const check = (text: string, expected: string): void =>
    test(text, () => expect(written(boundsOf(text))).toBe(expected));

  // One of them: a single time from the first to the last. (edtf.js 4.11.1 ends it in 1670.)
  check('[1667,1668,1670..1672]', '1667-01-01 | 1672-12-31 | 1667-01-01 | 1672-12-31');
  check('[1922-02-20,1922-02-22]', '1922-02-20 | 1922-02-22 | 1922-02-20 | 1922-02-22');
  check('[1672,1667]', '1667-01-01 | 1672-12-31 | 1667-01-01 | 1672-12-31');
  check('[..1760-12-03]', '? | 1760-12-03 | ? | 1760-12-03');
  check('[1760-12..]', '1760-12-01 | ? | 1760-12-01 | ?');
  check('[1760,1762..]', '1760-01-01 | ? | 1760-01-01 | ?');
  // All of them: it was there by the first and still there at the last. (edtf.js: ends in 1904.)
  check('{1904..1908}', '1904-01-01 | 1904-12-31 | 1908-01-01 | 1908-12-31');
  check('{1960,1961-12}', '1960-01-01 | 1960-12-31 | 1961-12-01 | 1961-12-31');
  check('{1961-12,1960}', '1960-01-01 | 1960-12-31 | 1961-12-01 | 1961-12-31');
  check('{1960}', '1960-01-01 | 1960-12-31 | 1960-01-01 | 1960-12-31');
  check('{..1960}', '? | 1960-12-31 | 1960-01-01 | 1960-12-31');
  check('{1960..}', '1960-01-01 | 1960-12-31 | 1960-01-01 | ?');
});

describe('an interval', () => {
  const check = (text: string, expected: string): void =>
    test(text, () => expect(written(boundsOf(text))).toBe(expected));

  check('1921-03-08/1921-03-16', '1921-03-08 | 1921-03-08 | 1921-03-16 | 1921-03-16');
  check('1904/1906', '1904-01-01 | 1904-12-31 | 1906-01-01 | 1906-12-31');
  check('1922-24/1923-21', '1922-12-01 | 1923-02-28 | 1923-03-01 | 1923-05-31');
  check('190X/192X', '1900-01-01 | 1909-12-31 | 1920-01-01 | 1929-12-31');
  // It started before it ended, whatever the edges leave open.
  check('1921/1921-03-16', '1921-01-01 | 1921-03-16 | 1921-03-16 | 1921-03-16');
  check('1921-03-08/1921', '1921-03-08 | 1921-03-08 | 1921-03-08 | 1921-12-31');
  // Open or unknown, nothing is known of that edge but that it lies on its side of the other. (edtf.js: 1970.)
  check('../1904', '? | 1904-12-31 | 1904-01-01 | 1904-12-31');
  check('/1904', '? | 1904-12-31 | 1904-01-01 | 1904-12-31');
  check('1904/..', '1904-01-01 | 1904-12-31 | 1904-01-01 | ?');
  check('1904/', '1904-01-01 | 1904-12-31 | 1904-01-01 | ?');
});

describe('a qualifier makes it vague and moves no day', () => {
  const check = (text: string, vague: boolean): void =>
    test(text, () => {
      expect(boundsOf(text).vague).toBe(vague);
      expect(written(boundsOf(text))).toBe(written(boundsOf(text.replaceAll(/[?~%]/gu, ''))));
    });

  check('1887', false);
  check('1887?', true);
  check('1887-03~', true);
  check('1887-03-25%', true);
  check('1887~/1890', true);
  check('1887/1890?', true);
  check('1887~/..', true);
  check('/1890~', true);
  check('1887-~03-25', true);
  check('?1887-03', true);
  check('[1887,1888~]', true);
  check('{1887..1890?}', true);
  check('[1887,1888]', false);
  check('1887/1890', false);
  // Wide is not vague.
  check('18XX', false);
  check('1887/..', false);
});

test('nothing known is bounded by nothing', () => {
  expect(written(UNBOUNDED)).toBe('? | ? | ? | ?');
  expect(UNBOUNDED.vague).toBe(false);
});

test('bounds are in order', () => {
  fc.assert(
    fc.property(edtfText, (text) => {
      const { earliestStart, latestStart, earliestEnd, latestEnd } = boundsOf(text);
      const pairs = [
        [earliestStart, latestStart],
        [earliestEnd, latestEnd],
        [earliestStart, earliestEnd],
        [latestStart, latestEnd],
      ] as const;
      for (const [before, after] of pairs) expect(before ?? -Infinity, text).toBeLessThanOrEqual(after ?? Infinity);
      for (const day of pairs.flat()) expect(day === null || Number.isInteger(day), text).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
