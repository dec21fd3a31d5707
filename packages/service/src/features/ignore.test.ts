import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied, isToIgnore, testService } from '../../test/service.js';
import type { Finding } from '../finding.js';

const { service, log } = testService({ wikilinks: true, rules: { 'unlinked-mention': 'hint' } });
const check = (text: string): readonly Finding[] => service.check(service.parse(text));

const X = '[x](person:nobody-at-all)';

/** The note when the last fix of a finding is applied and the reason written. */
function ignored(text: string, finding: Finding | undefined): string {
  const fix = finding?.fixes?.at(-1);
  if (fix === undefined || !isToIgnore(fix)) throw new Error(`nothing to ignore in ${text}`);
  return applied(text, fix).replace(': why? -->', ': so printed -->');
}

const LINE = '<!-- glossator-ignore-line unknown-reference: so printed -->';
const BLOCK = '<!-- glossator-ignore unknown-reference: so printed -->';
const FILE = '<!-- glossator-ignore-file unknown-reference: so printed -->';

describe('where the comment goes', () => {
  test.each([
    ['at the end of the line', `a ${X} b.\nc`, `a ${X} b. ${LINE}\nc`],
    ['at the end of the last', `a\n${X}`, `a\n${X} ${LINE}`],
    ['before a hard break', `${X}  \nc`, `${X} ${LINE}  \nc`],
    ['before a hard break of a backslash', `${X}\\\nc`, `${X} ${LINE}\\\nc`],
    ['CRLF', `a ${X}\r\nb\r\n`, `a ${X} ${LINE}\r\nb\r\n`],
    ['CR', `a ${X}\rb\r`, `a ${X} ${LINE}\rb\r`],
    ['an item', `- a ${X}\n- b`, `- a ${X} ${LINE}\n- b`],
    ['a task', `- [ ] a ${X}`, `- [ ] a ${X} ${LINE}`],
    ['a quote', `> a ${X}\n> b`, `> a ${X} ${LINE}\n> b`],
    ['a heading', `# a ${X}\n`, `# a ${X} ${LINE}\n`],
    ['a closed heading', `# a ${X} ##  \n`, `# a ${X} ${LINE} ##  \n`],
    ['an underlined heading', `a ${X}\n===\n`, `a ${X} ${LINE}\n===\n`],
    ['a cell', `| a | b |\n| - | - |\n| ${X} | c |`, `| a | b |\n| - | - |\n| ${X} ${LINE} | c |`],
    ['a cell of the head', `a ${X} | b\n-- | -\nc | d`, `a ${X} ${LINE} | b\n-- | -\nc | d`],
    ['a footnote', `a[^1]\n\n[^1]: b ${X}`, `a[^1]\n\n[^1]: b ${X} ${LINE}`],
    ['not in code that goes on', `a ${X} \`b\nc\``, `a ${X} ${LINE} \`b\nc\``],
    ['nor in a link that goes on', `a ${X} b [c\nd](https://e.org)`, `a ${X} b ${LINE} [c\nd](https://e.org)`],
    ['where there is no room, before the block', `${X}[c\nd](https://e.org)`, `${BLOCK}\n${X}[c\nd](https://e.org)`],
    ['in its quote', `> ${X}[c\n> d](https://e.org)`, `> ${BLOCK}\n> ${X}[c\n> d](https://e.org)`],
    ['in its item', `1. ${X}[c\n   d](https://e.org)`, `1. ${BLOCK}\n   ${X}[c\n   d](https://e.org)`],
    ['before a definition', '[a]\n\n[a]: person:nobody-at-all', `[a]\n\n${BLOCK}\n[a]: person:nobody-at-all`],
    ['in a quote', '[a]\n\n> [a]: person:nobody-at-all', `[a]\n\n> ${BLOCK}\n> [a]: person:nobody-at-all`],
    ['not behind an open comment', `a <!-- b\nc ${X}`, `${BLOCK}\na <!-- b\nc ${X}`],
    [
      'before a check box there is no room',
      `- [ ] [c\n  d](https://e.org)${X}[c\n  d](https://e.org)`,
      `${FILE}\n\n- [ ] [c\n  d](https://e.org)${X}[c\n  d](https://e.org)`,
    ],
  ])('%s: %j', (_where, text, expected) => {
    const finding = check(text).find(({ rule }) => rule === 'unknown-reference');
    const after = ignored(text, finding);
    expect(after).toBe(expected);
    expect(check(after).map(({ rule }) => rule)).not.toContain('unknown-reference');
  });

  test('behind front matter, for what is not read', () => {
    const deep = `${'> '.repeat(150)}a`;
    const [finding] = check(`---\nt: a\n---\n${deep}`);
    expect(ignored(`---\nt: a\n---\n${deep}`, finding)).toBe(
      `---\nt: a\n---\n${FILE.replace('unknown-reference', 'unread-block')}\n${deep}`,
    );
    expect(ignored(deep, check(deep)[0])).toBe(`${FILE.replace('unknown-reference', 'unread-block')}\n\n${deep}`);
  });
});

