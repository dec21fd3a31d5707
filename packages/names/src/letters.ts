/** What the letters of a text are, by table: a text has so many that an expression asked of each would take most of the time. */
import { fold } from './fold.js';

const KNOWN = 1;
/** A letter or digit. An apostrophe begins no word, nor goes on in one; also not the two that Unicode counts among the letters. */
export const BEGINS = 2;
/** A letter, digit or mark. */
export const GOES_ON = 4;
export const CAPITAL = 8;
/** Folded in any word by being made small. */
export const PLAIN = 16;
/** Its own fold in any word. */
export const FOLDED = 32;

/** By UTF-16 unit, filled as texts have them; made with the first, so that who imports the module and reads nothing has none. */
let known: Uint8Array | undefined;

function read(letter: string): number {
  const word = /^(?![ʼʹ])[\p{L}\p{N}]/u.test(letter) ? BEGINS | GOES_ON : /^\p{M}/u.test(letter) ? GOES_ON : 0;
  const capital = /^\p{Lu}/u.test(letter) ? CAPITAL : 0;
  const folded = fold(letter);
  const plain = letter.length === 1 && folded === letter.toLowerCase() ? PLAIN : 0;
  return KNOWN | word | capital | plain | (plain !== 0 && folded === letter ? FOLDED : 0);
}

/** Whether a unit is one of the two that some letters take. */
const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

function learn(text: string, at: number): number {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const bits = read(letter);
  // Half a letter says nothing of the letter.
  known ??= new Uint8Array(0x1_0000);
  if (!isHalf(letter.charCodeAt(letter.length - 1))) known[letter.charCodeAt(0)] = bits;
  return bits;
}

/** What the letter at a place of a text is, as bits. */
export const letterAt = (text: string, at: number): number => known?.[text.charCodeAt(at)] || learn(text, at);

/** Where the next letter stands. */
export const behindLetter = (text: string, at: number): number =>
  isHalf(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? at + 2 : at + 1;

/** Whether a word begins with a capital. */
export const startsCapital = (word: string): boolean => word !== '' && (letterAt(word, 0) & CAPITAL) !== 0;
