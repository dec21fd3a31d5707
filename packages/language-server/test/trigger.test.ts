/** What opens the list of entities at the start of a word is the reader's choice. */
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MODERN, TestClient, uriOf } from './client.js';
import { projectFolder, remove } from './folders.js';

const DYNAMIC = {
  ...MODERN,
  textDocument: { ...MODERN.textDocument, completion: { dynamicRegistration: true } },
};

let folder: string;
let client: TestClient;
beforeEach(() => {
  folder = projectFolder();
});
afterEach(async () => {
  await client.stop();
  remove(folder);
});

const start = async (trigger: string | undefined, capabilities: object): Promise<void> => {
  const settings = { completion: trigger === undefined ? {} : { trigger } };
  client = await TestClient.start({ folders: [folder], capabilities, initializationOptions: { settings } });
};

const choose = (trigger: string): Promise<void> => client.configure({ completion: { trigger } });

const triggers = (): unknown[] =>
  [...client.registered.values()]
    .filter(({ method }) => method === 'textDocument/completion')
    .map(({ options }) => (options as { readonly triggerCharacters: unknown }).triggerCharacters);

const registered = (...expected: readonly string[]): Promise<true> =>
  client.until(`triggers ${expected.join(' ')}`, () =>
    JSON.stringify(triggers()) === JSON.stringify([expected]) ? true : undefined,
  );

async function offered(text: string): Promise<boolean> {
  const uri = uriOf(path.join(folder, 'typed.md'));
  await client.open(uri, text);
  const list = await client.complete(uri, { line: 0, character: text.length });
  await client.close(uri);
  return (list?.items.length ?? 0) > 0;
}

test('a client that can be told but once is told at once', async () => {
  await start('+', MODERN);
  expect(client.initialized.capabilities.completionProvider?.triggerCharacters).toEqual(['+', ' ', '(', ':']);
  expect([await offered('+lin'), await offered('@lin')]).toEqual([true, false]);
  expect(client.registrations).not.toContain('textDocument/completion');
});

test('another is told anew, and of one trigger at a time', async () => {
  await start(undefined, DYNAMIC);
  expect(client.initialized.capabilities).not.toHaveProperty('completionProvider');
  await registered('@', ' ', '(', ':');
  await choose('+');
  await registered('+', ' ', '(', ':');
  expect([await offered('+lin'), await offered('@lin')]).toEqual([true, false]);
  await choose('');
  await registered('(', ':');
  expect([await offered('@lin'), await offered('[x](person:ada')]).toEqual([false, true]);
});

test('what is no trigger changes nothing', async () => {
  await start('[', DYNAMIC);
  await registered('@', ' ', '(', ':');
  await choose('ab');
  expect([await offered('@lin'), await offered('ablin')]).toEqual([true, false]);
  expect(triggers()).toEqual([['@', ' ', '(', ':']]);
});
