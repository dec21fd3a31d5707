import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pointedAnew, redirectAdded, renameId, type TextChange } from './rename-id.js';

const FROM = 'person:ida';
const TO = 'person:ida-lind';
const MOVE = { from: FROM, to: TO, reason: 'The record was renamed.', version: '1.1.0' };

function applied(text: string, changes: readonly TextChange[]): string {
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}

const anew = (text: string): string => applied(text, pointedAnew(text, FROM, TO));

describe('what points at the id', () => {
  test.each([
    ['plain', '- to: person:ida # hers', '- to: person:ida-lind # hers'],
    [
      'quoted',
      `- { to: "person:ida", entity: 'person:ida' }`,
      `- { to: "person:ida-lind", entity: 'person:ida-lind' }`,
    ],
    ['in a list', '- to: [person:ida, person:b]', '- to: [person:ida-lind, person:b]'],
    [
      'in a block list',
      'to:\n  - person:b\n  - person:ida # hers\n',
      'to:\n  - person:b\n  - person:ida-lind # hers\n',
    ],
    [
      'deep, with CRLF',
      'when:\r\n  relative: { to: person:ida }\r\n',
      'when:\r\n  relative: { to: person:ida-lind }\r\n',
    ],
    ['behind an anchor', 'a: { to: &x person:ida }', 'a: { to: &x person:ida-lind }'],
  ])('%s', (_, text, expected) => expect(anew(text)).toBe(expected));

  test.each([
    ['a longer id', 'to: person:ida-other'],
    ['a shorter one', 'to: person:id'],
    ['words', 'note: person:ida said so'],
    ['another key', 'note: person:ida'],
    ['a comment', 'to: person:b # person:ida'],
    ['what no build would read', `${'['.repeat(300)}to: person:ida`],
  ])('not %s', (_, text) => expect(anew(text)).toBe(text));
});

describe('the redirect', () => {
  const ENTRY = { id: FROM, kind: 'moved', to: [TO], reason: MOVE.reason, version: '1.1.0' };
  const OTHER = { id: 'person:b', kind: 'withdrawn', reason: 'None.', version: '1.0.0' };
  const other = '- id: person:b\n  kind: withdrawn\n  reason: None.\n  version: "1.0.0"';

  test.each([
    ['none yet', '', [ENTRY]],
    ['only a comment', '# where ids lead', [ENTRY]],
    ['an empty list', '[]\n', [ENTRY]],
    ['a list', `${other}\n`, [OTHER, ENTRY]],
    ['a list without a last line end', other, [OTHER, ENTRY]],
    ['with comments', `# first\n${other} # its own\n# last\n`, [OTHER, ENTRY]],
    ['indented', `${other.replace(/^/gmu, '  ')}\n`, [OTHER, ENTRY]],
    ['CRLF', `${other.replaceAll('\n', '\r\n')}\r\n`, [OTHER, ENTRY]],
    ['in brackets', `[${JSON.stringify(OTHER)}]\n`, [OTHER, ENTRY]],
  ])('%s', (_, text, expected) => {
    const change = redirectAdded(text, MOVE);
    const now = applied(text, change === undefined ? [] : [change]);
    expect(parse(now)).toEqual(expected);
    for (const comment of text.match(/#.*/gu) ?? []) expect(now).toContain(comment);
    if (text.includes('\r\n')) expect(now.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('none where the file is broken', () => expect(redirectAdded('- [', MOVE)).toBeUndefined());
});

test('a folder: pointers and what leads there already are made anew, and a redirect is added', () => {
  const files = [
    { path: 'people/ida.yaml', text: 'names: []\n' },
    { path: 'people/b.yaml', text: 'relations:\n  - { to: person:ida }\n' },
    { path: 'redirects.yaml', text: '- { id: person:old, kind: moved, to: [person:ida] }\n' },
  ];
  const changed = renameId(files, MOVE) ?? [];
  expect(changed.map(({ path, created, changes }) => [path, created, changes.length])).toEqual([
    ['people/b.yaml', false, 1],
    ['redirects.yaml', false, 2],
  ]);
  const redirects = applied(files[2]?.text ?? '', changed[1]?.changes ?? []);
  expect(parse(redirects)).toMatchObject([{ to: [TO] }, { id: FROM, to: [TO] }]);
  expect(renameId(files.slice(0, 1), MOVE)?.map(({ path, created }) => [path, created])).toEqual([
    ['redirects.yaml', true],
  ]);
  expect(renameId(files.slice(0, 2), MOVE, false)?.map(({ path }) => path)).toEqual(['people/b.yaml']);
});
