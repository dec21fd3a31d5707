import type { Dataset } from '../dataset.js';
import { loadDataset } from '../load.js';
import { InputError } from '../problem.js';
import { cannotRead, type Files, FilesError, NOT_FOUND, readText } from './files.js';
import { isInside, parentOf, pathIn, upwards } from './paths.js';

/** A dataset with the place it was loaded from. */
export interface LoadedDataset {
  readonly dataset: Dataset;
  /** Where it lies. */
  readonly files: Files;
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

/** The text of a file of the user's. @throws InputError where it is there and cannot be read */
export async function textOf(files: Files, file: string): Promise<string | undefined> {
  return await readText(files, file).catch((error: unknown) => {
    throw new InputError([{ file, message: cannotRead(error) }], { cause: error });
  });
}

/** A data package is read as JSON and never imported as code: nothing of a workspace is executed. */
async function readPackageJson(files: Files, root: string, name: string): Promise<PackageJson> {
  const file = pathIn(root, 'package.json');
  const text = await textOf(files, file);
  const missing = `the dataset "${name}" has no package.json in ${root}: expected a data package.`;
  if (text === undefined) throw new InputError([{ file: name, message: missing }]);
  try {
    return (JSON.parse(text) as PackageJson | null) ?? {};
  } catch (error) {
    throw new InputError([{ file, message: `not valid JSON: ${(error as Error).message}.` }]);
  }
}

/** What package managers link is followed: the root is the real path, and its files stay under it. */
async function realRoot(files: Files, folder: string, name: string): Promise<string> {
  const refuse = (reason: string, cause?: unknown): never => {
    throw new InputError([{ file: name, message: `the dataset "${name}" is not at ${folder}: ${reason}.` }], { cause });
  };
  const real = await files.realPath(folder).catch((error: unknown) => refuse((error as Error).message, error));
  return real ?? refuse(NOT_FOUND);
}

/**
 * Loads the data package at a folder.
 *
 * @param name what the configuration calls it, for messages
 */
export async function loadPackage(files: Files, folder: string, name: string): Promise<LoadedPackage> {
  const root = await realRoot(files, folder, name);
  const { glossatorDataset } = await readPackageJson(files, root, name);
  if (typeof glossatorDataset !== 'string') {
    const message = `the package "${name}" is no dataset: expected "glossatorDataset": "./dist/dataset.json" in its package.json.`;
    throw new InputError([{ file: pathIn(root, 'package.json'), message }]);
  }
  return await loadAt(files, root, glossatorDataset, name);
}

/**
 * Loads a folder of records that was built: it need not be a package, and then its output is where builds put it. The folder of that
 * output alone will do.
 */
export async function loadFolder(files: Files, folder: string, name: string): Promise<LoadedPackage> {
  const root = await realRoot(files, folder, name);
  const has = async (file: string): Promise<boolean> => (await textOf(files, pathIn(root, file))) !== undefined;
  const { glossatorDataset } = (await has('package.json')) ? await readPackageJson(files, root, name) : {};
  if (glossatorDataset !== undefined) return await loadPackage(files, folder, name);
  return await loadAt(files, root, (await has('dataset.json')) ? './dataset.json' : './dist/dataset.json', name);
}

/** More than this is not read: a string of JavaScript holds no more, and the objects made of it take several times as much. */
const MAX_BYTES = 2 ** 29;

/** Reads the files of a folder that lie, links followed, inside a root; together no more than so many bytes. */
function readerOf(files: Files, root: string, folder: string): (file: string) => Promise<string> {
  let bytes = 0;
  return async (file) => {
    const real = await files.realPath(pathIn(folder, file));
    if (real === undefined) throw new FilesError(NOT_FOUND);
    if (!isInside(root, real)) throw new FilesError('it lies outside its package');
    bytes += (await files.stat(real))?.size ?? 0;
    if (bytes > MAX_BYTES) {
      const message = `the published files of this dataset hold more than ${MAX_BYTES / 2 ** 20} MB, which is not read: split it into several.`;
      throw new InputError([{ file: folder, message }]);
    }
    const text = await files.read(real);
    if (text === undefined) throw new FilesError(NOT_FOUND);
    return text;
  };
}

/** Loads what a manifest, relative to the real root, lists. */
async function loadAt(files: Files, root: string, relative: string, name: string): Promise<LoadedPackage> {
  const manifest = pathIn(root, relative);
  const published = parentOf(manifest);
  if (!isInside(root, manifest)) {
    const message = `"glossatorDataset" leads out of the package "${name}": expected a file inside it.`;
    throw new InputError([{ file: pathIn(root, 'package.json'), message }]);
  }
  // What is there and cannot be looked at is said where it is read.
  const isThere = await files.stat(manifest).then(
    (stat) => stat !== undefined,
    () => true,
  );
  if (!isThere) {
    const message = `the dataset "${name}" is not built: run "glossator build ${name}".`;
    throw new InputError([{ file: manifest, message }]);
  }
  const dataset = await loadDataset({ manifestPath: manifest, read: readerOf(files, root, published) });
  return { dataset, files, root, published, manifest };
}

/** Where a package is installed, found the way Node does: upwards through node_modules from a folder. */
async function installedAt(files: Files, name: string, from: string): Promise<string | undefined> {
  for (const at of upwards(from)) {
    const candidate = pathIn(at, `node_modules/${name}`);
    if ((await textOf(files, pathIn(candidate, 'package.json'))) !== undefined) return candidate;
  }
  return undefined;
}

/** Whether an installed package says that it is a dataset; whether it is whole is said when it is loaded. */
export async function isInstalledDataset(files: Files, name: string, from: string): Promise<boolean> {
  const folder = await installedAt(files, name, from);
  if (folder === undefined) return false;
  const packageJson = await readPackageJson(files, folder, name).catch((): PackageJson => ({}));
  return packageJson.glossatorDataset !== undefined;
}

/** Loads an installed data package. */
export async function loadInstalled(files: Files, name: string, from: string): Promise<LoadedPackage> {
  const folder = await installedAt(files, name, from);
  if (folder !== undefined) return await loadPackage(files, folder, name);
  throw new InputError([{ file: name, message: `the dataset "${name}" is not installed: run "npm install ${name}".` }]);
}
