import type { Configuration } from '@glossator/model';
import picomatch from 'picomatch/posix';
import { InputError, sortProblems } from '../problem.js';
import { validate } from '../records/explain.js';
import { parseJsonc } from '../records/json-file.js';
import { type Files, readText } from './files.js';
import { isInstalledDataset, type LoadedDataset, loadFolder, loadInstalled, textOf } from './load.js';
import { isWantedByDefault } from './note-bounds.js';
import { onceEach } from './once-each.js';
import { addOwnRecords } from './own-records.js';
import { parentOf, pathIn, relativeTo, upwards } from './paths.js';

/** What governs the notes of a folder: a configuration, or what stands in for one. */
export interface Project {
  /** The folder that include, exclude and `./` paths are relative to. Absolute. */
  readonly root: string;
  /** The configuration file; absent where none lies above the notes. */
  readonly file?: string;
  readonly config: Configuration;
}

export const CONFIG_FILES = ['glossator.config.json', 'glossator.config.jsonc'] as const;

/** @throws InputError with line and column of everything that is wrong */
function parseConfig(text: string, file: string): Configuration {
  const document = parseJsonc(file, text);
  const problems = 'problems' in document ? document.problems : validate(document, 'config');
  if ('problems' in document || problems.length > 0) throw new InputError(sortProblems(problems));
  return document.data as Configuration;
}

async function configIn(files: Files, folder: string): Promise<Project | undefined> {
  for (const name of CONFIG_FILES) {
    const file = pathIn(folder, name);
    const text = await textOf(files, file);
    if (text !== undefined) return { root: folder, file, config: parseConfig(text, file) };
  }
  return undefined;
}

/** The package that a folder belongs to: the nearest package.json above it. */
export interface PackageAbove {
  readonly root: string;
  /** The names of what it depends on, in its order. */
  readonly dependencies: readonly string[];
}

export async function packageAbove(files: Files, folder: string): Promise<PackageAbove | undefined> {
  for (const root of upwards(folder)) {
    // One that cannot be read is npm's to report, as a broken one is: it only means that nothing is known of it.
    const text = await readText(files, pathIn(root, 'package.json')).catch(() => '');
    if (text !== undefined) return { root, dependencies: dependencyNames(text) };
  }
  return undefined;
}

/** Every dataset among the dependencies of the nearest package.json, in its order. */
async function dependenciesAbove(files: Files, folder: string): Promise<Project | undefined> {
  const found = await packageAbove(files, folder);
  if (found === undefined) return undefined;
  const datasets: string[] = [];
  for (const name of found.dependencies) {
    if (await isInstalledDataset(files, name, found.root)) datasets.push(name);
  }
  return datasets.length === 0 ? undefined : { root: found.root, config: { datasets } };
}

function dependencyNames(text: string): string[] {
  try {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(text) as Record<string, object | undefined>;
    return [...new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)])];
  } catch {
    return [];
  }
}

/** A configuration that names no datasets uses those that the package it lies in depends on. */
async function withDatasets(files: Files, project: Project): Promise<Project> {
  if (project.config.datasets !== undefined) return project;
  const { datasets } = (await dependenciesAbove(files, project.root))?.config ?? {};
  return datasets === undefined ? project : { ...project, config: { ...project.config, datasets } };
}

/**
 * Finds what governs folders of notes: the nearest configuration above one; else the one of `fallback` (the working directory
 * or the root of the workspace); else the datasets that the nearest package.json depends on. Each folder is looked into once.
 *
 * @returns of a folder: undefined where there is none of them
 * @throws InputError, of a folder: where a configuration is there and cannot be used
 */
export function projectFinder(files: Files, fallback: string): (folder: string) => Promise<Project | undefined> {
  const configured = onceEach(async (folder) => {
    const found = await configIn(files, folder);
    return found && (await withDatasets(files, found));
  });
  const nearest: typeof configured = onceEach(async (folder) => {
    const parent = parentOf(folder);
    return (await configured(folder)) ?? (await (parent === folder ? configured(fallback) : nearest(parent)));
  });
  const standIn = onceEach((folder) => dependenciesAbove(files, folder));
  return async (folder) => (await nearest(folder)) ?? (await standIn(folder)) ?? (await standIn(fallback));
}

/** What governs one folder of notes: see `projectFinder`. */
export const findProject = (files: Files, folder: string, fallback: string): Promise<Project | undefined> =>
  projectFinder(files, fallback)(folder);

interface Globs {
  readonly included: (relative: string) => boolean;
  readonly excluded: (relative: string) => boolean;
}

/** Whether it holds for a path or for a folder that it lies in; each folder is looked at once. */
function withFolders(holds: (relative: string) => boolean): (relative: string) => boolean {
  const folders = new Map<string, boolean>();
  const ofFolder = (folder: string): boolean => {
    const known = folders.get(folder) ?? of(folder);
    folders.set(folder, known);
    return known;
  };
  const of = (relative: string): boolean => {
    const slash = relative.lastIndexOf('/');
    return holds(relative) || (slash > 0 && ofFolder(relative.slice(0, slash)));
  };
  return of;
}

/** Compiled once a configuration. */
const globs = new WeakMap<Configuration, Globs>();

function globsOf(config: Configuration): Globs {
  const known = globs.get(config);
  if (known !== undefined) return known;
  const { include, exclude } = config;
  // A pattern is relative to the root; a note outside it, which only a configuration that stands in can govern, has none.
  const made: Globs = {
    included: include === undefined ? isWantedByDefault : picomatch(include, { dot: true }),
    excluded: exclude === undefined ? () => false : withFolders(picomatch(exclude, { dot: true })),
  };
  globs.set(config, made);
  return made;
}

/** Whether the configuration leaves a file or folder (absolute) out, by itself or with a folder it lies in. */
export const isExcluded = ({ root, config }: Project, file: string): boolean =>
  globsOf(config).excluded(relativeTo(root, file));

/** Whether a note (absolute) is one that the configuration wants checked. */
export const isIncluded = (project: Project, file: string): boolean =>
  globsOf(project.config).included(relativeTo(project.root, file)) && !isExcluded(project, file);

/**
 * Loads the datasets that a project names, in its order; behind them, and added to them, the records of its own.
 *
 * @param standIn loads what serves where the project names none
 * @throws InputError; OwnRecordsError where it is the records that are wrong
 */
export async function loadProject(
  files: Files,
  project: Project,
  standIn?: () => Promise<LoadedDataset>,
): Promise<readonly LoadedDataset[]> {
  const { root, config } = project;
  const bare = config.datasets === undefined && standIn !== undefined;
  const loaded = bare ? [await standIn()] : await loadDatasets(files, project);
  return config.records === undefined ? loaded : await addOwnRecords(files, loaded, root, config.records);
}

async function loadDatasets(files: Files, { root, file, config }: Project): Promise<readonly LoadedDataset[]> {
  const names = config.datasets ?? [];
  const loaded: LoadedDataset[] = [];
  for (const name of names) {
    const local = name.startsWith('./') || name.startsWith('../');
    loaded.push(await (local ? loadFolder(files, pathIn(root, name), name) : loadInstalled(files, name, root)));
  }
  for (const [at, { dataset }] of loaded.entries()) {
    const first = loaded.findIndex((other) => other.dataset.name === dataset.name);
    if (first === at) continue;
    const message = `${names[first]} and ${names[at]} are both called "${dataset.name}", so that "prefix:${dataset.name}/slug" would mean either: keep one.`;
    throw new InputError([{ file: file ?? root, message }]);
  }
  return loaded;
}
