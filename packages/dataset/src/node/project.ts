import path from 'node:path';
import type { Configuration } from '@glossator/model';
import picomatch from 'picomatch';
import { InputError, sortProblems } from '../problem.js';
import { validate } from '../records/explain.js';
import { parseJsonc } from '../records/json-file.js';
import { isInstalledDataset, type LoadedDataset, loadInstalled, loadPackage } from './load.js';
import { readIfThere, systemReason, withSlashes } from './paths.js';

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
      throw new InputError([{ file: withSlashes(file), message: `cannot be read: ${systemReason(error)}.` }]);
    }
    if (text !== undefined) return { root: folder, file, config: parseConfig(text, file) };
  }
  return undefined;
}

function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = path.dirname(at)) {
    yield at;
    if (path.dirname(at) === at) return;
  }
}

/** Every dataset among the dependencies of the nearest package.json, in its order. */
async function dependenciesAbove(folder: string): Promise<Project | undefined> {
  for (const at of upwards(folder)) {
    // One that cannot be read is npm's to report, as a broken one is: it only means that nothing is known of it.
    const text = await readIfThere(path.join(at, 'package.json')).catch(() => '');
    if (text === undefined) continue;
    const datasets: string[] = [];
    for (const name of dependencyNames(text)) {
      if (await isInstalledDataset(name, at)) datasets.push(name);
    }
    return datasets.length === 0 ? undefined : { root: at, config: { datasets } };
  }
  return undefined;
}

function dependencyNames(text: string): string[] {
  try {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(text) as Record<string, object | undefined>;
    return [...new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)])];
  } catch {
    return [];
  }
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
    if (found !== undefined) return found;
  }
  return (await configIn(fallback)) ?? (await dependenciesAbove(folder)) ?? (await dependenciesAbove(fallback));
}

const GLOB = { dot: true } as const;

/** Whether the configuration leaves a file or folder (absolute) out. */
export function isExcluded({ root, config }: Project, file: string): boolean {
  return config.exclude !== undefined && picomatch(config.exclude, GLOB)(withSlashes(path.relative(root, file)));
}

/** Whether a note (absolute) is one that the configuration wants checked. */
export function isIncluded(project: Project, file: string): boolean {
  const relative = withSlashes(path.relative(project.root, file));
  return !isExcluded(project, file) && picomatch(project.config.include ?? ['**/*.md'], GLOB)(relative);
}

/** Loads the datasets that a project names, in its order. */
export async function loadProject({ root, config }: Project): Promise<readonly LoadedDataset[]> {
  const names = config.datasets ?? [];
  const loaded: LoadedDataset[] = [];
  for (const name of names) {
    const local = name.startsWith('./') || name.startsWith('../');
    loaded.push(await (local ? loadPackage(path.join(root, name), name) : loadInstalled(name, root)));
  }
  return loaded;
}
