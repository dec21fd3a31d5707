import { expect, test } from 'vitest';
import { slices } from '../test/show.js';
import { parseNote } from './note.js';

const check = (text: string, ...expected: (readonly [level: number, whole: string, text: string])[]): void =>
  test(JSON.stringify(text), () => {
    const { headings } = parseNote(text);
    expect(headings.map((heading) => [heading.level, ...slices(text, [heading, heading.text])])).toEqual(expected);
  });

check('# a', [1, '# a', 'a']);
check('###### a b ######', [6, '###### a b ######', 'a b']);
check('#  *a* [b](x)  #', [1, '#  *a* [b](x)  #', '*a* [b](x)']);
check('#', [1, '#', '']);
check('# #', [1, '# #', '']);
check('# a#', [1, '# a#', 'a#']);
check('a\n===', [1, 'a\n===', 'a']);
check('a\nb\n---', [2, 'a\nb\n---', 'a\nb']);
check('a\r\n---\r\nb', [2, 'a\r\n---', 'a']);
check('## a\r\nb\r\n## c\r\n', [2, '## a', 'a'], [2, '## c', 'c']);
check('> # a\n\n- ## b', [1, '# a', 'a'], [2, '## b', 'b']);
check('---\nt: a\n---\n# 🜚', [1, '# 🜚', '🜚']);
for (const text of ['#a', '####### a', '    # a', '```\n# a\n```', '\\# a', 'a\n\n---']) check(text);
