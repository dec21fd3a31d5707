/** What every report says of a run that could not check everything: whoever sees the report alone must not think that all is well. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { about, finding, hostileProblems, outputOf, type ProblemOutput } from '../../test/findings.js';
import { readCodeclimate, readCommands, readJunit, readSarif, shownOf } from '../../test/published.js';
import { codeclimate } from './codeclimate.js';
import { github } from './github.js';
import { junit } from './junit.js';
import { sarif } from './sarif.js';
import { wellFormed } from './strict-json.js';

const PROBLEMS: readonly ProblemOutput[] = [
  { file: 'notes/old.md', line: 3, message: 'is not UTF-8: save it as UTF-8.' },
  { file: '/elsewhere/glossator.config.json', line: 2, column: 5, message: '"rule" is not a property here.' },
  { message: 'date-conflict failed in a.md.' },
];
const output = outputOf([finding()], PROBLEMS);

test('GitHub: an error each, before all findings', () => {
  expect(github(output).text.split('\n').slice(0, 3)).toEqual([
    '::error file=notes/old.md,line=3,title=not-checked::is not UTF-8: save it as UTF-8.',
    '::error file=/elsewhere/glossator.config.json,line=2,col=5,title=not-checked::"rule" is not a property here.',
    '::error title=not-checked::date-conflict failed in a.md.',
  ]);
});

test('GitHub: they count among what it shows a part of', () =>
  expect(github(outputOf(Array(8).fill(finding()), PROBLEMS)).words).toEqual([
    'GitHub shows 10 of the 11 annotations of level error; the log has all.',
  ]));

test('GitLab: a blocker each, before all findings', () => {
  const issues = readCodeclimate(codeclimate(output).text);
  expect(issues.map(({ check_name, severity, location }) => [check_name, severity, location])).toEqual([
    ['not-checked', 'blocker', { path: 'notes/old.md', lines: { begin: 3, end: 3 } }],
    ['not-checked', 'blocker', { path: '/elsewhere/glossator.config.json', lines: { begin: 2, end: 2 } }],
    ['not-checked', 'blocker', { path: '.', lines: { begin: 1, end: 1 } }],
    ['unknown-reference', 'major', expect.anything()],
  ]);
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(4);
});

test('JUnit: a test each that could not be run', () =>
  expect(
    readJunit(
      junit(output, about()).text,
      ...['/testsuites/@*', '//testsuite/@name', '//testcase/@name', '//error/@type', '//error'],
    ),
  ).toEqual([
    ['glossator', '4', '1', '3'],
    ['notes/old.md', '/elsewhere/glossator.config.json', 'glossator', 'a.md'],
    ['not-checked at 3:1', 'not-checked at 2:5', 'not-checked', 'unknown-reference at 3:5'],
    ['not-checked', 'not-checked', 'not-checked'],
    [
      'notes/old.md: is not UTF-8: save it as UTF-8.',
      '/elsewhere/glossator.config.json: "rule" is not a property here.',
      'glossator: date-conflict failed in a.md.',
    ],
  ]));

test('SARIF: a run without success, and a notification each', () => {
  const [{ executionSuccessful, toolExecutionNotifications = [] }] = readSarif(sarif(output, about()).text).invocations;
  expect(executionSuccessful).toBe(false);
  expect(toolExecutionNotifications).toEqual([
    {
      level: 'error',
      message: { text: PROBLEMS[0]?.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'notes/old.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3 },
          },
        },
      ],
    },
    {
      level: 'error',
      message: { text: PROBLEMS[1]?.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'file:///elsewhere/glossator.config.json' },
            region: { startLine: 2, startColumn: 5 },
          },
        },
      ],
    },
    { level: 'error', message: { text: PROBLEMS[2]?.message } },
  ]);
});

test('whatever a file is called and a problem says is text, and as many are told as there are', () =>
  fc.assert(
    fc.property(hostileProblems, (problems) => {
      const hostile = outputOf([], problems);
      const count = problems.length;
      expect(readCommands(github(hostile).text)).toHaveLength(count);
      const issues = readCodeclimate(codeclimate(hostile).text);
      expect(issues.map(({ description }) => description)).toEqual(problems.map(({ message }) => wellFormed(message)));
      expect(readJunit(junit(hostile, about([])).text, '//error')[0]).toHaveLength(count);
      const [{ toolExecutionNotifications = [] }] = readSarif(sarif(hostile, about([])).text).invocations;
      expect(toolExecutionNotifications.map(({ message }) => shownOf(message))).not.toContain('⟦');
      expect(toolExecutionNotifications).toHaveLength(count);
    }),
  ));
