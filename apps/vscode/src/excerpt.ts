/** So much stands before the place: what comes first is what a narrow list shows. UTF-16 units. */
const BEFORE = 24;

/** A link shows its label. */
const LINK = /\[([^[\]]*)\]\([^()]*\)/gu;

/** Where the label of the reference begins whose destination begins at an offset; else the offset itself. */
function labelStart(line: string, at: number): number {
  const before = line.slice(0, at);
  return /\]\(<?$/u.test(before) ? Math.max(before.lastIndexOf('['), 0) : at;
}

/**
 * What a list shows of a line: from some words before a place on, without the destinations of links.
 *
 * @param at where the place begins
 * @example excerpt('He met [Lenin](person:vladimir-lenin) there', 15) // 'He met Lenin there'
 */
export function excerpt(line: string, at: number): string {
  const start = labelStart(line, at);
  const space = line.indexOf(' ', Math.max(0, start - BEFORE));
  const from = start <= BEFORE ? 0 : space >= 0 && space < start ? space + 1 : start;
  const text = line.slice(from).replace(LINK, '$1');
  return from === 0 ? text : `…${text}`;
}
