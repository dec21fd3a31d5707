import type { Problem } from '@glossator/dataset';
import { URI } from 'vscode-uri';
import type { Reporter } from '../world.js';

/** What is wrong in records, shown in their files for as long as it is; the user is told once, when it goes wrong. */
export class ShownProblems {
  readonly #reporter: Reporter;
  /** By project: the files in which something is shown. */
  readonly #files = new Map<string, readonly string[]>();

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  /** @param problems their files are absolute */
  show(project: string, problems: readonly Problem[]): void {
    const [first] = problems;
    if (!this.#files.has(project) && first !== undefined) {
      const rest = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
      this.#reporter.tellUser(`Glossator: your records are not used: ${first.file}: ${first.message}${rest}`);
    }
    const files = [...new Set(problems.map(({ file }) => file))];
    for (const file of this.#files.get(project) ?? []) if (!files.includes(file)) this.#publish(file, []);
    for (const file of files)
      this.#publish(
        file,
        problems.filter((problem) => problem.file === file),
      );
    this.#files.set(project, files);
  }

  /** Those of which something is shown. */
  projects(): readonly string[] {
    return [...this.#files.keys()];
  }

  clear(project: string): void {
    for (const file of this.#files.get(project) ?? []) this.#publish(file, []);
    this.#files.delete(project);
  }

  #publish(file: string, problems: readonly Problem[]): void {
    this.#reporter.showProblems(URI.file(file).toString(), problems);
  }
}
