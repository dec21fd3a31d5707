import { distance } from 'fastest-levenshtein';
import { fold } from './fold.js';

/**
 * Letters that systems of romanisation write differently, brought to one. For suggestions only: it merges names that are
 * different people's.
 */
const loosen = (text: string): string =>
  fold(text)
    .replace(/tsch|tch|tj/gu, 'ch')
    .replace(/sch/gu, 'sh')
    .replace(/tz/gu, 'ts')
    .replace(/ff|w/gu, 'v')
    .replace(/[yj]/gu, 'i')
    .replace(/ii+/gu, 'i')
    .replace(/i([aeou])/gu, '$1')
    .replace(/([a-z])\1/gu, '$1');

/** Whether two texts differ by at most one letter put in, left out, changed, or by two neighbours swapped. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  if (distance(a, b) <= 1) return true;
  if (a.length !== b.length) return false;
  let first = 0;
  while (a[first] === b[first]) first += 1;
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
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
  const loosened = Array.from(ids, (id) => ({ id, slug: loosen(slugOf(id)) }));
  return (unknown, limit = 5) => {
    const prefix = unknown.slice(0, unknown.indexOf(':') + 1);
    const slug = loosen(slugOf(unknown));
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
