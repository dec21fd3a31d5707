/**
 * Two published readers of EDTF, `edtf` 4.11.1 and `@edtf-ts/core` 0.4.2, asked for the first and last day of what ours reads. Where
 * one of them refuses a text it has no opinion. Where it is wrong the fault is listed, and each fault is shown to be still there:
 * when a test of that list fails, a library has been mended and its line goes.
 */
import { parse } from '@edtf-ts/core';
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumberToIso, edtfBounds, parseEdtf } from '../src/index.js';
import { edtfText } from './arbitraries.js';

const MS_PER_DAY = 86_400_000;
const EPOCH = 2_440_588;
/** Both libraries say "open" by the ends of what a Date can hold, by infinity or by null. */
const FARTHEST = 8.64e15 - MS_PER_DAY;

function day(time: unknown): string {
  const ms = time instanceof Date ? time.getTime() : time;
  if (typeof ms !== 'number' || !Number.isFinite(ms) || Math.abs(ms) > FARTHEST) return '?';
  return dayNumberToIso(Math.floor(ms / MS_PER_DAY) + EPOCH);
}

const REFUSED = 'refused';

/** First and last day, or 'refused'. */
type Reader = (text: string) => string;

const ours: Reader = (text) => {
  const parsed = parseEdtf(text);
  if (parsed.type === 'error') return REFUSED;
  const { earliestStart, latestEnd } = edtfBounds(parsed);
  return [earliestStart, latestEnd].map((number) => (number === null ? '?' : dayNumberToIso(number))).join(' to ');
};

const theirs: Readonly<Record<string, Reader>> = {
  edtf: (text) => {
    try {
      const { min, max } = edtf(text);
      return `${day(min)} to ${day(max)}`;
    } catch {
      return REFUSED;
    }
  },
  '@edtf-ts/core': (text) => {
    const result = parse(text);
    if (!result.success) return REFUSED;
    const { min, max } = result.value as unknown as { readonly min: unknown; readonly max: unknown };
    return `${day(min)} to ${day(max)}`;
  },
};

interface Fault {
  readonly what: string;
  readonly where: RegExp;
  readonly example: string;
  /** What it says, where ours says something else. */
  readonly says: string;
}

const FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  edtf: [
    {
      what: 'seasons are quarters of the calendar year',
      where: /(?<=[0-9X]{4}[?~%]?-[?~%]?)(?:2[1-9]|3[0-2])/u,
      example: '1923-21',
      says: '1923-01-01 to 1923-03-31',
    },
    {
      what: 'the thirds of a year end a month late',
      where: /(?<=[0-9X]{4}[?~%]?-[?~%]?)3[7-9]/u,
      example: '1919-37',
      says: '1919-01-01 to 1919-05-31',
    },
    {
      what: 'a set has the bounds of its first and last member, and a range ends where it starts',
      where: /^[[{].*(?:,|\.\.)/u,
      example: '{1904..1908}',
      says: '1904-01-01 to 1904-12-31',
    },
    {
      what: 'a leap day of any year of a decade',
      where: /X-02-29/u,
      example: '192X-02-29',
      says: '1920-02-29 to 1929-02-28',
    },
  ],
  '@edtf-ts/core': [
    {
      what: 'years before 100 are moved into the 20th century',
      where: /(?<![0-9X])(?:00\d\d|XXXX)/u,
      example: '0044-03-15',
      says: '1944-03-15 to 1944-03-15',
    },
    {
      what: 'years before Christ with open digits run backwards',
      where: /-\d*X/u,
      example: '-192X',
      says: '-1920-01-01 to -1929-12-31',
    },
    {
      what: 'the seasons of the two hemispheres are exchanged',
      where: /(?<=[0-9X]{4}[?~%]?-[?~%]?)(?:2[5-9]|3[0-2])/u,
      example: '1922-25',
      says: '1922-09-01 to 1922-11-30',
    },
    {
      what: 'a leap day of any year of a decade',
      where: /X-02-29/u,
      example: '192X-02-29',
      says: '1920-02-29 to 1929-03-01',
    },
  ],
};

/**
 * Ranges in sets are asked for from year to year only: `@edtf-ts/core` counts them out member by member, and never comes to an
 * end with one that starts at a season (`[1919-23..1922-08]`).
 */
const isCountable = (text: string): boolean =>
  !/^[[{].*\.\./u.test(text) || /^[[{](?:19[12]\d|,|\.\.)*[\]}]$/u.test(text);

describe.each(Object.keys(theirs))('%s', (name) => {
  const reader = theirs[name] as Reader;
  const faults = FAULTS[name] ?? [];

  test.each(faults.map((fault) => [fault.what, fault] as const))('is wrong: %s', (_, { example, says, where }) => {
    expect(example).toMatch(where);
    expect(reader(example)).toBe(says);
    expect(ours(example)).not.toBe(says);
  });

  test('agrees everywhere else', () => {
    const counts = { asked: 0, answered: 0 };
    fc.assert(
      fc.property(
        edtfText.filter((text) => isCountable(text) && !faults.some(({ where }) => where.test(text))),
        (text) => {
          const said = reader(text);
          counts.asked += 1;
          if (said === REFUSED) return;
          counts.answered += 1;
          expect(said, text).toBe(ours(text));
        },
      ),
      { numRuns: 2000 },
    );
    // Not for want of answers.
    expect(counts.answered).toBeGreaterThan(counts.asked / 2);
  });
});

describe('the examples of the specification, as both read them', () => {
  const check = (text: string, expected: string): void =>
    test(text, () => {
      expect(ours(text)).toBe(expected);
      const answers = Object.values(theirs).map((reader) => reader(text));
      expect(answers.some((answer) => answer === expected)).toBe(true);
    });

  // Level 0 and 1.
  check('1985-04-12', '1985-04-12 to 1985-04-12');
  check('1985-04', '1985-04-01 to 1985-04-30');
  check('1964/2008', '1964-01-01 to 2008-12-31');
  check('2004-02-01/2005-02-08', '2004-02-01 to 2005-02-08');
  check('2005/2006-02', '2005-01-01 to 2006-02-28');
  check('1984?', '1984-01-01 to 1984-12-31');
  check('2004-06~', '2004-06-01 to 2004-06-30');
  check('2004-06-11%', '2004-06-11 to 2004-06-11');
  check('201X', '2010-01-01 to 2019-12-31');
  check('2004-XX', '2004-01-01 to 2004-12-31');
  check('1985-04-XX', '1985-04-01 to 1985-04-30');
  check('1985-04-12/..', '1985-04-12 to ?');
  check('../1985', '? to 1985-12-31');
  check('1985/', '1985-01-01 to ?');
  check('-1985', '-1985-01-01 to -1985-12-31');
  // Level 2.
  check('2001-34', '2001-04-01 to 2001-06-30');
  check('[1667,1668,1670..1672]', '1667-01-01 to 1672-12-31');
  check('[..1760-12-03]', '? to 1760-12-03');
  check('{1960,1961-12}', '1960-01-01 to 1961-12-31');
  check('2004-06~-11', '2004-06-11 to 2004-06-11');
  check('?2004-06-~11', '2004-06-11 to 2004-06-11');
  check('156X-12-25', '1560-12-25 to 1569-12-25');
  check('1984-1X', '1984-10-01 to 1984-12-31');
  check('2004-06-~01/2004-06-~20', '2004-06-01 to 2004-06-20');
  check('2004-06-XX/2004-07-03', '2004-06-01 to 2004-07-03');
});
