// @ts-check
// Whether real editors can be driven here; a test that cannot run is listed with its reason, and fails in CI.

import { join } from 'node:path';
import { afterEach, describe } from 'vitest';
import { findChromium, TRIES } from '../../../scripts/editors.mjs';
import { whyUnavailable } from './install.mjs';

const root = join(import.meta.dirname, '..');

/** The packaged extension, as it is given away. */
export const VSIX = join(root, 'dist', 'glossator.vsix');

/** The data package, as it is bundled. */
export const DATASET = join(root, 'dist', 'dataset');

/** The notes of a historian, with the faults that such notes have. */
export const NOTES = join(root, '../../examples/notes');

/** Where screenshots and logs go. */
export const OUT = join(root, '.reports', 'e2e');

/** Time for the installation of an editor, the first time on a machine. */
export const START_MS = 600_000;

const chromium = findChromium();
const reason = chromium === undefined ? 'no Chromium found' : whyUnavailable();
const skip = reason !== undefined && process.env.GLOSSATOR_REQUIRE_EDITORS !== '1';

/** The browser that shows the editors. */
export function requireChromium() {
  if (chromium === undefined || reason !== undefined) throw new Error(reason);
  return chromium;
}

/** @param {string} title @param {() => void} tests */
export const describeInEditor = (title, tests) =>
  describe.skipIf(skip)(`${title}${skip ? ` (skipped: ${reason})` : ''}`, TRIES, tests);

/** Keeps how the window looked when a test failed. @param {() => import('./window.mjs').Window | undefined} window */
export const keepFailures = (window) =>
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await window()?.screenshot(`failed: ${task.name}`);
  });
