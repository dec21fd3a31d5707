import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientCapabilities, CodeAction, TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MODERN, TestClient, uriOf } from './client.js';
import { projectFolder, remove } from './folders.js';

const TEXT = '𝔸 [Lind](person:adah-lind)\r\n[x](person:ada-lynd) [Berg](person:berg)';
const MOVED = { start: { line: 0, character: 10 }, end: { line: 0, character: 26 } };
const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });

let folder: string;
let client: TestClient;
let uri: string;
beforeAll(async () => {
  folder = projectFolder();
  uri = uriOf(path.join(folder, 'note.md'));
  client = await TestClient.start({ folders: [folder] });
  await client.open(uri, TEXT, 3);
});
afterAll(async () => {
  await client.stop();
  remove(folder);
});

const editsOf = ({ edit }: CodeAction): TextEdit[] =>
  (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : []));

test('a fix names the version it was made for and the diagnostic it mends', async () => {
  const end = { line: 0, character: 27 };
  const diagnostics = [expect.objectContaining({ code: 'moved-reference', range: MOVED })];
  expect(await client.codeActions(uri, MOVED)).toEqual([
    {
      title: 'Change to person:ada-lind',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics,
      edit: {
        documentChanges: [{ textDocument: { uri, version: 3 }, edits: [{ range: MOVED, newText: 'person:ada-lind' }] }],
      },
    },
    {
      title: 'Ignore moved-reference here, with a reason to be written',
      kind: 'quickfix',
      isPreferred: false,
      diagnostics,
      edit: {
        documentChanges: [
          {
            textDocument: { uri, version: 3 },
            edits: [{ range: { start: end, end }, newText: ' <!-- glossator-ignore-line moved-reference: why? -->' }],
          },
        ],
      },
    },
  ]);
});

test('a client that knows no versions gets plain changes', async () => {
  const old = await TestClient.start({ folders: [folder], capabilities: {} });
  await old.open(uri, TEXT);
  const [action] = await old.codeActions(uri, MOVED);
  expect(action?.edit).toEqual({ changes: { [uri]: [{ range: MOVED, newText: 'person:ada-lind' }] } });
  await old.stop();
});

const IGNORE = (rule: string): string => `ask: Ignore ${rule} here, with a reason to be written`;

describe('which', () => {
  const titles = async (...args: Parameters<TestClient['codeActions']> extends [string, ...infer R] ? R : never) =>
    (await client.codeActions(uri, ...args)).map(
      ({ title, isPreferred }) => `${isPreferred ? 'preferred' : 'ask'}: ${title}`,
    );

  test('at a cursor in a finding, at its ends too', async () => {
    for (const character of [10, 15, 26])
      expect(await titles(at(0, character))).toEqual([
        'preferred: Change to person:ada-lind',
        IGNORE('moved-reference'),
      ]);
  });
  test('none beside it', async () => expect(await titles(at(0, 3))).toEqual([]));
  test('what may change the meaning is never preferred', async () => {
    expect(await titles(at(1, 6))).toEqual(['ask: Change to person:ada-lind', IGNORE('unknown-reference')]);
    expect(await titles(at(1, 35))).toEqual([
      'ask: Change to person:karl-berg (Karl Berg)',
      'ask: Change to person:olga-berg (Olga Berg)',
      IGNORE('split-reference'),
    ]);
  });
  test('all of a range', async () => {
    expect(await titles({ start: { line: 0, character: 0 }, end: { line: 9, character: 0 } })).toHaveLength(7);
  });
  test('only what the client asks for', async () => {
    expect(await titles(at(0, 15), ['quickfix'])).toHaveLength(2);
    expect(await titles(at(0, 15), ['refactor', 'source.organizeImports'])).toEqual([]);
  });
});

