import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MODERN, TestClient, uriOf } from './client.js';
import { atCursor, projectFolder, remove } from './folders.js';

let folder: string;
let client: TestClient;
let count = 0;
beforeAll(async () => {
  folder = projectFolder();
  client = await TestClient.start({ folders: [folder] });
});
afterAll(async () => {
  await client.stop();
  remove(folder);
});

async function complete(fixture: string, by = client) {
  const { text, position } = atCursor(fixture);
  count += 1;
  const uri = uriOf(path.join(folder, `note-${count}.md`));
  await by.open(uri, text);
  return { text, list: await by.complete(uri, position) };
}

/** The note when an item is taken as the protocol says. */
const take = (text: string, { textEdit }: CompletionItem): string =>
  TextDocument.applyEdits(TextDocument.create('x:', 'markdown', 1, text), [textEdit as TextEdit]);

test.each([
  ['𝔸 @lin‸ x', '𝔸 [Lind](person:ada-lind) x'],
  ['@линд‸', '[Ада Линд](person:ada-lind)'],
  ['a\r\nb @lin‸', 'a\r\nb [Lind](person:ada-lind)'],
  ['[x](‸)', '[x](concept:self-help)'],
  ['[x](person:ada‸', '[x](person:ada-lind'],
  ['[x](person:ol‸d-id "t")', '[x](person:olga-berg "t")'],
])('%j', async (fixture, expected) => {
  const { text, list } = await complete(fixture);
  const [first] = list?.items ?? [];
  expect(first && take(text, first)).toBe(expected);
});

test.each(['[@lin‸', ';@lin‸', '-@lin‸', 'x@lin‸', '`@lin‸`', '[x](https:‸', 'lin‸', '‸'])(
  'nothing at %j',
  async (fixture) => {
    expect((await complete(fixture)).list).toBeNull();
  },
);

describe('an item', () => {
  test('says whom it means and does not ask to be taken', async () => {
    const { list } = await complete('@lind‸');
    expect(list?.isIncomplete).toBe(true);
    expect(list?.items[0]).toMatchObject({
      label: 'Lind',
      labelDetails: { description: 'person · 1880–1930' },
      // The server matches in any script: the client is to show what it gets, in the order it gets it.
      filterText: '@lind',
      sortText: '000',
    });
    expect(list?.items.some(({ preselect }) => preselect)).toBe(false);
    // A character typed on leaves the text as typed.
    expect(list?.items.some(({ commitCharacters }) => commitCharacters !== undefined)).toBe(false);
  });

  test('keeps the order of the server', async () => {
    const { list } = await complete('@‸');
    const order = list?.items.map(({ sortText }) => sortText ?? '') ?? [];
    expect(order).toEqual([...order].sort());
    expect(order).toHaveLength(9);
  });

  test('is resolved to its card', async () => {
    const { list } = await complete('@lind‸');
    const [item] = list?.items ?? [];
    expect(item).not.toHaveProperty('documentation');
    const resolved = await client.resolve(item as CompletionItem);
    expect(resolved).toMatchObject({
      ...item,
      documentation: { kind: 'markdown', value: expect.stringContaining('**Ada Lind**') },
    });
  });

  test('is resolved in plain text where the client shows no Markdown', async () => {
    const textDocument = { completion: { completionItem: { documentationFormat: ['plaintext' as const] } } };
    const plain = await TestClient.start({ folders: [folder], capabilities: { ...MODERN, textDocument } });
    const { list } = await complete('@lind‸', plain);
    const resolved = await plain.resolve(list?.items[0] as CompletionItem);
    expect(resolved.documentation).toMatchObject({ kind: 'plaintext', value: expect.stringMatching(/^Ada Lind · /u) });
    await plain.stop();
  });

  test('that is not ours is given back as it is', async () => {
    expect(await client.resolve({ label: 'x' })).toEqual({ label: 'x' });
    const stale = { label: 'x', data: { id: 'person:nobody', uri: uriOf(path.join(folder, 'closed.md')) } };
    expect(await client.resolve(stale)).toEqual(stale);
  });
});
