/** What CI is told of real notes, by the command as built. */
import fs from 'node:fs';
import path from 'node:path';
import type { CheckOutput } from '@glossator/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIXTURES, glossator, glossatorJson, projectFolder, remove, write } from './glossator.js';
import { readCodeclimate, readCommands, readJunit, readSarif } from './published.js';

let folder: string;
let findings: CheckOutput['findings'];
beforeAll(() => {
  folder = projectFolder();
  fs.cpSync(path.join(FIXTURES, 'notes'), path.join(folder, 'notes'), { recursive: true });
  const text = fs.readFileSync(path.join(FIXTURES, 'notes/every-rule.md'), 'utf8');
  write(folder, { 'notes/old-mac.md': text.replaceAll('\n', '\r'), 'notes/windows.md': text.replaceAll('\n', '\r\n') });
  findings = glossatorJson<CheckOutput>(folder, ['check', 'notes']).output.findings;
});
afterAll(() => remove(folder));

const told = (format: string, ...args: readonly string[]): string =>
  glossator(folder, ['check', ...(args.length === 0 ? ['notes'] : args), '--format', format]).stdout;

const read = (uri: string): string => fs.readFileSync(path.join(folder, decodeURIComponent(uri)), 'utf8');

test('SARIF: each finding, by its offsets where its lines are, and its rule', () => {
  const { results, tool } = readSarif(told('sarif'));
  expect(results.length).toBe(findings.length);
  for (const [at, { ruleId, ruleIndex, locations }] of results.entries()) {
    const { artifactLocation, region } = locations[0].physicalLocation;
    const before = read(artifactLocation.uri).slice(0, region.charOffset);
    expect(before.split(/\r\n|\r|\n/u).length).toBe(region.startLine);
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect([ruleId, region.charOffset]).toEqual([findings[at]?.rule, findings[at]?.start.offset]);
  }
});

test.each(['pretty', 'github', 'codeclimate', 'junit'])(
  '%s: the same places in a note, whether LF, CRLF or CR ends its lines',
  (format) => {
    const report = (name: string): string =>
      told(format, `notes/${name}.md`)
        .replaceAll(name, 'every-rule')
        .replace(/"fingerprint": "\w+"/gu, '');
    const lf = report('every-rule');
    expect(report('windows')).toBe(lf);
    expect(report('old-mac')).toBe(lf);
  },
);

test('SARIF: a fix is an edit of the note that stands at its URI', () => {
  write(folder, { 'one/a “note”.md': 'the [Lind](person:adah-lind), 𝔊\n' });
  const [result] = readSarif(told('sarif', 'one/a “note”.md')).results;
  const { uri } = result?.locations[0].physicalLocation.artifactLocation ?? { uri: '' };
  const [replacement] = result?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
  const { charOffset = 0, charLength = 0 } = replacement?.deletedRegion ?? {};
  const text = read(uri);
  expect(text.slice(0, charOffset) + replacement?.insertedContent.text + text.slice(charOffset + charLength)).toBe(
    'the [Lind](person:ada-lind), 𝔊\n',
  );
});

test.each(['sarif', 'codeclimate'])('%s: fingerprints stay when lines come in above', (format) => {
  const text = '[x](person:nobody-at-all) and [y](person:nobody-at-all)\n\n[Lind](person:adah-lind)\n';
  const names = (note: string): readonly (string | undefined)[] => {
    write(folder, { 'one/note.md': note });
    const report = told(format, 'one/note.md');
    return format === 'sarif'
      ? readSarif(report).results.map(({ partialFingerprints }) => partialFingerprints['glossator/v1'])
      : readCodeclimate(report).map(({ fingerprint }) => fingerprint);
  };
  const before = names(text);
  expect([before.length, new Set(before).size]).toEqual([3, 3]);
  expect(names(`# A title\n\nA paragraph.\n\n${text}`)).toEqual(before);
});

test('code quality: each finding with its lines', () =>
  expect(readCodeclimate(told('codeclimate')).map(({ check_name, location }) => [check_name, location])).toEqual(
    findings.map(({ file, rule, start, end }) => [rule, { path: file, lines: { begin: start.line, end: end.line } }]),
  ));

test('JUnit: a suite for each note checked', () => {
  const [suites, failures] = readJunit(told('junit'), '//testsuite/@name', '//failure/@message');
  const notes = fs.readdirSync(path.join(folder, 'notes')).sort();
  expect(suites).toEqual(notes.map((name) => `notes/${name}`));
  const failing = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  expect(failures).toEqual(failing.map(({ message }) => message));
});

test('GitHub: a command a finding, and a word on stderr that not all are shown', () => {
  const { stdout, stderr } = glossator(folder, ['check', 'notes', '--format', 'github']);
  expect(
    readCommands(stdout)
      .map(({ data }) => data)
      .sort(),
  ).toEqual(findings.map(({ message }) => message).sort());
  expect(stderr).toContain('annotations of level error; the log has all.');
});

test('what a note says cannot command the log of GitHub', () => {
  const file = 'one/%0A::error::, note.md';
  write(folder, { [file]: '[x](person:%0A::stop-commands::x)\n' });
  expect(readCommands(told('github', file))).toMatchObject([
    {
      command: 'error',
      properties: { file, title: 'malformed-reference' },
      data: expect.stringContaining('%0A::stop-commands::x'),
    },
  ]);
});
