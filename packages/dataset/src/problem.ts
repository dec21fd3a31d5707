/** Something wrong in a file, with its place. `message` says what was found, what was expected and the cure. */
export interface Problem {
  /** As the caller named it. */
  readonly file: string;
  /** From 1; absent where the whole file or folder is meant. */
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** @example formatProblem({ file: 'people/a.yaml', line: 3, column: 5, message: '…' }) // 'people/a.yaml:3:5: …' */
export const formatProblem = ({ file, line, column, message }: Problem): string =>
  line === undefined ? `${file}: ${message}` : `${file}:${line}:${column ?? 1}: ${message}`;

/** Nobody mends more before looking again, and to find the place of each of very many takes longer than anybody waits. */
const MAX_TOLD = 100;

/** Says what was found in one file, each as a problem; of very many the first, and how many there are besides. */
export function tell<T>(file: string, found: readonly T[], problemOf: (each: T) => Problem): Problem[] {
  const more = found.length - MAX_TOLD;
  const problems = found.slice(0, MAX_TOLD).map(problemOf);
  return more > 0 ? [...problems, { file, message: `${more} more problems: mend the first ${MAX_TOLD}.` }] : problems;
}

/** In the order in which a reader wants them: by file, then by place. */
export const sortProblems = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.message, b.message),
  );

/** By UTF-16 units: the same order on every machine, whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Thrown where a user's file makes going on impossible; its problems are shown, never a stack. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(formatProblem).join('\n'), options);
    this.name = 'InputError';
    this.problems = problems;
  }
}
