import type { CheckOutput } from '@glossator/model';
import { fingerprints } from './fingerprint.js';
import type { Rendered } from './rendered.js';
import { strictJson } from './strict-json.js';

/** Nothing that is wrong in a note is critical or a blocker. */
const SEVERITIES = { error: 'major', warning: 'minor', info: 'info', hint: 'info' } as const;

/**
 * The findings as a list of Code Climate's issues, which GitLab shows as code quality in a merge request. It tells old findings from
 * new ones by their fingerprints.
 *
 * @example codeclimate(output).text // '[\n  {\n    "type": "issue",\n    "check_name": "unknown-reference", …'
 */
export function codeclimate({ findings }: CheckOutput): Rendered {
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
  return { text: strictJson(issues), words: [] };
}
