import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CRASHERS } from './fixtures/reparse.js';
import { type Note, parseNote, reparse } from './note.js';

/** All that is known of a note, and that the next version is read from. */
const facts = ({ lines: _lines, ...note }: Note): unknown => note;

/** Reads each version from the one before, and all over again. */
function check(versions: readonly string[], wikilinks: boolean): void {
  let note = parseNote(versions[0] ?? '', { wikilinks });
  for (const text of versions.slice(1)) {
    note = reparse(note, text);
    expect(facts(note)).toEqual(facts(parseNote(text, { wikilinks })));
    const { line } = note.lines.at(text.length);
    expect(note.lines.span(line)?.end).toBe(text.length);
  }
}

describe('what once went wrong', () => {
  for (const versions of CRASHERS) {
    test(JSON.stringify(versions), () => {
      check(versions, false);
      check(versions, true);
    });
  }
});

/** What notes are made of, and what breaks them. */
const piece = fc.constantFrom(
  ...['Lenin', 'a', ' ', '  ', '    ', '\t', '\n', '\n\n', '\r', '\r\n', '🜚', '\u0301', '\uD83D', '\uDF1A', '\uFEFF'],
  ...['[a](x)', '[a]', '[a][b]', '[a]: x\n', '\n\n[b]: y "t"\n', '[[a]]', '![a]', '<person:x>', '[sic]', '[a [b]](x)'],
  ...['[b]:', '[', ']', '(', ')', '"', '“', '”', '*', '**', '_', '~~', '`', '\\', '&amp;', '<b>', '</b>', '>'],
  ...[
    '# ',
    '\n===\n',
    '\n---\n',
    '---\n',
    '...\n',
    '***\n',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n2) ',
    '\n* ',
    '\n  - ',
    '\n- [ ] ',
  ],
  ...[
    '\n```\n',
    '\n~~~\n',
    '\n    ',
    '<!--',
    '-->',
    '\n<!-- a -->\n',
    '\n<div>\n',
    '\n<br/>\n',
    '\n<script>',
    '</script>',
    '\n<?',
    '?>',
  ],
  ...['\n[^1]: ', '[^1]', '|', '\na|b\n-|-\nc|d\n', '\n-|-\n', '|-|-|\n', '\n|a|b|\n', 'http://a.b/', 'a@b.c'],
);

const anyText = (most: number): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength: most }).map((pieces) => pieces.join(''));

/** Places are parts of a million, so that they stay in the text as it shrinks. */
const edit = fc.record({
  at: fc.nat(999_999),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(30)),
  insert: fc.oneof(piece, anyText(4), fc.constant('')),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, { at, length, insert }: Edit): string {
  const start = Math.floor((at / 1_000_000) * (text.length + 1));
  return text.slice(0, start) + insert + text.slice(start + length);
}

/** A note and some versions of it, each one or several edits away. */
const versions = fc
  .tuple(anyText(60), fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }))
  .map(([text, steps]) => {
    const all = [text];
    for (const step of steps) all.push(step.reduce(edited, all.at(-1) ?? ''));
    return all;
  });

test('whatever is edited, the facts are those of a note read anew', () => {
  fc.assert(fc.property(versions, fc.boolean(), check), { numRuns: 800 });
});

describe('an edit leaves other blocks alone', () => {
  // No fences: to open one is to make code of all text behind it, and text of all code.
  const LINES = [
    '## The opposition in %',
    'Gavriil [Miasnikov](person:gavriil-myasnikov) was expelled in %, [sic] “so they say”.',
    '- [Shliapnikov](person:a), %\n- Kollontai [a]\n\n  and others\n- Medvedev',
    '> In % it was *Pravda* that printed it.\n> Nobody answered.',
    '| who | when |\n|---|---|\n| Lutovinov | % |\n| Panteleev | % |',
    '<!-- glossator-ignore label-mismatch: % -->\nA paragraph[^1] behind a comment.',
    '    code of %',
  ];
  const block = (at: number): string => (LINES[at % LINES.length] ?? '').replaceAll('%', String(1900 + (at % 40)));
  /** 1 MB. */
  const text = `---\ntitle: a\n---\n\n${Array.from({ length: 17_000 }, (_, at) => block(at)).join('\n\n')}\n\n[a]: person:x\n`;
  const whole = parseNote(text);
  const known = new Set(whole.reading.blocks.map(({ facts: each }) => each));
  const keys = new Set(whole.prose.map(({ key }) => key));
  const readAnew = (note: Note): number => note.reading.blocks.filter(({ facts: each }) => !known.has(each)).length;

  test('is as long as said', () => expect(text.length).toBeGreaterThan(1_000_000));

  // Two blocks in front, the one that is edited, and the one that it becomes two of or merges with. Behind a comment that is
  // closed no more, up to the end of the next one.
  const MOST = 12;
  test.each(['x', ' ', '\n', '*', '[', '[b]'])('%j, inserted anywhere: at most 12 blocks are read', (inserted) => {
    for (let at = 20; at < text.length; at += 149_999) {
      const next = reparse(whole, text.slice(0, at) + inserted + text.slice(at));
      expect(readAnew(next)).toBeLessThanOrEqual(MOST);
      expect(next.prose.filter(({ key }) => !keys.has(key)).length).toBeLessThanOrEqual(2 * MOST);
    }
  });

  test('a letter deleted or replaced anywhere', () => {
    for (let at = 20; at < text.length; at += 99_999) {
      expect(readAnew(reparse(whole, text.slice(0, at) + text.slice(at + 1)))).toBeLessThanOrEqual(MOST);
      expect(readAnew(reparse(whole, `${text.slice(0, at)}x${text.slice(at + 1)}`))).toBeLessThanOrEqual(MOST);
    }
  });

  test('front matter alone: none', () => {
    expect(readAnew(reparse(whole, text.replace('title: a', 'title: another')))).toBe(0);
  });

  test('a definition: those that it defines something for', () => {
    const short = 'Lenin\n\n'.repeat(100);
    const before = parseNote(`${short}[b] [sic]\n\n${short}Trotsky [c]\n\n${short}`);
    const old = new Set(before.reading.blocks.map(({ facts: each }) => each));
    const after = reparse(before, `${before.text}[b]: person:x\n`);
    expect(after.links.map(({ form }) => form)).toEqual(['reference', 'definition']);
    const anew = after.reading.blocks.filter(({ facts: each }) => !old.has(each));
    expect(anew.map(({ start }) => after.text.slice(start, start + 5))).toEqual([
      '[b] [',
      'Lenin',
      'Lenin',
      'Lenin',
      '[b]: ',
    ]);
  });

  test('what was made of the blocks in front of it is not made again', () => {
    const at = text.length - 2_000;
    const next = reparse(whole, `${text.slice(0, at)}x${text.slice(at)}`);
    const [links, prose] = [new Set(whole.links), new Set(whole.prose)];
    const made = [next.links.filter((each) => !links.has(each)), next.prose.filter((each) => !prose.has(each))];
    const fromNewDefinitions = next.links.filter(({ form }) => form === 'reference').length;
    expect(made[0]?.length).toBeLessThan(fromNewDefinitions + 50);
    expect(made[1]?.length).toBeLessThan(100);
    expect(links.size).toBeGreaterThan(fromNewDefinitions + 500);
  });

  test('the same text: the same note', () => expect(reparse(whole, text)).toBe(whole));
});
