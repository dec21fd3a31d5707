import { fold } from './fold.js';

/** A word of a text, UTF-16 offsets. A word broken by a line-end hyphen is one token that spans the break. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The word as read, a line-end hyphen removed. */
  readonly word: string;
  readonly folded: string;
}

/** Letters, digits and their marks; one class a step, so linear. An apostrophe or hyphen ends a word. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Also skips the word joiners that mask the mark of a block quote. A hyphen at a line's end and the small letter that goes on: `Mias-⏎nikov`. A capital (`Brest-⏎Litovsk`) does not. */
const BREAK = /-\r?\n[ \t\u2060]*(?=\p{Ll})/uy;

/** The words of a text, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let broken: Token | undefined;
  for (const match of text.matchAll(WORD)) {
    const start = broken?.start ?? match.index;
    const word = (broken?.word ?? '') + match[0];
    const end = match.index + match[0].length;
    const token: Token = { start, end, word, folded: fold(word) };
    BREAK.lastIndex = end;
    if (BREAK.test(text)) {
      broken = token;
      continue;
    }
    broken = undefined;
    tokens.push(token);
  }
  if (broken !== undefined) tokens.push(broken);
  return tokens;
}
