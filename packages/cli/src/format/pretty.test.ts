import { expect, test } from 'vitest';
import { finding, outputOf } from '../../test/findings.js';
import { pretty } from './pretty.js';

/** What stands below a line whose last word is found. */
function marksOf(line: string): string {
  const from = line.lastIndexOf(' ') + 1;
  const at = (offset: number) => ({ line: 1, column: offset + 1, offset });
  const found = finding({ start: at(from), end: at(line.length) });
  const text = pretty(outputOf([found]), [{ finding: found, text: '', line, cut: 0 }], false);
  return text.split('\n')[2]?.replace('      | ', '') ?? '';
}

test.each([
  ['Latin', 'by Lenin', '   ^^^^^'],
  ['Cyrillic with the stress as a mark of its own', 'о Тро\u0301цком \u0422ро\u0301цкий', '          ^^^^^^^'],
  ['Han', '漢字 字', '     ^^'],
  ['emoji', '😀 😀', '   ^^'],
  ['a tab', 'a\tb Lenin', ' \t  ^^^^^'],
  ['what a terminal would obey', 'a\u001b[31m Lenin', '       ^^^^^'],
])('the marks stand below their words: %s', (_, line, marks) => expect(marksOf(line)).toBe(marks));

test('where nothing was checked no dataset is spoken of', () =>
  expect(
    pretty({ ...outputOf([]), summary: { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0 } }, [], false),
  ).toBe('0 notes checked\n'));
