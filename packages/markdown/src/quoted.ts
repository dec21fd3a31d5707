import type { Range } from './links.js';

/** What closes what opens; „ closes as in German, Polish or Swedish. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['‚', '‘’'],
  ['‘', '’'],
]);

const QUOTE = /["“”„«»‚‘’]/gu;
/** Half a surrogate pair is a letter for all that matters here. */
const LETTER = /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u;
const SPACE = /^\s?$/u;

interface Mark {
  readonly at: number;
  readonly char: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Apostrophes, and the marks of inches and minutes, stand where no quotation opens or closes. */
function readMark(text: string, at: number): Mark {
  const char = text.charAt(at);
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  const opens = CLOSERS.has(char) && !LETTER.test(before) && (char === '«' || !SPACE.test(after));
  const plain = char === '"' || char === '’' || char === '‘';
  return { at, char, opens, closes: !plain || !(LETTER.test(after) || SPACE.test(before)) };
}

/**
 * What stands between quotation marks in one block, marks included; a quotation within a quotation is part of it.
 *
 * @example quotations('the “Workers’ Group”') // [{ start: 4, end: 20 }]
 */
export function quotations(text: string): Range[] {
  const marks = Array.from(text.matchAll(QUOTE), ({ index }) => readMark(text, index));
  const last = new Map(marks.filter(({ closes }) => closes).map(({ char, at }) => [char, at]));
  const found: Range[] = [];
  let open: { readonly at: number; readonly closers: string } | undefined;
  for (const { at, char, opens, closes } of marks) {
    if (open !== undefined) {
      if (!closes || !open.closers.includes(char)) continue;
      found.push({ start: open.at, end: at + 1 });
      open = undefined;
    } else if (opens) {
      const closers = CLOSERS.get(char) ?? '';
      // What is never closed opens nothing.
      if (Array.from(closers).some((closer) => (last.get(closer) ?? -1) > at)) open = { at, closers };
    }
  }
  return found;
}

/** The same text as ranges that neither touch nor overlap, in order. */
export function merged(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (last === undefined || range.start > last.end) found.push(range);
    else if (range.end > last.end) found[found.length - 1] = { start: last.start, end: range.end };
  }
  return found;
}
