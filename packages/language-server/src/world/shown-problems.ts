import type { Problem } from '@glossator/dataset';
import type { Reporter } from '../world.js';
import type { UriOf } from './drives.js';

/** What is wrong in records, shown in their files for as long as it is; the user is told once, when it goes wrong. */
export class ShownProblems {
  readonly #reporter: Reporter;
  /** By project: the URIs of the files in which something is shown. */
  readonly #shown = new Map<string, readonly string[]>();
  /** By project: what the user was told, without the name of the program. */
  readonly #messages = new Map<string, string>();

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  /** @param problems their files are absolute */
  show(project: string, problems: readonly Problem[], uriOf: UriOf): void {
    const [first] = problems;
    if (first !== undefined) {
      const rest = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
      const message = `your records are not used: ${first.file}: ${first.message}${rest}`;
      this.#messages.set(project, message);
      if (!this.#shown.has(project)) this.#reporter.tellUser(`Glossator: ${message}`);
    }
    const files = [...new Set(problems.map(({ file }) => file))];
    const uris = files.map(uriOf);
    for (const uri of this.#shown.get(project) ?? []) if (!uris.includes(uri)) this.#reporter.showProblems(uri, []);
    for (const [at, file] of files.entries()) {
      const here = problems.filter((problem) => problem.file === file);
      this.#reporter.showProblems(uris[at] ?? '', here);
    }
    this.#shown.set(project, uris);
  }

  /** Those of which something is shown. */
  projects(): readonly string[] {
    return [...this.#shown.keys()];
  }

  messages(): readonly string[] {
    return [...this.#messages.values()];
  }

  clear(project: string): void {
    for (const uri of this.#shown.get(project) ?? []) this.#reporter.showProblems(uri, []);
    this.#shown.delete(project);
    this.#messages.delete(project);
  }
}
