import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edtfText, nearEdtf } from '../test/arbitraries.js';
import { edtfBounds } from './bounds.js';
import { gregorianToDayNumber } from './calendar.js';
import {
  type Edtf,
  type EdtfDate,
  type EdtfEdge,
  type EdtfError,
  type EdtfPart,
  type EdtfRange,
  fits,
} from './edtf.js';
import { exactDay, parseEdtf } from './parse-edtf.js';

const shownPart = ({ first, last, qualifier }: EdtfPart): string =>
  `${first === last ? first : `${first}..${last}`}${qualifier ?? ''}`;

const shownDate = ({ year, month, day }: EdtfDate): string =>
  [year, month, day].flatMap((part) => (part === undefined ? [] : [shownPart(part)])).join(' ');

const shownEdge = (edge: EdtfEdge): string => (typeof edge === 'string' ? edge : shownDate(edge));

const shownMember = (member: EdtfDate | EdtfRange): string =>
  member.type === 'date' ? shownDate(member) : `${shownEdge(member.start)} to ${shownEdge(member.end)}`;

/** What was read, in one line: the numbers that each part can be, with its qualifier. */
function shown(parsed: Edtf | EdtfError): string {
  switch (parsed.type) {
    case 'error':
      return `expected ${parsed.expected}`;
    case 'date':
      return shownDate(parsed);
    case 'interval':
      return `${shownEdge(parsed.start)} / ${shownEdge(parsed.end)}`;
    default:
      return `${parsed.of}: ${parsed.members.map(shownMember).join('; ')}`;
  }
}

const check = (text: string, expected: string): void => test(text, () => expect(shown(parseEdtf(text))).toBe(expected));

describe('level 0: dates', () => {
  check('1923', '1923');
  check('1923-04', '1923 4');
  check('1923-04-17', '1923 4 17');
  check('0044', '44');
  check('0000', '0');
  check('0000-02-29', '0 2 29');
  check('1904-02-29', '1904 2 29');
});

describe('level 1: years before 1 BC and of five digits and more, qualifiers, seasons, digits that are not given', () => {
  check('-0043-03-15', '-43 3 15');
  check('-0001', '-1');
  check('Y12345', '12345');
  check('Y-170002', '-170002');
  check('1887~', '1887~');
  check('1887-03?', '1887? 3?');
  check('1887-03-25%', '1887% 3% 25%');
  check('1923-21', '1923 21');
  check('1923-24~', '1923~ 24~');
  check('192X', '1920..1929');
  check('19XX?', '1900..1999?');
  check('1XXX', '1000..1999');
  check('XXXX', '0..9999');
  // 1930 BC to 1921 BC: the first year is the one with the greatest number. The year 0 is no year before Christ.
  check('-192X', '-1929..-1920');
  check('-000X', '-9..-1');
  check('-00X0', '-90..-10');
  check('-XX00', '-9900..-100');
  check('-X000', '-9000..-1000');
  check('-0X0X', '-909..-1');
  check('1921-XX', '1921 1..12');
  check('1921-03-XX', '1921 3 1..31');
  check('1921-XX-XX', '1921 1..12 1..31');
});

describe('level 2: qualifiers of one part, of those before it, digits left open anywhere, parts of the year', () => {
  // Examples of the specification, and what they say.
  check('2004-06-11%', '2004% 6% 11%');
  check('2004-06~-11', '2004~ 6~ 11');
  check('2004?-06-11', '2004? 6 11');
  check('?2004-06-~11', '2004? 6 11~');
  check('2004-%06-11', '2004 6% 11');
  // Both sides at once: each part has what is said of it.
  check('?2004-06-11~', '2004% 6~ 11~');
  check('2004?-06-11?', '2004? 6? 11?');
  check('156X-12-25', '1560..1569 12 25');
  check('15XX-12-25', '1500..1599 12 25');
  check('XXXX-12-XX', '0..9999 12 1..31');
  check('1XXX-XX', '1000..1999 1..12');
  check('1XXX-12', '1000..1999 12');
  check('1984-1X', '1984 10..12');
  check('1984-X1', '1984 1..11');
  check('19X4', '1904..1994');
  check('1921-03-1X', '1921 3 10..19');
  check('1921-03-3X', '1921 3 30..31');
  check('1921-XX-17', '1921 1..12 17');
  check('192X-02-29', '1920..1929 2 29');
  check('1923-25', '1923 25');
  check('1923-33', '1923 33');
  check('1923-41~', '1923~ 41~');
});

describe('level 2: sets', () => {
  check('[1667,1668,1670..1672]', 'one: 1667; 1668; 1670 to 1672');
  check('[..1760-12-03]', 'one: open to 1760 12 3');
  check('[1760-12..]', 'one: 1760 12 to open');
  check('[1760-01,1760-02,1760-12..]', 'one: 1760 1; 1760 2; 1760 12 to open');
  check('[1667,1760-12]', 'one: 1667; 1760 12');
  check('{1667,1668,1670..1672}', 'all: 1667; 1668; 1670 to 1672');
  check('{1960,1961-12}', 'all: 1960; 1961 12');
  check('{..1984}', 'all: open to 1984');
  check('[1922-02-20,1922-02-22~]', 'one: 1922 2 20; 1922~ 2~ 22~');
  check('[1923]', 'one: 1923');
});

