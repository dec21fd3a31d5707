// @ts-check
// The pictures of the documentation, taken where what they show is proved. They go into the folder that
// GLOSSATOR_SCREENSHOTS names, from the root of the repository; without it they are taken all the same, to be looked at.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { OUT } from './editors.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ x: number, y: number, width: number, height: number }} Clip */

const { GLOSSATOR_SCREENSHOTS } = process.env;
const folder =
  GLOSSATOR_SCREENSHOTS === undefined
    ? join(OUT, 'pictures')
    : join(import.meta.dirname, '../../..', GLOSSATOR_SCREENSHOTS);

/**
 * @param {Page} page
 * @param {string} name
 * @param {Clip} clip what is shown of the window, in pixels
 * @returns {Promise<void>}
 */
export async function takePicture(page, name, clip) {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), clip, animations: 'disabled', caret: 'initial' });
}
