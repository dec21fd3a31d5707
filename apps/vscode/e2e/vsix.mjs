// @ts-check
// The packaged extension, laid out as a folder: what an editor makes of it when it installs it.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

const INSIDE = 'extension/';

/**
 * @param {string} vsix
 * @param {string} folder
 */
export async function unpack(vsix, folder) {
  const files = unzipSync(await readFile(vsix), { filter: ({ name }) => name.startsWith(INSIDE) });
  for (const [name, bytes] of Object.entries(files)) {
    const file = join(folder, name.slice(INSIDE.length));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
