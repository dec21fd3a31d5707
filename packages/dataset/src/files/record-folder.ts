import { InputError, type Problem, sortProblems } from '../problem.js';
import { RECORD_FOLDERS, ROOT_FILES, type TextFile } from '../records/record-set.js';
import { cannotRead, type Files, FilesError, NOT_FOUND, readText } from './files.js';
import { isInside, pathIn } from './paths.js';

/** One file of the dataset; undefined where there is none, with the reason where it cannot be read. */
async function readFile(files: Files, root: string, file: string): Promise<TextFile | undefined> {
  try {
    const real = await files.realPath(pathIn(root, file));
    if (real !== undefined && !isInside(root, real)) {
      return { path: file, text: '', unreadable: 'leads out of the dataset: expected a file of its own folder.' };
    }
    const text = real === undefined ? undefined : await readText(files, real);
    if (text !== undefined) return { path: file, text };
    if (!file.includes('/')) return undefined;
    throw new FilesError(NOT_FOUND);
  } catch (error) {
    return { path: file, text: '', unreadable: cannotRead(error) };
  }
}

/** The names in a folder of records; none where it is missing. */
async function namesIn(files: Files, root: string, folder: string): Promise<string[] | Problem> {
  try {
    const entries = (await files.list(pathIn(root, folder))) ?? [];
    return entries
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch (error) {
    return { file: folder, message: cannotRead(error) };
  }
}

/** Folders of a data package in which YAML is none of ours. */
const OTHER_FOLDERS = new Set(['dist', 'node_modules', 'test']);

/** A folder with YAML in it that no one reads is a folder with a slip in its name. */
export async function strangeFolders(files: Files, root: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { name, type } of (await files.list(root)) ?? []) {
    if (type !== 'folder' || name.startsWith('.') || OTHER_FOLDERS.has(name) || RECORD_FOLDERS.includes(name)) continue;
    const names = await namesIn(files, root, name);
    if (!Array.isArray(names) || !names.some((file) => file.endsWith('.yaml'))) continue;
    problems.push({ file: name, message: `no folder of records: expected one of ${RECORD_FOLDERS.join(', ')}.` });
  }
  return problems;
}

/** So many records fit into the memory that Node takes by itself, with room to spare. */
const MAX_RECORDS = 150_000;

/** More would end in a process that is out of memory, which tells nobody why. */
export function checkNumber(records: number): Problem[] {
  if (records <= MAX_RECORDS) return [];
  const message = `${records} records, and no more than ${MAX_RECORDS} are built: split the dataset into several.`;
  return [{ file: '.', message }];
}

/** So many are read at once: one after the other takes long where each is asked for over a wire, all at once is more than a disk opens. */
const AT_ONCE = 32;

/**
 * The files of a folder of records that a build reads.
 *
 * @param root a real path
 * @throws InputError where a folder cannot be read: what points at its records cannot be judged then
 */
export async function readRecordFolder(files: Files, root: string): Promise<TextFile[]> {
  const names: string[] = [...ROOT_FILES];
  const problems: Problem[] = [];
  for (const folder of RECORD_FOLDERS) {
    const found = await namesIn(files, root, folder);
    if (!Array.isArray(found)) problems.push(found);
    // Not as arguments of one call: there are only so many that a stack takes.
    else for (const name of found) names.push(`${folder}/${name}`);
  }
  problems.push(...checkNumber(names.length));
  if (problems.length > 0) throw new InputError(sortProblems(problems));
  const read: TextFile[] = [];
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const slice = await Promise.all(names.slice(at, at + AT_ONCE).map((name) => readFile(files, root, name)));
    for (const file of slice) if (file !== undefined) read.push(file);
  }
  return read;
}
