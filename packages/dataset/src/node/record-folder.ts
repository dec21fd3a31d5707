import { isUtf8 } from 'node:buffer';
import fs from 'node:fs/promises';
import path from 'node:path';
import { InputError, type Problem, sortProblems } from '../problem.js';
import { RECORD_FOLDERS, ROOT_FILES, type TextFile } from '../records/record-set.js';
import { cannotRead, checkOrdinary, isInside, stripBom } from './paths.js';

/** One file of the dataset; undefined where there is none, with the reason where it cannot be read. */
async function readFile(root: string, file: string): Promise<TextFile | undefined> {
  try {
    const real = await fs.realpath(path.join(root, file));
    const unreadable = 'leads out of the dataset: expected a file of its own folder.';
    if (!isInside(root, real)) return { path: file, text: '', unreadable };
    await checkOrdinary(real);
    const bytes = await fs.readFile(real);
    if (!isUtf8(bytes)) return { path: file, text: '', unreadable: 'not UTF-8: save it as UTF-8.' };
    return { path: file, text: stripBom(bytes.toString('utf8')) };
  } catch (error) {
    const missing = !file.includes('/') && (error as NodeJS.ErrnoException).code === 'ENOENT';
    return missing ? undefined : { path: file, text: '', unreadable: cannotRead(error) };
  }
}

/** The names in a folder of records; none where it is missing. */
async function namesIn(root: string, folder: string): Promise<string[] | Problem> {
  try {
    return (await fs.readdir(path.join(root, folder))).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return missing ? [] : { file: folder, message: cannotRead(error) };
  }
}

/** Folders of a data package in which YAML is none of ours. */
const OTHER_FOLDERS = new Set(['dist', 'node_modules', 'test']);

/** A folder with YAML in it that no one reads is a folder with a slip in its name. */
export async function strangeFolders(root: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const entry of await fs.readdir(root, { withFileTypes: true })) {
    const { name } = entry;
    if (!entry.isDirectory() || name.startsWith('.') || OTHER_FOLDERS.has(name) || RECORD_FOLDERS.includes(name))
      continue;
    const names = await namesIn(root, name);
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

/**
 * The files of a folder of records that a build reads.
 *
 * @param root a real path
 * @throws InputError where a folder cannot be read: what points at its records cannot be judged then
 */
export async function readRecordFolder(root: string): Promise<TextFile[]> {
  const files: string[] = [...ROOT_FILES];
  const problems: Problem[] = [];
  for (const folder of RECORD_FOLDERS) {
    const names = await namesIn(root, folder);
    if (!Array.isArray(names)) problems.push(names);
    // Not as arguments of one call: there are only so many that a stack takes.
    else for (const name of names) files.push(`${folder}/${name}`);
  }
  problems.push(...checkNumber(files.length));
  if (problems.length > 0) throw new InputError(sortProblems(problems));
  const read: TextFile[] = [];
  for (const file of files) {
    const found = await readFile(root, file);
    if (found !== undefined) read.push(found);
  }
  return read;
}
