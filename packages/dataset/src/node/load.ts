import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Dataset } from '../dataset.js';
import { loadDataset } from '../load.js';
import { InputError } from '../problem.js';
import { sha256 } from './digest.js';
import { cannotRead, checkOrdinary, isInside, isThere, readIfThere, systemReason, withSlashes } from './paths.js';

/** A dataset with the place it was loaded from. */
export interface LoadedDataset {
  readonly dataset: Dataset;
  /** The real path of the package or folder. */
  readonly root: string;
  /** The real path of the folder of its published files; absent where there are records only. */
  readonly published?: string;
}

/** A data package, or a folder of records that was built. */
export interface LoadedPackage extends LoadedDataset {
  readonly published: string;
  /** The path of the manifest, in that folder. */
  readonly manifest: string;
}

interface PackageJson {
  readonly glossatorDataset?: unknown;
}

/** @throws InputError where the file is there and cannot be read */
async function readText(file: string): Promise<string | undefined> {
  return await readIfThere(file).catch((error: unknown) => {
    throw new InputError([{ file: withSlashes(file), message: cannotRead(error) }]);
  });
}

/** A data package is read as JSON and never imported as code: nothing of a workspace is executed. */
async function readPackageJson(root: string, name: string): Promise<PackageJson> {
  const file = path.join(root, 'package.json');
  const text = await readText(file);
  const missing = `the dataset "${name}" has no package.json in ${withSlashes(root)}: expected a data package.`;
  if (text === undefined) throw new InputError([{ file: name, message: missing }]);
  try {
    return (JSON.parse(text) as PackageJson | null) ?? {};
  } catch (error) {
    throw new InputError([{ file: withSlashes(file), message: `not valid JSON: ${(error as Error).message}.` }]);
  }
}

/** What package managers link is followed: the root is the real path, and its files stay under it. */
async function realRoot(folder: string, name: string): Promise<string> {
  return await fs.realpath(folder).catch((error: unknown) => {
    throw new InputError([
      { file: name, message: `the dataset "${name}" is not at ${withSlashes(folder)}: ${systemReason(error)}.` },
    ]);
  });
}

/**
 * Loads the data package at a folder.
 *
 * @param name what the configuration calls it, for messages
 */
export async function loadPackage(folder: string, name: string): Promise<LoadedPackage> {
  const root = await realRoot(folder, name);
  const { glossatorDataset } = await readPackageJson(root, name);
  if (typeof glossatorDataset !== 'string') {
    const message = `the package "${name}" is no dataset: expected "glossatorDataset": "./dist/dataset.json" in its package.json.`;
    throw new InputError([{ file: withSlashes(path.join(root, 'package.json')), message }]);
  }
  return await loadAt(root, glossatorDataset, name);
}

/**
 * Loads a folder of records that was built: it need not be a package, and then its output is where builds put it. The folder of that
 * output alone will do.
 */
export async function loadFolder(folder: string, name: string): Promise<LoadedPackage> {
  const root = await realRoot(folder, name);
  const has = async (file: string): Promise<boolean> => (await readText(path.join(root, file))) !== undefined;
  const { glossatorDataset } = (await has('package.json')) ? await readPackageJson(root, name) : {};
  if (glossatorDataset !== undefined) return await loadPackage(folder, name);
  return await loadAt(root, (await has('dataset.json')) ? './dataset.json' : './dist/dataset.json', name);
}

/** More than this is not read: a string of JavaScript holds no more, and the objects made of it take several times as much. */
const MAX_BYTES = 2 ** 29;

/** Reads the files of a folder that lie, links followed, inside a root; together no more than so many bytes. */
function readerOf(root: string, folder: string): (file: string) => Promise<string> {
  let bytes = 0;
  return async (file) => {
    const real = await fs.realpath(path.join(folder, file));
    if (!isInside(root, real)) throw new Error('it lies outside its package');
    await checkOrdinary(real);
    bytes += (await fs.stat(real)).size;
    if (bytes > MAX_BYTES) {
      const message = `the published files of this dataset hold more than ${MAX_BYTES / 2 ** 20} MB, which is not read: split it into several.`;
      throw new InputError([{ file: withSlashes(folder), message }]);
    }
    return await fs.readFile(real, 'utf8');
  };
}

/** Loads what a manifest, relative to the real root, lists. */
async function loadAt(root: string, relative: string, name: string): Promise<LoadedPackage> {
  const manifest = path.resolve(root, relative);
  const published = path.dirname(manifest);
  if (!isInside(root, manifest)) {
    const message = `"glossatorDataset" leads out of the package "${name}": expected a file inside it.`;
    throw new InputError([{ file: withSlashes(path.join(root, 'package.json')), message }]);
  }
  if (!(await isThere(manifest))) {
    const message = `the dataset "${name}" is not built: run "glossator build ${name}".`;
    throw new InputError([{ file: withSlashes(manifest), message }]);
  }
  const inside = readerOf(root, published);
  const read = (file: string): Promise<string> =>
    inside(file).catch((error: unknown) => {
      throw error instanceof InputError ? error : new Error(systemReason(error));
    });
  const dataset = await loadDataset({ manifestPath: withSlashes(manifest), read, sha256 });
  return { dataset, root, published, manifest };
}

/** Where a package is installed, found the way Node does: upwards through node_modules from a folder. */
async function installedAt(name: string, from: string): Promise<string | undefined> {
  for (const folder of createRequire(path.join(from, 'noop.js')).resolve.paths(name) ?? []) {
    const candidate = path.join(folder, name);
    if ((await readText(path.join(candidate, 'package.json'))) !== undefined) return candidate;
  }
  return undefined;
}

/** Whether an installed package says that it is a dataset; whether it is whole is said when it is loaded. */
export async function isInstalledDataset(name: string, from: string): Promise<boolean> {
  const folder = await installedAt(name, from);
  if (folder === undefined) return false;
  const packageJson = await readPackageJson(folder, name).catch((): PackageJson => ({}));
  return packageJson.glossatorDataset !== undefined;
}

/** Loads an installed data package. */
export async function loadInstalled(name: string, from: string): Promise<LoadedPackage> {
  const folder = await installedAt(name, from);
  if (folder !== undefined) return await loadPackage(folder, name);
  throw new InputError([{ file: name, message: `the dataset "${name}" is not installed: run "npm install ${name}".` }]);
}
