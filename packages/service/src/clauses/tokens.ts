/** A block of prose as a reader takes it in: words and marks, and among them dates and names as one thing each. */
import type { Datasets, Found } from '@glossator/dataset';
import { datesIn, type ProseDate } from '@glossator/dates';
import type { Note, ProseBlock, Range } from '@glossator/markdown';
import type { NameIndex } from '@glossator/names';
import { plainText } from '../markdown-text.js';
import { namesIn } from '../names-in.js';
import type { Reference } from '../references.js';

/** Somebody or something known, by a reference or by a name that is sure. */
export interface Named {
  readonly found: Found;
  readonly linked: boolean;
  /** As a reader sees it, in small letters. */
  readonly label: string;
}

/** A piece of a block. Offsets are UTF-16, from the beginning of the block; `text` of a word is in small letters. */
export type Token = Range &
  (
    | { readonly kind: 'word'; readonly text: string; readonly capital: boolean }
    | { readonly kind: 'sign'; readonly text: string }
    | { readonly kind: 'date'; readonly date: ProseDate }
    | { readonly kind: 'name'; readonly name: Named }
    /** Code, another link, a name that several carry: something of which nothing is known. */
    | { readonly kind: 'gap' }
  );

/** A word with the marks inside it that no reader sees, or any other single character that is no white space. */
const PIECE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u2060\u00ad]*|[^\s\u2060]/uy;

const HIDDEN = /[\u2060\u00ad]/gu;

/**
 * What the references of a block stand for.
 *
 * @param from where the block begins in the note
 */
export function linkedAtoms(references: readonly Reference[], from: number, note: Note, datasets: Datasets): Token[] {
  return references.flatMap(({ link, target }): Token[] => {
    if (link.form === 'definition') return [];
    const range = { start: link.start - from, end: link.end - from };
    const found = target.status === 'id' && link.form !== 'image' ? datasets.resolve(link.target) : undefined;
    if ((found?.status !== 'live' && found?.status !== 'moved') || link.label === undefined) {
      return [{ kind: 'gap', ...range }];
    }
    const label = plainText(note.text.slice(link.label.start, link.label.end)).toLowerCase();
    return [{ kind: 'name', ...range, name: { found, linked: true, label } }];
  });
}

function namedAtoms(block: ProseBlock, names: NameIndex, datasets: Datasets): Token[] {
  return namesIn(names, block).map((match): Token => {
    const range = { start: match.start, end: match.end };
    const found = match.entity === null ? undefined : datasets.resolve(match.entity);
    if (found?.status !== 'live') return { kind: 'gap', ...range };
    const label = block.text.slice(match.start, match.end).replace(HIDDEN, '').toLowerCase();
    return { kind: 'name', ...range, name: { found, linked: false, label } };
  });
}

/** Two lists in the order of the text as one; what overlaps anything of the first is left out. */
function merge(first: readonly Token[], second: readonly Token[]): Token[] {
  const merged: Token[] = [];
  let at = 0;
  for (const token of second) {
    for (let each = first[at]; each !== undefined && each.start < token.end; each = first[at]) {
      merged.push(each);
      at += 1;
    }
    const before = merged.at(-1);
    if (before === undefined || before.end <= token.start) merged.push(token);
  }
  return [...merged, ...first.slice(at)];
}

/** What of ASCII a word is made of, by code. */
const ALPHANUMERIC = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

const isAlphanumeric = (code: number): boolean => ALPHANUMERIC[code] === 1;

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** The token of a text at an offset; undefined where there is but white space. */
function anyToken(text: string, start: number): Token | undefined {
  PIECE.lastIndex = start;
  const piece = PIECE.exec(text)?.[0];
  if (piece === undefined) return undefined;
  const range = { start, end: start + piece.length };
  if (piece === '\uFFFC') return { kind: 'gap', ...range };
  if (!/^[\p{L}\p{N}]/u.test(piece)) return { kind: 'sign', ...range, text: piece };
  const word = piece.replace(HIDDEN, '');
  return { kind: 'word', ...range, text: word.toLowerCase(), capital: /^\p{Lu}/u.test(word) };
}

