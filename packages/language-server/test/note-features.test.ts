/** What is shown of a note beside its findings: places of an entity, outline, dates, colours; and what changes all of it at once. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, SemanticTokens, SemanticTokensDelta, TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PULLING, TestClient, uriOf } from './client.js';
import { projectFolder, remove } from './folders.js';

let folder: string;
let client: TestClient;
let count = 0;
beforeAll(async () => {
  folder = projectFolder();
  const initializationOptions = { settings: { inlayHints: { lifeDates: true } } };
  client = await TestClient.start({ folders: [folder], capabilities: PULLING, initializationOptions });
});
afterAll(async () => {
  await client.stop();
  remove(folder);
});

async function opened(text: string, by = client): Promise<string> {
  count += 1;
  const uri = uriOf(path.join(folder, `features-${count}.md`));
  await by.open(uri, text);
  return uri;
}

const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

const ask = (method: string, uri: string, more: object = {}, by = client): Promise<unknown> =>
  by.connection.sendRequest(method, { textDocument: { uri }, ...more });

test('highlights: references by their labels, and names', async () => {
  const uri = await opened('𝔸 [Lind](person:ada-lind)\r\nAda Lind, Karl Berg');
  expect(await ask('textDocument/documentHighlight', uri, { position: { line: 1, character: 2 } })).toEqual([
    { range: range(0, 4, 8), kind: 1 },
    { range: range(1, 0, 8), kind: 1 },
  ]);
  expect(await ask('textDocument/documentHighlight', uri, { position: { line: 0, character: 0 } })).toBeNull();
});

describe('symbols', () => {
  const TEXT = '# One\n\n[Lind](person:ada-lind)\n\n## Two\n';

  test('a tree where the client shows one', async () => {
    const symbols = { hierarchicalDocumentSymbolSupport: true };
    const capabilities = { ...PULLING, textDocument: { ...PULLING.textDocument, documentSymbol: symbols } };
    const tree = await TestClient.start({ folders: [folder], capabilities });
    const uri = await opened(TEXT, tree);
    expect(await ask('textDocument/documentSymbol', uri, {}, tree)).toMatchObject([
      {
        name: 'One',
        children: [{ name: 'Ada Lind', detail: '1880–1930', selectionRange: range(2, 1, 5) }, { name: 'Two' }],
      },
    ]);
    await tree.stop();
  });

  test('a list elsewhere', async () => {
    const uri = await opened(TEXT);
    expect(await ask('textDocument/documentSymbol', uri)).toMatchObject([
      { name: 'One', location: { uri } },
      { name: 'Ada Lind', containerName: 'One' },
      { name: 'Two', containerName: 'One' },
    ]);
  });

  test('none of a note without a reference: its headings are the editor’s to list', async () => {
    expect(await ask('textDocument/documentSymbol', await opened('# One\n\nAda Lind'))).toEqual([]);
  });
});

test('dates behind references, in the range that is asked for', async () => {
  const uri = await opened('[Lind](person:ada-lind)\n\n[Berg](person:karl-berg)');
  const all = await ask('textDocument/inlayHint', uri, { range: range(0, 0, 30) });
  expect(all).toEqual([{ position: { line: 0, character: 23 }, label: '1880–1930', paddingLeft: true }]);
  const more = await opened('[Lind](person:ada-lind), [the meeting](event:first-meeting)');
  expect(await ask('textDocument/inlayHint', more, { range: range(0, 0, 99) })).toHaveLength(1);
  const off = await TestClient.start({ folders: [folder], capabilities: PULLING });
  const other = await opened('[Lind](person:ada-lind)', off);
  expect(await ask('textDocument/inlayHint', other, { range: range(0, 0, 30) }, off)).toEqual([]);
  await off.configure({ inlayHints: { lifeDates: true } });
  expect(await ask('textDocument/inlayHint', other, { range: range(0, 0, 30) }, off)).toHaveLength(1);
  expect(off.refreshed).toContain('workspace/inlayHint/refresh');
  await off.stop();
});

test('semantic tokens: labels and names by their kind, relative to each other', async () => {
  const uri = await opened('𝔸 [Lind](person:ada-lind) Ada Lind\r\n[x](place:nowhere) Berg');
  // Line and column from the token before, length, kind, modifiers: mention 1, ambiguous 2, moved 4, unresolved 8.
  const tokens = [
    [0, 4, 4, 0, 0],
    [0, 23, 8, 0, 1],
    [1, 1, 1, 4, 8],
    [0, 18, 4, 0, 3],
  ];
  expect(await ask('textDocument/semanticTokens/full', uri)).toMatchObject({ data: tokens.flat() });
  const second = [[1, 1, 1, 4, 8], tokens[3] ?? []];
  expect(await ask('textDocument/semanticTokens/range', uri, { range: range(1, 0, 30) })).toEqual({
    data: second.flat(),
  });
});

describe('semantic tokens that changed', () => {
  const TEXT = 'Ada Lind [her](person:ada-lind)\r\nBerg [x](person:adah-lind) [y](event:nothing)';
  const whole = (uri: string) => ask('textDocument/semanticTokens/full', uri) as Promise<SemanticTokens>;
  const delta = (uri: string, previousResultId = '') =>
    ask('textDocument/semanticTokens/full/delta', uri, { previousResultId }) as Promise<SemanticTokensDelta>;

  test.each<[string, string, number]>([
    ['nothing changed', TEXT, 0],
    ['words changed that are no names', `${TEXT} and so on`, 0],
    ['a name came at the start', `Ada Lind. ${TEXT}`, 1],
    ['a name came at the end', `${TEXT} Olga Berg`, 1],
    ['one went in the middle', TEXT.replace('Berg ', ''), 1],
    ['a line came before all', `\n\n${TEXT}`, 1],
    ['nothing is left', '', 1],
    ['the same came again', `${TEXT}\r\n${TEXT}`, 1],
  ])('%s: the edits make the old ones the new ones', async (_what, text, count) => {
    const uri = await opened(TEXT);
    const { resultId, data } = await whole(uri);
    await client.change(uri, 2, { text });
    const changed = await delta(uri, resultId);
    const edited = [...data];
    for (const edit of changed.edits) edited.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    expect({ resultId: changed.resultId, data: edited }).toEqual(await whole(uri));
    expect(changed.edits).toHaveLength(count);
  });

  test('all of them for a client that has something else', async () => {
    const uri = await opened(TEXT);
    const { resultId } = await whole(uri);
    expect(await delta(uri, 'x')).toEqual(await whole(uri));
    await client.close(uri);
    await client.open(uri, TEXT);
    expect(await delta(uri, resultId)).toEqual(await whole(uri));
  });
});

describe('all at once', () => {
  const TEXT = '[a](person:Adah-Lind) Ada Lind, Karl Berg and Berg. [b](person:adah-lind) [c](person:nobody)';

  const applied = (uri: string, text: string, edits: readonly TextEdit[]): string =>
    TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), [...edits]);

  test.each([['source'], ['source.fixAll'], ['source.fixAll.glossator']])('%s mends what is safe', async (kind) => {
    const uri = await opened(TEXT);
    const [action, ...others] = (await client.codeActions(uri, range(0, 0, 0), [kind])) as CodeAction[];
    expect(others).toEqual([]);
    expect(action).toMatchObject({ kind: 'source.fixAll.glossator' });
    const [change] = action?.edit?.documentChanges ?? [];
    const edits = change !== undefined && 'edits' in change ? (change.edits as TextEdit[]) : [];
    // One fix shows the need of the next: the capitals, then the id that moved.
    expect(applied(uri, TEXT, edits)).toBe(TEXT.replace('Adah-Lind', 'ada-lind').replace('adah-lind', 'ada-lind'));
  });

  test.each([[undefined], [['quickfix']], [['source.organizeImports']]])('not for %j', async (only) => {
    const found = await client.codeActions(await opened(TEXT), range(0, 0, 0), only);
    expect(found.filter(({ kind }) => kind === 'source.fixAll.glossator')).toEqual([]);
  });

  test('nothing to mend, no action', async () => {
    expect(await client.codeActions(await opened('[a](person:ada-lind)'), range(0, 0, 0), ['source.fixAll'])).toEqual(
      [],
    );
  });

  test('names that surely mean somebody are linked, the others are not', async () => {
    const uri = await opened(TEXT);
    const found = await client.connection.sendRequest<{ version: number; edits: TextEdit[] }>('glossator/linkAll', {
      uri,
    });
    expect(found.version).toBe(1);
    expect(await client.connection.sendRequest('glossator/linkAll', { uri: 'file:///absent.md' })).toEqual({
      version: 0,
      edits: [],
    });
    expect(applied(uri, TEXT, found.edits)).toBe(
      TEXT.replace('Ada Lind,', '[Ada Lind](person:ada-lind),').replace('Karl Berg ', '[Karl Berg](person:karl-berg) '),
    );
  });
});
