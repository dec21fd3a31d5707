import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayBounds } from '../test/arbitraries.js';
import { boundsOf, written } from '../test/reading.js';
import { UNBOUNDED } from './bounds.js';
import { type Duration, parseDuration } from './duration.js';
import { relativeBounds } from './relative.js';

const duration = (text: string): Duration => parseDuration(text) as Duration;

describe('relativeBounds', () => {
  const check = (event: string, edge: 'start' | 'end', min: string, max: string, first: string, last: string): void =>
    test(`${min} to ${max} from the ${edge} of ${event}: ${first} to ${last}`, () => {
      const bounds = relativeBounds(boundsOf(event), edge, duration(min), duration(max));
      expect(written(bounds)).toBe([first, last, first, last].join(' | '));
    });

  const CONGRESS = '1922-03-27/1922-04-02';
  check(CONGRESS, 'end', 'P1M15D', 'P2M15D', '1922-05-17', '1922-06-17');
  check(CONGRESS, 'start', 'P0D', 'P1W', '1922-03-27', '1922-04-03');
  // Before it: with a minus, in either order.
  check(CONGRESS, 'start', '-P2M', '-P1M', '1922-01-27', '1922-02-27');
  check(CONGRESS, 'start', '-P1M', '-P2M', '1922-01-27', '1922-02-27');
  // On either side of it.
  check(CONGRESS, 'start', '-P1W', 'P1W', '1922-03-20', '1922-04-03');
  // The further apart, the less the event itself is known.
  check('1922', 'end', 'P1M', 'P2M', '1922-02-01', '1923-02-28');
  check('1922/1923', 'start', 'P1Y', 'P1Y', '1923-01-01', '1923-12-31');
  check('1922/..', 'end', 'P1M', 'P1M', '1922-02-01', '?');
  check('../1922', 'start', 'P1M', 'P1M', '?', '1923-01-31');

  test('of nothing known nothing is known', () => {
    expect(relativeBounds(UNBOUNDED, 'start', duration('P1M'), duration('P2M'))).toEqual(UNBOUNDED);
  });

  test('what is counted from a vague date is vague', () => {
    expect(relativeBounds(boundsOf('1922~'), 'end', duration('P1M'), duration('P1M')).vague).toBe(true);
    expect(relativeBounds(boundsOf('1922'), 'end', duration('P1M'), duration('P1M')).vague).toBe(false);
  });

  test('bounds are in order, whichever way round min and max are written', () => {
    const any = fc
      .record({ sign: fc.constantFrom('', '-'), months: fc.nat(30), days: fc.nat(60) })
      .map(({ sign, months, days }) => duration(`${sign}P${months}M${days}D`));
    fc.assert(
      fc.property(dayBounds, fc.constantFrom('start', 'end'), any, any, (event, edge, min, max) => {
        const bounds = relativeBounds(event, edge, min, max);
        expect(bounds.earliestStart ?? -Infinity).toBeLessThanOrEqual(bounds.latestStart ?? Infinity);
        expect(relativeBounds(event, edge, max, min)).toEqual(bounds);
      }),
    );
  });
});
