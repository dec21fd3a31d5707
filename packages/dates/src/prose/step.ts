import type { Token, Tokens } from './tokens.js';
import { DASHES } from './words.js';

/** Something read from the tokens, and the token behind it. */
export interface Step<T> {
  readonly value: T;
  readonly next: number;
}

export const step = <T>(value: T, next: number): Step<T> => ({ value, next });

export const isLow = (tokens: Tokens, at: number, ...words: readonly string[]): boolean =>
  words.includes(tokens[at]?.low ?? '');

export const isIn = (tokens: Tokens, at: number, words: { has(word: string): boolean }): boolean =>
  words.has(tokens[at]?.low ?? '');

export const isDash = (tokens: Tokens, at: number): boolean => isIn(tokens, at, DASHES);

/** The token behind one of the words, or the same where none stands there. */
export const past = (tokens: Tokens, at: number, ...words: readonly string[]): number =>
  isLow(tokens, at, ...words) ? at + 1 : at;

/** A full stop directly behind an abbreviation. */
export const pastDot = (tokens: Tokens, at: number): number =>
  tokens[at]?.low === '.' && tokens[at]?.gap === false ? at + 1 : at;

/** A token that no white space parts from the one before. */
export const glued = (tokens: Tokens, at: number): Token | undefined => {
  const token = tokens[at];
  return token === undefined || token.gap ? undefined : token;
};
