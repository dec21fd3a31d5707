/** The text of a page while it is put together, with the places in it that lead to more than text can say. */
import type { Range } from '@glossator/markdown';
import type { Source } from '@glossator/model';
import { escapeAddress, escapeLinkText, escapeMarkdown } from '../../markdown-text.js';

/** Where a passage of a source stands in the copy that its lines are counted in. */
export interface PassageOf {
  /** The key of the source, and the name of the dataset that has it. */
  readonly source: string;
  readonly dataset: string;
  /** One line or a range of lines, from 1: "243", "243-244". */
  readonly lines: string;
  /** Of the transcription: UTF-8, LF, no byte order mark. */
  readonly sha256: string;
}

/** A place of a page at which a passage can be opened. Offsets are UTF-16, the end exclusive. */
export interface Passage extends Range, PassageOf {}

/** A piece of Markdown; it may name a source, or be the locator of a passage. */
export type Piece = string | { readonly text: string; readonly source?: Source; readonly passage?: PassageOf };

/** Pieces of one line. */
export type Line = readonly Piece[];

export const EMPTY: Line = [''];

/** So many are listed of anything; the others are counted. */
const MAX_LISTED = 300;

/** Data as a piece of text. */
export const plain = (text: string): string => escapeMarkdown(text);

export const strong = (text: string): string => `**${plain(text)}**`;

/** Ids and versions hold no backtick. */
export const code = (text: string): string => `\`${text.replace(/[`\s]/gu, '')}\``;

export const link = (text: string, address: string): string => `[${escapeLinkText(text)}](${escapeAddress(address)})`;

/** A heading's text; number signs at its end would be taken for its close. */
export const heading = (level: number, text: string): Line => [
  `${'#'.repeat(level)} ${plain(text).replace(/#(?=#*$)/u, '\\#')}`,
];

/** Lines with what stands between them. */
export const joined = (lines: readonly Line[], between: string): Line =>
  lines.flatMap((line, at) => (at === 0 ? line : [between, ...line]));

/** An item of a list; what belongs to it stands below it. */
export const item = (line: Line, below: readonly Line[] = []): Line[] => [
  ['- ', ...line],
  ...below.map((each): Line => ['  ', ...each]),
];

/** The first of a list, each as its lines, and how many more there are. */
export function bounded<T>(all: readonly T[], lines: (each: T) => readonly Line[], most = MAX_LISTED): Line[] {
  const more = all.length - most;
  return [...all.slice(0, most).flatMap(lines), ...(more > 0 ? item([`and ${more} more`]) : [])];
}

/** A part of the page under its heading; none where there is nothing to say. */
export function section(title: string, lines: readonly Line[], level = 2): Line[] {
  if (lines.length === 0) return [];
  const end = lines.at(-1) === EMPTY ? [] : [EMPTY];
  return [heading(level, title), EMPTY, ...lines, ...end];
}

/** Things under what they have in common, in the order in which that comes first. */
function grouped<T>(all: readonly T[], by: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = by(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}

/** Each group as an item with its own below; so many of them all together. */
export function groupedList<T>(all: readonly T[], by: (each: T) => string, line: (each: T) => Line): Line[] {
  const lines = [...grouped(all.slice(0, MAX_LISTED), by)].flatMap(([name, group]) =>
    item(
      [strong(name)],
      group.flatMap((each) => item(line(each))),
    ),
  );
  const more = all.length - MAX_LISTED;
  return more > 0 ? [...lines, ...item([`and ${more} more`])] : lines;
}

const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text);

/** The sources that lines name, each once, in their order. */
export const sourcesIn = (lines: readonly Line[]): Source[] => [
  ...new Set(lines.flat().flatMap((piece) => (typeof piece === 'string' ? [] : (piece.source ?? [])))),
];

/** The text of lines, ended by LF, and where its passages stand. */
export function compose(lines: readonly Line[]): { readonly text: string; readonly passages: readonly Passage[] } {
  const passages: Passage[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const piece of lines.flatMap((line) => [...line, '\n'])) {
    const text = textOf(piece);
    if (typeof piece !== 'string' && piece.passage !== undefined) {
      passages.push({ start: at, end: at + text.length, ...piece.passage });
    }
    parts.push(text);
    at += text.length;
  }
  return { text: parts.join(''), passages };
}
