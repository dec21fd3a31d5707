import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finding, hostileFindings, outputOf } from '../../test/findings.js';
import { readCodeclimate } from '../../test/published.js';
import { codeclimate } from './codeclimate.js';
import { fingerprints } from './fingerprint.js';
import { wellFormed } from './strict-json.js';

test('an issue a finding', () => {
  const findings = [finding(), finding({ end: { line: 5, column: 1, offset: 60 } })];
  const { text, words } = codeclimate(outputOf(findings));
  const [first, second] = fingerprints(findings);
  const issue = {
    type: 'issue',
    check_name: 'unknown-reference',
    description: 'No entity has the id person:nobody.',
    categories: ['Clarity'],
    severity: 'major',
  };
  expect([readCodeclimate(text), words]).toEqual([
    [
      { ...issue, fingerprint: first, location: { path: 'a.md', lines: { begin: 3, end: 3 } } },
      { ...issue, fingerprint: second, location: { path: 'a.md', lines: { begin: 3, end: 5 } } },
    ],
    [],
  ]);
});

// [ours, GitLab's]
test.each([
  ['error', 'major'],
  ['warning', 'minor'],
  ['info', 'info'],
  ['hint', 'info'],
] as const)('%s is %s', (severity, theirs) =>
  expect(readCodeclimate(codeclimate(outputOf([finding({ severity })])).text)).toMatchObject([{ severity: theirs }]),
);

test('nothing found is an empty list', () => expect(codeclimate(outputOf([])).text).toBe('[]\n'));

test('whatever a note says is text, without halves of characters', () =>
  fc.assert(
    fc.property(hostileFindings, (findings) => {
      const { text } = codeclimate(outputOf(findings));
      expect(text).not.toMatch(/\\ud[89a-f]/iu);
      expect(readCodeclimate(text).map(({ description, location }) => [description, location.path])).toEqual(
        findings.map(({ message, file }) => [wellFormed(message), wellFormed(file)]),
      );
    }),
  ));
