import fs from 'node:fs/promises';
import path from 'node:path';
import { buildDataset } from '../build.js';
import { cannotRead, readText } from '../files/files.js';
import { readRecordFolder, strangeFolders } from '../files/record-folder.js';
import { InputError, type Problem, sortProblems } from '../problem.js';
import { sha256 } from './digest.js';
import { nodeFiles } from './node-files.js';
import { systemReason, withSlashes } from './paths.js';
import { replaceFile } from './replace-file.js';
import { replaceFolder } from './replace-folder.js';

const SEMVER = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/u;

/** The version of the data is that of its package; a folder without one is not released and has 0.0.0. */
async function versionOf(root: string): Promise<string | Problem> {
  const problem = (message: string): Problem => ({ file: 'package.json', message });
  let text: string | undefined;
  try {
    text = await readText(nodeFiles, withSlashes(path.join(root, 'package.json')));
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

const cannotWrite =
  (file: string) =>
  (error: unknown): never => {
    throw new InputError([{ file, message: `cannot be written: ${(error as Error).message}.` }]);
  };

/**
 * Builds `folder` into `folder/dist`. The old output stays as it is until the new one is whole.
 *
 * @param options lock: whether this is for a release, and every id of it goes into `folder/ids.lock`
 * @throws InputError with every problem at once; its files are relative to `folder`
 */
export async function buildFolder(folder: string, { lock = false } = {}): Promise<Built> {
  const root = await fs.realpath(folder).catch((error: unknown) => {
    throw new InputError([
      { file: folder, message: `the folder of a dataset cannot be read: ${systemReason(error)}.` },
    ]);
  });
  if (!(await fs.stat(root)).isDirectory()) {
    throw new InputError([{ file: folder, message: 'expected the folder of a dataset, found a file.' }]);
  }
  const files = await readRecordFolder(nodeFiles, withSlashes(root));
  const version = await versionOf(root);
  const problems = [
    ...(await strangeFolders(nodeFiles, withSlashes(root))),
    ...(typeof version === 'string' ? [] : [version]),
  ];
  const result = buildDataset(files, { version: typeof version === 'string' ? version : '0.0.0', sha256 });
  const found = [...problems, ...('problems' in result ? result.problems : [])];
  if (found.length > 0 || !('files' in result)) throw new InputError(sortProblems(found));
  const out = path.join(root, 'dist');
  await replaceFolder(out, result.files).catch(cannotWrite('dist'));
  if (lock) await replaceFile(path.join(root, 'ids.lock'), result.lock).catch(cannotWrite('ids.lock'));
  const manifest = JSON.parse(result.files.get('dataset.json') ?? '{}') as { counts: Record<string, number> };
  const entities = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0);
  return { folder: out, files: result.files.size, entities };
}
