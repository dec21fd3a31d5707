/** Findings of all notes, asked for as editors do: the question is held until there is something to tell. */
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  Diagnostic,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { PULLING, TestClient, uriOf } from './client.js';
import { copy, FIXTURES, glossator, projectFolder, remove, write } from './folders.js';

let folder: string;
let client: TestClient;

beforeEach(async () => {
  folder = projectFolder({ 'glossator.config.json': { datasets: ['./dataset'], exclude: ['out/**'] } });
  copy(path.join(FIXTURES, 'notes'), path.join(folder, 'notes'));
  write(folder, { 'out/left.md': '[x](person:nobody)', 'node_modules/x/c.md': '[x](person:nobody)' });
  client = await TestClient.start({ folders: [folder], capabilities: PULLING });
});
afterEach(async () => {
  await client.stop();
  remove(folder);
});

const at = (file: string): string => uriOf(path.join(folder, file));

const ask = (
  previous: readonly WorkspaceDocumentDiagnosticReport[] = [],
  token = new CancellationTokenSource().token,
): Promise<WorkspaceDiagnosticReport> =>
  client.connection.sendRequest(
    'workspace/diagnostic',
    {
      identifier: 'glossator',
      previousResultIds: previous.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })),
    },
    token,
  );

const itemsOf = (report: WorkspaceDocumentDiagnosticReport): readonly Diagnostic[] =>
  report.kind === 'full' ? report.items : [];

interface CliFinding {
  readonly file: string;
  readonly rule: string;
  readonly start: { readonly line: number; readonly column: number };
}

test('of a folder: what the command line finds there', async () => {
  const { findings } = JSON.parse(glossator(folder, 'check', '--format', 'json').stdout) as {
    readonly findings: readonly CliFinding[];
  };
  const { items } = await ask();
  const found = items.flatMap((report) =>
    itemsOf(report).map(({ code, range: { start } }) => `${report.uri} ${code} ${start.line}:${start.character}`),
  );
  expect(found).toEqual(
    findings.map(({ file, rule, start }) => `${at(file)} ${rule} ${start.line - 1}:${start.column - 1}`),
  );
  expect(found.length).toBeGreaterThan(10);
  expect(items.every(({ version }) => version === null)).toBe(true);
});

test('without what is binary or far too long, as the command line, which says so', async () => {
  const long = '```\n\n'.repeat(2e6 + 1);
  write(folder, { 'notes/binary.md': '[x](person:nobody)\0', 'notes/long.md': `[x](person:nobody)\n${long}` });
  const { items } = await ask();
  const uris = [at('notes/binary.md'), at('notes/long.md')];
  expect([items.length > 0, items.filter(({ uri }) => uris.includes(uri))]).toEqual([true, []]);
  const { stdout, stderr } = glossator(folder, 'check', '--format', 'json');
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly CliFinding[] };
  expect(findings.filter(({ file }) => /binary\.md|long\.md/u.test(file))).toEqual([]);
  expect(stderr).toMatch(/notes\/binary\.md: is binary.*\n.*notes\/long\.md: has more than 10 MB/u);
});

test('without what git ignores, as the command line; and with it when it does no more', async () => {
  write(folder, { '.git/HEAD': 'ref: refs/heads/main', 'notes/.gitignore': '/new.md\nprivate/' });
  write(folder, { 'notes/new.md': '[x](person:nobody)', 'notes/private/p.md': '[x](person:nobody)' });
  const told = ['notes/new.md', 'notes/private/p.md'];
  const checked = (): string[] => {
    const { findings } = JSON.parse(glossator(folder, 'check', '--format', 'json').stdout) as {
      readonly findings: readonly CliFinding[];
    };
    return told.filter((note) => findings.some(({ file }) => file === note));
  };
  const { items } = await ask();
  expect([items.length > 0, items.filter(({ uri }) => told.map(at).includes(uri)), checked()]).toEqual([true, [], []]);
  // Where it changes, it is not found either.
  const held = ask(items);
  await client.filesChanged(path.join(folder, 'notes/new.md'));
  remove(path.join(folder, 'notes/.gitignore'));
  await client.filesChanged(path.join(folder, 'notes/.gitignore'));
  const { items: more } = await held;
  expect(more.map(({ uri, kind }) => `${uri} ${kind}`)).toEqual(told.map((note) => `${at(note)} full`));
  expect(checked()).toEqual(told);
});

