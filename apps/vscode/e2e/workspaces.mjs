// @ts-check
// Folders for editors to open, each away from the repository and its configuration.

import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DATASET, NOTES } from './editors.mjs';

/** @typedef {{ path: string, remove: () => Promise<void> }} Workspace */

/**
 * A folder with these files, and where it is asked for the notes of the example, or the dataset in one of its folders,
 * as a package manager installs it.
 *
 * @param {Readonly<Record<string, string>>} files by path
 * @param {{ withNotes?: boolean, datasetIn?: string }} [options]
 * @returns {Promise<Workspace>}
 */
export async function makeWorkspace(files, { withNotes = false, datasetIn } = {}) {
  // The real path, because VS Code compares paths as strings.
  const path = await realpath(await mkdtemp(join(tmpdir(), 'notes-')));
  if (withNotes) await cp(NOTES, path, { recursive: true });
  if (datasetIn !== undefined) {
    await cp(DATASET, join(path, datasetIn, 'node_modules/@glossator/party-opposition'), { recursive: true });
  }
  for (const [name, text] of Object.entries(files)) {
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}
