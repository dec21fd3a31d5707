import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyNote } from '../../test/notes.js';
import { testService } from '../../test/service.js';
import type { NoteSymbol } from './symbols.js';

const { service } = testService({ wikilinks: true });

/** A line for each symbol, two blanks deeper below its parent: name, dates, and what is selected between bars. */
const lines = (text: string, symbols: readonly NoteSymbol[]): string[] =>
  symbols.flatMap(({ name, detail, selection, children }) => [
    `${name}${detail === '' ? '' : ` (${detail})`} |${text.slice(selection.start, selection.end)}|`,
    ...lines(text, children).map((line) => `  ${line}`),
  ]);

const outline = (text: string): string[] => lines(text, service.symbols(service.parse(text)));

const T = '[x](person:leon-trotsky)';

describe('the outline of a note', () => {
  test.each([
    ['nothing in it', 'Words, Trotsky.', []],
    ['no headings', `${T} [y](person:gavriil-myasnikov)`, ['Leon Trotsky |x|', 'Gavriil Myasnikov (1889–1945) |y|']],
    ['what stands before the first heading', `${T}\n\n# A`, ['Leon Trotsky |x|', 'A |A|']],
    ['headings as a tree', '# A\n## B\n# C\n## D\n## E', ['A |A|', '  B |B|', 'C |C|', '  D |D|', '  E |E|']],
    ['levels that are skipped', '## A\n#### B\n### C\n# D', ['A |A|', '  B |B|', '  C |C|', 'D |D|']],
    ['lines below', 'A\n===\n\nB\n---\n', ['A |A|', '  B |B|']],
    ['a heading without a word', '##\n\n# *\n', ['## ||', '# |*|']],
    ['marks in a heading', '# The *Rabotchaya* `Pravda` #', ['The Rabotchaya Pravda |The *Rabotchaya* `Pravda`|']],
    [
      'an entity once in a section',
      `# A\n${T} ${T}\n## B\n${T}`,
      ['A |A|', '  Leon Trotsky |x|', '  B |B|', '    Leon Trotsky |x|'],
    ],
    [
      'an entity of the section above, behind one below',
      `# A\n${T}\n## B\n# C\n${T}`,
      ['A |A|', '  Leon Trotsky |x|', '  B |B|', 'C |C|', '  Leon Trotsky |x|'],
    ],
    ['an entity in a heading', `# ${T}`, [`x |${T}|`, '  Leon Trotsky |x|']],
    [
      'links in a heading by their labels',
      '# A [b *c*](https://x.org) [![d](e.png)](f) <https://g.org>',
      ['A b c d <https://g.org> |A [b *c*](https://x.org) [![d](e.png)](f) <https://g.org>|'],
    ],
    [
      'no definition, no unknown or split id',
      '[t][t] [x](person:nobody) [x](person:kuznetzov)\n\n[t]: person:leon-trotsky',
      ['Leon Trotsky |t|'],
    ],
    ['what moved, by its new name', '[x](person:gavril-miasnikov)', ['Gavriil Myasnikov (1889–1945) |x|']],
    ['what has no label', '<person:leon-trotsky>', ['Leon Trotsky |<person:leon-trotsky>|']],
    ['CRLF and astral letters', `# 𝕒\r\n\r\n𝕒 ${T}\r\n`, ['𝕒 |𝕒|', '  Leon Trotsky |x|']],
  ])('%s', (_, text, expected) => expect(outline(text)).toEqual(expected));
});

test('of any note: children within their parents, in order; the selection within the range; a name for each', () => {
  const holds = (symbols: readonly NoteSymbol[], from: number, to: number): void => {
    let last = from;
    for (const { name, range, selection, children } of symbols) {
      expect(name).not.toBe('');
      expect(range.start).toBeGreaterThanOrEqual(last);
      expect(range.end).toBeLessThanOrEqual(to);
      expect(selection.start).toBeGreaterThanOrEqual(range.start);
      expect(selection.end).toBeLessThanOrEqual(range.end);
      expect(selection.end).toBeGreaterThanOrEqual(selection.start);
      holds(children, range.start, range.end);
      last = range.start;
    }
  };
  fc.assert(
    fc.property(anyNote, (text) => holds(service.symbols(service.parse(text)), 0, text.length)),
    { numRuns: 500 },
  );
});
