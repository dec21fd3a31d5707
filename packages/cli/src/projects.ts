import { type Dataset, InputError, type Project } from '@glossator/dataset';
import { findProject, loadProject, withSlashes } from '@glossator/dataset/node';
import { createLanguageService, type LanguageService } from '@glossator/service';
import type { World } from './world.js';

/** A configuration with its datasets loaded. */
export interface LoadedProject {
  readonly project: Project;
  readonly datasets: readonly Dataset[];
  readonly service: LanguageService;
}

export const NO_PROJECT =
  'no glossator.config.json found, and no dataset among the dependencies: run "glossator init", or create one with { "datasets": ["@glossator/party-opposition"] } beside your notes.';

const NO_DATASETS =
  'names no datasets, and no package above it depends on any: add "datasets": ["@glossator/party-opposition"].';

/** Finds and loads the project of each folder once. */
export class Projects {
  readonly #world: World;
  readonly #byFolder = new Map<string, Promise<Project | undefined>>();
  readonly #loaded = new Map<string, Promise<LoadedProject>>();
  readonly failures: string[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  find(folder: string): Promise<Project | undefined> {
    let found = this.#byFolder.get(folder);
    if (found === undefined) {
      found = findProject(folder, this.#world.cwd);
      this.#byFolder.set(folder, found);
    }
    return found;
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
      loading = this.#create(project);
      this.#loaded.set(key, loading);
    }
    return await loading;
  }

  async #create(project: Project): Promise<LoadedProject> {
    const loaded = await loadProject(project);
    const datasets = loaded.map(({ dataset }) => dataset);
    const error = (message: string): void => {
      this.failures.push(message);
      this.#world.stderr(`glossator: ${message}\n`);
    };
    const logger = { error };
    const service = createLanguageService({ datasets, config: project.config, logger });
    return { project, datasets, service };
  }
}

/** The datasets that served, each once, in their order. */
export function datasetsOf(projects: readonly LoadedProject[]): { readonly name: string; readonly version: string }[] {
  const all = projects.flatMap(({ datasets }) => datasets);
  return [...new Map(all.map(({ name, version }) => [`${name} ${version}`, { name, version }])).values()];
}
