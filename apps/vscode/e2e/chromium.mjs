// @ts-check
// The browser that shows VS Code.

import { chromium as driver } from 'playwright-core';

/** @typedef {import('playwright-core').BrowserContext} BrowserContext */

const FLAGS = [
  // Chromium refuses to run its sandbox as root, which is what containers and CI are; only our own page is opened.
  '--no-sandbox',
  '--disable-gpu',
  // Letters with coloured edges make pictures twice as large.
  '--disable-lcd-text',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The tests must pass offline, so they are made to be offline everywhere. The web host shows web views under names of its own.
  '--host-resolver-rules=MAP *.localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * @param {string} executablePath see `findChromium`
 * @returns {Promise<{ context: BrowserContext, close: () => Promise<void> }>}
 */
export async function startBrowser(executablePath) {
  const browser = await driver.launch({ executablePath, args: FLAGS });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  return { context, close: () => browser.close() };
}
