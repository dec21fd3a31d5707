import { formatProblem, InputError, type Problem } from '@glossator/dataset';

/** What went wrong on the way, each thing once: it is said at the end, and the rest is done. */
export class Problems {
  readonly #said = new Map<string, Problem>();

  add(problem: Problem): void {
    this.#said.set(formatProblem(problem), problem);
  }

  /** What the work gives, or what `otherwise` stands in for it where a file of the user's makes it impossible. */
  async keep<T>(work: Promise<T>, otherwise: T): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const problem of error.problems) this.add(problem);
      return otherwise;
    }
  }

  all(): Problem[] {
    return [...this.#said.values()];
  }
}

/** Each once, in the order in which they first come. */
export const distinct = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((each) => [formatProblem(each), each])).values(),
];
