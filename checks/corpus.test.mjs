// What the rules say of texts that people wrote without a look at them.
import { expect, test } from 'vitest';
import { node } from './run.mjs';

test('no warning on twenty thousand words of correct prose', () => {
  const { stdout, stderr } = node('packages/cli/bin/glossator.mjs', ['check', 'test/corpus/prose', '--format', 'json']);
  expect(stderr).toBe('');
  const { summary, findings } = JSON.parse(stdout);
  const alarms = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  expect(alarms.map(({ file, rule, start, message }) => `${file}:${start.line} ${rule}: ${message}`)).toEqual([]);
  expect(summary.files).toBeGreaterThan(20);
  // What the note says rightly of a disputed fact is shown with both sides: the texts are read, and dates in them tied.
  expect(findings.filter(({ rule }) => rule === 'contested-fact').length).toBeGreaterThan(0);
});
