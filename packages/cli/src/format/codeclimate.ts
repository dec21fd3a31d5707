import { sha256 } from '@glossator/dataset/node';
import type { CheckOutput } from '@glossator/model';
import { fingerprints } from './fingerprint.js';
import { NOT_CHECKED, type Rendered } from './rendered.js';
import { strictJson } from './strict-json.js';

type ProblemOutput = NonNullable<CheckOutput['problems']>[number];

/** Nothing that is wrong in a note is critical or a blocker; that one was not checked is. */
const SEVERITIES = { error: 'major', warning: 'minor', info: 'info', hint: 'info' } as const;

/**
 * The findings as a list of Code Climate's issues, which GitLab shows as code quality in a merge request. It tells old findings from
 * new ones by their fingerprints.
 *
 * @example codeclimate(output).text // '[\n  {\n    "type": "issue",\n    "check_name": "unknown-reference", …'
 */
export function codeclimate({ findings, problems = [] }: CheckOutput): Rendered {
  const names = fingerprints(findings);
  const issues = findings.map(({ file, rule, severity, message, start, end }, at) => ({
    type: 'issue',
    check_name: rule,
    description: message,
    categories: ['Clarity'],
    severity: SEVERITIES[severity],
    fingerprint: names[at],
    location: { path: file, lines: { begin: start.line, end: end.line } },
  }));
  return { text: strictJson([...problems.map(issueOf), ...issues]), words: [] };
}

/** GitLab wants a path of each: what no file is to blame for is the folder's. */
const issueOf = ({ file = '.', line = 1, message }: ProblemOutput) => ({
  type: 'issue',
  check_name: NOT_CHECKED,
  description: message,
  categories: ['Bug Risk'],
  severity: 'blocker',
  // No two are alike.
  fingerprint: sha256(JSON.stringify([NOT_CHECKED, file, line, message])),
  location: { path: file, lines: { begin: line, end: line } },
});
