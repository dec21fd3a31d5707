import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestClient, uriOf } from './client.js';
import { projectFolder, remove } from './folders.js';

let folder: string;
beforeAll(() => {
  folder = projectFolder();
});
afterAll(() => remove(folder));

test('initialize says what the server can do', async () => {
  const client = await TestClient.start({ folders: [folder] });
  expect(client.initialized).toEqual({
    serverInfo: { name: 'glossator' },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: 2,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['@', ' ', '(', ':'], resolveProvider: true },
      definitionProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.glossator'] },
      documentHighlightProvider: true,
      documentSymbolProvider: { label: 'Glossator' },
      inlayHintProvider: true,
      referencesProvider: true,
      workspaceSymbolProvider: true,
      renameProvider: true,
      semanticTokensProvider: {
        legend: {
          tokenTypes: ['person', 'org', 'event', 'work', 'place', 'concept'],
          tokenModifiers: ['mention', 'ambiguous', 'moved', 'unresolved'],
        },
        full: { delta: true },
        range: true,
      },
    },
  });
  await client.stop();
});

test('files are watched where the client can', async () => {
  const client = await TestClient.start({ folders: [folder] });
  // Answers come in order: what was registered is known when another request is answered.
  await client.hover(uriOf(`${folder}/none.md`), { line: 0, character: 0 });
  expect(client.registrations).toEqual(['workspace/didChangeWatchedFiles']);
  await client.stop();
});

test('a client that can do nothing is served', async () => {
  const client = await TestClient.start({ folders: [folder], capabilities: {} });
  const uri = uriOf(`${folder}/a.md`);
  await client.open(uri, '[x](person:nobody-at-all)');
  expect(await client.diagnostics(uri, 1)).toHaveLength(1);
  expect(client.registrations).toEqual([]);
  expect(await client.stop()).toBe(0);
});

describe('the end', () => {
  test('shutdown, then exit: 0', async () => {
    const client = await TestClient.start();
    expect(await client.stop()).toBe(0);
  });

  test('exit without shutdown: 1', async () => {
    const client = await TestClient.start();
    await client.connection.sendNotification('exit');
    expect(await client.exited).toBe(1);
    client.connection.dispose();
  });

  test('the process ends when the pipe of the client closes', async () => {
    const client = await TestClient.start({ folders: [folder] });
    const uri = uriOf(`${folder}/a.md`);
    await client.open(uri, 'x');
    await client.diagnostics(uri, 1);
    client.process.stdin?.end();
    expect(await client.exited).not.toBeNull();
    client.connection.dispose();
  });
});
