import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chronicle, opposition } from '../../test/dataset.js';
import { testService } from '../../test/service.js';

const PIECES = [
  '[Lenin](person:vladimir-lenin)',
  'Vladimir Lenin',
  'the [congress](event:tenth-party-congress)',
  '*[rising](event:kronstadt-rising)*',
  '[x](https://example.org)',
  ...['in ', 'on ', 'at ', 'before ', ' and ', ' was ', ' met ', ' born ', ' died ', ' spoke '],
  ...['1921', ' 8 March 1921 ', '19 (30) October 1880', '(1870–1924)', '(b. 1990)', 'c. 1906', '31 April 1921'],
  ...[
    '(',
    ')',
    ',',
    '. ',
    '?',
    '“',
    '”',
    '"',
    '> ',
    '\n',
    '\n\n',
    '| ',
    '- ',
    '|\n| --- | --- |\n',
    '\u{1d4d0}',
    '*',
    '’s ',
    '–',
  ],
];

test('any note is read without a failure, and what is found stands in it', () => {
  const { service, log } = testService({}, [opposition, chronicle]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      for (const { start, end } of service.check(service.parse(text))) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      expect(log).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('offsets are those of the note, behind front matter, astral letters and quote marks', () => {
  const { service } = testService({}, [opposition, chronicle]);
  const text =
    '---\na: 1\n---\n\u{1d4d0}\u{1d4d1}\r\n\r\n- The [congress](event:tenth-party-congress)\r\n  met in **May 1922**.';
  const [found] = service.check(service.parse(text));
  expect(text.slice(found?.start, found?.end)).toBe('May 1922');
});
