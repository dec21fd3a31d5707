import type { ProseRelation } from './prose-date.js';
import { isLow } from './step.js';
import type { Tokens } from './tokens.js';

const RELATIONS: readonly (readonly [words: string, relation: ProseRelation])[] = [
  ['on or before', 'notAfter'],
  ['in or before', 'notAfter'],
  ['on or after', 'notBefore'],
  ['in or after', 'notBefore'],
  ['no earlier than', 'notBefore'],
  ['not earlier than', 'notBefore'],
  ['not before', 'notBefore'],
  ['no later than', 'notAfter'],
  ['not later than', 'notAfter'],
  ['not after', 'notAfter'],
  ['not until', 'notBefore'],
  ['up to', 'until'],
  ['prior to', 'before'],
  ['eve of', 'before'],
  ['earlier than', 'before'],
  ['later than', 'after'],
  ['before', 'before'],
  ['after', 'after'],
  ['by', 'notAfter'],
  ['from', 'since'],
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['не позднее', 'notAfter'],
  ['не позже', 'notAfter'],
  ['не ранее', 'notBefore'],
  ['не раньше', 'notBefore'],
  ['до', 'before'],
  ['после', 'after'],
  ['к', 'notAfter'],
  ['с', 'since'],
  ['по', 'until'],
  ['накануне', 'before'],
  ['spätestens', 'notAfter'],
  ['frühestens', 'notBefore'],
  ['bis zum', 'until'],
  ['bis', 'until'],
  ['ab', 'since'],
  ['vor', 'before'],
  ['nach', 'after'],
  ['seit', 'since'],
  ['avant', 'before'],
  ['après', 'after'],
  ['depuis', 'since'],
  ['dès', 'since'],
];

interface Pattern {
  readonly words: readonly string[];
  readonly relation: ProseRelation;
}

/** By their last word: the words from it backwards. */
const PATTERNS = new Map<string, Pattern[]>();
for (const [text, relation] of RELATIONS) {
  const words = text.split(' ').reverse();
  const [last = ''] = words;
  PATTERNS.set(last, [...(PATTERNS.get(last) ?? []), { words, relation }]);
}

/** By the words directly ahead of a date; an article between does not count. */
export function relationAt(tokens: Tokens, from: number): ProseRelation {
  const last = isLow(tokens, from - 1, 'the', 'dem', 'le') ? from - 2 : from - 1;
  const found = PATTERNS.get(tokens[last]?.low ?? '')?.find(({ words }) =>
    words.every((word, back) => isLow(tokens, last - back, word)),
  );
  return found?.relation ?? 'on';
}

const ALTERNATIVES: ReadonlyMap<string, ProseRelation> = new Map([
  ['earlier', 'notAfter'],
  ['before', 'notAfter'],
  ['later', 'notBefore'],
  ['after', 'notBefore'],
]);

const LIMITS: ReadonlyMap<string, ProseRelation> = new Map([
  ['latest', 'notAfter'],
  ['earliest', 'notBefore'],
]);

/** "or later", "at the latest" behind a date, where nothing ahead says more. */
export function relationBehind(tokens: Tokens, next: number): ProseRelation {
  const alternative = isLow(tokens, next, 'or') ? ALTERNATIVES.get(tokens[next + 1]?.low ?? '') : undefined;
  const isLimit = isLow(tokens, next, 'at') && isLow(tokens, next + 1, 'the');
  return alternative ?? (isLimit ? LIMITS.get(tokens[next + 2]?.low ?? '') : undefined) ?? 'on';
}
