/** What nobody asked to be told of: a note without a reference, in a workspace without a configuration. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PULLING, TestClient, uriOf } from './client.js';
import { REPOSITORY, remove, temporaryFolder, write } from './folders.js';

const bundledDataset = path.join(REPOSITORY, 'data/party-opposition');
const RANGE = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const NAME = { line: 0, character: 4 };

/** A mistake that is none of an id, and a name. */
const PLAIN = 'Met Leon Trotsky in [exile](people:x). The Tenth Party Congress met in March 1925.';
const REFERRING = 'Met Leon Trotsky. [Lenin](person:vladimir-lenin) and [x](people:x).';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
  write(folder, { 'configured/glossator.config.json': { include: ['**/*.md'] } });
});
afterAll(() => remove(folder));

/** How much of each feature a note gets. */
async function heard(client: TestClient, uri: string, text: string) {
  await client.open(uri, text);
  const { connection } = client;
  const textDocument = { uri };
  return {
    findings: (await client.pull(uri)).length,
    hover: (await client.hover(uri, NAME)) !== null,
    actions: (await client.codeActions(uri, RANGE)).length > 0,
    tokens:
      (await connection.sendRequest<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument })).data
        .length / 5,
    hints: (await connection.sendRequest<unknown[]>('textDocument/inlayHint', { textDocument, range: RANGE })).length,
    highlights:
      (await connection.sendRequest('textDocument/documentHighlight', { textDocument, position: NAME })) !== null,
  };
}

const SILENCE = { findings: 0, hover: false, actions: false, tokens: 0, hints: 0, highlights: false };

async function started(settings: object = {}): Promise<TestClient> {
  const initializationOptions = { bundledDataset, settings };
  return await TestClient.start({ folders: [folder], capabilities: PULLING, initializationOptions });
}

describe('by default', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await started();
  });
  afterAll(() => client.stop());

  test('a note that refers to nothing is left in peace', async () => {
    expect(await heard(client, uriOf(`${folder}/plain.md`), PLAIN)).toEqual(SILENCE);
  });

  test('completion opens the way', async () => {
    const uri = uriOf(`${folder}/begin.md`);
    await client.open(uri, 'See @trotz');
    const list = await client.complete(uri, { line: 0, character: 10 });
    expect(list?.items.map(({ data }) => data.id)).toContain('person:leon-trotsky');
  });

  test('a note that refers to somebody is served', async () => {
    const found = await heard(client, uriOf(`${folder}/referring.md`), REFERRING);
    expect(found).toMatchObject({ findings: 1, hover: true, actions: true, tokens: 2, highlights: true });
  });

  test('so is one below a configuration', async () => {
    const found = await heard(client, uriOf(`${folder}/configured/plain.md`), PLAIN);
    expect(found).toMatchObject({ hover: true, actions: true, highlights: true });
    expect(found.findings).toBeGreaterThan(0);
  });

  test('the first reference wakes it, and the last one taken out lets it sleep', async () => {
    const uri = uriOf(`${folder}/woken.md`);
    await client.open(uri, PLAIN);
    expect(await client.hover(uri, NAME)).toBeNull();
    await client.change(uri, 2, { text: REFERRING });
    expect(await client.hover(uri, NAME)).not.toBeNull();
    await client.change(uri, 3, { text: PLAIN });
    expect(await client.hover(uri, NAME)).toBeNull();
  });
});

test('all: every note is served', async () => {
  const client = await started({ mentions: { hover: 'all' } });
  expect(await heard(client, uriOf(`${folder}/plain.md`), PLAIN)).toMatchObject({ hover: true, actions: true });
  await client.stop();
});

test('off: names are quiet, what is wrong is said', async () => {
  const client = await started({ mentions: { hover: 'off' } });
  const found = await heard(client, uriOf(`${folder}/referring.md`), REFERRING);
  expect(found).toMatchObject({ findings: 1, hover: false, tokens: 1 });
  await client.stop();
});

test('a setting takes effect at once', async () => {
  const client = await started();
  const uri = uriOf(`${folder}/plain.md`);
  await client.open(uri, PLAIN);
  expect(await client.hover(uri, NAME)).toBeNull();
  await client.configure({ mentions: { hover: 'all' } });
  expect(await client.hover(uri, NAME)).not.toBeNull();
  // What is taken back, or what nobody could mean, is as if it had never been said.
  for (const settings of [{ mentions: { hover: 'of no such kind' } }, {}]) {
    await client.configure(settings);
    expect(await client.hover(uri, NAME)).toBeNull();
    await client.configure({ mentions: { hover: 'all' } });
    expect(await client.hover(uri, NAME)).not.toBeNull();
  }
  await client.stop();
});
