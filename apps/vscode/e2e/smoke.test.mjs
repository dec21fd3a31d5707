// @ts-check
// The packaged extension in real VS Code, installed as a historian would: no configuration, no network.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../scripts/editors.mjs';
import { hoverWord } from './hover.mjs';
import { installVsCode, whyUnavailable } from './install.mjs';
import { openWorkbench } from './workbench.mjs';

const root = join(import.meta.dirname, '..');
const out = join(root, '.reports', 'e2e');

const chromium = findChromium();
const reason = chromium === undefined ? 'no Chromium found' : whyUnavailable();
// In CI a test that cannot run is a failure, elsewhere it is listed with its reason.
const skip = reason !== undefined && process.env.GLOSSATOR_REQUIRE_EDITORS !== '1';

describe.skipIf(skip)(`the extension in VS Code${skip ? ` (skipped: ${reason})` : ''}`, () => {
  /** @type {import('./workbench.mjs').Workbench} */
  let workbench;
  /** @type {string} */
  let folder;

  beforeAll(async () => {
    if (chromium === undefined || reason !== undefined) throw new Error(reason);
    const vscode = await installVsCode({ log: console.log });
    if ('unavailable' in vscode) throw new Error(vscode.unavailable);
    // A copy, away from the repository's configuration: what serves is the bundled dataset.
    folder = await mkdtemp(join(tmpdir(), 'notes-'));
    await cp(join(root, '../../examples/notes'), folder, { recursive: true });
    workbench = await openWorkbench({ vsix: join(root, 'dist/glossator.vsix'), folder, chromium, out, vscode });
    await workbench.openFile('myasnikov-affair.md');
  }, 600_000);

  afterAll(async () => {
    await workbench?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  test('a reference shows who it is', async () => {
    const text = await hoverWord(workbench.page, 'Motovilikha', 0, { containing: 'place:motovilikha' });
    await workbench.screenshot('hover-reference');
    expect(text).toContain('party-opposition');
  }, 60_000);

  test('a name that is not linked shows who it is', async () => {
    const text = await hoverWord(workbench.page, 'Zinoviev', 0, { containing: 'person:grigory-zinoviev' });
    await workbench.screenshot('hover-mention');
    expect(text).toContain('1883');
  }, 60_000);

  test('a wrong reference is underlined', async () => {
    await workbench.openFile('eloranta-case.md');
    await workbench.page.keyboard.press('Control+G');
    await workbench.page.keyboard.type('82');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
    await workbench.screenshot('squiggle');
  }, 90_000);
});
