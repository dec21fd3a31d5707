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

/** Of shorter texts the parser reads everything anew. */
const FAR = `\n\n${`${'Nothing is said in these lines. '.repeat(8)}\n\n`.repeat(3)}`;

/** What stands outside of a block and changes what is in it: definitions, a quotation that is opened. */
const AROUND = [
  FAR,
  FAR,
  FAR,
  '[l]: person:vladimir-lenin\n',
  '[Lenin][l]',
  '[congress][c]',
  '[c]: event:tenth-party-congress\n',
  '“',
  '\n\n',
];

test('after edits a note says what it says read anew', () => {
  const piece = fc.constantFrom(...PIECES, ...AROUND);
  const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
  const { service } = testService({}, [opposition, chronicle]);
  const edit = fc.tuple(fc.nat(), fc.nat({ max: 3 }), piece);
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 4 }), (first, edits) => {
      let note = service.parse(first);
      service.check(note);
      for (const [at, gone, put] of edits) {
        const from = at % (note.text.length + 1);
        note = service.parse(note.text.slice(0, from) + put + note.text.slice(from + gone), note);
        const { service: fresh } = testService({}, [opposition, chronicle]);
        expect(service.check(note)).toEqual(fresh.check(fresh.parse(note.text)));
      }
    }),
    { numRuns: 200 },
  );
});

test('a definition that changes makes another thing of a block that does not', () => {
  const { service } = testService({}, [opposition, chronicle]);
  const noteOf = (target: string): string => `The [congress][c] met in May 1922.${FAR}[c]: ${target}\n`;
  const first = service.parse(noteOf('event:tenth-party-congress'));
  expect(service.check(first).map(({ rule }) => rule)).toEqual(['date-conflict']);
  expect(service.check(service.parse(noteOf('https://example.org'), first))).toEqual([]);
});

test('offsets are those of the note, behind front matter, astral letters and quote marks', () => {
  const { service } = testService({}, [opposition, chronicle]);
  const text =
    '---\na: 1\n---\n\u{1d4d0}\u{1d4d1}\r\n\r\n- The [congress](event:tenth-party-congress)\r\n  met in **May 1922**.';
  const [found] = service.check(service.parse(text));
  expect(text.slice(found?.start, found?.end)).toBe('May 1922');
});
