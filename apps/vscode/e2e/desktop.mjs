// @ts-check
// VS Code as on a desktop, with the extension installed from its package: code-server's extension host is a Node
// process with the disk before it, and its windows are pages of a headless Chromium.

import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from './chromium.mjs';
import { createProfile, logTail, startServer } from './code-server.mjs';
import { startControl } from './control.mjs';
import { requireChromium, VSIX } from './editors.mjs';
import { endAll } from './endings.mjs';
import { installVsCode } from './install.mjs';
import { openWindow } from './window.mjs';

/** @typedef {import('./window.mjs').Window} Window */

/**
 * @typedef {object} DesktopOptions
 * @property {string} out where screenshots and the log go
 * @property {Record<string, unknown>} [settings] of the user, over those that keep the tests quiet
 * @property {boolean} [bare] whether nothing is installed, neither the extension nor the one that asks inside
 */

/**
 * @typedef {object} Desktop
 * @property {(folder: string, workspace?: string) => Promise<Window>} open opens a folder in a window of its own, or a
 *   workspace file whose first folder it is; hand in a copy, by its real path, since VS Code compares paths as strings
 * @property {() => number} pid of the server, below which everything runs
 * @property {() => Promise<void>} close ends everything; may be called more than once
 */

/**
 * Starts VS Code. Call `close` in an `afterAll`; when the start itself fails, everything is ended before the error is
 * thrown.
 *
 * @param {DesktopOptions} options
 * @returns {Promise<Desktop>}
 */
export async function startDesktop({ out, settings = {}, bare = false }) {
  const log = join(out, 'server.log');
  /** What ends each thing that was started. @type {import('./endings.mjs').Ending[]} */
  const endings = [];
  /** @type {Promise<void> | undefined} */
  let closing;
  const close = () => (closing ??= endAll(endings));
  try {
    const chromium = requireChromium();
    const vscode = await installVsCode({ log: console.log });
    if ('unavailable' in vscode) throw new Error(vscode.unavailable);
    await mkdir(out, { recursive: true });
    // The log of an earlier run would mislead, not least us when we look for the port in it.
    await rm(log, { force: true });
    const root = await temporaryFolder(endings);
    const control = await startControl();
    endings.push(control.stop);
    if (!bare) await control.install(join(root, 'extensions'));
    const profile = await createProfile(vscode, { root, vsix: bare ? undefined : VSIX, settings, log });
    const server = await startServer(vscode, profile, log);
    endings.push(server.stop);
    const { context, close: closeBrowser } = await startBrowser(chromium);
    endings.push(closeBrowser);
    return {
      open: async (folder, workspace) => {
        const what = workspace === undefined ? { folder } : { workspace };
        const url = `${server.url}/?${new URLSearchParams(what)}`;
        return openWindow(await context.newPage(), { url, out, host: control.host(folder) });
      },
      pid: () => server.pid,
      close,
    };
  } catch (error) {
    const tail = await logTail(log);
    // What went wrong at the start is the news, not what then went wrong with ending it.
    await close().catch(() => {});
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`VS Code did not start: ${message}\nThe end of ${log}:\n${tail}`, { cause: error });
  }
}

/**
 * @param {import('./endings.mjs').Ending[]} endings
 * @returns {Promise<string>}
 */
async function temporaryFolder(endings) {
  // Kept short: the socket in it must fit into the 107 bytes that Linux allows.
  const root = await mkdtemp(join(tmpdir(), 'glossator-'));
  const removal = { recursive: true, force: true, maxRetries: 5 };
  // For a test runner that calls process.exit in the middle, after which nothing asynchronous is done.
  const onExit = () => rmSync(root, removal);
  process.on('exit', onExit);
  endings.push(async () => {
    await rm(root, removal);
    process.off('exit', onExit);
  });
  return root;
}
