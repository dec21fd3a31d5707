// What the rules say of texts that people wrote without a look at them; test/corpus/README.md says how these were labelled.
import path from 'node:path';
import { expect, test } from 'vitest';
import { figuresOf, measure, openPieces, sealedDigests, sealedPieces } from './corpus.mjs';
import { node, root } from './run.mjs';

/** Of a hundred findings of severity warning or above, so many are to be right. */
const PRECISION = 0.98;

const isAlarm = ({ severity }) => severity === 'error' || severity === 'warning';

/** What to look at when a figure is not what it was: every false alarm, then every miss. */
const listed = ({ alarms, misses }) =>
  [...alarms.map(({ text }) => `false alarm: ${text}`), ...misses.map(({ text }) => `missed: ${text}`)].join('\n');

function precisionOf({ hits, alarms }) {
  const wrong = alarms.filter(isAlarm).length;
  return hits.length / (hits.length + wrong);
}

const open = measure(openPieces());
const unsealed = measure(sealedPieces());

test('the labelled sentences: what is found is right, and as much as was found before', async () => {
  console.log(listed(open));
  console.table(figuresOf(open));
  expect(precisionOf(open), listed({ alarms: open.alarms, misses: [] })).toBeGreaterThanOrEqual(PRECISION);
  // A rule that became better or worse: look at what changed in the list above, then run this check with -u.
  const figures = `${JSON.stringify({ open: figuresOf(open), sealed: figuresOf(unsealed) }, null, 2)}\n`;
  await expect(figures).toMatchFileSnapshot(path.join(root, 'test/corpus/figures.json'));
});

test.each(sealedDigests())('$name was not changed since it was sealed', ({ digest, sealed }) =>
  expect(digest).toBe(sealed),
);

test('the sentences that were sealed: what is found is right', () => {
  console.log(listed(unsealed));
  console.table(figuresOf(unsealed));
  expect(precisionOf(unsealed), listed({ alarms: unsealed.alarms, misses: [] })).toBeGreaterThanOrEqual(PRECISION);
});

test('no warning on twenty thousand words of correct prose', () => {
  const { stdout, stderr } = node('packages/cli/bin/glossator.mjs', ['check', 'test/corpus/prose', '--format', 'json']);
  expect(stderr).toBe('');
  const { summary, findings } = JSON.parse(stdout);
  expect(
    findings.filter(isAlarm).map(({ file, rule, start, message }) => `${file}:${start.line} ${rule}: ${message}`),
  ).toEqual([]);
  expect(summary.files).toBeGreaterThan(20);
  // What the note says rightly of a disputed fact is shown with both sides: the texts are read, and dates in them tied.
  expect(findings.filter(({ rule }) => rule === 'contested-fact').length).toBeGreaterThan(0);
});
