/** Folders that come and go while the server runs, on the disk and in the editor alone. */
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FILES } from '../src/protocol.js';
import { MODERN, TestClient, uriOf } from './client.js';
import { answerFiles, textsBelow } from './editor-files.js';
import { projectFolder, remove, write } from './folders.js';

const NOTE = '[x](person:nobody-at-all) Lind';
const AT_LIND = { line: 0, character: 27 };
const VIRTUAL = 'memfs://a-repository/notes';

let folder: string;
let client: TestClient;
beforeEach(async () => {
  folder = projectFolder({
    'glossator.config.json': { datasets: ['./dataset'], rules: { 'unknown-reference': 'hint' } },
  });
  client = await TestClient.start({
    folders: [folder],
    capabilities: { ...MODERN, workspace: { ...MODERN.workspace, workspaceFolders: true } },
    initializationOptions: { files: true },
  });
  const answer = answerFiles(textsBelow(folder, VIRTUAL));
  for (const method of Object.values(FILES)) {
    client.connection.onRequest(method, (params: { uri: string }) => answer(method, params));
  }
});
afterEach(async () => {
  await client.stop();
  remove(folder);
});

const change = (event: { added: readonly string[]; removed: readonly string[] }): Promise<void> => {
  const named = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: path.posix.basename(uri) }));
  return client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: named(event.added), removed: named(event.removed) },
  });
};

test('a folder that only the editor can read is served when it is opened, and no more when it is closed', async () => {
  const note = `${VIRTUAL}/deep/a.md`;
  await client.open(note, NOTE);
  // Nobody looks around a note whose folder is not open: it belongs to the first, as notes do that were never saved.
  expect(await client.diagnostics(note, 1)).toMatchObject([{ severity: 4 }]);
  write(folder, { 'glossator.config.json': { datasets: ['./dataset'], rules: { 'unknown-reference': 'off' } } });
  let next = client.nextDiagnostics(note);
  await change({ added: [VIRTUAL], removed: [] });
  expect((await next).diagnostics).toMatchObject([{ severity: 4 }]);
  expect(await client.definition(note, AT_LIND)).toMatchObject([{ uri: `${VIRTUAL}/dataset/people/ada-lind.yaml` }]);
  next = client.nextDiagnostics(note);
  await change({ added: [], removed: [VIRTUAL] });
  expect((await next).diagnostics).toEqual([]);
});

test('an unsaved note belongs to the folder that is the first now', async () => {
  const other = projectFolder();
  await client.open('untitled:Untitled-1', NOTE);
  expect(await client.diagnostics('untitled:Untitled-1', 1)).toMatchObject([{ severity: 4 }]);
  const next = client.nextDiagnostics('untitled:Untitled-1');
  await change({ added: [uriOf(other)], removed: [uriOf(folder)] });
  expect((await next).diagnostics).toMatchObject([{ severity: 1 }]);
  remove(other);
});
