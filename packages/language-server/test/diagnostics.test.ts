import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TestClient, uriOf } from './client.js';
import { projectFolder, remove } from './folders.js';

let folder: string;
let client: TestClient;
let uri: string;
beforeAll(() => {
  folder = projectFolder();
  uri = uriOf(path.join(folder, 'note.md'));
});
beforeEach(async () => {
  client = await TestClient.start({ folders: [folder] });
});
afterEach(async () => {
  await client.stop();
});
afterAll(() => remove(folder));

test('a note that is opened is checked, in positions of the protocol', async () => {
  await client.open(uri, 'first\r\n𝔸 [x](person:nobody-at-all)', 7);
  expect(await client.diagnostics(uri, 7)).toEqual([
    {
      range: { start: { line: 1, character: 7 }, end: { line: 1, character: 27 } },
      severity: 1,
      code: 'unknown-reference',
      source: 'glossator',
      message: 'No entity has the id person:nobody-at-all: no id looks like it',
    },
  ]);
});

test('a note without mistakes is published as such', async () => {
  await client.open(uri, '[Lind](person:ada-lind)');
  expect(await client.diagnostics(uri, 1)).toEqual([]);
});

describe('as one types', () => {
  test('each pause publishes the version it is about', async () => {
    await client.open(uri, '[x](person:ada-lin)');
    expect(await client.diagnostics(uri, 1)).toHaveLength(1);
    const end = { line: 0, character: 18 };
    await client.change(uri, 2, { range: { start: end, end }, text: 'd' });
    expect(await client.diagnostics(uri, 2)).toEqual([]);
    await client.change(uri, 3, { text: '[x](person:nobody-at-all) [y](person:nobody-at-all)' });
    expect(await client.diagnostics(uri, 3)).toHaveLength(2);
  });

  test('of many changes in a row the last is published, none after it', async () => {
    await client.open(uri, 'x');
    for (let version = 2; version <= 40; version += 1) {
      await client.change(uri, version, { text: '[x](person:nobody-at-all) '.repeat(version) });
    }
    expect(await client.diagnostics(uri, 40)).toHaveLength(40);
    const versions = client.published.map(({ version }) => version ?? 0);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions.length).toBeLessThan(40);
  });

  test('edits in pieces, with astral letters and mixed line ends, give the same note', async () => {
    await client.open(uri, '𝔸\r\n[x](person:ada-lind)\rb\n');
    const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
    await client.change(
      uri,
      2,
      { range: at(0, 2), text: '👩‍🌾' },
      { range: at(2, 1), text: ' [y](person:nobody-at-all)' },
    );
    const [only, ...others] = await client.diagnostics(uri, 2);
    expect(others).toEqual([]);
    expect(only?.range.start).toEqual({ line: 2, character: 6 });
  });
});

test('a note that is closed has no diagnostics', async () => {
  await client.open(uri, '[x](person:nobody-at-all)');
  await client.diagnostics(uri, 1);
  const cleared = client.nextDiagnostics(uri);
  await client.close(uri);
  expect(await cleared).toEqual({ uri, diagnostics: [] });
});

test('a note that is closed before it was checked is not published later', async () => {
  await client.open(uri, '[x](person:nobody-at-all)');
  await client.close(uri);
  const other = uriOf(path.join(folder, 'other.md'));
  await client.open(other, '[x](person:nobody-at-all)');
  await client.diagnostics(other, 1);
  expect(client.published.filter((each) => each.uri === uri).flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
});

test('a note that is opened again starts anew', async () => {
  await client.open(uri, '[x](person:nobody-at-all)', 5);
  await client.diagnostics(uri, 5);
  await client.close(uri);
  await client.open(uri, 'clean', 1);
  expect(await client.diagnostics(uri, 1)).toEqual([]);
});

test('a note that was never saved is served by the first folder', async () => {
  await client.open('untitled:Untitled-1', '[x](person:nobody-at-all)');
  expect(await client.diagnostics('untitled:Untitled-1', 1)).toHaveLength(1);
});

test('a name with spaces and letters of all kinds', async () => {
  const odd = uriOf(path.join(folder, 'ä b/Мясников #1 𝔸.md'));
  await client.open(odd, '[x](person:nobody-at-all)');
  expect(await client.diagnostics(odd, 1)).toHaveLength(1);
});
