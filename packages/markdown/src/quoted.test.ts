import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slices } from '../test/show.js';
import { parseNote } from './note.js';
import { quotations } from './quoted.js';

const check = (text: string, ...expected: string[]): void =>
  test(JSON.stringify(text), () => expect(slices(text, parseNote(text).quoted)).toEqual(expected));

describe('quotation marks', () => {
  check('a “b c” d', '“b c”');
  check('a "b c" d', '"b c"');
  check('a "b" c "d"', '"b"', '"d"');
  check('a «b» c « d » e »f« g', '«b»', '« d »', '»f«');
  check('a „b“ c „d” e ‚f‘', '„b“', '„d”', '‚f‘');
  check('a ‘b’ c', '‘b’');
  check('(“a”)', '“a”');
  check('“a ‘b’ c” d', '“a ‘b’ c”');
  check('“a «b» c” d «e “f” g»', '“a «b» c”', '«e “f” g»');
  check('“the [Eleventh](event:x) Congress”', '“the [Eleventh](event:x) Congress”');
  check('“Shliapnikov\nwas”', '“Shliapnikov\nwas”');
  check('the “Workers’ Group” of Lenin’s', '“Workers’ Group”');
  check('“Я — «Правда»”', '“Я — «Правда»”');
  check('“𝐋”', '“𝐋”');
});

describe('no quotation', () => {
  // Apostrophes, inches, what is never closed and what closes nothing.
  for (const text of [
    'Lenin’s and Kollontai’s',
    'Workers’ Group',
    'don’t',
    '5" and 6" guns',
    'a " b " c',
    'a”',
    'a “b',
    'a "b',
    'a «b',
  ]) {
    check(text);
  }
  check('“a and “b”', '“a and “b”');
  check('a «b and “c”', '“c”');
  check('“a\n\nb”');
  check('|“a|b”|\n|-|-|');
  check('`“a”` [“a”](x) <b title="a">', ...[]);
});

describe('titles and quotes', () => {
  check('in *State and Revolution*, _Pravda_', '*State and Revolution*', '_Pravda_');
  check('[*Pravda*](work:x)', '*Pravda*');
  check('**Lenin** ~~a~~');
  check('***a***', '***a***');
  check('*a “b” c*', '*a “b” c*');
  check('“a *b* c”', '“a *b* c”');
  check('*a “b* c”', '*a “b* c”');
  check('a\n\n> b *c*\n> “d”\n\ne', '> b *c*\n> “d”');
  check('- a\n  > b', '> b');
  check('---\na: “b”\n---\n“c”', '“c”');
});

test('quotations are in order, apart, and begin and end with marks', () => {
  const text = fc.array(fc.constantFrom('“', '”', '"', '„', '«', '»', '‚', '‘', '’', 'a', ' ', '𝐋', '.'));
  fc.assert(
    fc.property(
      text.map((pieces) => pieces.join('')),
      (pieces) => {
        let before = 0;
        for (const { start, end } of quotations(pieces)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(pieces.slice(start, end)).toMatch(/^["“„«»‚‘].*["“”«»‘’]$/u);
          before = end;
        }
      },
    ),
  );
});
