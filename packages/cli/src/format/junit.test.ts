import fc from 'fast-check';
import { expect, test } from 'vitest';
import { about, finding, hostileFindings, outputOf } from '../../test/findings.js';
import { readJunit } from '../../test/published.js';
import { junit } from './junit.js';

const found = [finding(), finding({ severity: 'hint', rule: 'rival-claim' }), finding({ severity: 'warning' })];

test('a suite a note, a test a finding, and a test that passed where a note has none', () => {
  const { text, words } = junit(outputOf(found), about(['a.md', 'b.md']));
  expect(words).toEqual([]);
  expect(readJunit(text, '//testsuite/@name', '//testcase/@classname', '//testcase/@name', '//failure/@type')).toEqual([
    ['a.md', 'b.md'],
    ['a.md', 'a.md', 'a.md', 'b.md'],
    ['unknown-reference at 3:5', 'rival-claim at 3:5', 'unknown-reference at 3:5', 'no findings'],
    ['unknown-reference', 'unknown-reference'],
  ]);
});

test('errors and warnings fail, infos and hints print', () => {
  const { text } = junit(outputOf(found), about());
  expect(readJunit(text, '/testsuites/@*', '//testsuite/@*', '//system-out')).toEqual([
    ['glossator', '3', '2', '0'],
    ['a.md', '3', '2', '0'],
    ['a.md:3:5 hint No entity has the id person:nobody.'],
  ]);
});

test('no note is no suite', () =>
  expect(readJunit(junit(outputOf([]), about([])).text, '//testsuite', '/testsuites/@tests')).toEqual([[], ['0']]));

/** The reader of this test drops a byte order mark in front of a long text, and keeps it in front of a short one. */
const unmarked = (text: string): string => text.replace(/^\ufeff+/u, '');

test('whatever a note says is one attribute or one text, as far as XML can write it', () =>
  fc.assert(
    fc.property(hostileFindings, (findings) => {
      // What XML 1.0 calls a Char; the rest is a replacement character.
      const written = (text: string): string =>
        unmarked(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd'));
      const files = [...new Set(findings.map(({ file }) => file))];
      const cases = files.flatMap((file) => findings.filter((each) => each.file === file));
      const failed = cases.filter(({ severity }) => severity === 'error' || severity === 'warning');
      const { text } = junit(outputOf(findings), about(files));
      const paths = ['//testsuite/@name', '//testcase/@classname', '//failure/@message', '//failure'] as const;
      expect(readJunit(text, ...paths).map((values) => values.map(unmarked))).toEqual([
        files.map(written),
        cases.map(({ file }) => written(file)),
        failed.map(({ message }) => written(message)),
        failed.map(({ file, start, severity, message }) =>
          written(`${file}:${start.line}:${start.column} ${severity} ${message}`),
        ),
      ]);
    }),
  ));
