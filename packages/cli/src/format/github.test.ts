import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finding, hostileFindings, outputOf } from '../../test/findings.js';
import { readCommands } from '../../test/published.js';
import { github } from './github.js';
import { harmless } from './harmless.js';

const LEVELS = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

test('a command a finding, with its place', () =>
  expect(github(outputOf([finding()]))).toEqual({
    text: '::error file=a.md,line=3,endLine=3,col=5,endColumn=18,title=unknown-reference::No entity has the id person:nobody.\n',
    words: [],
  }));

test('no columns of what ends on another line', () => {
  const { text } = github(outputOf([finding({ end: { line: 4, column: 2, offset: 33 } })]));
  expect(text).toMatch(/^::error file=a\.md,line=3,endLine=4,title=/u);
});

test.each(['error', 'warning', 'info', 'hint'] as const)('the level of %s', (severity) => {
  const [command] = readCommands(github(outputOf([finding({ severity })])).text);
  expect(command?.command).toBe(LEVELS[severity]);
});

test('the most severe ones first, since GitHub shows the first', () => {
  const severities = ['hint', 'warning', 'error', 'info', 'warning'] as const;
  const findings = severities.map((severity, at) => finding({ severity, message: `${severity} ${at}` }));
  const told = readCommands(github(outputOf(findings)).text).map(({ data }) => data);
  expect(told).toEqual(['error 2', 'warning 1', 'warning 4', 'info 3', 'hint 0']);
});

test('a word where GitHub shows a part: infos and hints are notices to it', () => {
  const many = (severity: 'error' | 'info' | 'hint', count: number) =>
    Array.from({ length: count }, () => finding({ severity }));
  expect(github(outputOf([...many('error', 10), ...many('info', 10)])).words).toEqual([]);
  expect(github(outputOf([...many('error', 11), ...many('info', 6), ...many('hint', 6)])).words).toEqual([
    'GitHub shows 10 of the 11 annotations of level error; the log has all.',
    'GitHub shows 10 of the 12 annotations of level notice; the log has all.',
  ]);
});

test('whatever a note says stays text of its own command', () =>
  fc.assert(
    fc.property(hostileFindings, (findings) => {
      const told = readCommands(github(outputOf(findings)).text);
      const sorted = ['error', 'warning', 'info', 'hint'].flatMap((each) =>
        findings.filter(({ severity }) => severity === each),
      );
      const said = (text: string): string =>
        text
          .split(/(\r|\n)/u)
          .map((part) => (part === '\r' ? part : harmless(part)))
          .join('');
      expect(told).toEqual(
        sorted.map(({ file, severity, rule, message, start, end }) => ({
          command: LEVELS[severity],
          properties: {
            file: said(file),
            line: `${start.line}`,
            endLine: `${end.line}`,
            ...(start.line === end.line ? { col: `${start.column}`, endColumn: `${end.column}` } : {}),
            title: rule,
          },
          data: said(message),
        })),
      );
    }),
  ));
