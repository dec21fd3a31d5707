import { distance } from 'fastest-levenshtein';
import { sound } from './sound.js';

/** Whether two texts differ by at most one letter put in, left out, changed, or by two neighbours swapped. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let [start, endOfA, endOfB] = [0, a.length, b.length];
  while (start < endOfA && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  while (endOfA > start && endOfB > start && a.charCodeAt(endOfA - 1) === b.charCodeAt(endOfB - 1)) {
    endOfA -= 1;
    endOfB -= 1;
  }
  // What differs stands between.
  if (endOfA - start <= 1 && endOfB - start <= 1) return true;
  return endOfA - start === 2 && endOfB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** What stands behind the prefix and, in a long id, behind the dataset. */
const slugOf = (id: string): string => id.slice(Math.max(id.indexOf(':'), id.indexOf('/')) + 1);

/** Finds the ids most like an unknown one, best first: few letters apart, after romanisation is loosened. */
export type NearFinder = (unknown: string, limit?: number) => string[];

/**
 * Makes a finder over a set of ids: what can be done once for all of them is done here.
 *
 * @param ids the ids to choose from
 * @example nearFinder(['person:gavriil-myasnikov'])('person:gavriil-miasnikow') // ['person:gavriil-myasnikov']
 */
export function nearFinder(ids: Iterable<string>): NearFinder {
  const loosened = Array.from(ids, (id) => ({ id, slug: sound(slugOf(id)) }));
  return (unknown, limit = 5) => {
    const prefix = unknown.slice(0, unknown.indexOf(':') + 1);
    const slug = sound(slugOf(unknown));
    const words = slug.split('-');
    const allowed = Math.max(1, Math.floor(slug.length / 4));
    const scored: { readonly id: string; readonly cost: number }[] = [];
    for (const { id, slug: other } of loosened) {
      const part = slug.length > 3 && (hasWord(other, slug) || words.includes(other));
      if (!part && Math.abs(other.length - slug.length) > allowed) continue;
      // A slug that is a part of a longer one ("trotsky" of "leon-trotsky") is near, but less than a slip of the pen.
      const apart = part ? Math.min(1.5, distance(slug, other)) : distance(slug, other);
      if (apart <= Math.max(allowed, 1.5)) scored.push({ id, cost: apart + (id.startsWith(prefix) ? 0 : 0.75) });
    }
    scored.sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1));
    return scored.slice(0, limit).map(({ id }) => id);
  };
}

/** Asked of every id: only what has the letters at all is taken apart. */
const hasWord = (slug: string, word: string): boolean => slug.includes(word) && slug.split('-').includes(word);
