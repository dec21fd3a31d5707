import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { TestClient, uriOf } from './client.js';
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

/** The records that a place leads to, relative to the folder; each is there. */
async function definition(fixture: string): Promise<string[]> {
  const { text, position } = atCursor(fixture);
  count += 1;
  const uri = uriOf(path.join(folder, `note-${count}.md`));
  await client.open(uri, text);
  return (await client.definition(uri, position)).map(({ uri: found }) => {
    const file = URI.parse(found).fsPath;
    expect(fs.statSync(file).isFile()).toBe(true);
    return path.relative(folder, file);
  });
}

test.each([
  ['a reference', '[x‸](person:ada-lind)', ['dataset/people/ada-lind.yaml']],
  ['its destination', '[x](event:first‸-meeting)', ['dataset/events/first-meeting.yaml']],
  ['the long form', '[x](person:reading-circle/ada‸-lind)', ['dataset/people/ada-lind.yaml']],
  ['an id that moved', '[x](person:adah‸-lind)', ['dataset/people/ada-lind.yaml']],
  ['an id that was split', '[x](person:be‸rg)', ['dataset/people/karl-berg.yaml', 'dataset/people/olga-berg.yaml']],
  ['a name in prose', 'met Li‸nd', ['dataset/people/ada-lind.yaml']],
  ['a name that two share', 'met Be‸rg', ['dataset/people/karl-berg.yaml', 'dataset/people/olga-berg.yaml']],
  ['an unknown id', '[x](person:no‸body)', []],
  ['an ordinary link', '[x](https://exam‸ple.org)', []],
  ['nothing', 'pl‸ain', []],
])('%s', async (_name, fixture, files) => expect(await definition(fixture)).toEqual(files));

test('a dataset without its records: the line of the published file', async () => {
  const published = projectFolder();
  for (const name of ['people', 'events', 'organizations']) remove(path.join(published, 'dataset', name));
  const own = await TestClient.start({ folders: [published] });
  const uri = uriOf(path.join(published, 'note.md'));
  await own.open(uri, '[x](person:karl-berg)');
  const [found] = await own.definition(uri, { line: 0, character: 1 });
  const file = URI.parse(found?.uri ?? '').fsPath;
  expect(path.relative(published, file)).toBe('dataset/dist/people.json');
  expect(fs.readFileSync(file, 'utf8').split('\n')[found?.range.start.line ?? -1]).toContain('"id":"person:karl-berg"');
  await own.stop();
  remove(published);
});