test('nothing new: the question is held until a file changes', async () => {
  const { items } = await ask();
  let answered = false;
  const held = ask(items).finally(() => {
    answered = true;
  });
  // Another request is answered meanwhile, several times: this one is not.
  for (let times = 0; times < 5; times += 1) await client.hover(at('none.md'), { line: 0, character: 0 });
  expect(answered).toBe(false);
  write(folder, { 'notes/new.md': '[x](person:nobody)' });
  await client.filesChanged(path.join(folder, 'notes/new.md'));
  const { items: changed } = await held;
  expect(changed.map(({ uri, kind }) => `${uri} ${kind}`)).toEqual([`${at('notes/new.md')} full`]);
  // And when it is gone, so are its findings.
  const again = ask([...items, ...changed]);
  remove(path.join(folder, 'notes/new.md'));
  await client.filesChanged(path.join(folder, 'notes/new.md'));
  expect((await again).items).toMatchObject([{ uri: at('notes/new.md'), kind: 'full', items: [] }]);
});

test('of an open note: what its document says, with its version', async () => {
  const { items } = await ask();
  const held = ask(items);
  await client.open(at('notes/clean.md'), '[x](person:nobody)', 7);
  const [report, ...others] = (await held).items;
  expect(others).toEqual([]);
  expect(report).toMatchObject({ uri: at('notes/clean.md'), version: 7 });
  expect(itemsOf(report as WorkspaceDocumentDiagnosticReport)).toEqual(await client.pull(at('notes/clean.md')));
});

test('of a note that was closed: what its file says, though the client forgot that it shows something', async () => {
  const { items } = await ask();
  const held = ask(items);
  await client.open(at('notes/clean.md'), '[x](person:nobody)');
  await held;
  await client.close(at('notes/clean.md'));
  // As an editor asks that forgets, when a note is closed, what it was told of it.
  const again = (await ask(items)).items;
  expect(again).toMatchObject([{ uri: at('notes/clean.md'), version: null, kind: 'full', items: [] }]);
});

test('a cancelled question says so, one that is asked again is answered with nothing', async () => {
  const { items } = await ask();
  const source = new CancellationTokenSource();
  const held = ask(items, source.token);
  source.cancel();
  await expect(held).rejects.toMatchObject({ code: -32800 });
  const first = ask(items);
  const second = ask(items);
  expect(await first).toEqual({ items: [] });
  write(folder, { 'notes/new.md': '[x](person:nobody)' });
  await client.filesChanged(path.join(folder, 'notes/new.md'));
  expect((await second).items).toHaveLength(1);
});

describe('where no configuration governs a folder', () => {
  let quiet: string;
  let own: TestClient;
  let uri: string;
  beforeEach(async () => {
    quiet = projectFolder({ 'note.md': '[x](person:nobody)' });
    remove(path.join(quiet, 'glossator.config.json'));
    const initializationOptions = { bundledDataset: path.join(quiet, 'dataset') };
    own = await TestClient.start({ folders: [quiet], capabilities: PULLING, initializationOptions });
    uri = uriOf(path.join(quiet, 'note.md'));
  });
  afterEach(async () => {
    await own.stop();
    remove(quiet);
  });
  const all = (previousResultIds: object[], token = new CancellationTokenSource().token) =>
    own.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds }, token);

  test('nothing is read', async () => {
    const source = new CancellationTokenSource();
    const answered = all([], source.token).catch(({ code }: { code: number }) => code);
    await own.open(uri, '[x](person:nobody)');
    expect(await own.pull(uri)).toHaveLength(1);
    source.cancel();
    expect(await answered).toBe(-32800);
  });

  test('what an open note showed is taken back when it is closed', async () => {
    const held = all([]);
    await own.open(uri, '[x](person:nobody)');
    expect(await own.pull(uri)).toHaveLength(1);
    await own.close(uri);
    expect((await held).items).toMatchObject([{ uri, kind: 'full', items: [] }]);
  });

  test('an open note of which the client knows what it shows: there is nothing to tell, and nobody asks without end', async () => {
    await own.open(uri, '[x](person:nobody)');
    const { resultId } = await own.report(uri);
    const held = all([{ uri, value: resultId }]);
    await own.change(uri, 2, { text: '[x](person:ada-lind)' });
    expect((await held).items).toMatchObject([{ uri, version: 2, kind: 'full', items: [] }]);
  });

  test('a folder below with a configuration of its own is, once a note of it is open', async () => {
    const below = path.join(quiet, 'below');
    write(below, {
      'glossator.config.json': { datasets: ['../dataset'] },
      'open.md': '[x](person:ada-lind)',
      'closed.md': '[x](person:nobody)',
    });
    await own.open(uriOf(path.join(below, 'open.md')), '[x](person:ada-lind)');
    expect((await all([])).items).toMatchObject([{ uri: uriOf(path.join(below, 'closed.md')), items: [{}] }]);
  });
});
