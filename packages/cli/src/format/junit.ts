import type { CheckOutput } from '@glossator/model';
import { type About, NOT_CHECKED, type Rendered } from './rendered.js';

type FindingOutput = CheckOutput['findings'][number];
type ProblemOutput = NonNullable<CheckOutput['problems']>[number];

/** What XML 1.0 has no way to write, halves of characters among it. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text for an attribute or an element; white space is written so that no reader folds it, and nothing so that a log or a terminal obeys it. */
const escaped = (text: string): string =>
  text
    .replace(UNWRITABLE, '\uFFFD')
    .replace(
      /[&<>"'\t\r\n\u007f-\u009f\u202a-\u202e\u2066-\u2069]|(?<=#)#(?=\[)/gu,
      (character) => `&#${character.charCodeAt(0)};`,
    );

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

/** A hint or an info fails no test; what it says is what the test printed. */
const isFailure = ({ severity }: FindingOutput): boolean => severity === 'error' || severity === 'warning';

function testcase(finding: FindingOutput): string {
  const { file, rule, severity, message, start } = finding;
  const place = `${start.line}:${start.column}`;
  const said = escaped(`${file}:${place} ${severity} ${message}`);
  const outcome = isFailure(finding)
    ? `<failure${attributes({ type: rule, message })}>${said}</failure>`
    : `<system-out>${said}</system-out>`;
  return `    <testcase${attributes({ name: `${rule} at ${place}`, classname: file })}>${outcome}</testcase>\n`;
}

function testsuite(file: string, findings: readonly FindingOutput[]): string {
  const counts = { tests: Math.max(1, findings.length), failures: findings.filter(isFailure).length, errors: 0 };
  const cases =
    findings.length === 0
      ? `    <testcase${attributes({ name: 'no findings', classname: file })}/>\n`
      : findings.map(testcase).join('');
  return `  <testsuite${attributes({ name: file, ...counts })}>\n${cases}  </testsuite>\n`;
}

/** What could not be checked is a suite of its own, whose test could not be run. */
function unchecked({ file = 'glossator', line, column, message }: ProblemOutput): string {
  const place = line === undefined ? '' : ` at ${line}:${column ?? 1}`;
  const error = `<error${attributes({ type: NOT_CHECKED, message })}>${escaped(`${file}: ${message}`)}</error>`;
  const testcase = `    <testcase${attributes({ name: `${NOT_CHECKED}${place}`, classname: file })}>${error}</testcase>\n`;
  return `  <testsuite${attributes({ name: file, tests: 1, failures: 0, errors: 1 })}>\n${testcase}  </testsuite>\n`;
}

/** The findings of each note, in the order of the notes; a note without any has none. */
function byFile(findings: readonly FindingOutput[], files: readonly string[]): Map<string, FindingOutput[]> {
  const groups = new Map<string, FindingOutput[]>(files.map((file) => [file, []]));
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group === undefined) groups.set(finding.file, [finding]);
    else group.push(finding);
  }
  return groups;
}

/**
 * The findings as JUnit's XML, which Jenkins and GitLab show as tests: a suite a note, a test a finding, one test that passed where a
 * note has none. Errors and warnings have failed, whatever the exit code; infos and hints have passed, with what they say printed.
 * What could not be checked is an error of a test, as JUnit calls what kept one from running.
 *
 * @example junit(output, { version: '1.0.0', files: ['a.md'] }).text
 */
export function junit({ findings, problems = [] }: CheckOutput, { files }: About): Rendered {
  const groups = [...byFile(findings, files)];
  const counts = {
    tests: problems.length + groups.reduce((sum, [, each]) => sum + Math.max(1, each.length), 0),
    failures: findings.filter(isFailure).length,
    errors: problems.length,
  };
  const suites = [...problems.map(unchecked), ...groups.map(([file, each]) => testsuite(file, each))].join('');
  return {
    text: `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'glossator', ...counts })}>\n${suites}</testsuites>\n`,
    words: [],
  };
}
