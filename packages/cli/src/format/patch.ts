import { FILE_HEADERS_ONLY, formatPatch, OMIT_HEADERS, type StructuredPatchHunk } from 'diff';
import type { World } from '../world.js';
import { inert } from './harmless.js';

const CONTEXT = 3;

/** The stretches of lines to show: what changed with the lines around it, those that touch as one. */
function stretches(before: readonly string[], after: readonly string[]): (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  for (const [at, line] of before.entries()) {
    if (line === after[at]) continue;
    const [start, end] = [Math.max(0, at - CONTEXT), Math.min(before.length, at + CONTEXT + 1)];
    const last = found.at(-1);
    if (last === undefined || last[1] < start) found.push([start, end]);
    else found[found.length - 1] = [last[0], end];
  }
  return found;
}

/** The lines of one stretch, marked: of lines that changed one after the other first the old ones, then the new ones. */
function marked(before: readonly string[], after: readonly string[]): string[] {
  const lines: string[] = [];
  let fresh: string[] = [];
  const mark = (sign: string, line: string): string[] =>
    line.endsWith('\n') ? [`${sign}${line.slice(0, -1)}`] : [`${sign}${line}`, '\\ No newline at end of file'];
  for (const [at, line] of before.entries()) {
    const other = after[at] ?? '';
    if (line === other) {
      lines.push(...fresh, ...mark(' ', line));
      fresh = [];
    } else {
      lines.push(...mark('-', line));
      fresh.push(...mark('+', other));
    }
  }
  return [...lines, ...fresh];
}

/**
 * A change of a file as a unified diff that `git apply` and `patch` take, byte for byte, whatever is in the note. Lines are compared with
 * those in the same place, which takes time as long as the note: where every line changed, looking for a shortest difference
 * takes its square.
 *
 * @param before,after of as many lines: an id in the place of another brings no line end
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  const [old, fresh] = [before, after].map((text) => text.split(/(?<=\n)/u)) as [string[], string[]];
  const hunks = stretches(old, fresh).map(([start, end]): StructuredPatchHunk => {
    const place = { oldStart: start + 1, oldLines: end - start, newStart: start + 1, newLines: end - start };
    return { ...place, lines: marked(old.slice(start, end), fresh.slice(start, end)) };
  });
  const names = { oldFileName: `a/${file}`, newFileName: `b/${file}`, oldHeader: undefined, newHeader: undefined };
  const header = formatPatch({ ...names, hunks: [] }, FILE_HEADERS_ONLY).replace(SPACED_NAME, '$&\t');
  return header + formatPatch({ ...names, hunks }, OMIT_HEADERS);
}

/** A name with spaces that is not in quotes: `patch` takes it up to the first of them, unless a tab ends it. */
const SPACED_NAME = /^(?:---|\+\+\+) [^"\n][^\n]* [^\n]*$/gmu;

/** A patch for a screen, which would obey what is in it; the ends of lines are those of the note. */
const shownPatch = (patch: string): string => patch.split('\r\n').map(inert).join('\r\n');

/** Prints a patch: as it is, so that it can be applied, or for a screen. */
export const printPatch = (patch: string, { stdout, screen }: World): void =>
  stdout(screen === true ? shownPatch(patch) : patch);
