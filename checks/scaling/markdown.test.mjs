// What is written to make a parser slow: four times as much of it takes about four times the time. Ratios within one run, never a time.
import { describe, expect, test } from 'vitest';
import { parseNote, reparse } from '../../packages/markdown/src/index.ts';

/** Four times as much may take so many times as long: quadratic is sixteen, and a machine is never quiet. */
const LIMIT = 11;

/** So much work is measured, in microseconds of the processor: less drowns in what else the process does. */
const ENOUGH = 8_000;

/** So long may the text become that is measured, in characters. */
const LONG = 250_000;

const ROUNDS = 3;

function cpu(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** What is least is what the work takes; the rest is the machine. */
const least = (work) => Math.min(...Array.from({ length: ROUNDS }, () => cpu(work)));

/** How many times as long four times as much takes; of several tries the best, as soon as one is good enough. */
function growth(textOf, work) {
  let count = 1_000;
  while (textOf(count).length < LONG && cpu(() => work(textOf(count))) < ENOUGH) count *= 2;
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 4 && best > LIMIT; tries += 1) {
    const [once, more] = [textOf(count), textOf(4 * count)];
    best = Math.min(best, least(() => work(more)) / least(() => work(once)));
  }
  return best;
}

const PIECES = ['[', '[a](', '`', '> ', '<a ', '*a **a ', '![', '[[', '[^1]: ', '|a', '<!--', '&', '- ', '(', '"', '“'];
const AROUND = [
  ['', ''],
  ['a ', ' b\n\nLenin [a](x)\n'],
];
const cases = PIECES.flatMap((piece) => AROUND.map(([before, after]) => [before + piece, piece, before, after]));

const read = (text) => parseNote(text, { wikilinks: true }).links.length;

describe('one line of', () => {
  test.each(cases)('%j', (_name, piece, before, after) => {
    expect(growth((count) => before + piece.repeat(count) + after, read)).toBeLessThan(LIMIT);
  });
});

describe('a line each of', () => {
  test.each(PIECES)('%j', (piece) => {
    expect(growth((count) => `${piece}a\n`.repeat(count), read)).toBeLessThan(LIMIT);
  });
});

describe('a block each of', () => {
  test.each([...PIECES, '<!-- a -->', '[a]: x', '[a]', '# a', '|a|\n|-|'])('%j', (piece) => {
    expect(growth((count) => `${piece}\n\n`.repeat(count), read)).toBeLessThan(LIMIT);
  });
});

test('definitions, each used', () => {
  const notes = (count) => Array.from({ length: count }, (_, at) => `[${at}]: x\n\n[a ${at}][${at}]\n\n`).join('');
  expect(growth(notes, read)).toBeLessThan(LIMIT);
});

test('an edit in a note four times as long', () => {
  const notes = (count) => 'A paragraph about [Lenin](person:vladimir-lenin).\n\n'.repeat(count);
  const parsed = new Map();
  const edit = (text) => {
    const note = parsed.get(text) ?? parseNote(text);
    parsed.set(text, note);
    const at = text.length >> 1;
    for (let time = 0; time < 10; time += 1) reparse(note, `${text.slice(0, at)}x${text.slice(at)}`);
  };
  expect(growth(notes, edit)).toBeLessThan(LIMIT);
});
