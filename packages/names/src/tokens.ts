import { fold } from './fold.js';

/** A word of a text, UTF-16 offsets. A word broken by a line-end hyphen is one token that spans the break. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The word as read, a line-end hyphen removed. */
  readonly word: string;
  readonly folded: string;
}

/**
 * Letters, digits and their marks; one class a step, so linear. An apostrophe or hyphen ends a word, also the two
 * apostrophes that Unicode counts among the letters.
 */
const WORD = /(?![ʼʹ])[\p{L}\p{N}](?:(?![ʼʹ])[\p{L}\p{M}\p{N}])*/gu;

/**
 * Where a word goes on: behind marks that no reader sees (soft hyphens, and the word joiners that mask emphasis), or
 * behind a hyphen at a line's end where a small letter follows, `Mias-⏎nikov`, the mark of a block quote skipped. A
 * capital (`Brest-⏎Litovsk`) begins a new word.
 */
const BREAK = /(?:[\u00ad\u2060]+|-(?:\r\n|\n|\r)[ \t\u2060]*(?=\p{Ll}))(?![ʼʹ])[\p{L}\p{N}]/uy;

/** The words of a text, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let [start, word] = [-1, ''];
  for (const match of text.matchAll(WORD)) {
    if (word === '') start = match.index;
    word += match[0];
    const end = match.index + match[0].length;
    BREAK.lastIndex = end;
    if (BREAK.test(text)) continue;
    tokens.push({ start, end, word, folded: fold(word) });
    word = '';
  }
  return tokens;
}