test('applying each first fix clears the diagnostics', async () => {
  const own = uriOf(path.join(folder, 'apply.md'));
  let text =
    '[Lind](people:ada-lind) [](org:reading-circle) <person:ada-lind>\n[x](person:adah-lind) [Karl Berg](person:ada-lind)';
  await client.open(own, text);
  expect(await client.diagnostics(own, 1)).toHaveLength(5);
  for (let version = 1; ; version += 1) {
    const [diagnostic] = await client.diagnostics(own, version);
    if (diagnostic === undefined) break;
    const [action] = await client.codeActions(own, diagnostic.range);
    text = TextDocument.applyEdits(TextDocument.create(own, 'markdown', version, text), editsOf(action as CodeAction));
    await client.change(own, version + 1, { text });
    expect(version).toBeLessThan(9);
  }
  expect(text).toBe(
    '[Lind](person:ada-lind) [Reading Circle](org:reading-circle) [Ada Lind](person:ada-lind)\n[x](person:ada-lind) [Karl Berg](person:karl-berg)',
  );
});

describe('a record of one’s own', () => {
  const RECORD = '[Tom *Reed*](person:tom-reed-of-here)';
  const withRecords = async (capabilities: ClientCapabilities): Promise<CodeAction[]> => {
    const own = projectFolder({
      'glossator.config.json': { datasets: ['./dataset'], records: 'my records' },
      'my records/sources/diary.yaml': 'type: primary\ntitle: A Diary\n',
    });
    const other = await TestClient.start({ folders: [own], capabilities });
    const note = uriOf(path.join(own, 'notes/a.md'));
    await other.open(note, RECORD);
    const actions = await other.codeActions(note, at(0, 15));
    await other.stop();
    remove(own);
    return actions
      .filter(({ title }) => title.startsWith('Create a record'))
      .map((action) => JSON.parse(JSON.stringify(action).replaceAll(uriOf(own), 'root:')) as CodeAction);
  };

  test('is created by a client that can', async () => {
    const workspace = { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } };
    const [action] = await withRecords({ ...MODERN, workspace });
    expect(action?.title).toBe('Create a record for "Tom Reed" in my records/people');
    const uri = 'root:/my%20records/people/tom-reed-of-here.yaml';
    expect(action?.isPreferred).toBe(false);
    expect(action?.edit?.documentChanges?.slice(0, 2)).toMatchObject([
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      {
        textDocument: { uri, version: null },
        edits: [{ newText: expect.stringContaining('text: "Tom Reed"') as string }],
      },
    ]);
    expect(action?.edit?.documentChanges).toHaveLength(4);
  });

  test('is not offered by one that cannot', async () => expect(await withRecords(MODERN)).toEqual([]));
});

test('a known name is linked, and all of them', async () => {
  const own = uriOf(path.join(folder, 'link.md'));
  await client.open(own, 'Ada Lind, and Ada Lind’s mill');
  const actions = await client.codeActions(own, at(0, 16));
  expect(actions.map(({ title, kind }) => [title, kind])).toEqual([
    ['Link to Ada Lind (person:ada-lind)', 'refactor.rewrite'],
    ['Link all 2 mentions of Ada Lind in this note', 'refactor.rewrite'],
  ]);
  expect(editsOf(actions[1] as CodeAction).map(({ newText }) => newText)).toEqual([
    '[Ada Lind](person:ada-lind)',
    '[Ada Lind](person:ada-lind)',
  ]);
  expect(await client.codeActions(own, at(0, 16), ['refactor'])).toHaveLength(2);
  expect(await client.codeActions(own, at(0, 16), ['quickfix'])).toEqual([]);
  expect(await client.codeActions(own, at(0, 11))).toEqual([]);
});

test.each([
  ['a name that is selected', [0, 4], [0, 12]],
  ['a part of it', [0, 8], [0, 10]],
  ['the first of what is selected', [0, 0], [9, 0]],
])('links %s', async (_what, from, to) => {
  const own = uriOf(path.join(folder, 'select.md'));
  await client.open(own, 'met Ada Lind there, and Berg');
  const place = ([line = 0, character = 0]: readonly number[]) => ({ line, character });
  const actions = await client.codeActions(own, { start: place(from), end: place(to) });
  expect(actions.map(({ title }) => title)).toEqual(['Link to Ada Lind (person:ada-lind)']);
  expect(await client.codeActions(own, { start: place([0, 0]), end: place([0, 2]) })).toEqual([]);
  await client.close(own);
});
