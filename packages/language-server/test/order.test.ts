/** Requests that are taken back, overtaken by an edit, or ask for a note that is not there. */
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { PULLING, TestClient, uriOf } from './client.js';
import { projectFolder, remove } from './folders.js';

const TEXT = 'Ada Lind [x](person:nobody-at-all)\n@lin';
const AT_NAME = { line: 0, character: 2 };
const AT_END = { line: 1, character: 4 };

let folder: string;
let client: TestClient;
let uri: string;
beforeAll(() => {
  folder = projectFolder();
  uri = uriOf(path.join(folder, 'note.md'));
});
afterAll(() => remove(folder));

async function start(): Promise<void> {
  client = await TestClient.start({ folders: [folder], capabilities: PULLING });
}
async function stop(): Promise<void> {
  await client.stop();
}

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

/** Every request about a place, and every one about a whole note, with what it needs besides. */
const PLACED: readonly [string, object][] = [
  ['hover', { position: AT_NAME }],
  ['definition', { position: AT_NAME }],
  ['documentHighlight', { position: AT_NAME }],
  ['codeAction', { range: WHOLE, context: { diagnostics: [] } }],
];
const WHOLES: readonly [string, object][] = [
  ['completion', { position: AT_END }],
  ['diagnostic', {}],
  ['documentSymbol', {}],
  ['semanticTokens/full', {}],
  ['semanticTokens/range', { range: WHOLE }],
  ['inlayHint', { range: WHOLE }],
];

const ask = (method: string, params: object): Promise<unknown> =>
  client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });

describe('while the dataset is being read', () => {
  beforeEach(start);
  afterEach(stop);

  // None is waited for: the server has what follows before it can answer.
  test.each([...PLACED, ...WHOLES])('%s that is taken back says so', async (method, params) => {
    void client.open(uri, TEXT);
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      `textDocument/${method}`,
      { textDocument: { uri }, ...params },
      source.token,
    );
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await ask(method, params)).toEqual(expect.anything());
  });

  test.each(PLACED)('%s at a place of a note that changes says so', async (method, params) => {
    void client.open(uri, TEXT);
    const asked = ask(method, params);
    void client.change(uri, 2, { text: `${TEXT} more` });
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
    expect(await ask(method, params)).toEqual(expect.anything());
  });

  test.each(WHOLES)('%s of a note that changes is about the newest text', async (method, params) => {
    void client.open(uri, TEXT);
    const asked = ask(method, params);
    void client.change(uri, 2, { text: `${TEXT}d\n\n# New\n\n[y](person:nobody-at-all)` });
    expect(await asked).toEqual(await ask(method, params));
  });
});

describe('a note that is not open', () => {
  beforeAll(start);
  afterAll(stop);

  test.each([...PLACED, ...WHOLES])('%s is answered with nothing', async (method, params) => {
    const answered = await ask(method, params);
    expect([null, [], { data: [] }, expect.objectContaining({ kind: 'full', items: [] })]).toContainEqual(answered);
  });
});
