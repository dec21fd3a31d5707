// @ts-check
// VS Code in the browser alone, as vscode.dev serves it: no server behind it, extensions in a web worker. The files are
// those of the desktop's installation, with the two places put right where code-server sends the browser to a server.

import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('node:fs').Stats | import('node:fs').Dirent} Entry */

const TYPES = new Map([
  ['.js', 'text/javascript'],
  ['.mjs', 'text/javascript'],
  ['.json', 'application/json'],
  ['.html', 'text/html'],
  ['.css', 'text/css'],
  ['.wasm', 'application/wasm'],
  ['.svg', 'image/svg+xml'],
  ['.ttf', 'font/ttf'],
]);

const WORKBENCH = 'out/vs/code/browser/workbench/workbench.js';

/** Where the extension of test-web that reads the folder of the workspace looks for it. */
const MOUNT = '/static/mount/';

/**
 * @typedef {object} WebHost
 * @property {string} url
 * @property {() => Promise<void>} stop
 */

/**
 * @param {{ vscode: string, testWeb: string, extensions: readonly string[], folder: string, settings: Record<string, unknown> }} options
 *   `vscode`: the folder of VS Code in code-server; `extensions`: folders, loaded as if they came with VS Code
 * @returns {Promise<WebHost>}
 */
export async function startWebHost({ vscode, testWeb, extensions, folder, settings }) {
  const loaded = [join(testWeb, 'fs-provider'), ...extensions];
  const roots = new Map([
    ['/build/', vscode],
    [MOUNT, folder],
    ...loaded.map((path, index) => /** @type {[string, string]} */ ([`/extensions/${index}/`, path])),
  ]);
  let page = '';
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (pathname === '/') return response.setHeader('Content-Type', 'text/html').end(page);
    const [root, path] = [...roots].find(([prefix]) => `${pathname}/`.startsWith(prefix)) ?? [];
    if (root === undefined || path === undefined) return response.writeHead(404).end();
    const file = join(path, decodeURIComponent(pathname.slice(root.length)));
    if (searchParams.has('stat')) return sendJson(response, stat(file).then(described));
    if (searchParams.has('readdir')) return sendJson(response, list(file));
    await send(response, file);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  page = workbench(`127.0.0.1:${port}`, loaded.length, settings);
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {Response} response @param {string} file */
async function send(response, file) {
  const type = TYPES.get(extname(file)) ?? 'application/octet-stream';
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return response.writeHead(404).end();
  response.setHeader('Content-Type', type);
  if (file.endsWith(WORKBENCH)) return response.end(withoutServer(await readFile(file, 'utf8')));
  createReadStream(file).pipe(response);
}

/**
 * The workbench as Microsoft builds it: neither the files nor the settings of the user lie on a server.
 *
 * @param {string} code
 */
function withoutServer(code) {
  const remote = 'remoteAuthority:location.host}';
  const userData = /\.with\(\{scheme:\w+\.vscodeRemote\}\),"User"\)/u;
  if (!code.includes(remote) || !userData.test(code))
    throw new Error('code-server has another workbench: see webhost.mjs');
  return code.replace(remote, 'remoteAuthority:void 0}').replace(userData, '.with({scheme:"vscode-userdata"}),"User")');
}

/** @param {Response} response @param {Promise<unknown>} found */
async function sendJson(response, found) {
  const answer = await found.catch((error) => ({ error: error.code }));
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer));
}

/** @param {Entry} entry in the numbers of VS Code's FileType */
const typeOf = (entry) => (entry.isFile() ? 1 : entry.isDirectory() ? 2 : 0);

/** @param {import('node:fs').Stats} found */
const described = (found) => ({ type: typeOf(found), ctime: +found.ctime, mtime: +found.mtime, size: found.size });

/** @param {string} folder */
async function list(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.map((entry) => ({ name: entry.name, type: typeOf(entry) }));
}

/**
 * @param {string} authority
 * @param {number} extensions
 * @param {Record<string, unknown>} settings
 */
function workbench(authority, extensions, settings) {
  const base = `http://${authority}/build/out`;
  const configuration = {
    // code-server's workbench asks for these.
    ...{
      userDataPath: '/',
      isEnabledFileDownloads: true,
      isEnabledFileUploads: true,
      isEnabledCoderGettingStarted: false,
    },
    folderUri: { scheme: 'vscode-test-web', authority: 'mount', path: '/' },
    additionalBuiltinExtensions: Array.from({ length: extensions }, (_, index) => ({
      ...{ scheme: 'http', authority, path: `/extensions/${index}` },
    })),
    configurationDefaults: settings,
    productConfiguration: {
      enableTelemetry: false,
      extensionEnabledApiProposals: { 'vscode.vscode-test-web-fs': ['fileSearchProvider', 'textSearchProvider'] },
      webviewContentExternalBaseUrlTemplate: `${base}/vs/workbench/contrib/webview/browser/pre/`,
    },
  };
  const data = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="${data}">
    <link rel="stylesheet" href="${base}/vs/code/browser/workbench/workbench.css">
  </head>
  <body aria-label=""></body>
  <script>globalThis._VSCODE_FILE_ROOT = '${base}/';</script>
  <script type="module" src="${base}/nls.messages.js"></script>
  <script type="module" src="/build/${WORKBENCH}"></script>
</html>`;
}
