// @ts-check
// What CI's last lines say: it may keep nothing else of a run.

import { expect, test } from 'vitest';
import { resultsOf, sum } from '../scripts/report.mjs';

/** @param {string} status @param {string[]} failureMessages */
const assertion = (status, ...failureMessages) => ({ status, fullName: `it ${status}`, failureMessages });

/** @param {ReturnType<typeof assertion>[]} assertionResults @param {string} status @param {string} [message] */
const report = (assertionResults, status = 'passed', message = '') => ({
  testResults: [{ name: '/g/a/a.test.mjs', status, message, assertionResults }],
});

const FAILED = 'AssertionError: 1 is not 2\n    at /g/a/a.test.mjs:3:1\n    at /g/node_modules/runner.js:1:1';

test.each([
  ['all passed', report([assertion('passed'), assertion('passed')]), false, [], '2 passed, 0 failed'],
  [
    'some are skipped, for whatever reason',
    report([assertion('passed'), assertion('skipped'), assertion('pending'), assertion('todo')]),
    false,
    ['Skipped\n  a/a.test.mjs: it skipped\n  a/a.test.mjs: it pending\n  a/a.test.mjs: it todo'],
    '1 passed, 0 failed, 3 skipped',
  ],
  [
    'what failed says why, without the frames of the runner',
    report([assertion('passed'), assertion('failed', FAILED)], 'failed'),
    true,
    ['Failed\n  a/a.test.mjs: it failed\n    AssertionError: 1 is not 2\n        at /g/a/a.test.mjs:3:1'],
    '1 passed, 1 failed',
  ],
  [
    'what passed at a second try is told',
    report([assertion('passed', 'Error: too late')]),
    false,
    ['Passed at a second try\n  a/a.test.mjs: it passed\n    Error: too late'],
    '1 passed, 0 failed',
  ],
  [
    'a file that cannot be loaded',
    report([], 'failed', 'SyntaxError: no'),
    true,
    ['Failed\n  a/a.test.mjs: failed outside its tests\n    SyntaxError: no'],
    '0 passed, 1 failed',
  ],
  [
    'a task that failed before its tests',
    report([assertion('passed')]),
    true,
    ['A task failed without a report of its own: see above.'],
    '1 passed, 1 failed',
  ],
])('%s', (_, given, taskFailed, lists, line) => {
  expect(sum(resultsOf(given), { root: '/g', taskFailed })).toEqual({
    lists,
    line,
    failed: !line.includes(' 0 failed'),
  });
});

test('a long reason is cut', () => {
  const long = Array.from({ length: 100 }, (_, index) => `line ${index}`).join('\n');
  const { lists } = sum(resultsOf(report([assertion('failed', long)], 'failed')), { root: '/g', taskFailed: true });
  expect(lists[0]?.split('\n')).toHaveLength(23);
  expect(lists[0]).toMatch(/…$/u);
});
