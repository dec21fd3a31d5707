/** Where each id leads to. */
export type Graph = ReadonlyMap<string, readonly string[]>;

export interface Walk {
  /** Every id that leads somewhere or is led to, behind those that it leads to; in a ring there is no such order. */
  readonly order: readonly string[];
  /** Ways that lead back to their beginning, each from the id where it was entered; the first of them where there are very many. */
  readonly rings: readonly (readonly string[])[];
}

const MAX_RINGS = 100;

/**
 * Walks a graph once, without recursion: a chain of a hundred thousand is no deeper than one of two.
 *
 * @example walk(new Map([['a', ['b']], ['b', ['a', 'c']]])) // { order: ['c', 'b', 'a'], rings: [['a', 'b']] }
 */
export function walk(graph: Graph): Walk {
  const order: string[] = [];
  const rings: string[][] = [];
  const done = new Set<string>();
  /** The way to here: of each id how many of its targets were looked at. */
  const way = new Map<string, number>();
  const ids: string[] = [];
  const enter = (id: string): void => {
    way.set(id, 0);
    ids.push(id);
  };
  for (const start of graph.keys()) {
    if (!done.has(start)) enter(start);
    for (let at = ids.at(-1); at !== undefined; at = ids.at(-1)) {
      const looked = way.get(at) ?? 0;
      const target = graph.get(at)?.[looked];
      way.set(at, looked + 1);
      if (target === undefined) {
        order.push(at);
        done.add(at);
        way.delete(at);
        ids.pop();
      } else if (way.has(target)) {
        if (rings.length < MAX_RINGS) rings.push(ids.slice(ids.indexOf(target)));
      } else if (!done.has(target)) enter(target);
    }
  }
  return { order, rings };
}

/** So many ids of a ring are named. */
const MAX_NAMED = 10;

/** @example formatRing(['a', 'b']) // 'a → b → a' */
export function formatRing(ring: readonly string[]): string {
  const more = ring.length - MAX_NAMED;
  const named = more > 0 ? [...ring.slice(0, MAX_NAMED), `… (${more} more)`] : ring;
  return [...named, ring[0]].join(' → ');
}
