/** What a note says to the checker itself, in HTML comments. */
import type { LineIndex, Note, NoteComment, Range } from '@glossator/markdown';

/** The words a directive can begin with, and what each covers. */
export const DIRECTIVES = ['glossator-ignore', 'glossator-ignore-line', 'glossator-ignore-file'] as const;

export type DirectiveWord = (typeof DIRECTIVES)[number];

const isDirectiveWord = (word: string): word is DirectiveWord => (DIRECTIVES as readonly string[]).includes(word);

/** A rule's code as a directive names it, known or not, and where. */
export interface NamedCode extends Range {
  readonly code: string;
}

/**
 * `<!-- glossator-ignore code, code: reason -->`. The range is that of the comment; offsets are UTF-16, ends exclusive.
 */
export interface Directive extends Range {
  /** The word it begins with, known or not, and where. */
  readonly word: Range & { readonly text: string; readonly known: DirectiveWord | undefined };
  readonly codes: readonly NamedCode[];
  /** Empty where none is given, or only the question that a fix leaves to be answered. */
  readonly reason: string;
  /** A finding that starts in here is meant; absent where the directive stands before nothing. */
  readonly scope?: Range;
}

/** What a fix writes where the reason belongs: to be replaced, and no reason by itself. */
export const ASK_WHY = 'why?';

const WORD = /^\s*(glossator-[a-z-]+|glossator[ _]ignore\S*)/iu;

function codesIn(list: string, start: number): NamedCode[] {
  const found: NamedCode[] = [];
  let at = start;
  for (const part of list.split(',')) {
    const code = part.trim();
    const from = at + part.length - part.trimStart().length;
    if (code !== '') found.push({ code, start: from, end: from + code.length });
    at += part.length + 1;
  }
  return found;
}

function reasonOf(text: string): string {
  const reason = text.trim();
  return reason.toLowerCase() === ASK_WHY || !/[\p{L}\p{N}]/u.test(reason) ? '' : reason;
}

/** The lines that a range touches. */
function linesOf(lines: LineIndex, { start, end }: Range): Range | undefined {
  const [first, last] = [lines.span(lines.at(start).line), lines.span(lines.at(end).line)];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

function scopeOf(word: DirectiveWord | undefined, comment: NoteComment, { lines, text }: Note): Range | undefined {
  if (word === 'glossator-ignore-file') return { start: 0, end: text.length + 1 };
  return word === 'glossator-ignore-line' ? linesOf(lines, comment) : comment.follows;
}

function readDirective(comment: NoteComment, note: Note): Directive[] {
  const content = note.text.slice(comment.content.start, comment.content.end);
  const match = WORD.exec(content);
  const text = match?.[1];
  if (match === null || text === undefined) return [];
  const behind = match[0].length;
  const colon = content.indexOf(':', behind);
  const list = content.slice(behind, colon < 0 ? content.length : colon);
  const known = isDirectiveWord(text) ? text : undefined;
  const start = comment.content.start + behind - text.length;
  const scope = scopeOf(known, comment, note);
  return [
    {
      start: comment.start,
      end: comment.end,
      word: { start, end: start + text.length, text, known },
      codes: codesIn(list, comment.content.start + behind),
      reason: colon < 0 ? '' : reasonOf(content.slice(colon + 1)),
      ...(scope === undefined ? {} : { scope }),
    },
  ];
}

/**
 * The directives of a note, in the order of the text, right ones and wrong ones.
 *
 * @example directivesOf(parseNote('<!-- glossator-ignore wrong-kind: as printed -->\nText'))[0]?.reason // 'as printed'
 */
export const directivesOf = (note: Note): Directive[] =>
  note.comments.flatMap((comment) => readDirective(comment, note));

/** Whether a directive is to be obeyed for a code: it says what it does and why. */
export const obeyed = ({ word, reason }: Directive): boolean => word.known !== undefined && reason !== '';

/** Whether a directive covers a finding: one belongs to where it starts. None covers what is found in itself. */
export const covers = (directive: Directive, start: number): boolean =>
  directive.scope !== undefined &&
  directive.scope.start <= start &&
  start < directive.scope.end &&
  (start < directive.start || start >= directive.end);
