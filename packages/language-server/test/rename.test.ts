/** A record gets a new id: the edit is applied on disk as an editor would, and the command line builds and checks what comes of it. */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PrepareRenameResult, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { TestClient, uriOf } from './client.js';
import { atCursor, glossator, projectFolder, remove, write } from './folders.js';

const OWN = {
  'glossator.config.json': { datasets: ['./dataset'], records: 'records' },
  'records/people/ida.yaml': `names:
  - { text: Ida Ek, lang: en, kind: preferred, cite: [{ source: minutes, page: "1" }] }
why: Named in the minutes.
`,
  'records/people/bo.yaml': `# about Bo
names:
  - { text: Bo Ek, lang: en, kind: preferred, cite: [{ source: minutes, page: "1" }] }
why: Named in the minutes.
relations:
  - { type: brotherOf, to: "person:ida", cite: [{ source: minutes, page: "1" }] } # her brother
`,
  'records/sources/minutes.yaml': 'type: primary\ntitle: Minutes\n',
  'a.md': '[Ida](person:ida) [Ada](person:ada-lind) and [Ida](person:own/ida "t")\n\n[i]: <person:ida>\n',
  'deep/b.md': '\uFEFF𝕒 [Ida](person:ida)\r\n\r\nIda Ek\r\n',
};

const CAPABILITIES = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] } },
  textDocument: { rename: { prepareSupport: true } },
};

let folder: string;
let client: TestClient;

async function open(
  files: Readonly<Record<string, string | object>> = OWN,
  capabilities: object = CAPABILITIES,
): Promise<void> {
  folder = projectFolder(files);
  client = await TestClient.start({ folders: [folder], capabilities });
}
async function close(): Promise<void> {
  await client.stop();
  remove(folder);
}

/** A folder and a server of its own for each test, since it changes them. */
function eachAnew(): void {
  beforeEach(() => open());
  afterEach(close);
}

/** One for all, which change nothing. */
function oneForAll(): void {
  beforeAll(() => open());
  afterAll(close);
}

const at = (file: string): string => path.join(folder, file);

function edit({ textDocument, edits }: TextDocumentEdit): void {
  const file = URI.parse(textDocument.uri).fsPath;
  const raw = fs.readFileSync(file, 'utf8');
  // What an editor shows is the text without the mark, and it keeps it.
  const bom = raw.startsWith('\uFEFF') ? '\uFEFF' : '';
  const document = TextDocument.create(textDocument.uri, 'x', 1, raw.slice(bom.length));
  const plain = edits.map((each) => ({ range: each.range, newText: 'newText' in each ? each.newText : '' }));
  fs.writeFileSync(file, bom + TextDocument.applyEdits(document, plain));
}

/** Does what an editor does with an edit of its workspace, in its order. */
function apply({ documentChanges = [] }: WorkspaceEdit): void {
  for (const change of documentChanges) {
    if (!('kind' in change)) edit(change);
    else if (change.kind === 'create') fs.writeFileSync(URI.parse(change.uri).fsPath, '', { flag: 'wx' });
    else if (change.kind === 'rename') fs.renameSync(URI.parse(change.oldUri).fsPath, URI.parse(change.newUri).fsPath);
    else throw new Error('nothing is deleted');
  }
}

let asked = 0;

async function place(fixture: string) {
  const { text, position } = atCursor(fixture);
  asked += 1;
  const uri = uriOf(at(`asked-${asked}.md`));
  await client.open(uri, text);
  return { textDocument: { uri }, position };
}

const rename = async (fixture: string, newName: string): Promise<WorkspaceEdit> =>
  client.connection.sendRequest('textDocument/rename', { ...(await place(fixture)), newName });

const prepare = async (fixture: string): Promise<PrepareRenameResult> =>
  client.connection.sendRequest('textDocument/prepareRename', await place(fixture));

describe('a record of one’s own', () => {
  eachAnew();

  test.each([
    ['a slug', 'ida-ek'],
    ['an id', 'person:ida-ek'],
    ['an id with its dataset', 'person:own/ida-ek'],
  ])('%s: its file, a redirect, records and notes; and all is well', async (_, newName) => {
    apply(await rename('[x](person:id‸a)', newName).then(withoutAsked));
    expect(fs.readdirSync(at('records/people'))).toEqual(['bo.yaml', 'ida-ek.yaml']);
    expect(fs.readFileSync(at('records/people/bo.yaml'), 'utf8')).toBe(
      OWN['records/people/bo.yaml'].replace('"person:ida"', '"person:ida-ek"'),
    );
    expect(fs.readFileSync(at('records/redirects.yaml'), 'utf8')).toBe(
      '- id: person:ida\n  kind: moved\n  to: [person:ida-ek]\n  reason: The record was renamed.\n  version: "0.0.0"\n',
    );
    expect(fs.readFileSync(at('a.md'), 'utf8')).toBe(OWN['a.md'].replace(/(person:(?:own\/)?)ida/gu, '$1ida-ek'));
    expect(fs.readFileSync(at('deep/b.md'), 'utf8')).toBe(OWN['deep/b.md'].replace('person:ida', 'person:ida-ek'));
    expect(glossator(folder, 'check')).toMatchObject({ code: 0, stderr: '' });
    // Whoever still has the old id is led to the new one.
    write(folder, { 'old.md': '[Ida](person:ida)' });
    expect(glossator(folder, 'check', 'old.md').stdout).toContain('person:ida-ek');
  });

  test('twice: what led to the id leads on', async () => {
    apply(await rename('[x](person:id‸a)', 'ida-ek').then(withoutAsked));
    await client.filesChanged(at('records/redirects.yaml'));
    apply(await rename('[x](person:ida‸-ek)', 'ida-lind').then(withoutAsked));
    expect(fs.readFileSync(at('records/redirects.yaml'), 'utf8').match(/^ {2}to: .*$/gmu)).toEqual([
      '  to: [person:ida-lind]',
      '  to: [person:ida-lind]',
    ]);
    expect(glossator(folder, 'check')).toMatchObject({ code: 0, stderr: '' });
  });

  test('an open note is edited as its document is, with its version', async () => {
    await client.open(uriOf(at('a.md')), '\n\n[Ida](person:ida)', 4);
    const { documentChanges = [] } = await rename('[x](person:id‸a)', 'ida-ek');
    expect(documentChanges.find((each) => 'edits' in each && each.textDocument.uri === uriOf(at('a.md')))).toEqual({
      textDocument: { uri: uriOf(at('a.md')), version: 4 },
      edits: [
        { range: { start: { line: 2, character: 6 }, end: { line: 2, character: 16 } }, newText: 'person:ida-ek' },
      ],
    });
  });
});

