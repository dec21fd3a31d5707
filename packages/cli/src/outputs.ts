import fs from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@glossator/dataset';
import { replaceFile, replaceFolder, withSlashes } from '@glossator/dataset/node';
import { writeReason } from './fix.js';
import { inertLine } from './format/harmless.js';
import { UsageError } from './usage.js';
import type { World } from './world.js';

/** Does what writes into a place that the user named, with an error that names it. */
async function into(
  output: string,
  { cwd }: Pick<World, 'cwd'>,
  write: (absolute: string) => Promise<void>,
): Promise<string> {
  if (output === '') throw new UsageError('--output: expected a path');
  const absolute = path.resolve(cwd, output);
  const shown = withSlashes(path.relative(cwd, absolute)) || '.';
  try {
    await fs.mkdir(path.dirname(absolute), { recursive: true });
    await write(absolute);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError([{ file: shown, message: `cannot be written: ${writeReason(error)}.` }]);
  }
  return shown;
}

/** Writes a file whole, or leaves what was there. @throws InputError where it cannot be written */
export async function replaceOutput(output: string, text: string, cwd: string): Promise<void> {
  await into(output, { cwd }, (file) => replaceFile(file, text));
}

/** Writes a file whole, or leaves what was there, and says so. */
export async function writeFile(output: string, text: string, world: World): Promise<void> {
  const shown = await into(output, world, (file) => replaceFile(file, text));
  world.stdout(`${inertLine(shown)} written\n`);
}

/** What is in a folder besides these files; nothing where there is no folder. */
async function others(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const names = await fs.readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return [];
  });
  return names.filter((name) => !files.has(name)).sort();
}

/**
 * Replaces a folder by one with these files, or leaves what was there, and says so. A folder that holds anything else is not touched: it
 * may be somebody's work.
 */
export async function writeFolder(output: string, files: ReadonlyMap<string, string>, world: World): Promise<void> {
  const shown = await into(output, world, async (folder) => {
    const [other] = await others(folder, files);
    if (other === undefined) return await replaceFolder(folder, files);
    const message = `holds ${other}, which is not of this export: name a folder that is empty, or one that is not there.`;
    throw new InputError([{ file: output, message }]);
  });
  world.stdout(`${files.size} files written into ${inertLine(shown)}\n`);
}
