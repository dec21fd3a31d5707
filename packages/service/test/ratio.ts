/** How the cost of a thing grows, as a ratio of CPU times in one run: of the shape of the cost, never of its size. */

/** Of Node, which runs the tests and nothing else here. */
declare const process: {
  readonly cpuUsage: (since?: object) => { readonly user: number; readonly system: number };
};

/** CPU time of this process in microseconds, of all its threads. */
function cpu(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const ROUNDS = 5;

/**
 * The CPU time of `large` by that of `small`, each the least of some rounds in turn: what disturbs a round only adds to it. More
 * rounds follow as long as the ratio is above `limit`, so that a noisy machine fails nothing.
 */
export function costRatio(small: () => void, large: () => void, limit: number): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 4 * ROUNDS && (round < ROUNDS || most / least > limit); round += 1) {
    least = Math.min(least, cpu(small));
    most = Math.min(most, cpu(large));
  }
  return most / least;
}
