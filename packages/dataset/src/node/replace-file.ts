import fs from 'node:fs/promises';

/** Replaces a file by one with this text: written whole beside it, then renamed. Whoever reads meets the old or the new. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const fresh = `${file}.${process.pid}.tmp`;
  try {
    await fs.writeFile(fresh, text);
    await fs.rename(fresh, file);
  } finally {
    await fs.rm(fresh, { force: true });
  }
}
