import { glued, isLow, past, pastDot, type Step, step } from './step.js';
import type { Token, Tokens } from './tokens.js';
import { monthNumber } from './words.js';

/** What a text says of a calendar; "civil" is Russia's own, Julian until January 1918 and Gregorian from 14 February on. */
export type Style = 'old' | 'new' | 'civil';

/** "O.S.", "O. S.", "OS"; "ст. ст.". */
function initials(tokens: Tokens, at: number): Step<Style> | undefined {
  const first = tokens[at];
  if (first === undefined || first.text.length > 2) return undefined;
  const second = tokens[pastDot(tokens, at + 1)];
  const pair = `${first.text} ${second?.text ?? ''}`;
  const next = pastDot(tokens, pastDot(tokens, at + 1) + 1);
  if (pair === 'O S' || pair === 'o s' || pair === 'ст ст') return step('old', next);
  if (pair === 'N S' || pair === 'n s' || pair === 'н ст') return step('new', next);
  if (first.text === 'OS') return step('old', at + 1);
  return first.text === 'NS' ? step('new', at + 1) : undefined;
}

const NAMES: ReadonlyMap<string, Style> = new Map([
  ['old', 'old'],
  ['julian', 'old'],
  ['старому', 'old'],
  ['старого', 'old'],
  ['new', 'new'],
  ['gregorian', 'new'],
  ['western', 'new'],
  ['новому', 'new'],
  ['нового', 'new'],
  ['russian', 'civil'],
  ['soviet', 'civil'],
]);

/** "Old Style", "Julian calendar", "by the old calendar", "по старому стилю". */
function named(tokens: Tokens, from: number): Step<Style> | undefined {
  const lead = isLow(tokens, from, 'by', 'in', 'according', 'по', 'under', 'on') ? from + 1 : from;
  const at = past(tokens, past(tokens, lead, 'to'), 'the');
  const style = NAMES.get(tokens[at]?.low ?? '');
  if (style === undefined) return undefined;
  const noun = past(tokens, at + 1, 'civil');
  if (isLow(tokens, noun, 'calendar') || (style !== 'civil' && isLow(tokens, noun, 'style', 'стиля', 'стилю'))) {
    return step(style, noun + 1);
  }
  // "(Julian)" is enough in brackets.
  const alone = isLow(tokens, at, 'julian', 'gregorian') && isLow(tokens, at + 1, ')', ']');
  return alone ? step(style, at + 1) : undefined;
}

/** What is said of the calendar without brackets. */
export const styleAt = (tokens: Tokens, at: number): Step<Style> | undefined =>
  initials(tokens, at) ?? named(tokens, at);

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
]);

/** Something within brackets, and nothing but it. */
export function bracketed<T>(
  tokens: Tokens,
  at: number,
  read: (at: number) => Step<T> | undefined,
): Step<T> | undefined {
  const closing = CLOSING.get(tokens[at]?.low ?? '');
  const inside = closing === undefined ? undefined : read(at + 1);
  return inside !== undefined && tokens[inside.next]?.low === closing ? step(inside.value, inside.next + 1) : undefined;
}

/** "the Old Style date of", "O.S.", "the old calendar's" */
const LONGEST_AHEAD = 7;

const behindPossessive = (tokens: Tokens, at: number): number =>
  isLow(tokens, at, '’', "'") && isLow(tokens, at + 1, 's') ? at + 2 : at;

/** What is said of the calendar ahead of a date, and of no other: "25 October Old Style, 7 November 1917" is not two of them. */
export function styleAhead(tokens: Tokens, from: number): Style | undefined {
  for (let at = from - 1; at >= Math.max(0, from - LONGEST_AHEAD); at -= 1) {
    const found = styleAt(tokens, at);
    const behind = found && behindPossessive(tokens, found.next);
    if (found && behind && past(tokens, past(tokens, past(tokens, behind, 'date', 'day'), 'of'), 'the') === from) {
      const before = tokens[at - 1];
      return before?.kind === 'number' || before?.low === ',' || isMonthWord(before) ? undefined : found.value;
    }
  }
  return undefined;
}

const isMonthWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && monthNumber(token.text, token.low) !== undefined;

/** What is said of the calendar behind a date: "8 March 1917 O.S.", ", Old Style", "(N.S.)". */
export function styleBehind(tokens: Tokens, at: number): Step<Style> | undefined {
  const read = (from: number): Step<Style> | undefined => styleAt(tokens, from);
  return bracketed(tokens, at, read) ?? read(glued(tokens, at) ? past(tokens, at, ',') : at);
}