/** The note in which the question was asked is in no file. */
const withoutAsked = ({ documentChanges = [] }: WorkspaceEdit): WorkspaceEdit => ({
  documentChanges: documentChanges.filter((each) => !('edits' in each && each.textDocument.uri.includes('asked-'))),
});

describe('a dataset that lies in the workspace', () => {
  eachAnew();

  test('its record: it builds, and the notes are well', async () => {
    write(folder, {
      'glossator.config.json': { datasets: ['./dataset'] },
      'a.md': '[Ada Lind](person:ada-lind)',
      'deep/b.md': '',
    });
    await client.filesChanged(at('glossator.config.json'));
    apply(await rename('[x](person:ada‸-lind)', 'ada-ek').then(withoutAsked));
    expect(glossator(folder, 'build', 'dataset')).toMatchObject({ code: 0, stderr: '' });
    expect(fs.existsSync(at('dataset/people/ada-ek.yaml'))).toBe(true);
    expect(fs.readFileSync(at('a.md'), 'utf8')).toBe('[Ada Lind](person:ada-ek)');
    expect(glossator(folder, 'check')).toMatchObject({ code: 0, stderr: '' });
  });

  test('its record, and what records of one’s own add to it', async () => {
    const name = '{ text: Lynd, lang: en, kind: variant, cite: [{ source: minutes, page: "2" }] }';
    write(folder, { 'records/people/ada-lind.yaml': `names:\n  - ${name}\n`, 'a.md': '[Lynd](person:ada-lind)' });
    await client.filesChanged(at('records/people/ada-lind.yaml'), at('a.md'));
    apply(await rename('[x](person:ada‸-lind)', 'ada-ek').then(withoutAsked));
    expect(fs.readdirSync(at('records/people'))).toEqual(['ada-ek.yaml', 'bo.yaml', 'ida.yaml']);
    expect(fs.existsSync(at('records/redirects.yaml'))).toBe(false);
    expect(glossator(folder, 'build', 'dataset')).toMatchObject({ code: 0, stderr: '' });
    expect(glossator(folder, 'check')).toMatchObject({ code: 0, stderr: '' });
  });

  test('without its records: not', async () => {
    remove(at('dataset/people'));
    await expect(prepare('[x](person:ada‸-lind)')).rejects.toThrow('only the ids of records of this workspace');
  });

  test('with redirects that cannot be read: not', async () => {
    write(folder, { 'dataset/redirects.yaml': '- [' });
    await expect(rename('[x](person:ada‸-lind)', 'ada-ek')).rejects.toThrow('mend it first');
  });
});

describe('what is asked before', () => {
  oneForAll();

  test('the destination, and the id to begin with', async () => {
    expect(await prepare('[x‸](person:own/ida)')).toEqual({
      range: { start: { line: 0, character: 4 }, end: { line: 0, character: 18 } },
      placeholder: 'person:ida',
    });
  });

  test.each([
    ['a name', 'Ida‸ Ek', 'Only the id of a record'],
    ['plain words', 'pl‸ain', 'Only the id of a record'],
    ['an id that was split', '[x](person:be‸rg)', 'Only the id of a record'],
    ['an id nobody has', '[x](person:no‸body)', 'Only the id of a record'],
  ])('not %s', async (_, fixture, why) => {
    await expect(prepare(fixture)).rejects.toMatchObject({ code: -32803, message: expect.stringContaining(why) });
  });
});

describe('a new id that is none', () => {
  oneForAll();

  test.each([
    ['Ida Ek', 'is no id'],
    ['', 'is no id'],
    ['../ida', 'is no id'],
    ['a'.repeat(81), 'at most 80'],
    ['org:ida-ek', 'another kind'],
    ['person:reading-circle/ida-ek', 'another kind or dataset'],
    ['bo', 'is taken'],
    ['ada-lind', 'is taken'],
    ['adah-lind', 'is taken'],
  ])('%j: %s', async (newName, why) => {
    await expect(rename('[x](person:id‸a)', newName)).rejects.toMatchObject({
      code: -32803,
      message: expect.stringContaining(why),
    });
  });

  test('the same again changes nothing', async () =>
    expect(await rename('[x](person:id‸a)', 'ida')).toEqual({ documentChanges: [] }));
});

test('not in an editor that renames no files', async () => {
  await open(OWN, {});
  await expect(rename('[x](person:id‸a)', 'ida-ek')).rejects.toThrow('renames no files');
  await close();
});

test('not while the records are not in order', async () => {
  await open({ ...OWN, 'records/people/bo.yaml': 'names: [' });
  await expect(prepare('[x](person:id‸a)')).rejects.toThrow('the records are not in order');
  await close();
});
