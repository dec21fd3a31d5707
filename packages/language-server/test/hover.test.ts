import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MODERN, TestClient, uriOf } from './client.js';
import { atCursor, projectFolder, remove } from './folders.js';

let folder: string;
let client: TestClient;
let plain: TestClient;
let count = 0;
beforeAll(async () => {
  folder = projectFolder();
  client = await TestClient.start({ folders: [folder] });
  const textDocument = { hover: { contentFormat: ['plaintext' as const] } };
  plain = await TestClient.start({ folders: [folder], capabilities: { ...MODERN, textDocument } });
});
afterAll(async () => {
  await Promise.all([client.stop(), plain.stop()]);
  remove(folder);
});

async function hover(fixture: string, by = client) {
  const { text, position } = atCursor(fixture);
  count += 1;
  const uri = uriOf(path.join(folder, `note-${count}.md`));
  await by.open(uri, text);
  return await by.hover(uri, position);
}

test('a reference: the card, over the whole link', async () => {
  expect(await hover('a\r\n𝔸 [Li‸nd](person:ada-lind) x')).toEqual({
    contents: {
      kind: 'markdown',
      value: [
        '**Ada Lind** · Ада Линд — person — 1880 – 1930',
        'A weaver who kept the minutes.',
        'Belonged to and led:',
        '- member of: Reading Circle',
        '`person:ada-lind` · reading-circle 1.2.3',
      ].join('\n\n'),
    },
    range: { start: { line: 1, character: 3 }, end: { line: 1, character: 26 } },
  });
});

test('a name in prose', async () => {
  const found = await hover('met Ada Li‸nd there');
  expect(found?.contents).toMatchObject({ value: expect.stringContaining('`person:ada-lind`') });
  expect(found?.range).toEqual({ start: { line: 0, character: 4 }, end: { line: 0, character: 12 } });
});

test('a name that two share lists both', async () => {
  const found = await hover('met Be‸rg there');
  expect(found?.contents).toMatchObject({
    value: expect.stringMatching(/can mean 2 entities[\s\S]*karl-berg[\s\S]*olga-berg/u),
  });
});

test('an id that was split lists both', async () => {
  const found = await hover('[B‸erg](person:berg)');
  expect(found?.contents).toMatchObject({ value: expect.stringMatching(/karl-berg[\s\S]*olga-berg/u) });
});

describe('nothing', () => {
  test.each(['plain ‸words', '[x](person:nobody‸)', '`Li‸nd`', '‸'])('%j', async (fixture) =>
    expect(await hover(fixture)).toBeNull(),
  );

  test('past the end of the line and of the note', async () => {
    const uri = uriOf(path.join(folder, 'end.md'));
    await client.open(uri, 'x Lind.\n');
    expect(await client.hover(uri, { line: 0, character: 99 })).toBeNull();
    expect(await client.hover(uri, { line: 99, character: 0 })).toBeNull();
  });

  test('a note that is not open', async () => {
    expect(await client.hover(uriOf(path.join(folder, 'closed.md')), { line: 0, character: 0 })).toBeNull();
  });
});

test('plain text for a client that shows no Markdown', async () => {
  const found = await hover('[Li‸nd](person:ada-lind)', plain);
  expect(found?.contents).toEqual({
    kind: 'plaintext',
    value: [
      'Ada Lind · Ада Линд — person — 1880 – 1930',
      'A weaver who kept the minutes.',
      'Belonged to and led:',
      '- member of: Reading Circle',
      'person:ada-lind · reading-circle 1.2.3',
    ].join('\n'),
  });
});

test('a client that does not say what it shows gets plain text', async () => {
  const silent = await TestClient.start({ folders: [folder], capabilities: {} });
  expect((await hover('[Li‸nd](person:ada-lind)', silent))?.contents).toMatchObject({ kind: 'plaintext' });
  await silent.stop();
});
