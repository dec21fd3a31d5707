import { distance } from 'fastest-levenshtein';

/** Shorter words are initials, numerals and particles, which tell nothing. */
const MIN_LENGTH = 4;

/** A plural, an adjective, a follower: made of the name, not another spelling of it. */
const isDerived = (word: string, from: string): boolean => {
  const rest = word.startsWith(from) ? word.slice(from.length) : '';
  return rest.length > 1 || rest === 's';
};

/**
 * Whether two words of one entity's recorded names spell one part of its name differently: few letters apart, and neither
 * derived from the other or from a third.
 *
 * @param a folded, as `b`
 * @param known the folded words that stand in the same place of the entity's other names
 * @example spelledAlike('miasnikov', 'myasnikov', []) // true
 */
export function spelledAlike(a: string, b: string, known: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length);
  if (a === b || shorter < MIN_LENGTH) return false;
  if ([a, b, ...known].some((from) => from.length >= MIN_LENGTH && (isDerived(a, from) || isDerived(b, from))))
    return false;
  return distance(a, b) <= Math.floor(shorter / 3);
}
