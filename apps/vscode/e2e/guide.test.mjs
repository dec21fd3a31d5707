// @ts-check
// docs/getting-started.md, done step by step in a VS Code that has nothing installed yet; its pictures are taken here.

import { mkdir, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDesktop } from './desktop.mjs';
import { describeInEditor, keepFailures, OUT, START_MS, VSIX } from './editors.mjs';
import { clickWord, moveAway, openFixes, takeFix } from './hands.mjs';
import { hoverWord, visibleLines } from './hover.mjs';
import { takePicture } from './pictures.mjs';

const docs = join(import.meta.dirname, '../../../docs');

/** The pictures that are committed. */
const kept = async () => (await readdir(join(docs, 'images'))).toSorted();

/** For what VS Code shows in its own time. */
const WAIT = { timeout: 20_000, interval: 500 };

/** So that a picture shows what it is about, and the hover below the word. */
const SETTINGS = { 'editor.minimap.enabled': false, 'editor.hover.above': false, 'breadcrumbs.enabled': false };

/** The editor with its tabs, beside the list of files. */
const EDITOR = { x: 0, y: 36, width: 900, height: 320 };

describeInEditor('the first steps of the guide', () => {
  /** @type {import('./desktop.mjs').Desktop} */
  let desktop;
  /** @type {import('./window.mjs').Window} */
  let window;
  /** @type {import('playwright-core').Page} */
  let page;
  /** @type {string} */
  let folder;
  /** @type {string[]} */
  const taken = [];
  /** @param {string} name @param {import('./pictures.mjs').Clip} clip */
  const picture = async (name, clip) => {
    await takePicture(page, name, clip);
    taken.push(`${name}.png`);
  };

  keepFailures(() => window);

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'guide-')));
    await mkdir(join(folder, 'My notes'));
    desktop = await startDesktop({ out: join(OUT, 'guide'), bare: true, settings: SETTINGS });
    window = await desktop.open(join(folder, 'My notes'));
    page = window.page;
    await page.setViewportSize({ width: 900, height: 620 });
  }, START_MS);

  afterAll(async () => {
    await desktop?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  test('the extension is installed from its file', async () => {
    await page.keyboard.press('Control+Shift+X');
    const more = page.locator('.sidebar .composite.title').getByLabel('Views and More Actions...');
    const item = page.locator('.monaco-menu .action-label', { hasText: 'Install from VSIX...' });
    // The menu is shorter while the window is still starting.
    await expect
      .poll(async () => {
        await page.keyboard.press('Escape');
        await more.click();
        return item.isVisible();
      }, WAIT)
      .toBe(true);
    await item.hover();
    // The name of the test's server, which no reader has.
    await page.addStyleTag({ content: '.extensions-viewlet .pane-header { visibility: hidden }' });
    await picture('install', { x: 0, y: 36, width: 900, height: 230 });
    await item.click();
    // Where a desktop asks for the file in a window of the system.
    const dialog = page.locator('.quick-input-widget:visible');
    // It first shows the folder of the user; what is typed or clicked before that is lost.
    await dialog.locator('.monaco-list-row', { hasText: 'extensions' }).waitFor();
    await dialog.locator('input[type=text]').first().fill(VSIX);
    await dialog.locator('.monaco-list-row', { hasText: 'glossator.vsix' }).waitFor();
    await dialog.getByRole('button', { name: 'Install', exact: true }).click();
    await page.locator('.extensions-list .monaco-list-row', { hasText: 'Glossator' }).waitFor({ timeout: 30_000 });
    await page.getByText('Completed installing').waitFor();
    await window.screenshot('installed');
  });

  test('a note is begun, and somebody referred to', async () => {
    await page.keyboard.press('Control+Shift+E');
    await page.locator('.explorer-folders-view').hover();
    await page.getByLabel('New File...').click();
    await page.keyboard.type('first-note.md');
    await page.keyboard.press('Enter');
    await page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
    // The first @ of all: the server starts at it, and the list opens for what was typed meanwhile.
    await page.keyboard.type('# Two rivals\n\n@Trotsky', { delay: 20 });
    const wanted = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'person · 1879–1940' });
    await wanted.waitFor({ timeout: 30_000 });
    await picture('complete', EDITOR);
    await page.keyboard.press('Enter');
    await expect.poll(() => visibleLines(page)).toContain('[Trotsky](person:leon-trotsky)');
  });

  test('a name shows who it is', async () => {
    await page.keyboard.type(' was born in 1881, Zinoviev two years later.', { delay: 5 });
    await hoverWord(page, 'Zinoviev', 0, { containing: '1883' });
    await picture('hover', EDITOR);
  });

  test('a wrong year is underlined, and put right', async () => {
    await hoverWord(page, '1881', 0, { containing: '1881 contradicts' });
    await picture('warning', EDITOR);
    await clickWord(page, '1881');
    await openFixes(window);
    await picture('fix', EDITOR);
    await takeFix(window, 'Change to "1879"');
    await expect.poll(async () => (await visibleLines(page)).join(' ')).toContain('was born in 1879');
  });

  test('a click on a reference opens all that is known', async () => {
    await page.keyboard.down('Control');
    await clickWord(page, 'leon-trotsky');
    await page.keyboard.up('Control');
    await expect.poll(() => visibleLines(page), WAIT).toContain('# Leon Trotsky');
    // Colours and links come a moment later, and the marks of the mouse go.
    await moveAway(window);
    await page.locator('.view-lines .detected-link').first().waitFor();
    await picture('card', { ...EDITOR, height: 560 });
  });

  test('the pictures of the guide are those that were taken here', async () => {
    expect(taken.toSorted()).toEqual(await kept());
  });
});

test('each picture stands in the guide, and each that stands there is kept', async () => {
  const guide = await readFile(join(docs, 'getting-started.md'), 'utf8');
  const shown = [...guide.matchAll(/!\[[^\]]+\]\(images\/([^)]+)\)/gu)].map((match) => match[1]);
  expect(shown.toSorted()).toEqual(await kept());
});
