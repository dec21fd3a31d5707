import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edtfText } from '../test/arbitraries.js';
import { formatEdtf, formatYears } from './format.js';

describe('a date', () => {
  const check = (edtf: string, expected: string): void => test(edtf, () => expect(formatEdtf(edtf)).toBe(expected));

  check('1921-03-08', '8 March 1921');
  check('1921-03', 'March 1921');
  check('1921', '1921');
  check('1923-21', 'spring 1923');
  check('1922-24', 'winter 1922');
  check('1921-XX', '1921');
  check('1921-03-XX', 'March 1921');
  // Approximate, uncertain, both.
  check('1887~', 'c. 1887');
  check('1887?', '1887 (?)');
  check('1887-03-25%', 'c. 25 March 1887 (?)');
  check('1923-21~', 'c. spring 1923');
  // Decades and centuries as they are counted, not as ordinals.
  check('192X', '1920–1929');
  check('19XX~', 'c. 1900–1999');
  check('1XXX', 'between 1000 and 1999');
  // The year 0 is 1 BC.
  check('-0043-03-15', '15 March 44 BC');
  check('0000', '1 BC');
  check('0001', '1');
  check('XXXX', 'between 1 BC and 9999');
  check('Y12345', '12345');
  // Digits left open in the midst: from the first it can be to the last.
  check('156X-12-25', 'between 25 December 1560 and 25 December 1569');
  check('1984-1X', 'between October 1984 and December 1984');
  check('1921-03-1X', 'between 10 March 1921 and 19 March 1921');
  check('1921-XX-31', 'between 31 January 1921 and 31 December 1921');
  check('192X-XX-XX', '1920–1929');
  check('192X-03', 'between March 1920 and March 1929');
  check('XXXX-12-25', '25 December of an unknown year');
  check('XXXX-12', 'December of an unknown year');
  check('XXXX-12-XX', 'December of an unknown year');
  check('XXXX-33', 'first quarter of an unknown year');
  check('1921-X2-30', '30 December 1921');
  // Other parts of the year.
  check('1923-25', 'northern spring 1923');
  check('1923-33', 'first quarter of 1923');
  check('1923-39', 'last third of 1923');
  check('1923-41~', 'c. second half of 1923');
  // A doubt about one part of the date.
  check('?2004-06-~11', '11 June 2004 (year uncertain, day approximate)');
  check('2004-06~-11', '11 June 2004 (year approximate, month approximate)');
  check('1921-%03', 'March 1921 (month approximate and uncertain)');
  // What cannot be read is shown as it is.
  check('sometime', 'sometime');
  check('1900-02-29', '1900-02-29');
});

describe('Old Style beside it', () => {
  const check = (edtf: string, julian: string, expected: string): void =>
    test(`${edtf}, ${julian}`, () => expect(formatEdtf(edtf, julian)).toBe(expected));

  check('1880-10-31', '1880-10-19', '19 (31) October 1880');
  check('1887-04-06', '1887-03-25', '25 March (6 April) 1887');
  check('1901-01-07', '1900-12-25', '25 December 1900 (7 January 1901)');
  check('1900-03-13', '1900-02-29', '29 February (13 March) 1900');
  // A doubt is about the day, in whichever calendar.
  check('1880-10-31?', '1880-10-19', '19 (31) October 1880 (?)');
  check('1887-04-06~', '1887-03-25', 'c. 25 March (6 April) 1887');
  check('1901-01-07~', '1900-12-25', 'c. 25 December 1900 (7 January 1901)');
  // Only a day has one.
  check('1880', '1880-10-19', '1880');
  check('1880-10-31', 'October', '31 October 1880');
});

