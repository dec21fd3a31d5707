import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayBounds } from '../test/arbitraries.js';
import { boundsOf } from '../test/reading.js';
import { type DayBounds, UNBOUNDED } from './bounds.js';
import { type Answer, endsBefore, sameTime, within } from './compare.js';

describe('endsBefore', () => {
  const check = (a: string, b: string, expected: Answer): void =>
    test(`${a} before ${b}: ${expected}`, () => expect(endsBefore(boundsOf(a), boundsOf(b))).toBe(expected));

  check('1921-03-08', '1921-03-09', 'yes');
  // On the same day nothing has ended before it.
  check('1921-03-08', '1921-03-08', 'no');
  check('1921-03-09', '1921-03-08', 'no');
  check('1920', '1921', 'yes');
  check('1921', '1920', 'no');
  check('1921-03', '1921', 'cannot tell');
  check('1921', '1921', 'cannot tell');
  check('1921-03-08/1921-03-16', '1921-03-17', 'yes');
  check('1921-03-08/1921-03-16', '1921-03-10', 'no');
  check('1920/1921', '1921-06', 'cannot tell');
  check('1922-24', '1923-01', 'cannot tell');
  check('1922-24', '1923-03', 'yes');
  // Open and unknown edges.
  check('1904/..', '1921', 'cannot tell');
  check('../1904', '1921', 'yes');
  check('1921/..', '1904', 'no');
  check('1904', '1921/', 'yes');
  check('1904', '/1921', 'cannot tell');
  check('1922', '/1921', 'no');
  // Approximate or uncertain: nothing is claimed, however far apart.
  check('1887~', '1921', 'cannot tell');
  check('1887', '1921?', 'cannot tell');
  check('1921', '1887%', 'cannot tell');
  check('../1887~', '1921', 'cannot tell');
});

describe('sameTime', () => {
  const check = (a: string, b: string, expected: Answer): void =>
    test(`${a} and ${b}: ${expected}`, () => {
      expect(sameTime(boundsOf(a), boundsOf(b))).toBe(expected);
      expect(sameTime(boundsOf(b), boundsOf(a))).toBe(expected);
    });

  check('1921-03-08', '1921-03-08', 'yes');
  check('1921-03-08/1921-03-16', '1921-03-08/1921-03-16', 'yes');
  // Less exact is no other statement.
  check('1921-03', '1921-03-08/1921-03-16', 'cannot tell');
  check('1921', '1921-05', 'cannot tell');
  check('1921', '1921', 'cannot tell');
  check('[1922-02-20,1922-02-22]', '1922-02-20', 'cannot tell');
  check('192X', '1923-09-08', 'cannot tell');
  // Another day, another beginning, another end.
  check('1922-02-20', '1922-02-22', 'no');
  check('1921-03-08/1921-03-16', '1921-03-01/1921-03-16', 'no');
  check('1921-03-08/1921-03-16', '1921-03-08/1921-03-18', 'no');
  check('1922-02-16', '1923', 'no');
  check('1923-21', '1923-02', 'no');
  check('../1904', '1905', 'no');
  check('1921/..', '1920', 'no');
  check('../1904', '1904', 'cannot tell');
  // Nothing is claimed against what is approximate.
  check('1887~', '1921', 'cannot tell');
});

