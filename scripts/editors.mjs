// @ts-check
// Where the programs are that the tests drive but do not install. Lookups only: nothing is run, and no shell
// (`which`, `command -v`) is asked, so that the answer is the same on every platform.

import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/**
 * What a lookup depends on, so that tests can describe another machine.
 *
 * @typedef {object} Machine
 * @property {NodeJS.ProcessEnv} [env]
 * @property {NodeJS.Platform} [platform]
 * @property {(path: string) => boolean} [isProgram]
 */

/**
 * How often a test in a real editor is tried. Not all of its time is ours: in CI, where nobody can look again, it gets
 * a second try, and `npm test` tells of every test that needed it, with what had failed.
 */
export const TRIES = { retry: process.env.CI ? 1 : 0 };

/** In the order of preference: Debian and Arch, Ubuntu, Google's own packages. */
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium that playwright-core can drive, or undefined.
 *
 * `CHROME_PATH`, when set, is the only candidate: whoever names a browser is better told that it is not there
 * than tested silently with another one.
 *
 * @param {Machine} [machine]
 * @returns {string | undefined}
 */
export function findChromium(machine = {}) {
  const { env = process.env, platform = process.platform, isProgram = isExecutableFile } = machine;
  if (env.CHROME_PATH) return isProgram(env.CHROME_PATH) ? env.CHROME_PATH : undefined;
  for (const name of CHROMIUM_NAMES) {
    const found = findOnPath(name, machine);
    if (found) return found;
  }
  return usualChromiumPlaces(platform, env).find(isProgram);
}

/**
 * A program on the PATH, or undefined.
 *
 * @param {'nvim' | 'emacs' | 'kate' | 'dbus-run-session'} name
 * @param {Machine} [machine]
 * @returns {string | undefined}
 */
export function findProgram(name, machine = {}) {
  return findOnPath(name, machine);
}

/**
 * @param {string} name
 * @param {Machine} machine
 * @returns {string | undefined}
 */
function findOnPath(name, { env = process.env, platform = process.platform, isProgram = isExecutableFile }) {
  const windows = platform === 'win32';
  const path = windows ? win32 : posix;
  // The PATHEXT of Windows also names scripts, which cannot be started without a shell; `.exe` alone can.
  const file = windows ? `${name}.exe` : name;
  // On Windows the variable is mostly spelt `Path`; process.env there ignores the case, a copy of it does not.
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter);
  // An empty or relative entry means the current folder, which is no place to take a program from.
  return folders
    .filter((folder) => path.isAbsolute(folder))
    .map((folder) => path.join(folder, file))
    .find(isProgram);
}

/**
 * Where the installers of macOS and Windows put browsers, which are on no PATH.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function usualChromiumPlaces(platform, env) {
  if (platform === 'darwin') {
    const programs = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];
    const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
    return programs.flatMap((program) => folders.map((folder) => posix.join(folder, program)));
  }
  if (platform === 'win32') {
    const programs = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'];
    const folders = [env.LOCALAPPDATA, env.ProgramFiles, env['ProgramFiles(x86)']];
    return programs.flatMap((program) => folders.flatMap((folder) => (folder ? [win32.join(folder, program)] : [])));
  }
  return [];
}

/** @param {string} path */
function isExecutableFile(path) {
  try {
    accessSync(path, constants.X_OK);
    // Folders are "executable" too.
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
