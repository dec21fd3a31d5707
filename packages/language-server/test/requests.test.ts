/** What an editor asks beyond the protocol: pages of entities, searches, what ids mean, what serves a note. */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type CardPage, type Found, NOTIFICATIONS, REQUESTS, type Resolved, type Status } from '../src/protocol.js';
import { TestClient, uriOf } from './client.js';
import { projectFolder, REPOSITORY, remove, temporaryFolder, write } from './folders.js';

const BUNDLED = path.join(REPOSITORY, 'data/party-opposition');

let folder: string;
let client: TestClient;
let changes = 0;
beforeAll(async () => {
  folder = projectFolder();
  client = await TestClient.start({
    folders: [folder],
    initializationOptions: { cards: true, bundledDataset: BUNDLED },
  });
  client.connection.onNotification(NOTIFICATIONS.statusChanged, () => {
    changes += 1;
  });
});
afterAll(async () => {
  await client.stop();
  remove(folder);
});

const at = (name: string): string => uriOf(path.join(folder, name));
const ask = <T>(method: string, params: unknown, by = client): Promise<T> => by.connection.sendRequest(method, params);

describe('card', () => {
  const card = (params: unknown): Promise<CardPage | null> => ask(REQUESTS.card, params);

  it.each([
    ['an entity', 'person:ada-lind', 'person:ada-lind', '# Ada Lind\n'],
    ['its long form', 'person:reading-circle/ada-lind', 'person:ada-lind', '# Ada Lind\n'],
    ['an id that moved', 'person:adah-lind', 'person:ada-lind', '`person:adah-lind` moved here in version'],
    ['an id that was split', 'person:berg', 'person:berg', '(person:karl-berg)'],
    ['an id that nobody has', 'person:ada-lin', 'person:ada-lin', '(person:ada-lind)'],
    ['a name of every object', 'person:constructor', 'person:constructor', '`person:constructor`'],
  ])('%s', async (_name, id, shortest, text) => {
    for (const params of [{ id }, { id, uri: null }, { id, uri: at('note.md') }]) {
      const page = await card(params);
      expect(page?.id).toBe(shortest);
      expect(page?.text).toContain(text);
    }
  });

  it.each(['ada-lind', '', 'https://example.org', 'x'.repeat(100_000)])('nothing for what is no id', async (id) =>
    expect(await card({ id })).toBeNull(),
  );

  test('ends with the notes that mention it, line by line', async () => {
    const own = projectFolder({ 'notes/a b.md': '# One\n\nWith [Ada *L.*](person:ada-lind) <b>there</b>.\n' });
    const other = await TestClient.start({ folders: [own] });
    const page = await ask<CardPage>(REQUESTS.card, { id: 'person:adah-lind' }, other);
    const [, notes] = page.text.split('## Notes that mention it\n\n');
    const address = `${uriOf(path.join(own, 'notes/a b.md'))}#L3`;
    expect(notes).toBe(`- [notes/a b.md:3](${address}): With Ada \\*L.\\* \\<b\\>there\\</b\\>.\n`);
    expect((await ask<CardPage>(REQUESTS.card, { id: 'person:karl-berg' }, other)).text).not.toContain('Notes that');
    await other.stop();
    remove(own);
  });

  test('what no folder knows the bundled dataset may; a note’s own project alone answers for it', async () => {
    const page = await card({ id: 'person:gavriil-myasnikov' });
    expect(page?.title).toBe('Gavriil Myasnikov');
    const lines = page?.text.split('\n') ?? [];
    expect(page?.passages.length).toBeGreaterThan(100);
    for (const { range, lines: cited, source } of page?.passages ?? []) {
      expect(lines[range.start.line]?.slice(range.start.character, range.end.character)).toBe(cited);
      expect(source).toBe('maximoff-1940');
    }
    expect((await card({ id: 'person:gavriil-myasnikov', uri: at('note.md') }))?.text).toContain(
      'No entity has the id',
    );
  });
});

test('search: best first, in any script, of the note’s project', async () => {
  const search = (params: object): Promise<Found[]> => ask(REQUESTS.search, params);
  expect((await search({ text: 'lind', uri: at('note.md') }))[0]).toEqual({
    id: 'person:ada-lind',
    label: 'Ada Lind',
    kind: 'person',
    dates: '1880–1930',
    why: expect.any(String),
  });
  expect(await search({ text: 'Мясников' })).toEqual([]);
  expect((await search({ text: 'l'.repeat(1_000_000) })).length).toBe(0);
});

describe('resolve', () => {
  const resolve = (params: object): Promise<Record<string, Resolved>> => ask(REQUESTS.resolve, params);

  test('every state of an id', async () => {
    const ids = ['person:ada-lind', 'person:adah-lind', 'person:berg', 'person:nobody', 'Person:x', 'toString'];
    expect(await resolve({ ids, uri: at('note.md') })).toEqual({
      'person:ada-lind': {
        status: 'live',
        id: 'person:ada-lind',
        label: 'Ada Lind',
        kind: 'person',
        dates: '1880–1930',
      },
      'person:adah-lind': {
        status: 'moved',
        id: 'person:ada-lind',
        label: 'Ada Lind',
        kind: 'person',
        dates: '1880–1930',
      },
      'person:berg': { status: 'split' },
      'person:nobody': { status: 'unknown' },
      'Person:x': { status: 'malformed' },
      toString: { status: 'malformed' },
    });
  });

  test('a thousand at most', async () => {
    const ids = Array.from({ length: 1200 }, (_, at) => `person:p${at}`);
    expect(Object.keys(await resolve({ ids }))).toHaveLength(1000);
  });
});