describe('within', () => {
  const check = (a: string, b: string, expected: Answer): void =>
    test(`${a} within ${b}: ${expected}`, () => expect(within(boundsOf(a), boundsOf(b))).toBe(expected));

  check('1921-03-10', '1921-03-08/1921-03-16', 'yes');
  check('1921-03-08/1921-03-16', '1921-03-08/1921-03-16', 'yes');
  check('1921-03-08', '1921-03-08', 'yes');
  check('1921-03-07', '1921-03-08/1921-03-16', 'no');
  check('1921-03-17', '1921-03-08/1921-03-16', 'no');
  check('1921-03-10/1921-03-17', '1921-03-08/1921-03-16', 'no');
  check('1921-03', '1921-03-08/1921-03-16', 'cannot tell');
  check('1921', '1920/1922', 'yes');
  check('1920', '1920/1922', 'cannot tell');
  // A bare year is some time in it, not the whole of it.
  check('1921-03', '1921', 'cannot tell');
  check('1922-03', '1921', 'no');
  // A life whose end is not known, a group that goes on.
  check('1921', '1889/', 'cannot tell');
  check('1888', '1889/', 'no');
  check('1921', '../1945', 'cannot tell');
  check('1946', '../1945', 'no');
  check('1921/..', '1889/1945', 'cannot tell');
  check('1921~', '1889/1945', 'cannot tell');
  check('1700', '1889~/1945', 'cannot tell');
});

/** Something that really happened, and lies in the bounds: where null, as far off as a test needs. */
const story = (bounds: DayBounds): fc.Arbitrary<{ start: number; end: number }> => {
  const far = 10_000_000;
  const between = (from: number, to: number): fc.Arbitrary<number> => fc.integer({ min: Math.min(from, to), max: to });
  return between(bounds.earliestStart ?? -far, bounds.latestStart ?? far).chain((start) =>
    between(Math.max(start, bounds.earliestEnd ?? -far), bounds.latestEnd ?? far).map((end) => ({ start, end })),
  );
};

/** Bounds on a few days, so that they touch, overlap and enclose each other; either outer one may be unknown. */
const fewDays: fc.Arbitrary<DayBounds> = fc
  .tuple(
    fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }),
    fc.boolean(),
    fc.constantFrom('', '', '', 'start', 'end'),
  )
  .map(([days, swapped, unknown]) => {
    const [first = 0, second = 0, third = 0, last = 0] = days.sort((x, y) => x - y);
    const [latestStart, earliestEnd] = swapped ? [third, second] : [second, third];
    const earliestStart = unknown === 'start' ? null : first;
    return { earliestStart, latestStart, earliestEnd, latestEnd: unknown === 'end' ? null : last, vague: false };
  });

const bounds = fc.oneof(
  { weight: 6, arbitrary: fewDays },
  { weight: 3, arbitrary: dayBounds },
  { weight: 1, arbitrary: fc.constant(UNBOUNDED) },
);
const stories = fc
  .tuple(bounds, bounds)
  .chain(([a, b]) => fc.record({ a: fc.constant(a), b: fc.constant(b), inA: story(a), inB: story(b) }));

describe('properties', () => {
  test('yes and no are true of everything that may have happened', () => {
    fc.assert(
      fc.property(stories, ({ a, b, inA, inB }) => {
        const before = endsBefore(a, b);
        if (before !== 'cannot tell') expect(inA.end < inB.start).toBe(before === 'yes');
        const inside = within(a, b);
        if (inside !== 'cannot tell') expect(inA.start >= inB.start && inA.end <= inB.end).toBe(inside === 'yes');
      }),
      { numRuns: 2000 },
    );
  });

  test('of two things at most one ended before the other', () => {
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        if (endsBefore(a, b) === 'yes') expect(endsBefore(b, a)).toBe('no');
        expect(endsBefore(a, a)).not.toBe('yes');
      }),
      { numRuns: 1000 },
    );
  });

  test('what lies within something neither ended before it nor began after it', () => {
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        if (within(a, b) === 'yes') expect([endsBefore(a, b), endsBefore(b, a)]).not.toContain('yes');
        if (endsBefore(a, b) === 'yes' || endsBefore(b, a) === 'yes') expect(within(a, b)).toBe('no');
      }),
      { numRuns: 1000 },
    );
  });

  test('of what is vague, or of which nothing is known, nothing is claimed', () => {
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        for (const other of [UNBOUNDED, { ...b, vague: true }]) {
          const answers = [endsBefore(a, other), endsBefore(other, a), within(a, other), within(other, a)];
          expect(answers).toEqual(Array(4).fill('cannot tell'));
        }
      }),
    );
  });
});
