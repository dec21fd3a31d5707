import type { Files } from './files.js';
import { LOCKFILES, lockedVersion, outwards } from './locked.js';

const inFolder = (folder: string, file: string): string => (folder === '.' ? `/${file}` : `/${folder}/${file}`);

/**
 * The version of a package that the nearest lockfile in or above a folder names.
 *
 * @param folder absolute, parted with `/`
 * @returns undefined where there is no lockfile, or where it names none
 */
export async function lockedAbove(files: Files, folder: string, name: string): Promise<string | undefined> {
  for (const above of outwards(folder.slice(1) || '.')) {
    for (const file of LOCKFILES) {
      // One that cannot be read is its package manager's to report.
      const text = await files.read(inFolder(above, file)).catch(() => undefined);
      if (text === undefined) continue;
      const importer = above === '.' ? folder.slice(1) : folder.slice(above.length + 2);
      return lockedVersion(file, text, name, importer || '.');
    }
  }
  return undefined;
}
