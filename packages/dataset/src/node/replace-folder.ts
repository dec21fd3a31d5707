import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * Replaces a folder by one with these files: written whole beside it, then renamed. Whoever reads meets the old one or
 * the new one; a failure leaves the old one.
 */
export async function replaceFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const fresh = await fs.mkdtemp(`${folder}.new-`);
  const old = `${fresh}.old`;
  try {
    for (const [name, text] of files) {
      const file = path.join(fresh, name);
      await fs.mkdir(path.dirname(file), { recursive: true });
      await fs.writeFile(file, text);
    }
    await fs.chmod(fresh, 0o755);
    await fs.rename(folder, old).catch(ignoreMissing);
    await fs.rename(fresh, folder).catch(async (error: unknown) => {
      await fs.rename(old, folder).catch(ignoreMissing);
      throw error;
    });
  } finally {
    await fs.rm(fresh, { recursive: true, force: true });
    await fs.rm(old, { recursive: true, force: true });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
