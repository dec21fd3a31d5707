import path from 'node:path';
import { formatProblem, type Problem } from '@glossator/dataset';
import { isInside, withSlashes } from '@glossator/dataset/node';
import type { World } from '../world.js';
import { inertLine } from './harmless.js';

/** A file below the working directory is named as the user would name it. */
const nearer = (file: string, cwd: string): string =>
  path.isAbsolute(file) && isInside(cwd, file) ? withSlashes(path.relative(cwd, file)) || '.' : file;

/** The same problems, their files named as the user would name them. */
export const seenFrom = (cwd: string, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, file: nearer(problem.file, cwd) }));

/** Says what is wrong with a file of the user's, a line each. */
export function sayProblems(problems: readonly Problem[], { cwd, stderr }: World): void {
  for (const problem of seenFrom(cwd, problems)) stderr(`glossator: ${inertLine(formatProblem(problem))}\n`);
}
