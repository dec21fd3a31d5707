import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestClient, uriOf } from './client.js';
import { projectFolder, remove, temporaryFolder, write } from './folders.js';

const NOTE = '[x](person:nobody-at-all) Lind';
const AT_LIND = { line: 0, character: 27 };

let folder: string;
let client: TestClient;
beforeEach(() => {
  folder = projectFolder();
});
afterEach(async () => {
  await client.stop();
  remove(folder);
});

const file = (name: string): string => path.join(folder, name);
const uri = (name: string): string => uriOf(file(name));
const config = (name: string, value: string | object): void => write(folder, { [name]: value });

/** Opens a note and gives the severities found in it. */
async function severities(name: string, text = NOTE): Promise<(number | undefined)[]> {
  await client.open(uri(name), text);
  return (await client.diagnostics(uri(name), 1)).map(({ severity }) => severity);
}

describe('the nearest configuration', () => {
  test('two notes at once, each by its own', async () => {
    config('in/glossator.config.json', { datasets: ['../dataset'], rules: { 'unknown-reference': 'hint' } });
    client = await TestClient.start({ folders: [folder] });
    expect(await severities('a.md')).toEqual([1]);
    expect(await severities('in/deep/b.md')).toEqual([4]);
  });

  test('above the folder that is open', async () => {
    fs.mkdirSync(file('sub'));
    client = await TestClient.start({ folders: [file('sub')] });
    expect(await severities('sub/a.md')).toEqual([1]);
  });

  test('where none lies above a note, that of the workspace', async () => {
    fs.rmSync(file('glossator.config.json'));
    config('root/glossator.config.json', { datasets: ['../dataset'] });
    client = await TestClient.start({ folders: [file('root')] });
    await client.open(uri('elsewhere/a.md'), NOTE);
    expect((await client.hover(uri('elsewhere/a.md'), AT_LIND))?.contents).toMatchObject({ kind: 'markdown' });
  });

  test('a severity that is off, and wikilinks that are on', async () => {
    config('glossator.config.json', {
      datasets: ['./dataset'],
      wikilinks: true,
      rules: { 'unknown-reference': 'off' },
    });
    client = await TestClient.start({ folders: [folder] });
    expect(await severities('a.md', `${NOTE} [[person:adah-lind|x]]`)).toEqual([2]);
  });
});

describe('a note that the configuration leaves out', () => {
  test.each([
    ['by exclude', { exclude: ['drafts/**'] }],
    ['by include', { include: ['notes/**/*.md'] }],
  ])('%s: no findings, no fixes, but hovers', async (_how, globs) => {
    config('glossator.config.json', { datasets: ['./dataset'], ...globs });
    client = await TestClient.start({ folders: [folder] });
    expect(await severities('drafts/a.md')).toEqual([]);
    expect(await client.codeActions(uri('drafts/a.md'), { start: AT_LIND, end: AT_LIND })).toEqual([]);
    expect(await client.hover(uri('drafts/a.md'), AT_LIND)).not.toBeNull();
    expect(await severities('notes/b.md')).toEqual([1]);
  });

  test('by the name of its folder, as in the command line', async () => {
    config('glossator.config.json', { datasets: ['./dataset'], exclude: ['drafts'] });
    client = await TestClient.start({ folders: [folder] });
    expect(await severities('drafts/a.md')).toEqual([]);
  });
});

describe('a file that changes', () => {
  test('a configuration takes effect on open notes', async () => {
    client = await TestClient.start({ folders: [folder] });
    expect(await severities('a.md')).toEqual([1]);
    config('glossator.config.json', { datasets: ['./dataset'], rules: { 'unknown-reference': 'info' } });
    const next = client.nextDiagnostics(uri('a.md'));
    await client.filesChanged(file('glossator.config.json'));
    expect((await next).diagnostics.map(({ severity }) => severity)).toEqual([3]);
  });

  test('a dataset that is built anew is read anew', async () => {
    client = await TestClient.start({ folders: [folder] });
    await severities('a.md');
    fs.rmSync(file('dataset/dist'), { recursive: true });
    const next = client.nextDiagnostics(uri('a.md'));
    await client.filesChanged(file('dataset/dist/dataset.json'));
    expect((await next).diagnostics).toEqual([]);
    expect(client.messages.map(({ message }) => message).join()).toContain('is not built');
  });

  test('a configuration that breaks leaves no stale findings, one that is mended brings them back', async () => {
    client = await TestClient.start({ folders: [folder] });
    expect(await severities('a.md')).toEqual([1]);
    config('glossator.config.json', '{ "datasets": [');
    const cleared = client.nextDiagnostics(uri('a.md'));
    await client.filesChanged(file('glossator.config.json'));
    expect((await cleared).diagnostics).toEqual([]);
    config('glossator.config.json', { datasets: ['./dataset'] });
    const back = client.nextDiagnostics(uri('a.md'));
    await client.filesChanged(file('glossator.config.json'));
    expect((await back).diagnostics).toHaveLength(1);
  });
});

describe('no project', () => {
  test('the bundled dataset serves', async () => {
    const bare = temporaryFolder();
    client = await TestClient.start({ folders: [bare], initializationOptions: { bundledDataset: file('dataset') } });
    const note = uriOf(path.join(bare, 'a.md'));
    await client.open(note, NOTE);
    expect(await client.diagnostics(note, 1)).toHaveLength(1);
    expect(await client.hover(note, AT_LIND)).not.toBeNull();
    remove(bare);
  });

  test('without one there is nothing to say, and nothing is complained of', async () => {
    const bare = temporaryFolder();
    client = await TestClient.start({ folders: [bare] });
    const note = uriOf(path.join(bare, 'a.md'));
    await client.open(note, NOTE);
    expect(await client.hover(note, AT_LIND)).toBeNull();
    expect(await client.complete(note, AT_LIND)).toBeNull();
    expect(client.messages).toEqual([]);
    remove(bare);
  });

  test('a dataset that the workspace names wins over the bundled one', async () => {
    const bare = temporaryFolder();
    client = await TestClient.start({ folders: [folder], initializationOptions: { bundledDataset: bare } });
    expect(await severities('a.md')).toEqual([1]);
    expect(client.messages).toEqual([]);
    remove(bare);
  });

  test('options of another shape are ignored', async () => {
    client = await TestClient.start({ folders: [folder], initializationOptions: { bundledDataset: 7 } });
    expect(await severities('a.md')).toEqual([1]);
  });
});

describe('a broken configuration', () => {
  test.each([
    ['not valid JSON', '{ "datasets": [', 'glossator.config.json:1:'],
    ['a dataset that is not installed', { datasets: ['@example/absent'] }, 'run "npm install @example/absent"'],
    ['a folder that is not there', { datasets: ['./absent'] }, 'not found'],
  ])('%s: said once, and the server keeps answering', async (_name, value, says) => {
    config('in/glossator.config.json', value);
    client = await TestClient.start({ folders: [folder] });
    for (const name of ['in/a.md', 'in/b.md', 'in/deep/c.md']) {
      await client.open(uri(name), NOTE);
      expect(await client.hover(uri(name), AT_LIND)).toBeNull();
      expect(await client.complete(uri(name), AT_LIND)).toBeNull();
      expect(await client.definition(uri(name), AT_LIND)).toEqual([]);
      expect(await client.codeActions(uri(name), { start: AT_LIND, end: AT_LIND })).toEqual([]);
    }
    expect(client.messages).toHaveLength(1);
    expect(client.messages[0]).toMatchObject({ type: 1, message: expect.stringContaining(says) });
    expect(await severities('a.md')).toEqual([1]);
  });
});
