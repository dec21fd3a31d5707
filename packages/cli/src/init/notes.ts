import path from 'node:path';
import { InputError, type PackageAbove } from '@glossator/dataset';
import { findProject, isInside, isInstalledDataset, packageAbove, upwards, withSlashes } from '@glossator/dataset/node';
import type { Configuration } from '@glossator/model';
import type { Logger } from '@glossator/service';
import { firstNote, sampleReference, USUAL_DATASET, USUAL_REFERENCE } from './first-note.js';
import { type Files, isThere, json } from './scaffold.js';
import { workflow } from './workflow.js';

/** What `glossator init` is about to do. */
export interface NotesPlan {
  readonly files: Files;
  /** What `npm install` still has to be told to install. */
  readonly install: readonly string[];
  /** Why there is no workflow, where there is none. */
  readonly noWorkflow?: string;
}

const isPath = (dataset: string): boolean => dataset.startsWith('./') || dataset.startsWith('../');

/** A path as a configuration in `folder` names a dataset by it. */
export function datasetPath(folder: string, absolute: string): string {
  const relative = withSlashes(path.relative(folder, absolute));
  return relative.startsWith('../') ? relative : `./${relative}`;
}

/** The configuration of the folder: its own, or one to be written, with the datasets of the one above it if it can be. */
async function configOf(folder: string, wanted: readonly string[]): Promise<{ file: string; config: Configuration }> {
  const { root = folder, file, config = {} } = (await findProject(folder, folder)) ?? {};
  const named = (config.datasets ?? [USUAL_DATASET]).map((name) =>
    isPath(name) ? datasetPath(folder, path.join(root, name)) : name,
  );
  if (file === undefined || root !== folder) {
    return { file: 'glossator.config.json', config: { datasets: wanted.length > 0 ? [...wanted] : named } };
  }
  const added = wanted.filter((name) => !named.includes(name));
  if (added.length > 0) {
    const message = `is there already and is not changed: add ${added.join(', ')} to its datasets.`;
    throw new InputError([{ file: withSlashes(file), message }]);
  }
  return { file: path.basename(file), config: { ...config, datasets: named } };
}

/** The reference of the first note. A dataset that is yet to be installed cannot be asked for one. */
async function referenceFor(folder: string, config: Configuration, logger: Logger): Promise<string | undefined> {
  const { datasets = [] } = config;
  for (const name of datasets) {
    if (isPath(name) || (await isInstalledDataset(name, folder))) continue;
    return datasets[0] === USUAL_DATASET ? USUAL_REFERENCE : undefined;
  }
  return await sampleReference(folder, config, logger);
}

/** The folder that is the repository, and the package in it that the notes belong to. */
async function surroundings(folder: string): Promise<{ repository?: string; own?: PackageAbove }> {
  const found = await packageAbove(folder);
  for (const repository of upwards(folder)) {
    if (!(await isThere(path.join(repository, '.git')))) continue;
    return { repository, ...(found !== undefined && isInside(repository, found.root) ? { own: found } : {}) };
  }
  return found === undefined ? {} : { repository: found.root, own: found };
}

/** Those datasets of a repository that lie in it as records: what is built from them is not committed. */
async function builtHere(folder: string, datasets: readonly string[]): Promise<string[]> {
  const built: string[] = [];
  for (const name of datasets) {
    if (isPath(name) && (await isThere(path.join(folder, name, 'dataset.yaml')))) built.push(name);
  }
  return built;
}

/**
 * What a folder of notes needs.
 *
 * @param folder absolute
 * @param wanted datasets as the configuration names them; empty: those of the nearest package.json, else the usual one
 * @throws InputError where a configuration or a dataset is in the way
 */
export async function planNotes(folder: string, wanted: readonly string[], logger: Logger): Promise<NotesPlan> {
  const { file, config } = await configOf(folder, wanted);
  const { datasets = [] } = config;
  const { repository = folder, own } = await surroundings(folder);
  const files = new Map([
    [file, json({ datasets })],
    ['notes/first-note.md', firstNote(await referenceFor(folder, config, logger))],
    ['.gitignore', 'node_modules/\n'],
  ]);
  if (own === undefined || own.root === folder) {
    files.set('package.json', json({ private: true, scripts: { check: 'glossator check' } }));
  }
  const packages = ['glossator', ...datasets.filter((name) => !isPath(name))];
  const install = packages.filter((name) => !(own?.dependencies ?? []).includes(name));
  if (repository === folder) {
    files.set('.github/workflows/notes.yml', workflow(await builtHere(folder, datasets)));
    return { files, install };
  }
  const where = withSlashes(path.relative(folder, repository));
  return { files, install, noWorkflow: `it belongs at the root of the repository (${where})` };
}
