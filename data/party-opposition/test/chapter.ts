/** The text that the base source was read from, when a copy of it lies beside the repository. It is not in the repository. */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './published.js';

const FOLDER = path.join(ROOT, '../../../shared/seed');

export const BASE = 'maximoff-1940';

const found = fs.existsSync(FOLDER) ? fs.readdirSync(FOLDER).find((name) => name.endsWith('.txt')) : undefined;

export const isHere = found !== undefined;

/** For the title of a group of tests, so that a reader of the report knows why it was skipped. */
export const skipped = isHere ? '' : ' (skipped: no copy of the chapter at ../shared/seed)';

const raw = found === undefined ? '' : fs.readFileSync(path.join(FOLDER, found), 'utf8');

/** As `lines` count it: UTF-8, LF, no byte order mark. */
export const text = raw.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');

/** A line is ended by LF: what stands behind the last one, in this text a space, is none. */
export const lines: readonly string[] = text.split('\n').slice(0, -1);

/** Lines from and to, counted from 1, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** @example rangesOf('12, 40-41') // [{ from: 12, to: 12 }, { from: 40, to: 41 }] */
export const rangesOf = (written: string): Range[] =>
  written.split(', ').map((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return { from, to };
  });

export const fold = (part: string): string => part.replace(/\s+/gu, ' ').trim();

/** A passage as a spelling stands in it: line-end hyphens removed, white space folded. */
export const passage = ({ from, to }: Range): string =>
  fold(
    lines
      .slice(from - 1, to)
      .join('\n')
      .replace(/-[ \t]*\n\s*/gu, ''),
  );

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Where a text stands in another as words of their own, from an offset on; -1 where it does not. */
export function indexOfWords(text: string, wanted: string, from = 0): number {
  let at = text.indexOf(wanted, from);
  const opens = isLetter(wanted[0]);
  const closes = isLetter(wanted.at(-1));
  while (at >= 0 && ((opens && isLetter(text[at - 1])) || (closes && isLetter(text[at + wanted.length])))) {
    at = text.indexOf(wanted, at + 1);
  }
  return at;
}

/** Where each line begins in the running text, and behind the last one its end. */
const starts: number[] = [];

/** The whole chapter as one running text: what `passage` gives of all lines, but a blank line is kept as a paragraph mark. */
export const running: string = (() => {
  let out = '';
  for (const line of lines) {
    const part = fold(line);
    // "Mias-", "nikov" is one word; "1918-", "1920" keeps its hyphen.
    const joined = /[\p{L}\p{N}]-$/u.test(out);
    if (part === '') {
      starts.push(out.length);
      if (!joined && !out.endsWith('\n')) out += '\n';
      continue;
    }
    if (joined) out = /\p{L}-$/u.test(out) ? out.slice(0, -1) : out;
    else if (out !== '' && !out.endsWith('\n')) out += ' ';
    starts.push(out.length);
    out += part;
  }
  starts.push(out.length);
  return out;
})();

/** The offsets of a range in the running text. */
export const offsetsOf = ({ from, to }: Range): readonly [start: number, end: number] => [
  starts[from - 1] ?? 0,
  starts[to] ?? running.length,
];

/** The line on which an offset of the running text lies, from 1. */
export function lineAt(offset: number): number {
  let line = starts.findIndex((start) => start > offset);
  if (line < 0) line = lines.length;
  return line;
}

/** Marks the characters of the running text that some text covers in some lines. */
export class Cover {
  readonly #marked = new Uint8Array(running.length + 1);

  /** Marks every occurrence of the text, as words of their own, within the lines. */
  mark(spelling: string, written: string): void {
    const wanted = fold(spelling);
    for (const range of rangesOf(written)) {
      const [start, end] = offsetsOf(range);
      for (let at = indexOfWords(running, wanted, start); at >= 0 && at + wanted.length <= end; ) {
        this.#marked.fill(1, at, at + wanted.length);
        at = indexOfWords(running, wanted, at + 1);
      }
    }
  }

  has(start: number, end: number): boolean {
    return this.#marked.subarray(start, end).every((mark) => mark === 1);
  }
}
