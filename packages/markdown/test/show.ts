import type { Link, Range } from '../src/links.js';
import { parseNote } from '../src/note.js';

/**
 * A link as one line: form, what it covers, label, destination, and its target where that is spelled otherwise.
 *
 * @example inline `[Lenin](<person:x>)` label `Lenin` to `person:x`
 */
export function showLink(text: string, { form, start, end, label, destination, target }: Link): string {
  const slice = (range: { readonly start: number; readonly end: number }): string =>
    `\`${text.slice(range.start, range.end)}\``;
  const parts: string[] = [form, slice({ start, end })];
  if (label !== undefined) parts.push('label', slice(label));
  parts.push('to', slice(destination));
  if (target !== text.slice(destination.start, destination.end)) parts.push('=', target);
  return parts.join(' ');
}

export const showLinks = (text: string, wikilinks = false): string[] =>
  parseNote(text, { wikilinks }).links.map((link) => showLink(text, link));

/** The prose, block by block: `#` for what no name may cross, `^` for marks that are not there. */
export const showProse = (text: string, wikilinks = false): string[] =>
  parseNote(text, { wikilinks }).prose.map((block) => block.text.replaceAll('\uFFFC', '#').replaceAll('\u2060', '^'));

/** What stands in some ranges, line ends as they are. */
export const slices = (text: string, ranges: readonly Range[]): string[] =>
  ranges.map(({ start, end }) => text.slice(start, end));
