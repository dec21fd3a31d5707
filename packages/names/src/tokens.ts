import { fold } from './fold.js';
import { BEGINS, behindLetter, FOLDED, GOES_ON, letterAt, PLAIN } from './letters.js';

/** A word of a text, UTF-16 offsets. A word broken by a line-end hyphen is one token that spans the break. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The word as read, a line-end hyphen removed. */
  readonly word: string;
  readonly folded: string;
}

/**
 * Where a word goes on: behind marks that no reader sees (soft hyphens, and the word joiners that mask emphasis), or
 * behind a hyphen at a line's end where a small letter follows, `Mias-⏎nikov`, the mark of a block quote skipped. A
 * capital (`Brest-⏎Litovsk`) begins a new word.
 */
const BREAK = /(?:[\u00ad\u2060]+|-(?:\r\n|\n|\r)[ \t\u2060]*(?=\p{Ll}))(?=(?![ʼʹ])[\p{L}\p{N}])/uy;

/** What a break can begin with. */
const [HYPHEN, SOFT_HYPHEN, JOINER] = [0x2d, 0xad, 0x2060];

/**
 * Chinese and Japanese part no words: every Han character stands for itself, so that a name is found inside a longer row of them. Kana
 * stays together, since レーニン is not in レーニングラード.
 */
const SCRIPTS =
  /\p{sc=Han}|(?:[\p{sc=Katakana}ー]\p{M}*)+|(?:\p{sc=Hiragana}\p{M}*)+|(?:(?![\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}ー])[\p{L}\p{M}\p{N}])+/gu;

const EAST_ASIAN = 0x3000;

/** A word with letters of East Asia at one of its ends, part by part; a broken or emphasised one stays whole. */
function partsOf(start: number, word: string): Token[] {
  return Array.from(word.matchAll(SCRIPTS), ({ 0: part, index }) => ({
    start: start + index,
    end: start + index + part.length,
    word: part,
    folded: fold(part),
  }));
}

/** Where a word that ends at a place of a text goes on, or that place where it does not. */
function goesOnAt(text: string, end: number): number {
  const unit = text.charCodeAt(end);
  if (unit !== HYPHEN && unit !== SOFT_HYPHEN && unit !== JOINER) return end;
  BREAK.lastIndex = end;
  return BREAK.test(text) ? BREAK.lastIndex : end;
}

/** Reads the word that begins at a place of a text, and says where it ends. */
function readWord(text: string, start: number, tokens: Token[]): number {
  let [at, from, word, all] = [start, start, '', PLAIN | FOLDED];
  for (;;) {
    while (at < text.length) {
      const bits = letterAt(text, at);
      if ((bits & GOES_ON) === 0) break;
      all &= bits;
      at = behindLetter(text, at);
    }
    word += text.slice(from, at);
    from = goesOnAt(text, at);
    if (from === at) break;
    at = from;
  }
  const eastAsian = word.charCodeAt(0) >= EAST_ASIAN || word.charCodeAt(word.length - 1) >= EAST_ASIAN;
  if (eastAsian && at - start === word.length) {
    tokens.push(...partsOf(start, word));
  } else {
    // Most words are their own fold.
    const folded = (all & FOLDED) !== 0 ? word : (all & PLAIN) !== 0 ? word.toLowerCase() : fold(word);
    tokens.push({ start, end: at, word, folded });
  }
  return at;
}

/**
 * Reads the next words of a text onto a list, so many at most.
 *
 * @param at where to begin: 0, or what the last call said
 * @returns where to go on; the length of the text at its end
 */
export function readWords(text: string, at: number, tokens: Token[], most = Number.POSITIVE_INFINITY): number {
  const full = tokens.length + most;
  let next = at;
  while (next < text.length && tokens.length < full) {
    if ((letterAt(text, next) & BEGINS) === 0) next += 1;
    else next = readWord(text, next, tokens);
  }
  return next;
}

/** The words of a text, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  readWords(text, 0, tokens);
  return tokens;
}
