// Measuring in fresh processes: nothing is warm that would be cold for a user.
import { spawnSync } from 'node:child_process';

function once(script, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', script, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${status}:\n${stderr.trim()}`);
  return JSON.parse(stdout);
}

/**
 * Runs a script once for each way, round after round (A B C, A B C, …), so that a machine that grows busy is busy for all
 * of them alike. The first round, which fills the caches of the file system, is not counted.
 *
 * @param {string} script gets the way and `args`, prints one JSON object
 * @param {string[]} ways
 * @param {string[]} args
 * @param {number} rounds
 * @returns {Record<string, any[]>} what it printed, by way, in the order of the rounds
 */
export function alternating(script, ways, args, rounds) {
  const round = () => ways.map((way) => [way, once(script, [way, ...args])]);
  round();
  const all = Array.from({ length: rounds }, round).flat();
  return Object.fromEntries(ways.map((way) => [way, all.filter(([name]) => name === way).map(([, found]) => found)]));
}

const rounded = (number) => Number(number.toPrecision(3));

/**
 * The middle one, and the quarters around it: half of the runs lie between them. What falls between two runs is as far between
 * their numbers (type 7 of Hyndman and Fan, as in R and NumPy).
 */
export function summary(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const quantile = (part) => {
    const at = part * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
    return rounded(below + (above - below) * (at % 1));
  };
  return { median: quantile(0.5), p25: quantile(0.25), p75: quantile(0.75) };
}
