import { type Dataset, InputError, type Project } from '@glossator/dataset';
import { gitIgnores, loadProject, projectFinder, withSlashes } from '@glossator/dataset/node';
import type { Configuration } from '@glossator/model';
import { createLanguageService, type LanguageService } from '@glossator/service';

/** A configuration with its datasets loaded. */
export interface LoadedProject {
  /** No other project of the run has it. */
  readonly key: string;
  readonly project: Project;
  readonly datasets: readonly Dataset[];
  readonly service: LanguageService;
}

export const NO_PROJECT =
  'no glossator.config.json found, and no dataset among the dependencies: run "glossator init", or create one with { "datasets": ["@glossator/party-opposition"] } beside your notes.';

const NO_DATASETS =
  'names no datasets, and no package above it depends on any: add "datasets": ["@glossator/party-opposition"].';

/** What the projects of a run have in common. */
interface Surroundings {
  /** The working directory, absolute. */
  readonly cwd: string;
  /** Severities that go before those of a configuration. */
  readonly rules?: NonNullable<Configuration['rules']>;
}

/** Names and versions of datasets. */
type Served = readonly { readonly name: string; readonly version: string }[];

/** Finds and loads the project of each folder once. */
export class Projects {
  /** What governs a folder. */
  readonly find: (folder: string) => Promise<Project | undefined>;
  /** What git ignores in a folder, on a walk from another. */
  readonly ignored = gitIgnores();
  readonly #rules: NonNullable<Configuration['rules']>;
  readonly #loaded = new Map<string, Promise<LoadedProject>>();
  readonly #datasets = new Map<string, Served>();
  /** What services could not do. */
  readonly failures: string[] = [];

  constructor({ cwd, rules = {} }: Surroundings) {
    this.find = projectFinder(cwd);
    this.#rules = rules;
  }

  /** The datasets of each project that was loaded, by its key. */
  datasets(): ReadonlyMap<string, Served> {
    return this.#datasets;
  }

  /** @throws InputError where no project governs the folder or its datasets cannot be loaded */
  async load(folder: string): Promise<LoadedProject> {
    const project = await this.find(folder);
    if (project === undefined) throw new InputError([{ file: '.', message: NO_PROJECT }]);
    const { datasets, records } = project.config;
    if (datasets === undefined && records === undefined) {
      throw new InputError([{ file: withSlashes(project.file ?? project.root), message: NO_DATASETS }]);
    }
    const key = project.file ?? project.root;
    let loading = this.#loaded.get(key);
    if (loading === undefined) {
      loading = this.#create(key, project);
      this.#loaded.set(key, loading);
    }
    return await loading;
  }

  async #create(key: string, project: Project): Promise<LoadedProject> {
    const loaded = await loadProject(project);
    const datasets = loaded.map(({ dataset }) => dataset);
    const logger = { error: (message: string): void => void this.failures.push(message) };
    const config = { ...project.config, rules: { ...project.config.rules, ...this.#rules } };
    this.#datasets.set(
      key,
      datasets.map(({ name, version }) => ({ name, version })),
    );
    return { key, project, datasets, service: createLanguageService({ datasets, config, logger }) };
  }
}
