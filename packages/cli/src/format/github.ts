import type { CheckOutput } from '@glossator/model';
import { harmless } from './harmless.js';
import { mostSevereFirst } from './most-severe.js';
import { NOT_CHECKED, type Rendered } from './rendered.js';

type FindingOutput = CheckOutput['findings'][number];
type ProblemOutput = NonNullable<CheckOutput['problems']>[number];

/** GitHub shows as many annotations of a level and step. */
const SHOWN = 10;

const LEVELS = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

/** Text behind a command: a line end would begin another one. The log is shown as a terminal shows it. */
const data = (text: string): string =>
  harmless(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));

/** A property of a command: a comma would begin the next, a colon might end them all. */
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Where a finding stands; GitHub takes columns only of what begins and ends on one line. */
const placeOf = ({ start, end }: FindingOutput) => ({
  line: start.line,
  endLine: end.line,
  ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
});

function command(level: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${level} ${written.join(',')}::${data(message)}\n`;
}

const tellFinding = (finding: FindingOutput): string => {
  const { file, severity, rule, message } = finding;
  return command(LEVELS[severity], { file, ...placeOf(finding), title: rule }, message);
};

/** What could not be checked comes first: of the rest nobody knows whether it is all. */
const tellProblem = ({ message, column, ...place }: ProblemOutput): string =>
  command('error', { ...place, ...(column === undefined ? {} : { col: column }), title: NOT_CHECKED }, message);

/** A word for each level of which GitHub shows a part. */
function wordsOf(findings: readonly FindingOutput[], problems: number): string[] {
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const found = findings.filter(({ severity }) => LEVELS[severity] === level).length;
    const count = level === 'error' ? found + problems : found;
    return count > SHOWN
      ? [`GitHub shows ${SHOWN} of the ${count} annotations of level ${level}; the log has all.`]
      : [];
  });
}

/**
 * The findings as workflow commands, a line each, which GitHub shows as annotations beside the lines of a pull request; the most
 * severe ones first. What a note says stays text: it can neither end its command nor begin another one.
 *
 * @example github(output).text // '::error file=a.md,line=1,endLine=1,col=2,endColumn=5,title=unknown-reference::…\n'
 */
export const github = ({ findings, problems = [] }: CheckOutput): Rendered => ({
  text: [...problems.map(tellProblem), ...mostSevereFirst(findings).map(tellFinding)].join(''),
  words: wordsOf(findings, problems.length),
});
