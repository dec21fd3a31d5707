// @ts-check
// Ending what a test started, whatever happened in between.

/** @typedef {() => Promise<unknown>} Ending */

/**
 * Ends in reverse order; that one thing cannot be ended is no reason to leave the others.
 *
 * @param {readonly Ending[]} endings
 * @returns {Promise<void>}
 */
export async function endAll(endings) {
  /** @type {unknown[]} */
  const failures = [];
  for (const end of endings.toReversed()) {
    await end().catch((error) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'not everything could be ended');
}
