import { fold, unifyMarks } from './fold.js';
import { withinOneEdit } from './near.js';
import { wordsOf } from './search-table.js';
import { sound } from './sound.js';

/** How a fragment can be found, best first; the place in this list is the rank. */
export const RANKS: readonly { readonly score: number; readonly how: string }[] = [
  { score: 1, how: 'is the id' },
  { score: 1, how: 'is' },
  { score: 0.9, how: 'starts' },
  { score: 0.8, how: 'starts a word of' },
  { score: 0.7, how: 'is, but for accents,' },
  { score: 0.65, how: 'starts, but for accents,' },
  { score: 0.6, how: 'starts, but for accents, a word of' },
  { score: 0.55, how: 'starts the id' },
  { score: 0.5, how: 'stands in' },
  { score: 0.4, how: 'is one letter from' },
  { score: 0.3, how: 'sounds like' },
  { score: 0.2, how: 'sounds like words of' },
];

export const IS_ID = 0;
export const IS = 1;
export const STARTS = 2;
export const STARTS_WORD = 3;
export const STARTS_ID = 7;
export const STANDS_IN = 8;
export const ONE_EDIT = 9;
const SOUNDS = 10;
const SOUNDS_WITHIN = 11;

/** From a rank letter for letter to the one but for accents. */
const BUT_FOR_ACCENTS = 3;

const ASCII = /^[\u0000-\u007f]*$/u;

/** A text with its accents, case aside. */
const plain = (text: string): string => unifyMarks(text.normalize('NFC').toLowerCase());

/** A fragment, made ready to be compared with very many names. */
export interface Query {
  readonly folded: string;
  /** With its accents. */
  readonly plain: string;
  readonly words: readonly string[];
  /** What its words sound like: none where it is too short to say, or too long to be a name. */
  readonly sounds: readonly string[];
  /** Whether it is long enough to be looked for inside of names: three letters; one of those that are words. */
  readonly inside: boolean;
}

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Names have no more words. */
const MAX_WORDS = 8;

function soundsOf(words: readonly string[]): string[] {
  if (words.length > MAX_WORDS) return [];
  const sounds = words.map(sound).filter((text) => text !== '');
  return sounds.some(({ length }) => length > 2) ? sounds : [];
}

export function queryOf(fragment: string): Query {
  const trimmed = fragment.trim();
  const folded = fold(trimmed);
  const words = wordsOf(folded);
  const inside = folded.length > 2 || IDEOGRAPHIC.test(folded);
  return { folded, plain: plain(trimmed), words, sounds: soundsOf(words), inside };
}

const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;
const STARTS_AS_WORD = /^[\p{L}\p{N}]/u;

/** Whether a text stands in another at the start of one of its words. */
function startsWord(key: string, text: string): boolean {
  let at = key.indexOf(text, 1);
  if (at < 0 || !STARTS_AS_WORD.test(text)) return false;
  // Two units: the letter before may be one of two.
  while (at >= 0 && ENDS_IN_WORD.test(key.slice(Math.max(0, at - 2), at))) at = key.indexOf(text, at + 1);
  return at >= 0;
}

function startRank(key: string, text: string): 1 | 2 | 3 | undefined {
  if (key.startsWith(text)) return key.length === text.length ? IS : STARTS;
  return startsWord(key, text) ? STARTS_WORD : undefined;
}

/** The rank of a name that a fragment is, starts, or starts a word of. */
export function rankByStart(text: string, key: string, query: Query): number | undefined {
  const plainly = startRank(ASCII.test(text) ? key : plain(text), query.plain);
  if (plainly !== undefined) return plainly;
  const folded = startRank(key, query.folded);
  return folded === undefined ? undefined : folded + BUT_FOR_ACCENTS;
}

export const standsIn = (key: string, { folded, inside }: Query): boolean => inside && key.includes(folded);

/** How much of a name is left from where a fragment stands in it to its end, UTF-16 units of the folds; all where it does not. */
export const leftOf = (key: string, { folded }: Query): number => key.length - Math.max(0, key.indexOf(folded));

/** Whether a whole name or one of its words is one edit from a fragment. A short one must be right. */
export const isOneEditFrom = (text: string, { folded }: Query): boolean =>
  folded.length > 3 && withinOneEdit(text, folded);

/** The rank of a name of which words begin as every word of the fragment sounds, in any order: better where it has no more words. */
function rankBySound(key: string, { sounds }: Query): number | undefined {
  if (sounds.length === 0) return undefined;
  const heard = wordsOf(key).map(sound);
  if (!sounds.every((wanted) => heard.some((text) => text.startsWith(wanted)))) return undefined;
  return heard.length === sounds.length ? SOUNDS : SOUNDS_WITHIN;
}

/**
 * The rank of a name for a fragment; undefined where that does not find it. A search comes to the same by look-ups.
 *
 * @param text the spelling
 * @param key its fold
 */
export function rankOf(text: string, key: string, query: Query): number | undefined {
  const byStart = rankByStart(text, key, query);
  if (byStart !== undefined) return byStart;
  if (standsIn(key, query)) return STANDS_IN;
  if ([key, ...wordsOf(key)].some((part) => isOneEditFrom(part, query))) return ONE_EDIT;
  return rankBySound(key, query);
}
