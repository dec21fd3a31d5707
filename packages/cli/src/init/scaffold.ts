import fs from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@glossator/dataset';
import { isInside, withSlashes } from '@glossator/dataset/node';
import { writeReason } from '../fix.js';

/** Files to be written: path relative to a folder, with `/`, to text. */
export type Files = ReadonlyMap<string, string>;

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What became of them. */
export interface Scaffolded {
  readonly written: readonly string[];
  /** There already, and left as they were. */
  readonly kept: readonly string[];
}

/** Whether something has this name: a link that leads nowhere too, since writing would follow it. */
export const isThere = (file: string): Promise<boolean> =>
  fs.lstat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false;
      throw error;
    },
  );

/** Where the nearest folder above a file that is there really lies. */
async function realParent(file: string): Promise<string> {
  const parent = path.dirname(file);
  return await fs.realpath(parent).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return realParent(parent);
    throw error;
  });
}

/** Makes a folder with all that it lies in, and remembers what has to go if the rest fails. */
async function makeFolder(folder: string, made: string[]): Promise<void> {
  const first = await fs.mkdir(folder, { recursive: true });
  if (first !== undefined) made.push(first);
}

async function writeNew(root: string, file: string, text: string, made: string[]): Promise<void> {
  if (!isInside(root, await realParent(file))) throw new Error('its folder is a link that leads elsewhere');
  await makeFolder(path.dirname(file), made);
  await fs.writeFile(file, text, { flag: 'wx' });
  made.push(file);
}

/**
 * Writes files into a folder, which is made where it is missing. Nothing that is there is changed; where one file cannot
 * be written, those written before it are taken away again.
 *
 * @throws InputError with the file, named from `cwd`
 */
export async function scaffold(folder: string, files: Files, cwd: string): Promise<Scaffolded> {
  const made: string[] = [];
  const result = { written: [] as string[], kept: [] as string[] };
  let at = folder;
  try {
    await makeFolder(folder, made);
    const root = await fs.realpath(folder);
    for (const [name, text] of files) {
      at = path.join(folder, name);
      const kept = await isThere(at);
      if (!kept) await writeNew(root, path.join(root, name), text, made);
      result[kept ? 'kept' : 'written'].push(name);
    }
    return result;
  } catch (error) {
    for (const each of made.reverse()) await fs.rm(each, { recursive: true, force: true });
    const file = withSlashes(path.relative(cwd, at)) || '.';
    throw new InputError([{ file, message: `cannot be written: ${writeReason(error)}. Nothing was written.` }]);
  }
}