/** A word or a sign of nothing but ASCII, what most of a text is, without a regular expression; undefined for others. */
function asciiToken(text: string, start: number, code: number): Token | undefined {
  if (code >= 128) return undefined;
  if (!isAlphanumeric(code)) return { kind: 'sign', start, end: start + 1, text: String.fromCharCode(code) };
  let end = start + 1;
  while (isAlphanumeric(text.charCodeAt(end))) end += 1;
  if (text.charCodeAt(end) >= 128) return undefined;
  return { kind: 'word', start, end, text: text.slice(start, end).toLowerCase(), capital: isCapital(code) };
}

/** The words and signs of a text between two offsets, put behind those of a list. */
function addWords(tokens: Token[], text: string, from: number, to: number): void {
  // What begins in a piece of prose ends there: the next begins with a date or a name.
  const piece = text.slice(0, to);
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    const token = isBlank(code) ? undefined : (asciiToken(piece, at, code) ?? anyToken(piece, at));
    if (token !== undefined) tokens.push(token);
    at = token?.end ?? at + 1;
  }
}

/** What is quoted is said by somebody else, and what is in italics is a title or a ship: of dates and names in it nothing is known. */
function withoutQuotations(tokens: readonly Token[], quoted: readonly Range[]): readonly Token[] {
  if (quoted.length === 0) return tokens;
  let at = 0;
  return tokens.map((token) => {
    while ((quoted[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at += 1;
    const range = quoted[at];
    const { kind, start, end } = token;
    const isQuoted = range !== undefined && start >= range.start && kind !== 'word' && kind !== 'sign';
    return isQuoted ? { kind: 'gap', start, end } : token;
  });
}

/** Whether something could be said of anything here: most blocks cost no more than this look. */
const mayHoldDates = (text: string): boolean => /\d/u.test(text);

interface Known {
  readonly datasets: Datasets;
  /** Asked for where there is a date or an event: it is made when it is first asked for. */
  readonly names: NameIndex;
}

/**
 * The dates and names of a block, and its gaps; none where it holds neither a date nor an event that is linked: then nothing is tied to anything.
 *
 * @param linked what its references stand for
 */
export function atomsOf(block: ProseBlock, linked: readonly Token[], known: Known): readonly Token[] {
  const dates = mayHoldDates(block.text) ? datesIn(block.text) : [];
  const hasEvent = linked.some((token) => token.kind === 'name' && token.name.found.entity.kind === 'event');
  if (dates.length === 0 && !hasEvent) return [];
  const dated = dates.map((date): Token => ({ kind: 'date', start: date.start, end: date.end, date }));
  return merge(merge(merge([], linked), dated), namedAtoms(block, known.names, known.datasets));
}

/** Whether some dates and names can make a statement: of a name and a date, of somebody at an event; or a date that cannot be. */
export function canState(atoms: readonly Token[]): boolean {
  let [dated, named, person, event] = [false, false, false, false];
  for (const atom of atoms) {
    if (atom.kind === 'date') {
      if (atom.date.fault !== undefined) return true;
      dated = true;
    } else if (atom.kind === 'name') {
      named = true;
      person ||= atom.name.found.entity.kind === 'person';
      event ||= atom.name.linked && atom.name.found.entity.kind === 'event';
    }
  }
  return (dated && named) || (person && event);
}

/**
 * All tokens of a block: what stands between its dates and names as words and signs.
 *
 * @param quoted what of it is quoted
 */
export function tokensOf(text: string, atoms: readonly Token[], quoted: readonly Range[]): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const atom of atoms) {
    addWords(tokens, text, at, atom.start);
    tokens.push(atom);
    at = atom.end;
  }
  addWords(tokens, text, at, text.length);
  return withoutQuotations(tokens, quoted);
}
