import { isUtf8 } from 'node:buffer';
import type { Dirent, Stats } from 'node:fs';
import fs from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type FileEntry, type Files, FilesError, type FileType } from '../files/files.js';
import { systemReason } from './paths.js';

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

const typeOf = (entry: Dirent | Stats): FileType =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

/** What is not there is undefined; every other failure is said in words. */
async function ifThere<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error instanceof FilesError ? error : new FilesError(systemReason(error));
  }
}

const WINDOWS = process.platform === 'win32';

/** The system's own path. */
const native = (file: string): string =>
  WINDOWS ? fileURLToPath(new URL(`file://${file.split('/').map(encodeURIComponent).join('/')}`)) : file;

const common = (file: string): string => (WINDOWS ? decodeURIComponent(pathToFileURL(file).pathname) : file);

/** The files of this machine. */
export const nodeFiles: Files = Object.freeze<Files>({
  read: (file) =>
    ifThere(async () => {
      const path = native(file);
      // A link in a workspace can lead to a device, which has no end; a pipe never begins.
      const type = typeOf(await fs.stat(path));
      if (type === 'folder') throw new FilesError('it is a folder, expected a file');
      if (type === 'other') throw new FilesError('it is a device or a pipe, expected a file');
      const bytes = await fs.readFile(path);
      if (!isUtf8(bytes)) throw new FilesError('not UTF-8: save it as UTF-8');
      return bytes.toString('utf8');
    }),
  stat: (file) =>
    ifThere(async () => {
      const stat = await fs.stat(native(file));
      return { type: typeOf(stat), size: stat.size };
    }),
  list: (folder) =>
    ifThere(async () => {
      const entries = await fs.readdir(native(folder), { withFileTypes: true });
      return entries.map(
        (entry): FileEntry => ({ name: entry.name, type: entry.isSymbolicLink() ? 'link' : typeOf(entry) }),
      );
    }),
  realPath: async (file) => {
    try {
      return common(await fs.realpath(native(file)));
    } catch (error) {
      throw new FilesError(systemReason(error));
    }
  },
});
