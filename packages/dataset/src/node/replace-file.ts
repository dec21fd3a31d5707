import fs from 'node:fs/promises';

const missing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};

/**
 * Replaces a file by one with this text, or makes it: written whole beside it, then renamed, so that whoever reads meets the old or the
 * new. It keeps its permissions; a link to it stays a link.
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  const real = (await fs.realpath(file).catch(missing)) ?? file;
  const fresh = `${real}.${process.pid}.tmp`;
  try {
    const old = await fs.stat(real).catch(missing);
    await fs.writeFile(fresh, text);
    // Not by the option of writeFile: that one is cut down by the umask.
    if (old !== undefined) await fs.chmod(fresh, old.mode);
    await fs.rename(fresh, real);
  } finally {
    await fs.rm(fresh, { force: true });
  }
}
