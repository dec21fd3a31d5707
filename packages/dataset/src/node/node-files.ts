import { isUtf8 } from 'node:buffer';
import type { Dirent, Stats } from 'node:fs';
import fs from 'node:fs/promises';
import { type FileEntry, type Files, FilesError, type FileType } from '../files/files.js';
import { systemReason, withSlashes } from './paths.js';

/** What the system says where nothing is; of what should be a folder it may also say that a file stands on the way. */
const MISSING = ['ENOENT', 'ENOTDIR'];

const typeOf = (entry: Dirent | Stats): FileType =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

/** What is not there is undefined; every other failure is said in words. */
async function ifThere<T>(work: () => Promise<T>, missing = MISSING): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (missing.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error instanceof FilesError ? error : new FilesError(systemReason(error));
  }
}

/**
 * The path by which the system knows a file: on Windows without the slash that stands before the drive in a URI.
 *
 * @example nativePath('/c:/notes/a.md', true) // 'c:/notes/a.md'
 */
export function nativePath(file: string, windows = process.platform === 'win32'): string {
  if (!windows) return file;
  const path = file.replace(/^\/(?=[a-z]:)/iu, '');
  // A drive alone is the working directory on it.
  return /^[a-z]:$/iu.test(path) ? `${path}/` : path;
}

/** The files of this machine. */
export const nodeFiles: Files = Object.freeze<Files>({
  read: (file) =>
    ifThere(async () => {
      const path = nativePath(file);
      // A link in a workspace can lead to a device, which has no end; a pipe never begins.
      const type = typeOf(await fs.stat(path));
      if (type === 'folder') throw new FilesError('it is a folder, expected a file');
      if (type === 'other') throw new FilesError('it is a device or a pipe, expected a file');
      const bytes = await fs.readFile(path);
      if (!isUtf8(bytes)) throw new FilesError('it is not UTF-8, save it as UTF-8');
      return bytes.toString('utf8');
    }),
  stat: (file) =>
    ifThere(async () => {
      const stat = await fs.stat(nativePath(file));
      return { type: typeOf(stat), size: stat.size };
    }),
  list: (folder) =>
    ifThere(async () => {
      const entries = await fs.readdir(nativePath(folder), { withFileTypes: true });
      return entries.map(
        (entry): FileEntry => ({ name: entry.name, type: entry.isSymbolicLink() ? 'link' : typeOf(entry) }),
      );
    }, ['ENOENT']),
  realPath: (file) => ifThere(async () => withSlashes(await fs.realpath(nativePath(file)))),
});
