// @ts-check
// Asking inside the editor: a test hands a function over, the extension in `host/` runs it where extensions run and
// hands back what it answers. The editor calls us, since a web worker can call but not be called.

import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** @typedef {import('node:http').ServerResponse} Response */

/**
 * The inside of one window. `ask` runs a function in its extension host: whatever it needs comes in by its
 * parameters, since only its text gets there; what it returns has to survive JSON. The first parameter has the API
 * and what `host/extension.js` adds to it.
 *
 * @typedef {object} Host
 * @property {<A extends unknown[], T>(question: (inside: Inside, ...args: A) => T | Promise<T>, ...args: A) => Promise<T>} ask
 */

/**
 * @typedef {object} Inside
 * @property {typeof import('vscode')} vscode
 * @property {(name: string) => Promise<import('vscode').TextEditor>} open
 * @property {(document: import('vscode').TextDocument, text: string, nth?: number) => import('vscode').Range} rangeOf
 * @property {<T>(probe: () => T | PromiseLike<T>, timeout?: number) => Promise<T>} until
 */

/**
 * @typedef {object} Control
 * @property {(folder: string) => Host} host the window with this folder open: a path as in its URI
 * @property {(folder: string) => Promise<string>} install puts the extension that asks us into a folder of extensions
 * @property {() => Promise<void>} stop
 */

/** After this long a window without a question is told so, and asks anew: nothing on the way gives up before. */
const PATIENCE_MS = 20_000;

/** @returns {Promise<Control>} */
export async function startControl() {
  /** Questions by window, until they are fetched. @type {Map<string, string[]>} */
  const questions = new Map();
  /** Windows that wait for a question. @type {Map<string, Response>} */
  const waiting = new Map();
  /** Answers by question. @type {Map<number, (answer: { value?: any, error?: string }) => void>} */
  const answers = new Map();
  let last = 0;

  /** @param {string} folder */
  const hand = (folder) => {
    const response = waiting.get(folder);
    const question = response && questions.get(folder)?.shift();
    if (question === undefined) return;
    waiting.delete(folder);
    response?.end(question);
  };

  /** @param {string} folder @param {Response} response */
  const take = (folder, response) => {
    waiting.set(folder, response);
    const timer = setTimeout(() => response.writeHead(204).end(), PATIENCE_MS);
    response.once('close', () => {
      clearTimeout(timer);
      if (waiting.get(folder) === response) waiting.delete(folder);
    });
    hand(folder);
  };

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (pathname === '/next') return take(searchParams.get('folder') ?? '', response);
    const answer = JSON.parse(await text(request));
    answers.get(answer.id)?.(answer);
    answers.delete(answer.id);
    response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    host: (folder) => ({
      ask: async (question, ...args) => {
        last += 1;
        const id = last;
        const answered = new Promise((resolve) => answers.set(id, resolve));
        questions.set(folder, [
          ...(questions.get(folder) ?? []),
          JSON.stringify({ id, source: question.toString(), args }),
        ]);
        hand(folder);
        const { value, error } = await answered;
        if (error !== undefined) throw new Error(`inside the editor: ${error}`);
        return value;
      },
    }),
    install: (folder) => installHost(folder, `http://127.0.0.1:${port}`),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} extensions
 * @param {string} control
 * @returns {Promise<string>} the folder of the extension, named as VS Code names those it has installed
 */
async function installHost(extensions, control) {
  const [publisher, name, version] = ['e2e', 'host', '0.0.1'];
  const folder = join(extensions, `${publisher}.${name}-${version}`);
  await mkdir(folder, { recursive: true });
  await copyFile(join(import.meta.dirname, 'host', 'extension.js'), join(folder, 'extension.js'));
  const manifest = {
    ...{ publisher, name, version, control },
    engines: { vscode: '^1.91.0' },
    activationEvents: ['*'],
    main: './extension.js',
    browser: './extension.js',
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  // Looked for by the web, which complains where there is none.
  await writeFile(join(folder, 'package.nls.json'), '{}');
  return folder;
}
