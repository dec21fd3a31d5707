import path from 'node:path';
import * as paths from '../files/paths.js';

/** A path with `/`, as people and machines are shown it on every system, and as `Files` has it. */
export const withSlashes = (file: string): string => file.split(path.sep).join('/');

/** Whether `file` is `folder` or lies below it. Both absolute. */
export const isInside = (folder: string, file: string): boolean =>
  paths.isInside(withSlashes(folder), withSlashes(file));

/** What the system said, in words for a reader. */
export function systemReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'not found',
    EACCES: 'no permission to read it',
    EPERM: 'no permission to read it',
    EISDIR: 'it is a folder, expected a file',
    ENOTDIR: 'it is a file, expected a folder',
    ELOOP: 'its links run in a ring',
  };
  return reasons[code] ?? (error as Error).message;
}
