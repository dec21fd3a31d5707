import fs from 'node:fs/promises';
import path from 'node:path';
import { addRecords } from '../own/add-records.js';
import { InputError, type Problem, sortProblems } from '../problem.js';
import { RECORD_FOLDERS, ROOT_FILES } from '../records/record-set.js';
import type { LoadedDataset } from './load.js';
import { isInside, systemReason, withSlashes } from './paths.js';
import { readRecordFolder, strangeFolders } from './record-folder.js';

/** Thrown where records of one's own are wrong: the datasets that they are added to are not. */
export class OwnRecordsError extends InputError {}

/**
 * The real path of the folder of records: below that of the configuration, which may come from anybody.
 *
 * @throws OwnRecordsError where it is not there, or not below
 */
export async function ownRecordsFolder(root: string, records: string): Promise<string> {
  const folder = path.resolve(root, records);
  const refuse = (message: string): never => {
    throw new OwnRecordsError([{ file: withSlashes(folder), message }]);
  };
  const real = await fs.realpath(folder).catch((error: unknown) => {
    const cure = `create it with a folder such as ${RECORD_FOLDERS[0]}/ in it, or remove "records" from the configuration`;
    return refuse(`the folder of your records cannot be read: ${systemReason(error)}; ${cure}.`);
  });
  if (!isInside(await fs.realpath(root), real) || real === (await fs.realpath(root))) {
    return refuse('the folder of your records lies outside that of the configuration: expected a folder below it.');
  }
  if (!(await fs.stat(real)).isDirectory()) return refuse('expected the folder of your records, found a file.');
  return real;
}

/** A record that lies beside the folders is one that no one reads. */
async function strayRecords(root: string): Promise<Problem[]> {
  const names = (await fs.readdir(root)).filter((name) => name.endsWith('.yaml') && !name.startsWith('.'));
  const known: readonly string[] = ROOT_FILES;
  return names
    .filter((name) => !known.includes(name))
    .map((file) => ({ file, message: `no record lies here: move it into one of ${RECORD_FOLDERS.join(', ')}.` }));
}

async function read(folder: string, datasets: readonly LoadedDataset[]): Promise<LoadedDataset[]> {
  const problems = [...(await strangeFolders(folder)), ...(await strayRecords(folder))];
  const result = addRecords(
    datasets.map(({ dataset }) => dataset),
    await readRecordFolder(folder),
  );
  const found = [...problems, ...('problems' in result ? result.problems : [])];
  if (found.length > 0 || 'problems' in result) throw new InputError(sortProblems(found));
  const served = datasets.map((loaded, at) => ({ ...loaded, dataset: result.datasets[at] ?? loaded.dataset }));
  return [...served, { dataset: result.own, root: folder }];
}

/**
 * Adds the records beside the notes to loaded datasets, validated like a build.
 *
 * @param root the folder of the configuration
 * @param records the folder of the records, relative to it
 * @throws OwnRecordsError with every problem at once, each with its file in full
 */
export async function addOwnRecords(
  datasets: readonly LoadedDataset[],
  root: string,
  records: string,
): Promise<readonly LoadedDataset[]> {
  const folder = await ownRecordsFolder(root, records);
  try {
    return await read(folder, datasets);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new OwnRecordsError(
      error.problems.map((problem) => ({ ...problem, file: withSlashes(path.join(folder, problem.file)) })),
    );
  }
}
