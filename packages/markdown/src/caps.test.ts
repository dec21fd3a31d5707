import { describe, expect, test } from 'vitest';
import { parseNote } from './note.js';

/** What is read of a note, in numbers: links, blocks of prose with letters in them, capped ranges. */
function read(text: string): { links: number; prose: number; capped: string[] } {
  const { links, prose, capped } = parseNote(text, { wikilinks: true });
  for (const { start, end } of capped) expect(0 <= start && start < end && end <= text.length).toBe(true);
  return {
    links: links.length,
    prose: prose.filter((block) => /\p{L}/u.test(block.text)).length,
    capped: capped.map(({ start, end }) => text.slice(start, end)),
  };
}

/** Good text behind the bad must still be read. */
const GOOD = '\n\nLenin [a](person:x)';

describe('what is too much is not read, and said', () => {
  const check = (name: string, bad: string): void =>
    test(name, () => {
      const { links, prose, capped } = read(bad + GOOD);
      expect({ links, prose, capped: capped.length }).toEqual({ links: 1, prose: 1, capped: 1 });
      expect(bad).toContain(capped[0]);
    });

  check('[a](', '[a]('.repeat(16_000));
  check('[', '['.repeat(16_000));
  check('[a][', '[a]['.repeat(16_000));
  check('nested brackets', `${'['.repeat(16_000)}a${']'.repeat(16_000)}`);
  check('nested images', `${'!['.repeat(16_000)}a${'](x)'.repeat(16_000)}`);
  check('opened emphasis', '*a **a '.repeat(16_000));
  check('nested emphasis', `${'*a '.repeat(16_000)}${'b*'.repeat(16_000)}`);
  check('other emphasis closed than opened', `${'*a '.repeat(16_000)}${'b_ '.repeat(16_000)}`);
  check('strikethrough', `${'~~a '.repeat(16_000)}${'b~~'.repeat(16_000)}`);
  check('backticks', 'a` ``'.repeat(16_000));
  check('tags', `a ${'<a '.repeat(16_000)}`);
  check('comments', `a ${'<!-- '.repeat(16_000)}`);
  check('addresses', 'http://a.b '.repeat(16_000));
  check('addresses that are none', 'www._.'.repeat(16_000));
  check('brackets behind an address', `http://a.b/${')'.repeat(16_000)}`);
  check('entities', `http://a.b/${'&a;'.repeat(16_000)}`);
  check('few marks in a very long line', `${'['.repeat(2_000)}${'a'.repeat(1_000_000)}`);
  check('a heading', `# ${'[a]('.repeat(16_000)}`);
  check('lists in one line', `${'* '.repeat(16_000)}a`);
  check('numbers in one line', `${'1. '.repeat(16_000)}a`);
  check('quotes', `${'> '.repeat(16_000)}a`);
  check('footnotes in one line', `${'[^1]: '.repeat(16_000)}a`);
  check('lists and quotes', `${'> - '.repeat(5_000)}a`);
});

describe('much is read', () => {
  const check = (name: string, text: string, links: number, prose = 1): void =>
    test(name, () => expect(read(text)).toEqual({ links, prose, capped: [] }));

  check('a thousand links in one paragraph', 'a [b](person:x), '.repeat(990), 990);
  check('a million words in one line', 'Lenin '.repeat(1_000_000), 0);
  check('a hundred links in a line of a million characters', `${'word '.repeat(2_000)}[a](x) `.repeat(100), 100);
  check('10 000 paragraphs', 'Lenin [a](x)\n\n'.repeat(10_000), 10_000, 10_000);
  check('10 000 items', '- Lenin [a](x)\n'.repeat(10_000), 10_000, 10_000);
  check('10 000 rows', `|a|\n|-|\n${'|[b](x) c|\n'.repeat(10_000)}`, 10_000, 10_001);
  check('10 000 definitions', '[a]: x\n'.repeat(10_000), 10_000, 0);
  check('20 lists deep', `${Array.from({ length: 20 }, (_, at) => `${'  '.repeat(at)}- [a](x) b`).join('\n')}`, 20, 20);
  check('50 quotes deep', `${'> '.repeat(50)}a [b](x)`, 1);
  check('a run of spaces', `a${' '.repeat(100_000)}[b](x)`, 1);
  check('spaces in front of what is no table', `a\nb|c\n${' '.repeat(100_000)}x`, 0);

  test('a long paragraph goes on as another one at its next line', () => {
    const { links, prose, capped } = parseNote('Lenin [a](x) *was*\n'.repeat(20_000));
    expect([links.length, capped.length]).toEqual([20_000, 0]);
    expect(prose.length).toBeGreaterThan(10);
    expect(Math.max(...prose.map(({ text }) => text.length))).toBeLessThan(10_000);
  });

  test('a table stays one, however long', () => {
    const { prose } = parseNote(`a|b\n-|-\n${'Leon|Trotsky\n'.repeat(5_000)}`);
    expect(prose).toHaveLength(10_002);
  });
});

test('what no parser can hold is one range', () => {
  // A tag of millions of attributes: the stack of the parser's regular expression is used up (in V8 at least).
  const text = `---\na: b\n---\n<a${' b'.repeat(5_000_000)}`;
  const { links, prose, capped } = parseNote(text);
  expect(links).toEqual([]);
  if (prose.length === 0) expect(capped).toEqual([{ start: 12, end: text.length }]);
});
