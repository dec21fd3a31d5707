// @ts-check
// A window of VS Code, driven by the hands of a reader: keys and mouse.

import { join } from 'node:path';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./control.mjs').Host} Host */

/**
 * @typedef {object} Window
 * @property {Page} page
 * @property {Host} host its extension host
 * @property {(name: string) => Promise<string>} screenshot saves `<out>/<name>.png` and tells its path
 * @property {(name: string) => Promise<void>} openFile opens a file by its path relative to the folder
 */

/**
 * @param {Page} page
 * @param {string} url
 * @param {number} timeout
 */
async function reachFiles(page, url, timeout) {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('.monaco-workbench', { timeout });
  // The name of the folder: the window has reached the files.
  await page.waitForSelector('.explorer-folders-view .monaco-list', { timeout });
}

/**
 * @param {Page} page
 * @param {{ url: string, out: string, host: Host }} options
 * @returns {Promise<Window>}
 */
export async function openWindow(page, { url, out, host }) {
  /** @param {string} name */
  const screenshot = async (name) => {
    const path = join(out, `${name}.png`);
    await page.screenshot({ path });
    return path;
  };
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  try {
    // A window of a busy server now and then stays without its files; opened once more it has them.
    await reachFiles(page, url, 25_000).catch(() => reachFiles(page, url, 60_000));
  } catch (error) {
    await screenshot('start-failed').catch(() => {});
    throw new Error(`the window did not open: ${error}\n${errors.join('\n')}`);
  }
  return { page, host, screenshot, openFile: (name) => openFile(page, host, name) };
}

/**
 * @param {Page} page
 * @param {Host} host
 * @param {string} name
 */
async function openFile(page, host, name) {
  await host.ask(async ({ open }, file) => void (await open(file)), name);
  await page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor({ timeout: 10_000 });
}
