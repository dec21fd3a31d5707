// @ts-check
// VS Code in the browser alone: the extension and its server in web workers, the notes behind a virtual file system.

import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from './chromium.mjs';
import { QUIET_SETTINGS } from './code-server.mjs';
import { startControl } from './control.mjs';
import { requireChromium, VSIX } from './editors.mjs';
import { endAll } from './endings.mjs';
import { installVsCode } from './install.mjs';
import { installVsCodeWeb } from './install-web.mjs';
import { unpack } from './vsix.mjs';
import { startWebHost } from './webhost.mjs';
import { openWindow } from './window.mjs';

/** @typedef {import('./window.mjs').Window} Window */
/** @typedef {{ extensions: string, folders: readonly string[], folder: string }} Guests */

/**
 * @typedef {object} Web
 * @property {Window} window
 * @property {() => Promise<void>} close ends everything; may be called more than once
 */

/**
 * Starts VS Code with a folder open. Which one is said by how it is served: {@link latest} or {@link oldest}.
 *
 * @param {(guests: Guests) => Promise<{ url: string, stop: () => Promise<void> }>} serve
 * @param {{ out: string, folder: string }} options
 * @returns {Promise<Web>}
 */
export async function startWeb(serve, { out, folder }) {
  /** @type {import('./endings.mjs').Ending[]} */
  const endings = [];
  /** @type {Promise<void> | undefined} */
  let closing;
  const close = () => (closing ??= endAll(endings));
  try {
    const chromium = requireChromium();
    await mkdir(out, { recursive: true });
    const extensions = await mkdtemp(join(tmpdir(), 'glossator-'));
    endings.push(() => rm(extensions, { recursive: true, force: true }));
    const control = await startControl();
    endings.push(control.stop);
    const ours = join(extensions, 'glossator');
    await unpack(VSIX, ours);
    const { url, stop } = await serve({ extensions, folders: [await control.install(extensions), ours], folder });
    endings.push(stop);
    const { context, close: closeBrowser } = await startBrowser(chromium);
    endings.push(closeBrowser);
    const window = await openWindow(await context.newPage(), { url, out, host: control.host('/') });
    return { window, close };
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
}

/** The VS Code that the desktop's tests run. @param {Guests} guests */
export async function latest({ folders, folder }) {
  const vscode = await installVsCode({ log: console.log });
  if ('unavailable' in vscode) throw new Error(vscode.unavailable);
  const { testWeb } = await installVsCodeWeb({ log: console.log });
  return startWebHost({ vscode: vscode.workbench, testWeb, extensions: folders, folder, settings: QUIET_SETTINGS });
}

/** The oldest VS Code that the language client allows, served by VS Code's own runner of tests. @param {Guests} guests */
export async function oldest({ extensions, folder }) {
  const { build, testWeb } = await installVsCodeWeb({ log: console.log });
  const { runServer } = createRequire(import.meta.url)(join(testWeb, 'out', 'server', 'main.js'));
  const config = {
    build: { type: 'static', location: build, quality: 'stable', version: 'ours' },
    extensionPaths: [extensions],
    folderMountPath: folder,
  };
  const server = await runServer('127.0.0.1', 0, config);
  if (!server.listening) await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve(undefined)));
    },
  };
}
