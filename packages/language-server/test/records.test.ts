/** Records of one's own in the editor: there at once after saving, and never in the way while they are wrong. */
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MODERN, TestClient, uriOf } from './client.js';
import { projectFolder, remove, write } from './folders.js';

const CITE = 'cite: [{ source: diary, page: "3" }]';
const TOM = `names: [{ text: Tom Reed, lang: en, kind: preferred, ${CITE} }]\nwhy: Named in my notes.\n`;
const NOTE = '[x](person:tom-reed)';
const AT_ID = { line: 0, character: 12 };

let folder: string;
let client: TestClient;
beforeEach(() => {
  folder = projectFolder({
    'glossator.config.json': { datasets: ['./dataset'], records: 'mine' },
    'mine/sources/diary.yaml': 'type: primary\ntitle: A Diary\n',
  });
});
afterEach(async () => {
  await client.stop();
  remove(folder);
});

const file = (name: string): string => path.join(folder, name);
const note = (): string => uriOf(file('a.md'));
const RECORD = 'mine/people/tom-reed.yaml';

async function save(name: string, text: string): Promise<void> {
  write(folder, { [name]: text });
  await client.filesChanged(file(name));
}

const messagesOf = ({ diagnostics }: { readonly diagnostics: readonly { readonly message: unknown }[] }) =>
  diagnostics.map(({ message }) => String(message));

test('a record that is saved is known at once, and one that is deleted no more', async () => {
  client = await TestClient.start({ folders: [folder] });
  await client.open(note(), NOTE);
  expect(await client.diagnostics(note(), 1)).toHaveLength(1);
  let next = client.nextDiagnostics(note());
  await save(RECORD, TOM);
  expect(messagesOf(await next)).toEqual([]);
  expect((await client.hover(note(), AT_ID))?.contents).toMatchObject({ value: expect.stringContaining('Tom Reed') });
  expect((await client.definition(note(), AT_ID)).map(({ uri }) => uri)).toEqual([uriOf(file(RECORD))]);
  next = client.nextDiagnostics(note());
  fs.rmSync(file(RECORD));
  await client.filesChanged(file(RECORD));
  expect(messagesOf(await next)).toHaveLength(1);
});

