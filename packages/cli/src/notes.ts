import fs from 'node:fs/promises';
import path from 'node:path';
import { InputError, type Problem } from '@glossator/dataset';
import { findProject, isExcluded, isIncluded, loadProject, type Project, systemReason, withSlashes } from '@glossator/dataset/node';
import { createLanguageService, type LanguageService } from '@glossator/service';
import { findNotes } from './walk.js';
import type { World } from './world.js';

/** A configuration with its datasets loaded. */
export interface LoadedProject {
  readonly project: Project;
  readonly datasets: readonly { readonly name: string; readonly version: string }[];
  readonly service: LanguageService;
}

/** A note to work on. */
export interface NoteFile {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly absolute: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly bom: boolean;
  readonly loaded: LoadedProject;
}

/** The notes of a run, and what could not be read: that is reported, and the rest is done. */
export interface NoteSet {
  readonly notes: readonly NoteFile[];
  readonly projects: readonly LoadedProject[];
  readonly problems: readonly Problem[];
}

export const NO_PROJECT =
  'no glossator.config.json found, and no dataset among the dependencies: create one with { "datasets": ["@glossator/party-opposition"] } beside your notes.';

/** Finds and loads the project of each folder once. */
export class Projects {
  readonly #world: World;
  readonly #byFolder = new Map<string, Promise<Project | undefined>>();
  readonly #loaded = new Map<string, Promise<LoadedProject>>();

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
    if (project === undefined) throw new InputError([{ file: withSlashes(folder), message: NO_PROJECT }]);
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
    const logger = { error: (message: string) => this.#world.stderr(`${message}\n`) };
    const service = createLanguageService({ datasets, config: project.config, logger });
    return { project, datasets: datasets.map(({ name, version }) => ({ name, version })), service };
  }
}

async function expand(paths: readonly string[], { cwd }: World, projects: Projects, problems: Problem[]): Promise<string[]> {
  const files = new Set<string>();
  for (const each of paths.length > 0 ? paths : ['.']) {
    const absolute = path.resolve(cwd, each);
    const stat = await fs.stat(absolute).catch((error: unknown) => {
      problems.push({ file: each, message: `cannot be read: ${systemReason(error)}.` });
      return undefined;
    });
    if (stat?.isFile()) files.add(absolute);
    if (!stat?.isDirectory()) continue;
    const project = await projects.find(absolute);
    const enter = (folder: string): boolean => project === undefined || !isExcluded(project, folder);
    for (const file of await findNotes(absolute, enter, (problem) => problems.push(shorten(problem, cwd)))) {
      const own = await projects.find(path.dirname(file));
      if (own === undefined || isIncluded(own, file)) files.add(file);
    }
  }
  return [...files];
}

const shorten = (problem: Problem, cwd: string): Problem => ({
  ...problem,
  file: withSlashes(path.relative(cwd, problem.file)) || '.',
});

/**
 * Reads the notes that a command line names: files as they are, folders through their configuration, nothing: the
 * working directory. Sorted by the name that is shown.
 */
export async function readNotes(paths: readonly string[], world: World): Promise<NoteSet> {
  const projects = new Projects(world);
  const problems: Problem[] = [];
  const notes: NoteFile[] = [];
  for (const absolute of await expand(paths, world, projects, problems)) {
    const file = withSlashes(path.relative(world.cwd, absolute));
    const loaded = await projects.load(path.dirname(absolute));
    try {
      const raw = await fs.readFile(absolute, 'utf8');
      const bom = raw.startsWith('\uFEFF');
      notes.push({ file, absolute, text: bom ? raw.slice(1) : raw, bom, loaded });
    } catch (error) {
      problems.push({ file, message: `cannot be read: ${systemReason(error)}.` });
    }
  }
  // Where there is nothing to check, what is wrong with the configuration is still said.
  if (notes.length === 0 && problems.length === 0) await projects.load(world.cwd);
  notes.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { notes, projects: [...new Set(notes.map(({ loaded }) => loaded))], problems };
}

/** The datasets that served, each once, in their order. */
export function datasetsOf(projects: readonly LoadedProject[]): { readonly name: string; readonly version: string }[] {
  const all = projects.flatMap(({ datasets }) => datasets);
  return [...new Map(all.map((each) => [`${each.name} ${each.version}`, each])).values()];
}
