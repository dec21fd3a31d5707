import fs from 'node:fs/promises';
import path from 'node:path';

/** A path with `/`, as people and machines are shown it on every system. */
export const withSlashes = (file: string): string => file.split(path.sep).join('/');

/** Whether `file` is `folder` or lies below it. Both absolute. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  const [first = ''] = relative.split(path.sep);
  return first !== '..' && !path.isAbsolute(relative);
}

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

/** @example cannotRead(error) // 'cannot be read: not found.' */
export const cannotRead = (error: unknown): string => `cannot be read: ${systemReason(error)}.`;

/** Whether something is there, whatever it is. */
export const isThere = (file: string): Promise<boolean> =>
  fs.stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  );

/** A link in a workspace can lead to a device, which has no end; a pipe never begins. */
export async function checkOrdinary(file: string): Promise<void> {
  const stat = await fs.stat(file);
  if (!stat.isFile() && !stat.isDirectory()) throw new Error('it is a device or a pipe, expected a file');
}

/** The text of a file without a byte order mark; undefined where there is none. Other failures are thrown. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    await checkOrdinary(file);
    return stripBom(await fs.readFile(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

export const stripBom = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);
