/** Diagnostics for clients that ask for them. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PULLING, TestClient, uriOf } from './client.js';
import { projectFolder, REPOSITORY, remove, write } from './folders.js';

let folder: string;
beforeAll(() => {
  folder = projectFolder();
});
afterAll(() => remove(folder));

const at = (name: string): string => uriOf(path.join(folder, name));
const WRONG = '[x](person:nobody-at-all)';

describe('a client that pulls', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await TestClient.start({ folders: [folder], capabilities: PULLING });
  });
  afterAll(() => client.stop());

  test('is told so, and nothing is pushed', async () => {
    expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({ identifier: 'glossator' });
    await client.open(at('a.md'), WRONG);
    expect(await client.pull(at('a.md'))).toMatchObject([{ code: 'unknown-reference', source: 'glossator' }]);
    await client.close(at('a.md'));
    expect(client.published).toEqual([]);
  });

  test('an answer has the name of what it says', async () => {
    const uri = at('b.md');
    await client.open(uri, WRONG);
    const first = await client.report(uri);
    expect(await client.report(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, 2, { text: `${WRONG} and more` });
    expect(await client.report(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, 3, { text: ` ${WRONG}` });
    const moved = await client.report(uri, first.resultId);
    expect(moved).toMatchObject({ kind: 'full', items: [{ range: { start: { character: 5 } } }] });
    await client.change(uri, 4, { text: WRONG });
    expect(await client.report(uri, moved.resultId)).toEqual(first);
  });

  test('a document that is not open has none', async () => {
    expect(await client.pull(at('never.md'))).toEqual([]);
  });

  test('is asked to ask again when what serves has changed', async () => {
    const other = projectFolder();
    const uri = uriOf(path.join(other, 'a.md'));
    await client.open(uri, WRONG);
    expect(await client.pull(uri)).toHaveLength(1);
    write(other, { 'glossator.config.json': { datasets: ['./dataset'], rules: { 'unknown-reference': 'off' } } });
    await client.filesChanged(path.join(other, 'glossator.config.json'));
    await client.until('a refresh', () => client.refreshed.find((method) => method === 'workspace/diagnostic/refresh'));
    expect(await client.pull(uri)).toEqual([]);
    remove(other);
  });
});

test('related places are told to clients that show them', async () => {
  const told = async (relatedInformation: boolean) => {
    const textDocument = { ...PULLING.textDocument, diagnostic: { relatedInformation } };
    const client = await TestClient.start({
      folders: [folder],
      capabilities: { ...PULLING, textDocument },
      initializationOptions: { bundledDataset: path.join(REPOSITORY, 'data/party-opposition') },
    });
    write(folder, { 'spelling/glossator.config.json': { rules: { 'inconsistent-spelling': 'warning' } } });
    await client.open(at('spelling/a.md'), 'Trotzky, Trotsky, Trotzky');
    const found = await client.pull(at('spelling/a.md'));
    await client.stop();
    return found;
  };
  expect(await told(true)).toMatchObject([{ relatedInformation: [{ message: '"Trotzky" here' }] }]);
  const plain = await told(false);
  expect(plain).toHaveLength(1);
  expect(plain[0]).not.toHaveProperty('relatedInformation');
});