test('applied without a look it ignores nothing, and says so', () => {
  const text = `a ${X}`;
  const [finding] = check(text);
  const fix = finding?.fixes?.at(-1);
  expect(fix?.safe).toBe(false);
  const after = fix === undefined ? '' : applied(text, fix);
  expect(check(after).map(({ rule }) => rule)).toEqual(['unknown-reference', 'unknown-directive']);
});

test('what is found in a directive is mended there', () => {
  const all = check('<!-- glossator-ignore wrong-kind: x -->\na\n\n<!-- glossator-ignroe a: b -->\nc');
  expect(all.map(({ rule }) => rule)).toEqual(['unused-directive', 'unknown-directive']);
  expect(all.flatMap(({ fixes = [] }) => fixes).filter(isToIgnore)).toEqual([]);
});

/** Pieces of notes, with things to find among them. */
const PIECES = [
  ...[
    X,
    '[x](people:leon-trotsky)',
    '[](person:leon-trotsky)',
    '<person:leon-trotsky>',
    '[Shliap-\nnikov](person:sergei-medvedev)',
  ],
  ...[
    '[a][d]',
    '![d]',
    '[[person:nobody|x]]',
    'Trotsky',
    'a b',
    '*c',
    '**d**',
    '`e',
    '`f g`',
    '𝔸',
    'e\u0301',
    'h\\',
    'i  ',
    '&amp;',
  ],
  ...[
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\r\n',
    '\n> ',
    '\n- ',
    '\n  ',
    '\n    ',
    '\n1. ',
    '\n- [ ] ',
    '\n# ',
    ' #\n',
    '\n===\n',
    '\n---\n',
  ],
  ...[
    '\n| a | b |\n| - | - |\n| ',
    ' | ',
    '\n\n[d]: person:nobody-at-all\n',
    '\n[^1]: ',
    '<b title="',
    '">',
    '<!-- ',
    ' -->',
    '\n```\n',
    '\t',
    '>',
    '|',
    '(',
    ')',
  ],
];
const notes = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.join(' ').replaceAll('\n ', '\n'));

const WORDS = new Set(['unknown-directive', 'unused-directive']);

test('what is ignored is gone, and everything else is found where it was', () => {
  fc.assert(
    fc.property(notes, (text) => {
      const before = check(text);
      for (const finding of before) {
        if (WORDS.has(finding.rule)) continue;
        const [edit] = finding.fixes?.at(-1)?.edits ?? [];
        const after = ignored(text, finding);
        const shift = after.length - text.length;
        const shown = ({ rule, message, start, end }: Finding, by: number): string =>
          `${rule} ${start + by} ${end + by} ${message}`;
        const moved = (each: Finding): Finding => {
          const by = (offset: number): number => (edit !== undefined && offset >= edit.start ? shift : 0);
          return {
            ...each,
            start: each.start + by(each.start),
            end: each.end + (each.end > (edit?.start ?? 0) ? shift : 0),
          };
        };
        const left = new Set(check(after).map((each) => shown(each, 0)));
        expect(left, `${JSON.stringify(text)} → ${JSON.stringify(after)}`).not.toContain(shown(moved(finding), 0));
        for (const other of before) {
          // Of the same rule others of the line, or of the block, are ignored with it.
          if (other.rule !== finding.rule)
            expect(left, JSON.stringify([text, after])).toContain(shown(moved(other), 0));
        }
        // Of its rule alone: a comment between a letter and a name parts them, and the name may be one then.
        const ofRule = (all: Iterable<string>): number =>
          [...all].filter((each) => each.startsWith(`${finding.rule} `)).length;
        expect(ofRule(left)).toBeLessThan(ofRule(new Set(before.map((each) => shown(each, 0)))));
      }
    }),
    { numRuns: 400 },
  );
  expect(log).toEqual([]);
});
