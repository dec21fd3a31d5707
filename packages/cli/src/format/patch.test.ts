import { applyPatch } from 'diff';
import { expect, test } from 'vitest';
import { unifiedDiff } from './patch.js';

test('is a patch of the lines that changed, with three around them', () => {
  const lines = ['1', '2', '3', '4', 'old', '6', '7', '8', '9', '10', '11', '12', '13', '14', 'old', 'old'];
  const before = lines.join('\n');
  expect(unifiedDiff('a b.md', before, before.replaceAll('old', 'new'))).toBe(
    [
      ...['--- a/a b.md\t', '+++ b/a b.md\t', '@@ -2,7 +2,7 @@', ' 2', ' 3', ' 4', '-old', '+new', ' 6', ' 7', ' 8'],
      ...['@@ -12,5 +12,5 @@', ' 12', ' 13', ' 14', '-old', '-old', '\\ No newline at end of file'],
      ...['+new', '+new', '\\ No newline at end of file', ''],
    ].join('\n'),
  );
});

const PLACES = Array.from({ length: 10 }, (_, at) => at);

test.each(['\n', '\r\n'])('makes the one text of the other, whichever of its lines changed: %j', (end) => {
  for (const open of [true, false]) {
    for (let which = 0; which < 2 ** PLACES.length; which += 1) {
      const text = (id: string): string =>
        PLACES.map((at) => ((which >> at) & 1 ? `${id}${at}` : `${at % 2}`)).join(end) + (open ? '' : end);
      const [before, after] = [text('old'), text('new')];
      expect(applyPatch(before, unifiedDiff('note.md', before, after), { autoConvertLineEndings: false })).toBe(after);
    }
  }
});

test('of a very long note in which every line changed', () => {
  const note = (id: string): string => `[Lind](${id})\n`.repeat(12_000);
  expect(unifiedDiff('note.md', note('old'), note('new'))).toContain('@@ -1,12000 +1,12000 @@\n');
});
