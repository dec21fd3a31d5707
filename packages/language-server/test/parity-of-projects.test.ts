/**
 * In projects of all kinds the command line and the editor find the same in every note, offer the same fixes with the same
 * edits, and "fix all" leaves the same text as `--fix`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PULLING, TestClient, uriOf } from './client.js';
import { type CliFinding, type CliFix, fromCli, fromCliEdit, fromServer } from './findings.js';
import { FIXTURES, glossator, projectFolder, REPOSITORY, remove, write } from './folders.js';

const fixture = (name: string): string => fs.readFileSync(path.join(FIXTURES, 'notes', name), 'utf8');
const SLIPS = '[Lind](people:ada-lind) [x](person:nobody-at-all) [the meeting](person:first-meeting)\n';
const MENTIONS = 'Ada Lind and Berg met; Olga Berg, born in 1850, spoke in 1931. [Lind](person:adah-lind)\n';
const CITE = 'cite: [{ source: diary, page: "3" }]';

/** Every rule, none as it is by default. */
const OTHER_SEVERITIES = {
  'unknown-reference': 'warning',
  'unknown-prefix': 'error',
  'malformed-reference': 'hint',
  'wrong-kind': 'info',
  'moved-reference': 'error',
  'split-reference': 'hint',
  'withdrawn-reference': 'off',
  'label-mismatch': 'error',
  'date-conflict': 'error',
  anachronism: 'info',
  'contested-fact': 'warning',
  'ambiguous-mention': 'warning',
  'unlinked-mention': 'info',
  'inconsistent-spelling': 'warning',
  'unread-block': 'error',
  'unknown-directive': 'hint',
  'unused-directive': 'error',
};

/** The notes of the fixtures, once more. */
const fixtures = (): Record<string, string> =>
  Object.fromEntries(fs.readdirSync(path.join(FIXTURES, 'notes')).map((name) => [name, fixture(name)]));

/** Folders with their files, each a project. */
const PROJECTS: Readonly<Record<string, Readonly<Record<string, string | object>>>> = {
  'other severities, and everything on': {
    'glossator.config.json': { datasets: ['../dataset'], wikilinks: true, rules: OTHER_SEVERITIES },
    'wiki.md': `[[person:adah-lind|Lind]] [[people:ada-lind]]\n\n${SLIPS}`,
    'mentions.md': MENTIONS,
    ...fixtures(),
  },
  'everything off': {
    'glossator.config.json': {
      datasets: ['../dataset'],
      rules: Object.fromEntries(Object.keys(OTHER_SEVERITIES).map((rule) => [rule, 'off'])),
    },
    ...fixtures(),
  },
  'records beside the notes': {
    'glossator.config.jsonc': '{ "datasets": ["../dataset"], /* mine */ "records": "mine" }',
    'mine/sources/diary.yaml': 'type: primary\ntitle: A Diary\n',
    'mine/people/tom-reed.yaml': `names: [{ text: Tom Reed, lang: en, kind: preferred, ${CITE} }]\nwhy: Named in my notes.\n`,
    'a.md': `[Tom](person:tom-reed), [Tim](person:tim-reed) and [Lind](person:tom-reed)\n\n${SLIPS}`,
  },
  'some included, some excluded': {
    'glossator.config.json': { datasets: ['../dataset'], include: ['in/**/*.md'], exclude: ['**/drafts/**'] },
    'in/a.md': SLIPS,
    'in/drafts/b.md': SLIPS,
    'out.md': SLIPS,
  },
  'a note with a byte order mark, front matter and each end of line': {
    'glossator.config.json': { datasets: ['../dataset'] },
    'bom.md': `\uFEFF---\ntitle: "[x](person:nobody)"\n---\n\n${SLIPS}`,
    'bom-at-once.md': `\uFEFF${SLIPS}`,
    'mixed.md': `a\r\n${SLIPS}\r\r\n${SLIPS}𝔸👩‍🌾 ${SLIPS}`,
    'toml.md': `+++\ntitle = "x"\n+++\r\n${SLIPS}`,
    'empty.md': '',
    'ä b/Мясников #1 %20.md': SLIPS,
  },
  'prose of historians': {
    'glossator.config.json': { datasets: ['../party-opposition'], rules: OTHER_SEVERITIES },
    ...Object.fromEntries(
      ['test/corpus/prose', 'examples/notes'].flatMap((from) =>
        fs
          .readdirSync(path.join(REPOSITORY, from))
          .map((name) => [`${from}/${name}`, fs.readFileSync(path.join(REPOSITORY, from, name), 'utf8')]),
      ),
    ),
  },
};

interface Note {
  readonly project: string;
  readonly name: string;
}

const NOTES: readonly Note[] = Object.entries(PROJECTS).flatMap(([project, files]) =>
  Object.keys(files)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ project, name })),
);