test('the client is asked to tell of records', async () => {
  client = await TestClient.start({ folders: [folder] });
  const globs = await client.until('watchers', () => (client.watched.length > 0 ? client.watched : undefined));
  const told = (name: string): boolean => globs.some((glob) => path.matchesGlob(name, glob));
  expect([RECORD, 'mine/sources/diary.yaml', 'mine/redirects.yaml', 'glossator.config.json'].map(told)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(told('docker-compose.yaml')).toBe(false);
});

test('a client that cannot tell of files is served as well', async () => {
  client = await TestClient.start({ folders: [folder], capabilities: { ...MODERN, workspace: {} } });
  await client.open(note(), NOTE);
  await client.diagnostics(note(), 1);
  const next = client.nextDiagnostics(note());
  write(folder, { [RECORD]: TOM });
  expect(messagesOf(await next)).toEqual([]);
});

test('a folder of records that comes, goes and comes again is noticed without being told', async () => {
  const away = path.join(folder, 'away');
  fs.renameSync(file('mine'), away);
  write(away, { 'people/tom-reed.yaml': TOM });
  client = await TestClient.start({ folders: [folder], capabilities: { ...MODERN, workspace: {} } });
  await client.open(note(), `${NOTE} [x](person:nobody-at-all)`);
  expect(await client.diagnostics(note(), 1)).toEqual([]);
  for (const [from, to] of [
    [away, file('mine')],
    [file('mine'), away],
    [away, file('mine')],
  ] as const) {
    const next = client.nextDiagnostics(note());
    const place = client.nextDiagnostics(uriOf(file('mine')));
    fs.renameSync(from, to);
    expect((await place).diagnostics).toHaveLength(to === away ? 1 : 0);
    expect(messagesOf(await next)).toEqual([expect.stringContaining('nobody-at-all')]);
  }
});

test('definition leads to the record of the dataset and to the addition', async () => {
  write(folder, { 'mine/people/ada-lind.yaml': `died: [{ value: { edtf: "1931" }, ${CITE} }]\n` });
  client = await TestClient.start({ folders: [folder] });
  await client.open(note(), '[x](person:ada-lind)');
  const found = await client.definition(note(), AT_ID);
  expect(found.map(({ uri }) => uri)).toEqual([
    uriOf(file('dataset/people/ada-lind.yaml')),
    uriOf(file('mine/people/ada-lind.yaml')),
  ]);
});

describe('a record that is wrong', () => {
  const BROKEN = 'names: []\n';

  test('is told once and shown at its place; those of before go on serving until it is mended', async () => {
    write(folder, { [RECORD]: TOM });
    client = await TestClient.start({ folders: [folder] });
    await client.open(note(), NOTE);
    expect(await client.diagnostics(note(), 1)).toEqual([]);
    const [shown, again] = [client.nextDiagnostics(uriOf(file(RECORD))), client.nextDiagnostics(note())];
    await save(RECORD, BROKEN);
    expect((await shown).diagnostics).toMatchObject([
      { message: 'names: the list is empty: add an item or remove it.', range: { start: { line: 0, character: 7 } } },
    ]);
    expect(messagesOf(await again)).toEqual([]);
    await save(RECORD, `${BROKEN}# still\n`);
    await save(RECORD, TOM);
    // What was still wrong may be shown once more before.
    const record = uriOf(file(RECORD));
    await client.until('the record to be clean', () =>
      client.published.findLast(({ uri }) => uri === record)?.diagnostics.length === 0 ? true : undefined,
    );
    expect(client.messages.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Glossator: your records are not used: .*tom-reed\.yaml: names: the list is empty/u),
    ]);
  });

  test('from the beginning: names are known, and no note is called wrong for want of it', async () => {
    write(folder, { [RECORD]: BROKEN });
    client = await TestClient.start({ folders: [folder] });
    await client.open(note(), `${NOTE} Lind`);
    expect(await client.diagnostics(note(), 1)).toEqual([]);
    expect(await client.hover(note(), { line: 0, character: 22 })).not.toBeNull();
    const next = client.nextDiagnostics(note());
    await save(RECORD, TOM.replace('Tom', 'Thomas').replace('[x]', '[y]'));
    expect(messagesOf(await next)).toEqual([]);
  });

  test('in another folder that the configuration names now: those of the first do not stand in', async () => {
    write(folder, { [RECORD]: TOM, 'other/people/ben-hill.yaml': BROKEN });
    client = await TestClient.start({ folders: [folder] });
    await client.open(note(), `${NOTE} [x](person:ben-hill)`);
    expect(await client.diagnostics(note(), 1)).toHaveLength(1);
    const next = client.nextDiagnostics(note());
    await save('glossator.config.json', JSON.stringify({ datasets: ['./dataset'], records: 'other' }));
    expect(messagesOf(await next)).toEqual([]);
  });

  test.each<[string, () => Promise<void>]>([
    ['it is mended', () => save(RECORD, TOM)],
    [
      'no configuration names it',
      async () => {
        fs.rmSync(file('glossator.config.json'));
        await client.filesChanged(file('glossator.config.json'));
      },
    ],
  ])('shows nothing any more when %s while no note is open', async (_what, change) => {
    write(folder, { [RECORD]: BROKEN });
    client = await TestClient.start({ folders: [folder] });
    const shown = client.nextDiagnostics(uriOf(file(RECORD)));
    await client.open(note(), NOTE);
    expect((await shown).diagnostics).toHaveLength(1);
    await client.diagnostics(note(), 1);
    await client.close(note());
    const next = client.nextDiagnostics(uriOf(file(RECORD)));
    await change();
    expect((await next).diagnostics).toEqual([]);
  });
});
