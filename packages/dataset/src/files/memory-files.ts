import { type FileEntry, type Files, FilesError } from './files.js';
import { isInside, relativeTo } from './paths.js';
import { web } from './web.js';

/**
 * Files that are nowhere but here: for tests, and for whoever has texts and no disk. Without links, so that a path is its real path.
 *
 * @param texts by path; folders are those that the paths name
 * @example memoryFiles({ '/notes/a.md': '[Ann](person:ann-lee)' })
 */
export function memoryFiles(texts: Readonly<Record<string, string>>): Files {
  const byPath = new Map(Object.entries(texts));
  const isFolder = (path: string): boolean => [...byPath.keys()].some((file) => file !== path && isInside(path, file));
  const stat: Files['stat'] = async (path) => {
    const text = byPath.get(path);
    if (text !== undefined) return { type: 'file', size: new web.TextEncoder().encode(text).length };
    return isFolder(path) ? { type: 'folder', size: 0 } : undefined;
  };
  return Object.freeze<Files>({
    read: async (file) => {
      if (!byPath.has(file) && isFolder(file)) throw new FilesError('it is a folder, expected a file');
      return byPath.get(file);
    },
    stat,
    list: async (folder) => {
      if (byPath.has(folder)) throw new FilesError('it is a file, expected a folder');
      if (!isFolder(folder)) return undefined;
      const entries = new Map<string, FileEntry>();
      for (const file of byPath.keys()) {
        if (!isInside(folder, file)) continue;
        const [name = '', ...rest] = relativeTo(folder, file).split('/');
        entries.set(name, { name, type: rest.length > 0 ? 'folder' : 'file' });
      }
      return [...entries.values()];
    },
    realPath: async (path) => ((await stat(path)) === undefined ? undefined : path),
  });
}
