// Language servers as an editor drives them: each a process of its own, over its standard streams.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = path.join(import.meta.dirname, '..');
const protocol = createRequire(path.join(ROOT, 'packages/language-server/package.json'))(
  'vscode-languageserver-protocol/node',
);

const CAPABILITIES = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: false } },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** @returns a server that has answered `initialize`, and how long that took from the start of its process, in milliseconds */
export async function start(command, folder, { settings = {}, prepare = () => {} } = {}) {
  const began = performance.now();
  const child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = protocol.createProtocolConnection(
    new protocol.StreamMessageReader(child.stdout),
    new protocol.StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => settings[section] ?? null));
  for (const name of ['client/registerCapability', 'client/unregisterCapability', 'window/workDoneProgress/create']) {
    connection.onRequest(name, () => null);
  }
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  prepare(connection);
  connection.listen();
  const uri = pathToFileURL(folder).toString();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    capabilities: CAPABILITIES,
    workspaceFolders: [{ uri, name: 'bench' }],
    initializationOptions: { markdownFileExtensions: ['md'] },
  });
  const initializeMs = performance.now() - began;
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings });
  const stop = async () => {
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    await new Promise((resolve) => child.once('exit', resolve));
    connection.dispose();
  };
  return { connection, initializeMs, stop, memoryMb: () => memoryOf(child.pid) };
}

/** What a process holds, where the system tells it. */
function memoryOf(pid) {
  const file = `/proc/${pid}/status`;
  return fs.existsSync(file) ? Number(/VmRSS:\s+(\d+)/u.exec(fs.readFileSync(file, 'utf8'))?.[1]) / 1024 : undefined;
}

/** A note open in a server, with one letter put in the middle of it and taken out again. */
export async function openNote({ connection }, file) {
  const uri = pathToFileURL(file).toString();
  const text = fs.readFileSync(file, 'utf8');
  const middle = text.indexOf(' ', text.length / 2);
  const line = text.slice(0, middle).split('\n').length - 1;
  const character = middle - (text.lastIndexOf('\n', middle - 1) + 1);
  let version = 1;
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version, text },
  });
  const diagnose = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  /** @returns how long it takes from the keystroke to the diagnostics, in milliseconds */
  const type = async () => {
    version += 1;
    const isPut = version % 2 === 0;
    const start = { line, character };
    const range = { start, end: { line, character: character + (isPut ? 0 : 1) } };
    const began = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: isPut ? 'x' : '' }],
    });
    await diagnose();
    return performance.now() - began;
  };
  return { text, middle, diagnose, type };
}

const SETTINGS_OF_VS_CODE = {
  markdown: {
    validate: {
      enabled: true,
      referenceLinks: { enabled: 'warning' },
      fragmentLinks: { enabled: 'warning' },
      fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
      ignoredLinks: [],
      unusedLinkDefinitions: { enabled: 'hint' },
      duplicateLinkDefinitions: { enabled: 'warning' },
    },
    suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'onDoubleHash' } },
    occurrencesHighlight: { enabled: false },
    preferredMdPathExtensionStyle: 'auto',
  },
};

/** VS Code's own Markdown server leaves reading and parsing to its client, which in VS Code is markdown-it. */
export async function startVsCodes(server, folder) {
  const markdown = createRequire(server)('markdown-it')({ html: true });
  const text = (uri) => fs.readFileSync(fileURLToPath(uri), 'utf8');
  const prepare = (connection) => {
    connection.onRequest('markdown/parse', ({ uri, text: given }) => markdown.parse(given ?? text(uri), {}));
    connection.onRequest('markdown/fs/readFile', ({ uri }) => [...fs.readFileSync(fileURLToPath(uri))]);
    connection.onRequest('markdown/fs/stat', ({ uri }) => {
      const stat = fs.statSync(fileURLToPath(uri), { throwIfNoEntry: false });
      return stat && { isDirectory: stat.isDirectory() };
    });
    connection.onRequest('markdown/fs/readDirectory', ({ uri }) =>
      fs
        .readdirSync(fileURLToPath(uri), { withFileTypes: true })
        .map((each) => [each.name, { isDirectory: each.isDirectory() }]),
    );
    for (const name of ['create', 'delete']) connection.onRequest(`markdown/fs/watcher/${name}`, () => null);
    connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => []);
  };
  const settings = SETTINGS_OF_VS_CODE;
  return start([process.execPath, server, '--stdio'], folder, { settings, prepare });
}
