// @ts-check
// The packaged extension in real VS Code, as a user sees it: code-server behind a headless Chromium.

import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { chromium as chromiumDriver } from 'playwright-core';
import { installVsCode } from './install.mjs';
import { createProfile, logTail, startServer } from './server.mjs';
import { until } from './until.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./install.mjs').VsCode} VsCode */

const CHROMIUM_FLAGS = [
  // Chromium refuses to run its sandbox as root, which is what containers and CI are; only our own page is opened.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The tests must pass offline, so they are made to be offline everywhere.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} vsix the packaged extension
 * @property {string} folder the folder to open; tests that write should hand in a copy
 * @property {Record<string, unknown>} [settings] user settings, over those that keep the tests quiet
 * @property {string} chromium the browser, see `findChromium`
 * @property {string} out where screenshots and `server.log` go; created when missing
 * @property {VsCode} [vscode] installed or taken from the cache when missing
 */

/**
 * @typedef {object} Workbench
 * @property {Page} page
 * @property {(name: string) => Promise<string>} screenshot saves `<out>/<name>.png` and tells its path
 * @property {(name: string) => Promise<void>} openFile opens a file by its path relative to the folder
 * @property {() => Promise<void>} close ends everything; may be called at any time, and more than once
 */

/**
 * Starts VS Code with the extension installed and the folder open.
 *
 * Call `close` in a `finally` or an `afterAll`. When the start itself fails, everything is ended before the error
 * is thrown.
 *
 * @param {WorkbenchOptions} options
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench({ vsix, folder, settings = {}, chromium, out, vscode }) {
  const outFolder = resolve(out);
  const log = join(outFolder, 'server.log');
  /** @param {Page} page @param {string} name */
  const screenshot = async (page, name) => {
    const path = join(outFolder, `${name}.png`);
    await page.screenshot({ path });
    return path;
  };

  /** What ends each thing that was started; run in reverse order. @type {(() => Promise<void>)[]} */
  const endings = [];
  /** @type {Promise<void> | undefined} */
  let closing;
  const close = () => (closing ??= endAll(endings));

  /** @type {Page | undefined} */
  let page;
  try {
    await mkdir(outFolder, { recursive: true });
    // The log of an earlier run would mislead, not least us when we look for the port in it.
    await rm(log, { force: true });
    const code = vscode ?? (await requireVsCode());
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
    const profile = await createProfile(code, { root, vsix: resolve(vsix), settings, log });
    const server = await startServer(code, profile, log);
    endings.push(server.stop);
    const browser = await chromiumDriver.launch({ executablePath: chromium, args: CHROMIUM_FLAGS });
    endings.push(() => browser.close());
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    // The real path, because VS Code compares paths as strings.
    await openFolder(page, server.url, await realpath(folder));
  } catch (error) {
    if (page) await screenshot(page, 'start-failed').catch(() => {});
    const tail = await logTail(log);
    // What went wrong at the start is the news, not what then went wrong with ending it.
    await close().catch(() => {});
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`VS Code did not start: ${message}\nThe end of ${log}:\n${tail}`, { cause: error });
  }

  const opened = page;
  return {
    page: opened,
    screenshot: (name) => screenshot(opened, name),
    openFile: (name) => openFile(opened, name),
    close,
  };
}

/** @returns {Promise<VsCode>} */
async function requireVsCode() {
  const vscode = await installVsCode();
  if ('unavailable' in vscode) throw new Error(vscode.unavailable);
  return vscode;
}

/**
 * @param {Page} page
 * @param {string} url
 * @param {string} folder
 */
async function openFolder(page, url, folder) {
  await page.goto(`${url}/?folder=${encodeURIComponent(folder)}`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  // The first row means that the window has reached the files on the server.
  await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 60_000 });
}

/**
 * Opens a file through "Go to File", which, unlike the explorer, needs no folders unfolded and no scrolling.
 *
 * @param {Page} page
 * @param {string} name relative to the folder, with forward slashes
 * @returns {Promise<void>}
 */
export async function openFile(page, name) {
  const opened = await until(() => tryToOpen(page, name), { timeout: 30_000 });
  if (opened) return;
  const offered = await page.locator('.quick-input-list .monaco-list-row:visible').allInnerTexts();
  // Left open, the list would take the keys that were meant for the editor.
  await page.keyboard.press('Escape');
  throw new Error(
    `could not open ${name}; "Go to File" offers ${JSON.stringify(offered)}, ` +
      `the active editor shows ${await activeFile(page)}`,
  );
}

/**
 * @param {Page} page
 * @param {string} name
 * @returns {Promise<boolean>}
 */
async function tryToOpen(page, name) {
  // Pressed while the list is open, the key would move the selection instead.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget:visible input[type=text]').first();
  // Keys go nowhere until the workbench has taken up its keyboard shortcuts.
  if (!(await appears(input, 2000))) return false;
  await input.fill(name);
  // The label reads `file.md, folder, …`. The list is filled while we look, so the right row is waited for.
  const row = page
    .locator('.quick-input-list .monaco-list-row.focused')
    .and(page.locator(`[aria-label^=${JSON.stringify(basename(name))}]`));
  if (!(await appears(row.first(), 5000))) return false;
  await page.keyboard.press('Enter');
  const shown = await until(async () => isFile(await activeFile(page), name), { timeout: 5000 });
  if (!shown) return false;
  return appears(page.locator('.editor-group-container.active .monaco-editor .view-line').first(), 5000);
}

/**
 * The path of the file in the active editor.
 *
 * @param {Page} page
 * @returns {Promise<string | undefined>}
 */
async function activeFile(page) {
  const uri = await page.evaluate(() => {
    const editor = document.querySelector('.editor-group-container.active .monaco-editor[data-uri]');
    return editor?.getAttribute('data-uri') ?? undefined;
  });
  return uri && decodeURIComponent(new URL(uri).pathname);
}

/**
 * @param {string | undefined} path
 * @param {string} name
 */
function isFile(path, name) {
  return path?.endsWith(`/${name}`) === true;
}

/**
 * @param {import('playwright-core').Locator} locator
 * @param {number} timeout
 * @returns {Promise<boolean>}
 */
async function appears(locator, timeout) {
  return locator.waitFor({ state: 'visible', timeout }).then(
    () => true,
    () => false,
  );
}

/**
 * Ends in reverse order; that one thing cannot be ended is no reason to leave the others.
 *
 * @param {(() => Promise<void>)[]} endings
 * @returns {Promise<void>}
 */
async function endAll(endings) {
  /** @type {unknown[]} */
  const failures = [];
  for (const end of endings.toReversed()) {
    await end().catch((error) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'the workbench could not be closed completely');
}
