import { formatProblem, type Problem } from '@glossator/dataset';
import type { World } from '../world.js';
import { harmless } from './harmless.js';

/** Says what is wrong with a file of the user's, a line each. */
export function sayProblems(problems: readonly Problem[], { stderr }: World): void {
  for (const problem of problems) stderr(`glossator: ${harmless(formatProblem(problem))}\n`);
}
