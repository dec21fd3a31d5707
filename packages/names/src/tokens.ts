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

/**
 * Chinese and Japanese part no words: every Han character stands for itself, so that a name is found inside a longer row of them. Kana
 * stays together, since レーニン is not in レーニングラード.
 */
const SCRIPTS =
  /\p{sc=Han}|(?:[\p{sc=Katakana}ー]\p{M}*)+|(?:\p{sc=Hiragana}\p{M}*)+|(?:(?![\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}ー])[\p{L}\p{M}\p{N}])+/gu;

const EAST_ASIAN = 0x3000;

const tokenOf = (start: number, end: number, word: string): Token => ({ start, end, word, folded: fold(word) });

/** A word with letters of East Asia at one of its ends, part by part; a broken or emphasised one stays whole. */
function partsOf(start: number, end: number, word: string): Token[] {
  if (end - start !== word.length) return [tokenOf(start, end, word)];
  return Array.from(word.matchAll(SCRIPTS), ({ 0: part, index }) =>
    tokenOf(start + index, start + index + part.length, part),
  );
}

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
    const eastAsian = word.charCodeAt(0) >= EAST_ASIAN || word.charCodeAt(word.length - 1) >= EAST_ASIAN;
    if (!eastAsian) tokens.push(tokenOf(start, end, word));
    else tokens.push(...partsOf(start, end, word));
    word = '';
  }
  return tokens;
}
