import { isUtf8 } from 'node:buffer';
import fs from 'node:fs/promises';
import path from 'node:path';
import { buildDataset } from '../build.js';
import { InputError, type Problem, sortProblems } from '../problem.js';
import { RECORD_FOLDERS, ROOT_FILES, type TextFile } from '../records/record-set.js';
import { sha256 } from './digest.js';
import { isInside, readIfThere, stripBom, systemReason } from './paths.js';
import { replaceFolder } from './replace-folder.js';

const cannotRead = (error: unknown): string => `cannot be read: ${systemReason(error)}.`;

/** One file of the dataset; undefined where there is none, with the reason where it cannot be read. */
async function readFile(root: string, file: string): Promise<TextFile | undefined> {
  try {
    const real = await fs.realpath(path.join(root, file));
    const unreadable = 'leads out of the dataset: expected a file of its own folder.';
    if (!isInside(root, real)) return { path: file, text: '', unreadable };
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
async function strangeFolders(root: string): Promise<Problem[]> {
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

/** @throws InputError where a folder cannot be read: what points at its records cannot be judged then */
async function readFolder(root: string): Promise<TextFile[]> {
  const files: string[] = [...ROOT_FILES];
  const problems: Problem[] = [];
  for (const folder of RECORD_FOLDERS) {
    const names = await namesIn(root, folder);
    if (Array.isArray(names)) files.push(...names.map((name) => `${folder}/${name}`));
    else problems.push(names);
  }
  if (problems.length > 0) throw new InputError(sortProblems(problems));
  const read: TextFile[] = [];
  for (const file of files) {
    const found = await readFile(root, file);
    if (found !== undefined) read.push(found);
  }
  return read;
}

const SEMVER = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/u;

/** The version of the data is that of its package; a folder without one is not released and has 0.0.0. */
async function versionOf(root: string): Promise<string | Problem> {
  const problem = (message: string): Problem => ({ file: 'package.json', message });
  let text: string | undefined;
  try {
    text = await readIfThere(path.join(root, 'package.json'));
  } catch (error) {
    return problem(cannotRead(error));
  }
  if (text === undefined) return '0.0.0';
  let data: { version?: unknown } | null;
  try {
    data = JSON.parse(text) as { version?: unknown } | null;
  } catch (error) {
    return problem(`not valid JSON: ${(error as Error).message}.`);
  }
  const version = data?.version;
  if (typeof version === 'string' && SEMVER.test(version)) return version;
  return problem(`"version" is ${JSON.stringify(version) ?? 'missing'}: expected major.minor.patch.`);
}

/** What a build wrote. */
export interface Built {
  /** Absolute. */
  readonly folder: string;
  readonly files: number;
  readonly entities: number;
}

/**
 * Builds `folder` into `folder/dist`. The old output stays as it is until the new one is whole.
 *
 * @throws InputError with every problem at once; its files are relative to `folder`
 */
export async function buildFolder(folder: string): Promise<Built> {
  const root = await fs.realpath(folder).catch((error: unknown) => {
    throw new InputError([
      { file: folder, message: `the folder of a dataset cannot be read: ${systemReason(error)}.` },
    ]);
  });
  if (!(await fs.stat(root)).isDirectory()) {
    throw new InputError([{ file: folder, message: 'expected the folder of a dataset, found a file.' }]);
  }
  const files = await readFolder(root);
  const version = await versionOf(root);
  const problems = [...(await strangeFolders(root)), ...(typeof version === 'string' ? [] : [version])];
  const result = buildDataset(files, { version: typeof version === 'string' ? version : '0.0.0', sha256 });
  const found = [...problems, ...('problems' in result ? result.problems : [])];
  if (found.length > 0 || !('files' in result)) throw new InputError(sortProblems(found));
  const out = path.join(root, 'dist');
  await replaceFolder(out, result.files).catch((error: unknown) => {
    throw new InputError([{ file: 'dist', message: `cannot be written: ${(error as Error).message}.` }]);
  });
  const manifest = JSON.parse(result.files.get('dataset.json') ?? '{}') as { counts: Record<string, number> };
  const entities = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0);
  return { folder: out, files: result.files.size, entities };
}
