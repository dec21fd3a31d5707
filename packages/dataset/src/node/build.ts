import fs from 'node:fs/promises';
import path from 'node:path';
import { buildDataset } from '../build.js';
import { InputError, type Problem } from '../problem.js';
import { RECORD_FOLDERS, ROOT_FILES, type TextFile } from '../records/record-set.js';
import { sha256 } from './digest.js';
import { isInside, readIfThere, stripBom, systemReason } from './paths.js';
import { replaceFolder } from './replace-folder.js';

/** Reads the files that a build looks at; a missing folder is an empty one, another failure a problem. */
async function readFolder(root: string): Promise<{ readonly files: TextFile[]; readonly problems: Problem[] }> {
  const files: TextFile[] = [];
  const problems: Problem[] = [];
  const attempt = async (file: string, read: () => Promise<void>): Promise<void> => {
    try {
      await read();
    } catch (error) {
      problems.push({ file, message: `cannot be read: ${systemReason(error)}.` });
    }
  };
  for (const name of ROOT_FILES) {
    await attempt(name, async () => {
      const text = await readIfThere(path.join(root, name));
      if (text !== undefined) files.push({ path: name, text });
    });
  }
  for (const folder of RECORD_FOLDERS) {
    await attempt(folder, async () => {
      const names = await fs.readdir(path.join(root, folder)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      for (const name of names.filter((each) => !each.startsWith('.')).sort()) {
        const file = `${folder}/${name}`;
        await attempt(file, async () => {
          const real = await fs.realpath(path.join(root, file));
          if (!isInside(root, real)) {
            problems.push({ file, message: 'leads out of the dataset: a record is a file of its own folder.' });
            return;
          }
          files.push({ path: file, text: stripBom(await fs.readFile(real, 'utf8')) });
        });
      }
    });
  }
  return { files, problems };
}

const SEMVER = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/u;

/** The version of the data is that of its package; a folder without one is not released and has 0.0.0. */
async function versionOf(root: string): Promise<string> {
  const file = path.join(root, 'package.json');
  const text = await readIfThere(file);
  if (text === undefined) return '0.0.0';
  let version: unknown;
  try {
    ({ version } = JSON.parse(text) as { version?: unknown });
  } catch (error) {
    throw new InputError([{ file: 'package.json', message: `not valid JSON: ${(error as Error).message}.` }]);
  }
  if (typeof version === 'string' && SEMVER.test(version)) return version;
  throw new InputError([{ file: 'package.json', message: `"version" is ${JSON.stringify(version)}: expected major.minor.patch.` }]);
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
    throw new InputError([{ file: folder, message: `the folder of a dataset cannot be read: ${systemReason(error)}.` }]);
  });
  if (!(await fs.stat(root)).isDirectory()) {
    throw new InputError([{ file: folder, message: 'expected the folder of a dataset, found a file.' }]);
  }
  const { files, problems } = await readFolder(root);
  const version = await versionOf(root);
  const result = buildDataset(files, { version, sha256 });
  const found = [...problems, ...('problems' in result ? result.problems : [])];
  if (found.length > 0 || !('files' in result)) throw new InputError(found);
  const out = path.join(root, 'dist');
  await replaceFolder(out, result.files);
  const manifest = JSON.parse(result.files.get('dataset.json') ?? '{}') as { counts: Record<string, number> };
  const entities = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0);
  return { folder: out, files: result.files.size, entities };
}
