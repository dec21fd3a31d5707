// @ts-check
// The packaged extension where there is no desktop: in the browser alone, in the latest VS Code and in the oldest.

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInEditor, keepFailures, NOTES, OUT, START_MS } from './editors.mjs';
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
  });
}
