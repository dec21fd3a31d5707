import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

const missing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};

/** Whose the old one was: where root mends a note, it stays its keeper's. Who may not give a file away keeps it. */
const giveTo = async (file: string, { uid, gid }: { readonly uid: number; readonly gid: number }): Promise<void> => {
  await fs.chown(file, uid, gid).catch((error: NodeJS.ErrnoException) => {
    if (!['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP'].includes(error.code ?? '')) throw error;
  });
};

/**
 * Replaces a file by one with this text, or makes it: written whole beside it, then renamed, so that whoever reads meets the old or the
 * new. It keeps its permissions, and owner and group where they may be given; one that may not be written is not replaced; a link to it
 * stays a link. A pipe or a device, such as /dev/null, is written to and stays what it is.
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  const real = (await fs.realpath(file).catch(missing)) ?? file;
  // Under a name that nobody can have put a link at before, and that is not too long where that of the file is as long as may be.
  const fresh = path.join(path.dirname(real), `.${randomUUID()}.tmp`);
  try {
    const old = await fs.stat(real).catch(missing);
    if (old !== undefined && !old.isFile() && !old.isDirectory()) return await fs.writeFile(real, text);
    if (old !== undefined) await fs.access(real, fs.constants.W_OK);
    await fs.writeFile(fresh, text, { flag: 'wx' });
    if (old !== undefined) {
      // Before the permissions: a change of owner takes some of them away.
      await giveTo(fresh, old);
      // Not by the option of writeFile: that one is cut down by the umask.
      await fs.chmod(fresh, old.mode);
    }
    await fs.rename(fresh, real);
  } finally {
    await fs.rm(fresh, { force: true });
  }
}
