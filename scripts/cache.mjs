// @ts-check
// What the end-to-end tests download is large (VS Code alone is some 800 MB), so it is kept once per machine,
// outside the checkout: `git clean` spares it, every clone shares it, and CI can store the one folder.

import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** In the name of every folder that is still being built. */
const PARTIAL = '.partial-';

/** An abandoned build is deleted once it is this old; no build takes nearly as long, so no live one is hit. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * The folder for everything the tests download. `GLOSSATOR_CACHE` is taken as it stands; otherwise it is a
 * `glossator` folder in the place the platform has for caches.
 *
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform, home?: string }} [machine] for tests
 * @returns {string} an absolute path, which need not exist yet
 */
export function cacheFolder({ env = process.env, platform = process.platform, home = homedir() } = {}) {
  if (env.GLOSSATOR_CACHE) return resolve(env.GLOSSATOR_CACHE);
  // The XDG specification has relative values ignored.
  if (env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return join(env.XDG_CACHE_HOME, 'glossator');
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'glossator');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'glossator');
  return join(home, '.cache', 'glossator');
}

/**
 * The folder `name` in the cache, built when it is not there.
 *
 * `build` fills a temporary sibling, which gets its name only when whole: an install that was interrupted never
 * has the name, so the mere existence of the folder proves it good. (A rename is atomic only within one file
 * system, hence a sibling and not the system's temp folder.)
 *
 * @param {string} name must change whenever what `build` produces changes
 * @param {(folder: string) => Promise<void>} build must leave nothing behind that holds the folder's own path
 * @param {{ cache?: string }} [options]
 * @returns {Promise<string>} the absolute path of the finished folder
 */
export async function installed(name, build, { cache = cacheFolder() } = {}) {
  const target = join(cache, name);
  await mkdir(cache, { recursive: true });
  await removeAbandoned(cache);
  if (await isFolder(target)) return target;
  const partial = await mkdtemp(join(cache, `${name}${PARTIAL}`));
  try {
    await build(partial);
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another process may have finished the same install meanwhile, which makes the rename fail: use theirs.
    if (!(await isFolder(target))) throw error;
  }
  return target;
}

/**
 * Deletes what killed builds left behind, which nothing else ever would. Of whatever name: the next build may be of
 * another version.
 *
 * @param {string} cache
 */
async function removeAbandoned(cache) {
  for (const name of await readdir(cache)) {
    if (!name.includes(PARTIAL)) continue;
    const folder = join(cache, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} path */
async function isFolder(path) {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
