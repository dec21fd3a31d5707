/** Choices that a seed repeats. */
export interface Random {
  /** From 0, below a number. */
  readonly below: (end: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
  /** True as often as a number between 0 and 1 says. */
  readonly chance: (of: number) => boolean;
}

/** Mulberry32, by Tommy Ettinger, in the public domain. */
export function random(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { below, of: (list) => list[below(list.length)] as never, chance: (of) => next() < of };
}
