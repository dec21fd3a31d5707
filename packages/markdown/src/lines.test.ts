import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineIndex } from './lines.js';

/** The obvious way: cut the text in front of the offset at its line ends. */
function naive(text: string, offset: number): { line: number; column: number } {
  // Between CR and LF no line ends.
  const before = text.slice(0, offset).replace(/\r$/u, text[offset] === '\n' ? 'x' : '\r');
  const lines = before.split(/\r\n|\n|\r/u);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

describe('LineIndex', () => {
  /** `|` marks the offset. */
  const check = (marked: string, line: number, column: number): void =>
    test(JSON.stringify(marked), () => {
      const text = marked.replace('|', '');
      expect(new LineIndex(text).at(marked.indexOf('|'))).toEqual({ line, column });
    });

  check('|', 1, 1);
  check('abc|', 1, 4);
  check('a|\nb', 1, 2);
  check('a\n|b', 2, 1);
  check('a\n|', 2, 1);
  check('\n\n|', 3, 1);
  check('a\r\n|b', 2, 1);
  check('a\r|\nb', 1, 3);
  check('a\r|b', 2, 1);
  check('a\r\r\n\n|b', 4, 1);
  // UTF-16 units.
  check('🜚é|\n', 1, 4);
  // Other characters that some call line ends.
  check('a\u2028b\u0085c\fd|', 1, 8);

  test('offsets outside the text are its nearest end', () => {
    const lines = new LineIndex('a\nbc');
    expect(lines.at(-1)).toEqual({ line: 1, column: 1 });
    expect(lines.at(99)).toEqual({ line: 2, column: 3 });
  });

  test('spans', () => {
    const lines = new LineIndex('a\r\nbc\n');
    expect([0, 1, 2, 3, 4].map((line) => lines.span(line))).toEqual([
      undefined,
      { start: 0, end: 3 },
      { start: 3, end: 6 },
      { start: 6, end: 6 },
      undefined,
    ]);
  });

  const mixed = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '🜚', '\u2028'), maxLength: 20 });

  test('agrees with cutting the text', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const lines = new LineIndex(text);
        for (let at = 0; at <= text.length; at += 1) expect(lines.at(at)).toEqual(naive(text, at));
      }),
    );
  });

  test('the spans are the text, and where they start is column 1', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const lines = new LineIndex(text);
        let joined = '';
        for (let line = 1; ; line += 1) {
          const span = lines.span(line);
          if (span === undefined) break;
          expect(lines.at(span.start)).toEqual({ line, column: 1 });
          joined += text.slice(span.start, span.end);
        }
        expect(joined).toBe(text);
      }),
    );
  });
});
