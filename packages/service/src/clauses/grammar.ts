/** As much of the grammar of a sentence as the constructions need: steps over tokens, by their index. */
import type { ProseDate } from '@glossator/dates';
import type { Kind } from '@glossator/model';
import type { Named, Token } from './tokens.js';

export type Tokens = readonly Token[];

/** The word in small letters or the sign at an index; empty for anything else. */
export const textAt = (tokens: Tokens, at: number): string => {
  const token = tokens[at];
  return token?.kind === 'word' || token?.kind === 'sign' ? token.text : '';
};

export const isOneOf = (tokens: Tokens, at: number, words: readonly string[]): boolean =>
  words.includes(textAt(tokens, at));

export function nameAt(tokens: Tokens, at: number, kind?: Kind): Named | undefined {
  const token = tokens[at];
  return token?.kind === 'name' && (kind === undefined || token.name.found.entity.kind === kind)
    ? token.name
    : undefined;
}

const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && token.capital;

const APOSTROPHES = ["'", '’', 'ʼ'];

/** "Lenin's widow" is not Lenin, and "the congress's delegates" are not the congress. */
export const isPossessive = (tokens: Tokens, at: number): boolean =>
  /['’ʼ]s?$/u.test(nameAt(tokens, at)?.label ?? '') ||
  (isOneOf(tokens, at + 1, APOSTROPHES) && tokens[at + 1]?.start === tokens[at]?.end);

const DETERMINERS = ['the', 'a', 'an', 'this', 'that', 'its', 'their', 'his', 'her', 'our'];

const MAX_ADJECTIVES = 2;

/** What is no adjective, so that "a delegate to [the congress]" begins no earlier than the congress. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'about after against and as at before between but by during for from in into of on or over since that through to until which while with'.split(
    ' ',
  ),
);

/** Where the noun phrase begins that a name ends: at "the" in "the stormy [Tenth Congress]". */
export function phraseStart(tokens: Tokens, name: number): number {
  for (let at = name - 1; at >= name - 1 - MAX_ADJECTIVES; at -= 1) {
    if (isOneOf(tokens, at, DETERMINERS)) return at;
    if (tokens[at]?.kind !== 'word' || PREPOSITIONS.has(textAt(tokens, at))) break;
  }
  return name;
}

export const hasDeterminer = (tokens: Tokens, name: number): boolean =>
  isOneOf(tokens, phraseStart(tokens, name), DETERMINERS);

const CONJUNCTIONS = ['and', 'but', 'so', 'while', 'when', 'where', 'as', 'because', 'although', 'though'];

/** Conjunctions that are prepositions as well: "discussion before the congress opened in December". */
const ORDERS = ['after', 'before', 'until'];

/** Whether a clause can begin at an index; `, and the Tenth Congress` can also be one more of a list, and does not. */
export function opensClause(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return true;
  if (before.kind === 'sign') {
    if (before.text !== ',') return /^[;:—–([.!?…*•-]$/u.test(before.text);
    return tokens[at - 2]?.kind === 'word' && !isCapital(tokens[at - 2]);
  }
  if (before.kind === 'word' && ORDERS.includes(before.text)) return at === 1 || textAt(tokens, at - 2) === ',';
  if (before.kind !== 'word' || !CONJUNCTIONS.includes(before.text)) return false;
  if (before.text !== 'and' && before.text !== 'but') return true;
  const joined = tokens[textAt(tokens, at - 2) === ',' ? at - 3 : at - 2];
  return joined !== undefined && joined.kind !== 'name' && joined.kind !== 'gap' && !isCapital(joined);
}

/** No parenthesis of a life or a date holds more; the bound keeps a line of nothing but brackets linear. */
const MAX_PARENTHESIS = 40;

/** Behind a parenthesis that opens at the index; the index itself where none does, or where it does not close soon. */
export function behindParenthesis(tokens: Tokens, at: number): number {
  if (textAt(tokens, at) !== '(') return at;
  for (let close = at + 1; close < at + MAX_PARENTHESIS; close += 1)
    if (textAt(tokens, close) === ')') return close + 1;
  return at;
}

/** A date that says "on", "in" or nothing, and is none that cannot be. */
export function dateAt(tokens: Tokens, at: number): ProseDate | undefined {
  const token = tokens[at];
  return token?.kind === 'date' && token.date.relation === 'on' && token.date.fault === undefined
    ? token.date
    : undefined;
}

const LISTED = ['and', 'or', ',', '/', '–', '—', '-', 'to', 'until', 'till', 'through', 'but'];

/** Words behind a date that count from it: "two years after", "in 1921 alone". */
const COUNTED = ['later', 'earlier', 'ago', 'onwards', 'onward'];

/** Whether a date stands by itself: one of several says for each that it need not be that of the event. */
export function standsAlone(tokens: Tokens, at: number): boolean {
  if (isOneOf(tokens, at + 1, COUNTED)) return false;
  if (!isOneOf(tokens, at + 1, LISTED)) return true;
  const next = [at + 2, at + 3, at + 4].find(
    (index) => !isOneOf(tokens, index, ['in', 'on', 'of', 'again', 'not', 'and']),
  );
  return next === undefined || (tokens[next]?.kind !== 'date' && !/^\d/u.test(textAt(tokens, next)));
}

const ADVERBS = ['also', 'then', 'only', 'here', 'there', 'thus', 'therefore', 'however', 'first'];

const isAdverb = (tokens: Tokens, at: number): boolean =>
  ADVERBS.includes(textAt(tokens, at)) || /\p{L}{2}ly$/u.test(textAt(tokens, at));

/** Behind adverbs. */
export function behindAdverbs(tokens: Tokens, from: number): number {
  let at = from;
  while (isAdverb(tokens, at)) at += 1;
  return at;
}

const NOUNS_MAX = 5;

/**
 * Behind where something was, "in Moscow", "at the Bolshoi Theatre": a preposition and names, capitals or a few plain nouns
 * that end in front of a comma or a preposition.
 */
export function behindPlace(tokens: Tokens, from: number): number {
  if (!isOneOf(tokens, from, ['in', 'at', 'near']) || tokens[from + 1]?.kind === 'date') return from;
  let at = isOneOf(tokens, from + 1, DETERMINERS) ? from + 2 : from + 1;
  const first = at;
  const isPart = (index: number): boolean => {
    const token = tokens[index];
    if (token?.kind === 'name') return ['place', 'org'].includes(token.name.found.entity.kind);
    return isCapital(token) || (token?.kind === 'gap' && index === first);
  };
  while (isPart(at) && at - first < NOUNS_MAX) at += 1;
  return at === first ? from : at;
}

const behindComma = (tokens: Tokens, at: number): number => (textAt(tokens, at) === ',' ? at + 1 : at);

/** Behind "the", and behind "the night of" in front of a date. */
export function behindNight(tokens: Tokens, from: number): number {
  if (textAt(tokens, from) !== 'the') return from;
  const isPart = isOneOf(tokens, from + 1, ['night', 'morning', 'evening', 'afternoon', 'course']);
  return isPart && textAt(tokens, from + 2) === 'of' ? from + 3 : from + 1;
}

/** Whether a phrase behind a comma ends at an index: else ", in 1923 he was re-elected" begins a clause. */
export const closesPhrase = (tokens: Tokens, at: number): boolean =>
  tokens[at] === undefined || isOneOf(tokens, at, [',', '.', ';', ':', ')', '–', '—']);

/** The date of an adverbial that begins at an index: "in Moscow, on 8 March 1921", "8–16 March 1921". */
export function dateBehind(tokens: Tokens, from: number): number | undefined {
  let at = behindAdverbs(tokens, from);
  for (let places = 0; places < 2; places += 1) {
    const next = behindPlace(tokens, at);
    if (next === at) break;
    at = behindComma(tokens, next);
  }
  at = behindComma(tokens, at);
  const isApart = textAt(tokens, at - 1) === ',';
  if (isOneOf(tokens, at, ['in', 'on', 'from', 'during', 'between'])) at += 1;
  at = behindNight(tokens, at);
  if (isApart && !closesPhrase(tokens, at + 1)) return undefined;
  return dateAt(tokens, at) !== undefined && standsAlone(tokens, at) ? at : undefined;
}

/** The date of an adverbial in front of a clause whose subject begins at an index: "On 8 March 1921, in Moscow, the congress …". */
export function dateInFront(tokens: Tokens, subject: number): number | undefined {
  let at = subject - 1;
  if (textAt(tokens, at) === ',') at -= 1;
  for (let place = at; place >= Math.max(0, at - NOUNS_MAX); place -= 1) {
    if (behindPlace(tokens, place) === at + 1) {
      at = textAt(tokens, place - 1) === ',' ? place - 2 : place - 1;
      break;
    }
  }
  if (dateAt(tokens, at) === undefined) return undefined;
  let start = textAt(tokens, at - 1) === 'the' ? at - 2 : at - 1;
  if (!isOneOf(tokens, start, ['in', 'on', 'from', 'during'])) return undefined;
  if (isOneOf(tokens, start - 1, ['then', 'finally', 'later'])) start -= 1;
  return opensClause(tokens, start) ? at : undefined;
}
