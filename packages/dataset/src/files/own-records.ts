import { addRecords } from '../own/add-records.js';
import { InputError, type Problem, sortProblems } from '../problem.js';
import { RECORD_FOLDERS, ROOT_FILES } from '../records/record-set.js';
import { type Files, NOT_FOUND } from './files.js';
import type { LoadedDataset } from './load.js';
import { isInside, pathIn } from './paths.js';
import { readRecordFolder, strangeFolders } from './record-folder.js';

/** Thrown where records of one's own are wrong: the datasets that they are added to are not. */
export class OwnRecordsError extends InputError {}

/**
 * The real path of the folder of records: below that of the configuration, which may come from anybody.
 *
 * @throws OwnRecordsError where it is not there, or not below
 */
export async function ownRecordsFolder(files: Files, root: string, records: string): Promise<string> {
  const folder = pathIn(root, records);
  const refuse = (message: string, cause?: unknown): never => {
    throw new OwnRecordsError([{ file: folder, message }], { cause });
  };
  const unreadable = (reason: string, cause?: unknown): never => {
    const cure = `create it with a folder such as ${RECORD_FOLDERS[0]}/ in it, or remove "records" from the configuration`;
    return refuse(`the folder of your records cannot be read: ${reason}; ${cure}.`, cause);
  };
  const real = await files.realPath(folder).catch((error: unknown) => unreadable((error as Error).message, error));
  if (real === undefined) return unreadable(NOT_FOUND);
  const above = await files.realPath(root);
  if (above === undefined || !isInside(above, real) || real === above) {
    return refuse('the folder of your records lies outside that of the configuration: expected a folder below it.');
  }
  if ((await files.stat(real))?.type !== 'folder') return refuse('expected the folder of your records, found a file.');
  return real;
}

/** A record that lies beside the folders is one that no one reads. */
async function strayRecords(files: Files, root: string): Promise<Problem[]> {
  const names = ((await files.list(root)) ?? []).map(({ name }) => name);
  const known: readonly string[] = ROOT_FILES;
  return names
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.') && !known.includes(name))
    .map((file) => ({ file, message: `no record lies here: move it into one of ${RECORD_FOLDERS.join(', ')}.` }));
}

async function read(files: Files, folder: string, datasets: readonly LoadedDataset[]): Promise<LoadedDataset[]> {
  const problems = [...(await strangeFolders(files, folder)), ...(await strayRecords(files, folder))];
  const result = addRecords(
    datasets.map(({ dataset }) => dataset),
    await readRecordFolder(files, folder),
  );
  const found = [...problems, ...('problems' in result ? result.problems : [])];
  if (found.length > 0 || 'problems' in result) throw new InputError(sortProblems(found));
  const served = datasets.map((loaded, at) => ({ ...loaded, dataset: result.datasets[at] ?? loaded.dataset }));
  return [...served, { dataset: result.own, files, root: folder }];
}

/**
 * Adds the records beside the notes to loaded datasets, validated like a build.
 *
 * @param root the folder of the configuration
 * @param records the folder of the records, relative to it
 * @throws OwnRecordsError with every problem at once, each with its file in full
 */
export async function addOwnRecords(
  files: Files,
  datasets: readonly LoadedDataset[],
  root: string,
  records: string,
): Promise<readonly LoadedDataset[]> {
  const folder = await ownRecordsFolder(files, root, records);
  try {
    return await read(files, folder, datasets);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new OwnRecordsError(error.problems.map((problem) => ({ ...problem, file: pathIn(folder, problem.file) })));
  }
}
