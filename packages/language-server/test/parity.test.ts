/** The command line and the editor call the same functions: on every note they find the same, to the letter. */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient, uriOf } from './client.js';
import { type CliFinding, fromCli, fromServer } from './findings.js';
import { build, copy, FIXTURES, glossator, REPOSITORY, remove, temporaryFolder } from './folders.js';

/** Each note with its lines ended in each way; `text=auto` in Git would not keep such files. */
const ENDS = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
] as const;

const notesOf = (folder: string): string[] =>
  fs.readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

const NOTES: readonly string[] = [
  ...notesOf(path.join(REPOSITORY, 'examples/notes')).map((name) => `examples/notes/${name}`),
  ...['notes', 'wikilinks'].flatMap((under) =>
    notesOf(path.join(FIXTURES, under)).map((name) => `fixtures/${under}/${name}`),
  ),
];

let folder: string;
let client: TestClient;
let findings: readonly CliFinding[];

beforeAll(async () => {
  folder = temporaryFolder();
  for (const name of ['examples/notes', 'data/party-opposition', 'glossator.config.json']) {
    copy(path.join(REPOSITORY, name), path.join(folder, name));
  }
  copy(FIXTURES, path.join(folder, 'fixtures'));
  build(folder, 'data/party-opposition');
  build(folder, 'fixtures/dataset');
  for (const note of NOTES) {
    const text = fs.readFileSync(path.join(folder, note), 'utf8');
    for (const [name, end] of ENDS)
      fs.writeFileSync(path.join(folder, `${note}.${name}.md`), text.replaceAll('\n', end));
  }
  // The notes of the fixtures are below a configuration of their own.
  const { stdout, stderr } = glossator(folder, 'check', 'examples', 'fixtures', '--format', 'json');
  if (stderr !== '') throw new Error(stderr);
  ({ findings } = JSON.parse(stdout) as { findings: CliFinding[] });
  client = await TestClient.start({ folders: [folder] });
});
afterAll(async () => {
  await client.stop();
  remove(folder);
});

describe.each(ENDS.map(([name]) => name))('%s', (end) => {
  test.each(NOTES)('%s', async (note) => {
    const file = `${note}.${end}.md`;
    const uri = uriOf(path.join(folder, file));
    await client.open(uri, fs.readFileSync(path.join(folder, file), 'utf8'));
    const diagnostics = await client.diagnostics(uri, 1);
    expect(diagnostics.map(fromServer)).toEqual(findings.filter((finding) => finding.file === file).map(fromCli));
  });
});

describe('what check --fix writes is what an editor writes that applies all safe fixes', () => {
  let mended: string;
  beforeAll(() => {
    mended = temporaryFolder();
    fs.cpSync(folder, mended, { recursive: true });
    glossator(mended, 'check', 'examples', 'fixtures', '--fix');
  });
  afterAll(() => remove(mended));

  const files = NOTES.flatMap((note) => ENDS.map(([end]) => `${note}.${end}.md`));
  test.each(files)('%s', async (file) => {
    const uri = uriOf(path.join(folder, file));
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    await client.open(uri, text, 2);
    const start = { line: 0, character: 0 };
    const [action] = await client.codeActions(uri, { start, end: start }, ['source.fixAll']);
    await client.close(uri);
    const edits = (action?.edit?.documentChanges ?? []).flatMap((each) => ('edits' in each ? each.edits : []));
    const written = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 2, text), edits as TextEdit[]);
    expect(written).toBe(fs.readFileSync(path.join(mended, file), 'utf8'));
  });

  test('some of them are mended', () => {
    const read = (root: string, file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
    const changed = files.filter((file) => read(mended, file) !== read(folder, file));
    expect(changed.length).toBeGreaterThan(ENDS.length);
  });
});

test('every rule is among them, on other notes than the clean one', () => {
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(
    new Set([
      ...['label-mismatch', 'malformed-reference', 'moved-reference', 'split-reference', 'unknown-prefix'],
      ...['unknown-directive', 'unknown-reference', 'unread-block', 'unused-directive'],
      ...['withdrawn-reference', 'wrong-kind'],
    ]),
  );
  const files = new Set(findings.map(({ file }) => file));
  const clean = NOTES.filter((note) => !files.has(`${note}.LF.md`));
  expect(clean).toEqual(['fixtures/notes/clean.md']);
});

test('the end of a line moves nothing but offsets: the findings of a note are the same in all three', () => {
  const of = (end: string) =>
    findings
      .filter(({ file }) => file.endsWith(`.${end}.md`))
      .map((finding) => ({ ...fromCli(finding), file: finding.file.replace(`.${end}.md`, '') }));
  expect(of('CRLF')).toEqual(of('LF'));
  expect(of('CR')).toEqual(of('LF'));
});