describe('status', () => {
  const status = (params: object, by = client): Promise<Status> => ask(REQUESTS.status, params, by);
  const version = (JSON.parse(fs.readFileSync(path.join(BUNDLED, 'package.json'), 'utf8')) as { version: string })
    .version;

  test('of a note with a configuration', async () => {
    await client.open(at('status.md'), '[Ada Lind](person:ada-lind) met Berg, Berg, Lind and the reading circle.');
    expect(await status({ uri: at('status.md') })).toEqual({
      datasets: [{ name: 'reading-circle', version: expect.any(String), from: 'workspace' }],
      configuration: at('glossator.config.json'),
      problems: [],
      locks: [],
      quiet: false,
      // A name that two share, and twice, is one.
      known: 2,
    });
    expect((await status({})).known).toBe(0);
  });

  test('is told of when something else may serve', async () => {
    const before = changes;
    await client.filesChanged(path.join(folder, 'glossator.config.json'));
    await expect.poll(() => changes).toBeGreaterThan(before);
  });

  test('of a note in peace: the bundled dataset, and how many it knows', async () => {
    const bare = temporaryFolder();
    const other = await TestClient.start({ folders: [bare], initializationOptions: { bundledDataset: BUNDLED } });
    const uri = uriOf(path.join(bare, 'note.md'));
    await other.open(uri, 'Gavriil Myasnikov wrote to Vladimir Lenin; Gavriil Myasnikov waited.');
    const datasets = [{ name: 'party-opposition', version, from: 'bundled' }];
    const quiet = { datasets, problems: [], locks: [], quiet: true, known: 2 };
    expect(await status({ uri }, other)).toEqual(quiet);
    await other.change(uri, 2, { text: '[Lenin](person:vladimir-lenin)' });
    expect(await status({ uri }, other)).toEqual({ ...quiet, quiet: false, known: 0 });
    await other.stop();
    remove(bare);
  });

  test('a lockfile that names another version, and one that names this', async () => {
    const bare = temporaryFolder();
    const lock = (locked: string): object => ({
      lockfileVersion: 3,
      packages: { 'node_modules/@glossator/party-opposition': { version: locked } },
    });
    write(bare, { 'package-lock.json': lock('99.0.0') });
    const other = await TestClient.start({ folders: [bare], initializationOptions: { bundledDataset: BUNDLED } });
    const uri = uriOf(path.join(bare, 'deep/note.md'));
    expect((await status({ uri }, other)).locks).toEqual([
      { name: '@glossator/party-opposition', installed: version, locked: '99.0.0' },
    ]);
    write(bare, { 'package-lock.json': lock(version) });
    await other.filesChanged(path.join(bare, 'package-lock.json'));
    expect((await status({ uri }, other)).locks).toEqual([]);
    await other.stop();
    remove(bare);
  });

  test('records beside the notes, and what is wrong until it is mended', async () => {
    const own = projectFolder({
      'glossator.config.json': { datasets: ['./dataset'], records: './mine' },
      'mine/people/eve-moss.yaml': 'names: [{ text: Eve Moss, lang: en, kind: preferred }]\n',
    });
    const other = await TestClient.start({ folders: [own] });
    const uri = uriOf(path.join(own, 'note.md'));
    const [problem] = (await status({ uri }, other)).problems;
    expect(problem).toMatch(/^your records are not used: .*eve-moss\.yaml/u);
    write(own, { 'glossator.config.json': '{ "datasets": ["./nowhere"] }' });
    await other.filesChanged(path.join(own, 'glossator.config.json'));
    const broken = await status({ uri }, other);
    expect(broken.datasets).toEqual([]);
    expect(broken.problems.join(' ')).toContain('nowhere');
    write(own, { 'glossator.config.json': { datasets: ['./dataset'] } });
    await other.filesChanged(path.join(own, 'glossator.config.json'));
    expect((await status({ uri }, other)).problems).toEqual([]);
    await other.stop();
    remove(own);
  });
});

describe('definition leads to pages where the client shows them', () => {
  it.each([
    ['a reference, as it is written', '[x](person:adah-lind)', ['person:adah-lind']],
    ['the long form', '[x](person:reading-circle/ada-lind)', ['person:reading-circle/ada-lind']],
    ['an id that was split', '[x](person:berg)', ['person:karl-berg', 'person:olga-berg']],
    ['a name', '[x](person:ada-lind) Lind', ['person:ada-lind'], 22],
    ['an unknown id', '[x](person:nobody)', []],
  ])('%s', async (name, text, uris, character = 1) => {
    const uri = at(`${name}.md`);
    await client.open(uri, text);
    const found = await client.definition(uri, { line: 0, character });
    const start = { line: 0, character: 0 };
    expect(found).toEqual(uris.map((each) => ({ uri: each, range: { start, end: start } })));
  });
});
