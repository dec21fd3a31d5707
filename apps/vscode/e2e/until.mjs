// @ts-check
// Waiting for something outside this process, where polling is the only way to learn of it.

import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is neither undefined nor false; undefined when the time runs out. Errors
 * of `probe` end the waiting.
 *
 * @template T
 * @param {() => T | Promise<T>} probe
 * @param {{ timeout: number, every?: number }} options in milliseconds
 * @returns {Promise<Exclude<T, undefined | false> | undefined>}
 */
export async function until(probe, { timeout, every = 100 }) {
  const deadline = Date.now() + timeout;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) {
      return /** @type {Exclude<T, undefined | false>} */ (found);
    }
    if (Date.now() + every > deadline) return undefined;
    await sleep(every);
  }
}
