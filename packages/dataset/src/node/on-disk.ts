/** Projects and datasets on this machine. Paths that are given and returned have the form of the system. */
import fs from 'node:fs';
import path from 'node:path';
import type { Files } from '../files/files.js';
import { gitIgnores as gitIgnoresIn, type Ignores } from '../files/git-ignores.js';
import * as load from '../files/load.js';
import * as paths from '../files/paths.js';
import * as projects from '../files/project.js';
import { nativePath, nodeFiles } from './node-files.js';
import { withSlashes } from './paths.js';

/** The paths of a project in the form of the system. */
const native = <T extends { readonly root: string; readonly file?: string }>(found: T): T => ({
  ...found,
  root: path.normalize(found.root),
  ...(found.file === undefined ? {} : { file: path.normalize(found.file) }),
});

const common = (project: projects.Project): projects.Project => ({
  ...project,
  root: withSlashes(project.root),
  ...(project.file === undefined ? {} : { file: withSlashes(project.file) }),
});

/** What cannot be told is left to whoever asks next, who says why. */
function isThere(file: string): boolean {
  try {
    return fs.statSync(nativePath(file), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

/** For looking into very many folders for what is hardly ever there: to wait for another thread takes longer than to look. */
const lookups: Files = {
  ...nodeFiles,
  read: async (file) => (isThere(file) ? await nodeFiles.read(file) : undefined),
  stat: async (file) => (isThere(file) ? await nodeFiles.stat(file) : undefined),
};

/** See `projectFinder` of the files. */
export function projectFinder(fallback: string): (folder: string) => Promise<projects.Project | undefined> {
  const find = projects.projectFinder(lookups, withSlashes(fallback));
  return async (folder) => {
    const found = await find(withSlashes(folder));
    return found && native(found);
  };
}

export const findProject = (folder: string, fallback: string): Promise<projects.Project | undefined> =>
  projectFinder(fallback)(folder);

export async function packageAbove(folder: string): Promise<projects.PackageAbove | undefined> {
  const found = await projects.packageAbove(nodeFiles, withSlashes(folder));
  return found && native(found);
}

/** See `gitIgnores` of the files. */
export function gitIgnores(): (folder: string, from: string) => Promise<Ignores> {
  const ignores = gitIgnoresIn(lookups);
  return (folder, from) => ignores(withSlashes(folder), withSlashes(from));
}

/** A folder and all that it lies in, from the inside out. */
export const upwards = (folder: string): string[] => [...paths.upwards(withSlashes(folder))].map(path.normalize);

export const isExcluded = (project: projects.Project, file: string): boolean =>
  projects.isExcluded(common(project), withSlashes(file));

export const isIncluded = (project: projects.Project, file: string): boolean =>
  projects.isIncluded(common(project), withSlashes(file));

export const loadProject = (project: projects.Project): Promise<readonly load.LoadedDataset[]> =>
  projects.loadProject(nodeFiles, common(project));

export const loadPackage = (folder: string, name: string): Promise<load.LoadedPackage> =>
  load.loadPackage(nodeFiles, withSlashes(folder), name);

export const loadFolder = (folder: string, name: string): Promise<load.LoadedPackage> =>
  load.loadFolder(nodeFiles, withSlashes(folder), name);

export const loadInstalled = (name: string, from: string): Promise<load.LoadedPackage> =>
  load.loadInstalled(nodeFiles, name, withSlashes(from));

export const isInstalledDataset = (name: string, from: string): Promise<boolean> =>
  load.isInstalledDataset(nodeFiles, name, withSlashes(from));
