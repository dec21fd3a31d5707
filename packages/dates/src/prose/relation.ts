import type { ProseRelation } from './prose-date.js';
import { isLow } from './step.js';
import type { Tokens } from './tokens.js';

const RELATIONS: readonly (readonly [words: string, relation: ProseRelation])[] = [
  ['no earlier than', 'notBefore'],
  ['not earlier than', 'notBefore'],
  ['not before', 'notBefore'],
  ['no later than', 'notAfter'],
  ['not later than', 'notAfter'],
  ['not after', 'notAfter'],
  ['not until', 'notBefore'],
  ['up to', 'until'],
  ['prior to', 'before'],
  ['earlier than', 'before'],
  ['later than', 'after'],
  ['before', 'before'],
  ['after', 'after'],
  ['by', 'notAfter'],
  ['from', 'since'],
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['до', 'before'],
  ['после', 'after'],
  ['vor', 'before'],
  ['nach', 'after'],
  ['seit', 'since'],
  ['bis', 'until'],
  ['avant', 'before'],
  ['après', 'after'],
  ['depuis', 'since'],
];

const PATTERNS = RELATIONS.map(([words, relation]) => ({ words: words.split(' ').reverse(), relation }));

/** By the words directly ahead of a date; an article between does not count. */
export function relationAt(tokens: Tokens, from: number): ProseRelation {
  const last = isLow(tokens, from - 1, 'the', 'dem', 'le') ? from - 2 : from - 1;
  const found = PATTERNS.find(({ words }) => words.every((word, back) => isLow(tokens, last - back, word)));
  return found?.relation ?? 'on';
}

const ALTERNATIVES: ReadonlyMap<string, ProseRelation> = new Map([
  ['earlier', 'notAfter'],
  ['before', 'notAfter'],
  ['later', 'notBefore'],
  ['after', 'notBefore'],
]);

/** "or later" behind a date, where nothing ahead says more. */
export const relationBehind = (tokens: Tokens, next: number): ProseRelation =>
  (isLow(tokens, next, 'or') ? ALTERNATIVES.get(tokens[next + 1]?.low ?? '') : undefined) ?? 'on';
