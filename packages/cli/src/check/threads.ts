/** Shares a check among threads, and puts together what they did. */
import { formatProblem } from '@glossator/dataset';
import { distinct } from '../problems.js';
import type { World } from '../world.js';
import { DONE, doShare, type Order, type Share } from './share.js';

/**
 * So many notes are given to each thread at least, where nobody says how many threads there shall be: a thread loads the datasets, and
 * compiles what it runs, for itself. Measured with notes of 8 kB: two threads take as long as one with 1000 notes, three quarters with 5000.
 */
const WORTH_A_THREAD = 500;

/** How many threads are worth starting for so many notes, this one included. */
export const threadsFor = (notes: number, cores: number): number =>
  Math.max(1, Math.min(cores, Math.floor(notes / WORTH_A_THREAD)));

/** What all threads did, as if one had done it: in the order of the notes, each problem and failure once. */
function together(shares: readonly Share[]): Share {
  // Which thread met a problem first is chance: the order is that of their words.
  const problems = distinct(shares.flatMap((share) => share.problems));
  return {
    checked: shares.flatMap(({ checked }) => checked).sort((a, b) => a.at - b.at),
    problems: problems.sort((a, b) => (formatProblem(a) < formatProblem(b) ? -1 : 1)),
    failures: [...new Set(shares.flatMap(({ failures }) => failures))].sort(),
    datasets: new Map(shares.flatMap(({ datasets }) => [...datasets])),
  };
}

/**
 * Checks the notes of an order.
 *
 * @param threads so many, this one included
 * @param step told how many notes are done, when this thread has done one
 */
export async function doAll(
  order: Omit<Order, 'counts'>,
  { startThread }: World,
  threads: number,
  step: (done: number) => void,
): Promise<Share> {
  const counts = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const whole = { ...order, counts };
  const others = Array.from({ length: threads - 1 }, async () => startThread?.(whole));
  const own = doShare(whole, () => step(Atomics.load(counts, DONE)));
  const shares = await Promise.all([own, ...others]);
  return together(shares.filter((share) => share !== undefined));
}
