/** "in the spring of 1922, before the congress opened": a date and an event that it is said to come before or after. */
import { isDoubtful, reporting } from './doubt.js';
import {
  dateAt,
  isOneOf,
  isPossessive,
  nameAt,
  opensClause,
  phraseStart,
  standsAlone,
  type Tokens,
  textAt,
} from './grammar.js';
import type { Sentence } from './sentences.js';
import type { Tie } from './tie.js';

const NEARNESS = ['shortly', 'just', 'soon', 'immediately', 'right', 'long', 'even'];

/** The date right in front of "before the congress", or right behind where that begins the clause. */
function dateBeside(tokens: Tokens, word: number, event: number): number | undefined {
  const adverb = isOneOf(tokens, word - 1, NEARNESS) ? word - 1 : word;
  const before = textAt(tokens, adverb - 1) === ',' ? adverb - 2 : adverb - 1;
  if (dateAt(tokens, before) !== undefined && isAdverbial(tokens, before)) return before;
  if (!opensClause(tokens, adverb) || textAt(tokens, event + 1) !== ',') return undefined;
  const prep = event + 2;
  return isOneOf(tokens, prep, ['in', 'on']) && dateAt(tokens, prep + 1) !== undefined && standsAlone(tokens, prep + 1)
    ? prep + 1
    : undefined;
}

/** "in 1922", "on 3 May 1922", "in the spring of 1922" */
const isAdverbial = (tokens: Tokens, date: number): boolean =>
  isOneOf(tokens, textAt(tokens, date - 1) === 'the' ? date - 2 : date - 1, ['in', 'on']);

/** What is behind the event: nothing of its own, or that it opened or met. "before the congress delegates left" is of these. */
const ENDS = /^(?:[.,;:)!–—]|opened|met|began|convened|started|closed|ended|assembled)?$/u;

/** The dates of a sentence that are said to lie before or after an event linked in it. */
export function orderedDates({ tokens }: Sentence): Tie[] {
  if (isDoubtful(tokens)) return [];
  const isReported = reporting(tokens);
  return tokens.flatMap((_, event): Tie[] => {
    const name = nameAt(tokens, event, 'event');
    const word = phraseStart(tokens, event) - 1;
    const order = textAt(tokens, word);
    if (
      name?.linked !== true ||
      isReported(event) ||
      (order !== 'before' && order !== 'after') ||
      isPossessive(tokens, event)
    )
      return [];
    if (!ENDS.test(textAt(tokens, event + 1)) || tokens[event + 1]?.kind === 'name') return [];
    const at = dateBeside(tokens, word, event);
    const date = at === undefined ? undefined : dateAt(tokens, at);
    return date === undefined ? [] : [{ found: name.found, property: 'when', date, aspect: order }];
  });
}
