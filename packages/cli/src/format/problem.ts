import path from 'node:path';
import { formatProblem, type Problem } from '@glossator/dataset';
import { isInside, withSlashes } from '@glossator/dataset/node';
import type { World } from '../world.js';
import { inert } from './harmless.js';

/** A file below the working directory is named as the user would name it. */
const nearer = (file: string, cwd: string): string =>
  path.isAbsolute(file) && isInside(cwd, file) ? withSlashes(path.relative(cwd, file)) || '.' : file;

/** Says what is wrong with a file of the user's, a line each. */
export function sayProblems(problems: readonly Problem[], { cwd, stderr }: World): void {
  for (const problem of problems) {
    const shown = formatProblem({ ...problem, file: nearer(problem.file, cwd) });
    stderr(`glossator: ${inert(shown)}\n`);
  }
}
