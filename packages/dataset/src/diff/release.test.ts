import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highest, LEVELS, type Level } from './level.js';
import { judgeRelease } from './release.js';

it.each<[string, string, Level, string, string, boolean]>([
  ['1.2.3', '1.2.3', 'major', 'none', '2.0.0', true],
  ['1.2.3', '1.2.4', 'none', 'patch', '1.2.3', true],
  ['1.2.3', '1.2.4', 'patch', 'patch', '1.2.4', true],
  ['1.2.3', '1.2.4', 'minor', 'patch', '1.3.0', false],
  ['1.2.3', '1.3.0', 'minor', 'minor', '1.3.0', true],
  ['1.2.3', '1.3.0', 'major', 'minor', '2.0.0', false],
  ['1.2.3', '2.0.0', 'patch', 'major', '1.2.4', true],
  ['1.2.3', '1.10.0', 'minor', 'minor', '1.3.0', true],
  ['1.2.3', '1.2.2', 'none', 'lower', '1.2.3', false],
  ['2.0.0', '1.9.9', 'patch', 'lower', '2.0.1', false],
  // Below 1.0.0 the minor number is the one that breaks.
  ['0.1.2', '0.2.0', 'major', 'minor', '0.2.0', true],
  ['0.1.2', '0.1.3', 'major', 'patch', '0.2.0', false],
  ['0.1.2', '0.1.3', 'minor', 'patch', '0.2.0', false],
  ['0.1.2', '0.1.3', 'patch', 'patch', '0.1.3', true],
  ['0.0.0', '1.0.0', 'major', 'major', '0.1.0', true],
  // A prerelease stands for what it leads to.
  ['1.2.3', '1.3.0-rc.1', 'minor', 'minor', '1.3.0', true],
  ['1.2.3', '1.2.4-rc.1', 'minor', 'patch', '1.3.0', false],
  ['1.3.0-rc.1', '1.3.0-rc.2', 'major', 'none', '1.3.0', true],
  ['1.3.0-rc.1', '1.3.0', 'major', 'none', '1.3.0', true],
  ['1.3.0', '1.3.0-rc.1', 'none', 'lower', '1.3.0', false],
])('%s to %s with %s changes', (before, after, level, released, atLeast, enough) =>
  expect(judgeRelease(before, after, level)).toEqual({ released, atLeast, enough }),
);

const version = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map((parts) => parts.join('.'));

it('is enough at the lowest version it names, and for every lower level then', () => {
  fc.assert(
    fc.property(version, version, fc.constantFrom(...LEVELS), fc.constantFrom(...LEVELS), (before, after, a, b) => {
      const { atLeast, enough } = judgeRelease(before, after, highest([a, b]));
      if (enough) expect(judgeRelease(before, after, a).enough).toBe(true);
      expect(judgeRelease(before, atLeast, highest([a, b])).enough).toBe(true);
    }),
  );
});