describe('an interval', () => {
  const check = (edtf: string, expected: string): void => test(edtf, () => expect(formatEdtf(edtf)).toBe(expected));

  // What both edges share is said once.
  check('1921-03-08/1921-03-16', '8–16 March 1921');
  check('1922-03-27/1922-04-02', '27 March – 2 April 1922');
  check('1921-12-19/1922-01-05', '19 December 1921 – 5 January 1922');
  check('1921-03/1921-05', 'March – May 1921');
  check('1921-21/1921-23', 'spring – autumn 1921');
  check('1921-33/1921-34', 'first quarter of 1921 – second quarter of 1921');
  check('1921-11/1922-02', 'November 1921 – February 1922');
  check('1904/1906', '1904–1906');
  check('192X/193X', '1920–1929 – 1930–1939');
  check('1921-03-08/1922', '8 March 1921 – 1922');
  check('-0048/-0043', '49 BC–44 BC');
  // One edge in the year, or in the month, of the other.
  check('1921-03-08/1921', '8 March 1921 – 1921');
  check('1921/1921-03', '1921 – March 1921');
  check('1921-03-08/1921-03', '8 March – March 1921');
  // Both the same.
  check('1921/1921', '1921');
  check('1921-03/1921-03', 'March 1921');
  check('1921-03-08/1921-03-08', '8 March 1921');
  // A doubt belongs to its own edge.
  check('1887~/1890', 'c. 1887–1890');
  check('1887/1890?', '1887–1890 (?)');
  check('1921-03-08~/1921-03-16', 'c. 8 March 1921 – 16 March 1921');
  // Open: it goes on, or always did. Unknown: somebody may find it.
  check('1904/..', 'from 1904');
  check('../1904', 'until 1904');
  check('1904/', '1904–?');
  check('/1904-03-08', '?–8 March 1904');
  check('1887~/..', 'from c. 1887');
});

describe('a set', () => {
  const check = (edtf: string, expected: string): void => test(edtf, () => expect(formatEdtf(edtf)).toBe(expected));

  check('[1922-02-20,1922-02-22]', '20 February 1922 or 22 February 1922');
  check('[1667,1668,1670..1672]', '1667, 1668 or 1670–1672');
  check('{1960,1961-12}', '1960 and December 1961');
  check('[1923]', '1923');
  check('[1922-02-22..1927-11-27]', 'between 22 February 1922 and 27 November 1927');
  check('[1920..1921]', 'between 1920 and 1921');
  check('{1920..1921}', '1920–1921');
  check('[..1760-12-03]', '3 December 1760 or earlier');
  check('[1760-12..]', 'December 1760 or later');
  check('{..1760}', 'until 1760');
  check('{1760..}', 'from 1760');
  check('{1921-03-08..1921-03-16}', '8–16 March 1921');
  check('[1922~,1923?]', 'c. 1922 or 1923 (?)');
});

describe('formatYears', () => {
  const check = (edtf: string, expected: string): void => test(edtf, () => expect(formatYears(edtf)).toBe(expected));

  check('1889-02-25', '1889');
  check('1889~', 'c. 1889');
  // In parentheses behind a name there is no room for a second question mark in them.
  check('1889?', 'c. 1889');
  check('188X', '1880–1889');
  check('-0043-03-15', '44 BC');
  check('1889/1945', '1889–1945');
  check('1921-03-08/1921-03-16', '1921');
  check('1889/..', '1889–');
  check('/1945', '–1945');
  check('[1922-02-20,1923]', '1922 or 1923');
  check('[1923,1922-02-20,1922]', '1922 or 1923');
  check('{1906,1904}', '1904, 1906');
  check('{1904..1908}', '1904–1908');
  check('[..1760]', '–1760');
  check('?1889-02-25', 'c. 1889');
  check('1889-02-~25', '1889');
  check('sometime', '');
});

test('whatever is read is put into words', () => {
  fc.assert(
    fc.property(edtfText, fc.constantFrom(undefined, '1880-10-19'), (edtf, julian) => {
      for (const text of [formatEdtf(edtf, julian), formatYears(edtf)]) {
        expect(text).not.toMatch(/undefined|NaN|null|^\s|\s$|\s\s/u);
      }
      expect(formatEdtf(edtf, julian)).not.toBe('');
    }),
    { numRuns: 1000 },
  );
});
