// @ts-check
// What the test runners of all rooms reported, summed up: what was skipped, what needed a second try, what failed and
// why, and the last line.

import path from 'node:path';

/**
 * @typedef {object} Result
 * @property {string} file
 * @property {string} fullName of the test, with the groups that it is in
 * @property {string} status as Vitest says it
 * @property {string[]} messages what failed, try by try; a test that passed may have failed before
 */

/** The most lines that are shown of what failed: CI may keep no more than the end of what was printed. */
const LINES = 20;

/**
 * The results of a room.
 *
 * @param {{ testResults: { name: string, status: string, message?: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[] }} report as Vitest's JSON reporter writes it
 * @returns {Result[]}
 */
export const resultsOf = ({ testResults }) =>
  testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const tests = assertionResults.map(({ status, fullName, failureMessages = [] }) => ({
      file,
      status,
      fullName,
      messages: failureMessages,
    }));
    // What fails around the tests (a file that cannot be loaded, a preparation) is a failure of its own.
    const outside = status === 'failed' && !tests.some((test) => test.status === 'failed');
    return outside
      ? [...tests, { file, status, fullName: 'failed outside its tests', messages: [message ?? ''] }]
      : tests;
  });

/**
 * @param {Result[]} results
 * @param {{ root: string, taskFailed: boolean }} options `taskFailed`: something failed, a test or not
 * @returns {{ lists: string[], line: string, failed: boolean }} `line`: `N passed, N failed[, N skipped]`
 *
 * @example
 * sum([{ file: '/g/a.test.ts', fullName: 'a', status: 'passed', messages: [] }], { root: '/g', taskFailed: false })
 * // { lists: [], line: '1 passed, 0 failed', failed: false }
 */
export function sum(results, { root, taskFailed }) {
  const of = (/** @type {string[]} */ ...statuses) => results.filter(({ status }) => statuses.includes(status));
  const passed = of('passed');
  const skipped = of('skipped', 'pending', 'todo');
  const failures = of('failed');
  const again = passed.filter(({ messages }) => messages.length > 0);
  // A build or a runner that failed before it could report is a failure too.
  const silent = taskFailed && failures.length === 0;
  const failed = silent ? 1 : failures.length;
  const named = (/** @type {Result} */ { file, fullName }) => `  ${path.relative(root, file)}: ${fullName}`;
  const told = (/** @type {Result} */ result) => [named(result), ...result.messages.map(why)].join('\n');
  const lists = [
    ...list('Skipped', skipped.map(named)),
    ...list('Passed at a second try', again.map(told)),
    ...list('Failed', failures.map(told)),
    ...(silent ? ['A task failed without a report of its own: see above.'] : []),
  ];
  const line = `${passed.length} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
  return { lists, line, failed: failed > 0 };
}

/** @param {string} title @param {string[]} entries */
const list = (title, entries) => (entries.length === 0 ? [] : [`${title}\n${entries.join('\n')}`]);

/** What failed, without the frames of the runner. @param {string} message */
function why(message) {
  const lines = message.split('\n').filter((line) => !/^\s+at .*node_modules|^\s+at new Promise/u.test(line));
  const shown = lines.length > LINES ? [...lines.slice(0, LINES), '…'] : lines;
  return shown.map((line) => `    ${line}`).join('\n');
}
