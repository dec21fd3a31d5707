// @ts-check
// The packaged extension where there is no desktop: in the browser alone, in the latest VS Code and in the oldest.

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInEditor, keepFailures, NOTES, OUT, START_MS } from './editors.mjs';
import { activeDocument, putCursor, runCommand, suggestions, textOf } from './hands.mjs';
import { hoverWord } from './hover.mjs';
import { latest, oldest, startWeb } from './web.mjs';

const EDITORS = /** @type {const} */ ([
  ['web', latest, '1.139.1'],
  ['oldest', oldest, '1.91.1'],
]);

for (const [name, serve, version] of EDITORS) {
  describeInEditor(`the extension in VS Code ${version} for the web`, () => {
    /** @type {import('./web.mjs').Web} */
    let web;

    keepFailures(() => web?.window);

    beforeAll(async () => {
      web = await startWeb(serve, { out: join(OUT, name), folder: NOTES });
      await web.window.openFile('myasnikov-affair.md');
    }, START_MS);

    afterAll(() => web?.close());

    test('runs in a browser, with a note of a virtual file system open', async () => {
      const found = await web.window.host.ask(({ vscode }) => ({
        version: vscode.version,
        host: vscode.env.appHost,
        scheme: vscode.window.activeTextEditor?.document.uri.scheme,
      }));
      expect(found).toEqual({ version, host: 'web', scheme: 'vscode-test-web' });
    });

    test('a reference shows who it is', async () => {
      const text = await hoverWord(web.window.page, 'Motovilikha', 0, { containing: 'place:motovilikha' });
      await web.window.screenshot('hover');
      expect(text).toContain('party-opposition');
    });

    test('a wrong reference is underlined', async () => {
      await putCursor(web.window, 'people:leon-trotsky');
      await web.window.page.locator('.squiggly-warning').first().waitFor({ timeout: 20_000 });
      await web.window.screenshot('squiggle');
    });

    test('what is chosen behind @ becomes a reference', async () => {
      await putCursor(web.window, '# The Miasnikov affair', { behind: 22 });
      await web.window.page.keyboard.type(' and @Trotsky', { delay: 20 });
      await expect.poll(() => suggestions(web.window)).toContain('Trotsky\nperson · 1879–1940');
      await web.window.screenshot('completion');
      await web.window.page.keyboard.press('Enter');
      await expect.poll(() => textOf(web.window)).toContain('affair and [Trotsky](person:leon-trotsky)\n');
    });

    test('a reference leads to the card', async () => {
      await putCursor(web.window, 'event:eleventh-party-congress', { behind: 10 });
      await web.window.page.keyboard.press('F12');
      await expect.poll(async () => (await activeDocument(web.window)).uri).toBe('event:eleventh-party-congress');
      await expect.poll(async () => (await activeDocument(web.window)).text).toContain('# Eleventh Party Congress');
      await web.window.screenshot('card');
    });

    test('a server that is started anew leaves no worker behind', async () => {
      const before = web.window.page.workers().length;
      await runCommand(web.window, 'glossator.restart');
      await web.window.openFile('myasnikov-affair.md');
      await putCursor(web.window, 'place:motovilikha');
      await hoverWord(web.window.page, 'Motovilikha', 0, { containing: 'place:motovilikha' });
      await expect.poll(() => web.window.page.workers().length).toBe(before);
    });
  });
}