let folder: string;
let fixed: string;
let client: TestClient;
let findings: readonly CliFinding[];

beforeAll(async () => {
  folder = projectFolder();
  fs.rmSync(path.join(folder, 'glossator.config.json'));
  for (const [project, files] of Object.entries(PROJECTS)) write(path.join(folder, project), files);
  fs.cpSync(path.join(REPOSITORY, 'data/party-opposition/package.json'), `${folder}/party-opposition/package.json`);
  fs.cpSync(path.join(REPOSITORY, 'data/party-opposition/dist'), `${folder}/party-opposition/dist`, {
    recursive: true,
  });
  fixed = `${folder}-fixed`;
  fs.cpSync(folder, fixed, { recursive: true });
  const { stdout, stderr } = glossator(folder, 'check', ...Object.keys(PROJECTS), '--format', 'json');
  if (stderr !== '') throw new Error(stderr);
  ({ findings } = JSON.parse(stdout) as { findings: CliFinding[] });
  glossator(fixed, 'check', ...Object.keys(PROJECTS), '--fix');
  const workspaceEdit = { documentChanges: true, resourceOperations: ['create' as const] };
  const capabilities = { ...PULLING, workspace: { ...PULLING.workspace, workspaceEdit } };
  client = await TestClient.start({ folders: [folder], capabilities });
});
afterAll(async () => {
  await client.stop();
  remove(folder);
  remove(fixed);
});

const fileOf = ({ project, name }: Note): string => `${project}/${name}`;
const foundIn = (note: Note): readonly CliFinding[] => findings.filter(({ file }) => file === fileOf(note));

/** As editors open it: the byte order mark is no part of a text. */
const textOf = (root: string, note: Note): string =>
  fs.readFileSync(path.join(root, fileOf(note)), 'utf8').replace(/^\uFEFF/u, '');

const editsOf = ({ edit }: CodeAction): TextDocumentEdit[] => (edit?.documentChanges ?? []) as TextDocumentEdit[];

/** What an action does, as the command line says it. */
const ofServer = (action: CodeAction) => ({
  title: action.title,
  edits: editsOf(action).flatMap(({ textDocument, edits = [] }) =>
    edits.map((edit) => ({ uri: textDocument.uri, ...edit })),
  ),
});

const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 2 ** 30, character: 0 } };

const ofCli = ({ title, edits }: CliFix) => ({
  title,
  edits: edits.map((edit) => ({ uri: uriOf(path.join(folder, edit.file)), ...fromCliEdit(edit) })),
});

describe.each(NOTES)('$project: $name', (note) => {
  test('the same findings, fixes and text after all that is safe', async () => {
    const uri = uriOf(path.join(folder, fileOf(note)));
    const text = textOf(folder, note);
    await client.open(uri, text);
    const diagnostics = await client.pull(uri);
    expect(diagnostics.map(fromServer)).toEqual(foundIn(note).map(fromCli));
    const actions = await client.codeActions(uri, EVERYWHERE, ['quickfix']);
    const offered = diagnostics.map((diagnostic) =>
      actions.filter((action) => isDeepStrictEqual(action.diagnostics?.map(fromServer), [fromServer(diagnostic)])),
    );
    expect(offered.map((each) => each.map(ofServer))).toEqual(foundIn(note).map(({ fixes = [] }) => fixes.map(ofCli)));
    const [fixAll] = await client.codeActions(uri, EVERYWHERE, ['source.fixAll']);
    const edits = fixAll === undefined ? [] : editsOf(fixAll).flatMap((each) => each.edits);
    const document = TextDocument.create(uri, 'markdown', 1, text);
    expect(TextDocument.applyEdits(document, edits as never)).toBe(textOf(fixed, note));
    await client.close(uri);
  });
});

test('the whole workspace of several roots, nothing open', async () => {
  const folders = Object.keys(PROJECTS).map((project) => path.join(folder, project));
  const whole = await TestClient.start({ folders, capabilities: PULLING });
  const { items }: WorkspaceDiagnosticReport = await whole.connection.sendRequest('workspace/diagnostic', {
    previousResultIds: [],
  });
  const told = new Map(items.map((item) => [item.uri, 'items' in item ? item.items : []]));
  for (const note of NOTES) {
    const diagnostics = told.get(uriOf(path.join(folder, fileOf(note)))) ?? [];
    expect(diagnostics.map(fromServer), fileOf(note)).toEqual(foundIn(note).map(fromCli));
  }
  await whole.stop();
});

test('there is something to find and to fix in each project but the one that is off', () => {
  for (const project of Object.keys(PROJECTS)) {
    const some = findings.filter(({ file }) => file.startsWith(`${project}/`));
    expect(some.length > 0, project).toBe(project !== 'everything off');
    expect(
      some.some(({ fixes }) => fixes !== undefined),
      project,
    ).toBe(project !== 'everything off');
  }
});
