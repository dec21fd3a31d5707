import path from 'node:path';
import type { Configuration } from '@glossator/model';
import picomatch from 'picomatch';
import { InputError, sortProblems } from '../problem.js';
import { validate } from '../records/explain.js';
import { parseJsonc } from '../records/json-file.js';
import { isInstalledDataset, type LoadedDataset, loadFolder, loadInstalled, loadPackage } from './load.js';
import { addOwnRecords } from './own-records.js';
import { cannotRead, readIfThere, withSlashes } from './paths.js';

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
  const document = parseJsonc(withSlashes(file), text);
  const problems = 'problems' in document ? document.problems : validate(document, 'config');
  if ('problems' in document || problems.length > 0) throw new InputError(sortProblems(problems));
  return document.data as Configuration;
}

async function configIn(folder: string): Promise<Project | undefined> {
  for (const name of CONFIG_FILES) {
    const file = path.join(folder, name);
    let text: string | undefined;
    try {
      text = await readIfThere(file);
    } catch (error) {
      throw new InputError([{ file: withSlashes(file), message: cannotRead(error) }]);
    }
    if (text !== undefined) return { root: folder, file, config: parseConfig(text, file) };
  }
  return undefined;
}

/** A folder and all that it lies in, from the inside out. */
export function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = path.dirname(at)) {
    yield at;
    if (path.dirname(at) === at) return;
  }
}

/** The package that a folder belongs to: the nearest package.json above it. */
export interface PackageAbove {
  readonly root: string;
  /** The names of what it depends on, in its order. */
  readonly dependencies: readonly string[];
}

export async function packageAbove(folder: string): Promise<PackageAbove | undefined> {
  for (const root of upwards(folder)) {
    // One that cannot be read is npm's to report, as a broken one is: it only means that nothing is known of it.
    const text = await readIfThere(path.join(root, 'package.json')).catch(() => '');
    if (text !== undefined) return { root, dependencies: dependencyNames(text) };
  }
  return undefined;
}

/** Every dataset among the dependencies of the nearest package.json, in its order. */
async function dependenciesAbove(folder: string): Promise<Project | undefined> {
  const found = await packageAbove(folder);
  if (found === undefined) return undefined;
  const datasets: string[] = [];
  for (const name of found.dependencies) {
    if (await isInstalledDataset(name, found.root)) datasets.push(name);
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
async function withDatasets(project: Project): Promise<Project> {
  if (project.config.datasets !== undefined) return project;
  const { datasets } = (await dependenciesAbove(project.root))?.config ?? {};
  return datasets === undefined ? project : { ...project, config: { ...project.config, datasets } };
}

/**
 * What governs a folder of notes: the nearest configuration above it; else the one of `fallback` (the working directory
 * or the root of the workspace); else the datasets that the nearest package.json depends on.
 *
 * @returns undefined where there is none of them
 * @throws InputError where a configuration is there and cannot be used
 */
export async function findProject(folder: string, fallback: string): Promise<Project | undefined> {
  for (const at of upwards(folder)) {
    const found = await configIn(at);
    if (found !== undefined) return await withDatasets(found);
  }
  const other = await configIn(fallback);
  if (other !== undefined) return await withDatasets(other);
  return (await dependenciesAbove(folder)) ?? (await dependenciesAbove(fallback));
}

interface Globs {
  readonly included: (relative: string) => boolean;
  readonly excluded: (relative: string) => boolean;
}

/** Compiled once a project. */
const globs = new WeakMap<Project, Globs>();

function globsOf(project: Project): Globs {
  const known = globs.get(project);
  if (known !== undefined) return known;
  const { include, exclude } = project.config;
  // A pattern is relative to the root; a note outside it, which only a configuration that stands in can govern, has none.
  const anywhere = (relative: string): boolean => relative.endsWith('.md');
  const made: Globs = {
    included: include === undefined ? anywhere : picomatch(include, { dot: true }),
    excluded: exclude === undefined ? () => false : picomatch(exclude, { dot: true }),
  };
  globs.set(project, made);
  return made;
}

/** Whether the configuration leaves a file or folder (absolute) out, by itself or with a folder it lies in. */
export function isExcluded(project: Project, file: string): boolean {
  const parts = withSlashes(path.relative(project.root, file)).split('/');
  const { excluded } = globsOf(project);
  return parts.some((_, at) => excluded(parts.slice(0, at + 1).join('/')));
}

/** Whether a note (absolute) is one that the configuration wants checked. */
export function isIncluded(project: Project, file: string): boolean {
  const relative = withSlashes(path.relative(project.root, file));
  return globsOf(project).included(relative) && !isExcluded(project, file);
}

/**
 * Loads the datasets that a project names, in its order; behind them, and added to them, the records of its own.
 *
 * @param fallback the folder of a data package that serves where the project names none
 * @throws InputError; OwnRecordsError where it is the records that are wrong
 */
export async function loadProject(project: Project, fallback?: string): Promise<readonly LoadedDataset[]> {
  const { root, config } = project;
  const standIn = config.datasets === undefined ? fallback : undefined;
  const loaded =
    standIn === undefined ? await loadDatasets(project) : [await loadPackage(standIn, 'the bundled dataset')];
  return config.records === undefined ? loaded : await addOwnRecords(loaded, root, config.records);
}

async function loadDatasets({ root, file, config }: Project): Promise<readonly LoadedDataset[]> {
  const names = config.datasets ?? [];
  const loaded: LoadedDataset[] = [];
  for (const name of names) {
    const local = name.startsWith('./') || name.startsWith('../');
    loaded.push(await (local ? loadFolder(path.join(root, name), name) : loadInstalled(name, root)));
  }
  for (const [at, { dataset }] of loaded.entries()) {
    const first = loaded.findIndex((other) => other.dataset.name === dataset.name);
    if (first === at) continue;
    const message = `${names[first]} and ${names[at]} are both called "${dataset.name}", so that "prefix:${dataset.name}/slug" would mean either: keep one.`;
    throw new InputError([{ file: withSlashes(file ?? root), message }]);
  }
  return loaded;
}