describe('intervals', () => {
  check('1904/1906', '1904 / 1906');
  check('1921-03-08/1921-03-16', '1921 3 8 / 1921 3 16');
  check('1887~/1890?', '1887~ / 1890?');
  check('1904/..', '1904 / open');
  check('../1904', 'open / 1904');
  check('1904/', '1904 / unknown');
  check('/1904', 'unknown / 1904');
  check('2004-06-~01/2004-06-~20', '2004 6 1~ / 2004 6 20~');
  check('2004-06-XX/2004-07-03', '2004 6 1..31 / 2004 7 3');
  // Edges may overlap or be the same: no more than the year of one of them need be known.
  check('1921-03/1921', '1921 3 / 1921');
  check('1921/1921-03', '1921 / 1921 3');
  check('1921/1921', '1921 / 1921');
  check('1921-24/1922-01', '1921 24 / 1922 1');
});

describe('the day that a date names', () => {
  const exact = (text: string, expected: boolean): void =>
    test(text, () => {
      const day = exactDay(parseEdtf(text));
      expect(day).toBe(expected ? gregorianToDayNumber({ year: 1921, month: 3, day: 31 }) : undefined);
    });
  exact('1921-03-31', true);
  exact('1921-03-31~', true);
  for (const text of [
    '1921-03',
    '1921-03-XX',
    '192X-03-31',
    '1921-03-31/1921-04',
    '[1921-03-31]',
    '1921-03-32',
    '1921-X3-31',
  ]) {
    exact(text, false);
  }
});

describe('what is refused, and what was expected instead', () => {
  const refused = (text: string, expected: string | RegExp): void =>
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
    refused(text, ANY);
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
    refused(text, ANY);
  }
  for (const text of ['1923~~', '1923?~', 'c. 1887', '192x', '..', '1923-04-17~~']) {
    refused(text, ANY);
  }
  // A year of more than four digits has a Y, and only that; the year 0 has no minus.
  for (const text of ['Y1923', 'Y01923', 'Y1234567', 'Y12345-01', 'Y12345~', '-0000', '-0000-01-01'])
    refused(text, ANY);

  const MONTH = 'a month from 01 to 12, or a season or another part of the year from 21 to 41';
  for (const text of ['1923-00', '1923-13', '1923-20', '1923-42', '1923-99', '1923-2X', '1923-4X', '1923-13-01']) {
    refused(text, MONTH);
  }
  refused('1923-21-01', 'no day behind a season');

  const dayTo = (last: number): RegExp => new RegExp(`^a day from 01 to ${last}: edtf is Gregorian; .*"julian"$`, 'u');
  refused('1923-04-00', dayTo(30));
  refused('1923-04-31', dayTo(30));
  refused('1923-12-32', dayTo(31));
  refused('1923-04-4X', dayTo(30));
  refused('192X-02-30', dayTo(29));
  refused('19X1-02-29', dayTo(28));
  refused('1900-XX-32', dayTo(31));
  // 29 February 1900 was a day in Russia: as Old Style.
  refused('1900-02-29', dayTo(28));
  refused('1904-02-30', dayTo(29));

  // An interval says which edge is wrong by what was expected there.
  refused('1923-13/1924', MONTH);
  refused('1923/1900-02-29', dayTo(28));
  refused('1921/1922/1923', ANY);
  for (const text of ['/', '../..', '/..', '../']) refused(text, 'a date on at least one side of the slash');
  for (const text of [
    '1922/1921',
    '1921-03-16/1921-03-08',
    '1921-04/1921-03',
    '1923~/1922',
    '1923/-0043',
    '193X/192X',
  ]) {
    refused(text, 'an interval that does not end before it starts');
  }
});

describe('a set that is none', () => {
  const refused = (text: string, expected: string): void =>
    test(text, () => expect(parseEdtf(text)).toEqual({ type: 'error', expected }));

  refused('[1923', '"]" at the end of the set');
  refused('{1923]', '"}" at the end of the set');
  refused('[1923,1924..,1926]', 'dots without a date only at an end of the set: [..1760] or [1760..]');
  refused('[1923,..1926]', 'dots without a date only at an end of the set: [..1760] or [1760..]');
  refused('[..]', 'dots without a date only at an end of the set: [..1760] or [1760..]');
  refused('[1926..1923]', 'dots between an earlier and a later date');
  const ANY = 'a date such as 1923, 1923-04, 1923-04-17, 192X, 1887~ or an interval a/b';
  for (const text of ['[]', '{}', '[1923,]', '[1923, 1924]', '[1923/1924]', '[[1923]]', '[1923]~']) {
    refused(text, text === '[1923]~' ? '"]" at the end of the set' : ANY);
  }
});

describe('any text', () => {
  const reads = (text: string): void => {
    const parsed = parseEdtf(text);
    expect(['date', 'interval', 'set', 'error']).toContain(parsed.type);
    if (parsed.type === 'error') expect(parsed.expected).not.toBe('');
  };

  test('gives a date or an error, and never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearEdtf, edtfText), reads), { numRuns: 2000 });
  });

  test('has no open part whose first or last number does not fit it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('0', '1', '9', 'X'), { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        (digits, bc) => {
          const parsed = parseEdtf(`${bc ? '-' : ''}${digits.join('')}`);
          if (parsed.type !== 'date') return;
          expect([fits(parsed.year, parsed.year.first), fits(parsed.year, parsed.year.last)]).toEqual([true, true]);
          expect(parsed.year.first).toBeLessThanOrEqual(parsed.year.last);
        },
      ),
    );
  });

  test('has bounds, however many members a set has', () => {
    const many = parseEdtf(`[${Array.from({ length: 130_000 }, () => '1921').join(',')}]`);
    expect(many.type !== 'error' && edtfBounds(many).latestEnd).toBe(
      gregorianToDayNumber({ year: 1921, month: 12, day: 31 }),
    );
  });

  test('is read at once, however long', () => {
    for (const part of ['X', '1', '-', '/', '1921-03-08/', '~', '[', '{1921..']) reads(part.repeat(100_000));
  });
});
