import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finding, hostileFinding, hostileFindings } from '../../test/findings.js';
import { fingerprints } from './fingerprint.js';

const one = finding();

/** The same finding so many lines further down. */
const below = <T extends typeof one>({ start, end, ...rest }: T, lines: number) => {
  const moved = (position: typeof start) => ({
    ...position,
    line: position.line + lines,
    offset: position.offset + 80 * lines,
  });
  return { ...rest, start: moved(start), end: moved(end) };
};

test.each([
  ['lines above it', below(one, 5)],
  ['its severity', { ...one, severity: 'hint' as const }],
  ['its fixes', { ...one, fixes: [] }],
])('stays when %s change', (_, other) => expect(fingerprints([other])).toEqual(fingerprints([one])));

test.each([
  ['note', { ...one, file: 'b.md' }],
  ['rule', { ...one, rule: 'moved-reference' }],
  ['entity', { ...one, entity: 'person:ada-lind' }],
  ['message', { ...one, message: 'another' }],
])('is another one in another %s', (_, other) => expect(fingerprints([other])).not.toEqual(fingerprints([one])));

test('the second of two that are alike is the second still when lines come in above both', () => {
  const [first, second] = fingerprints([one, below(one, 2)]);
  expect(second).not.toBe(first);
  expect(fingerprints([below(one, 7), below(one, 9)])).toEqual([first, second]);
});

test('no two are the same, and each is 64 hexadecimal digits', () =>
  fc.assert(
    fc.property(hostileFindings, hostileFinding, (others, twice) => {
      const names = fingerprints([...others, twice, twice, below(twice, 1)]);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[0-9a-f]{64}$/u);
    }),
  ));
