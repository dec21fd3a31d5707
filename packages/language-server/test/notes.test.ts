/** What the notes of a workspace refer to, asked of a server over a folder on disk. */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Location, SymbolInformation } from 'vscode-languageserver-protocol/node';
import { type CardPage, type NoteEntity, type Place, REQUESTS } from '../src/protocol.js';
import { MODERN, TestClient, uriOf } from './client.js';
import { atCursor, projectFolder, remove, write } from './folders.js';

const NOTES = {
  'a.md': '[Ada](person:ada-lind) met\nLind and [old](person:adah-lind).\n',
  'deep/b.md': '# B\n\n[A][ada]\n\n[ada]: person:reading-circle/ada-lind\n',
  'with space/ü.md': 'Lind and Berg\n',
  'out/left.md': '[Ada](person:ada-lind)\n',
  'node_modules/x/c.md': '[Ada](person:ada-lind)\n',
  '.git/d.md': '[Ada](person:ada-lind)\n',
  'text.txt': '[Ada](person:ada-lind)\n',
  'glossator.config.json': { datasets: ['./dataset'], exclude: ['out/**'] },
};

let folder: string;
let client: TestClient;

beforeEach(async () => {
  folder = projectFolder(NOTES);
  client = await TestClient.start({ folders: [folder] });
});
afterEach(async () => {
  await client.stop();
  remove(folder);
});

/** "a.md 0:6-21", which is what a list shows. */
const shown = ({ uri, range: { start, end } }: Location): string =>
  `${decodeURIComponent(uri)
    .replace(decodeURIComponent(uriOf(folder)), '')
    .slice(1)} ${start.line}:${start.character}-${end.character}`;

const at = (file: string): string => uriOf(path.join(folder, file));

async function references(uri: string, text: string, includeDeclaration = false): Promise<string[]> {
  const { text: note, position } = atCursor(text);
  if (!uri.startsWith('person:')) await client.open(uri, note);
  const found: Location[] = await client.connection.sendRequest('textDocument/references', {
    textDocument: { uri },
    position,
    context: { includeDeclaration },
  });
  return found.map(shown);
}

const ELSEWHERE = ['deep/b.md 2:1-2', 'deep/b.md 4:7-37', 'with space/ü.md 0:0-4'];
const IN_A = ['a.md 0:6-21', 'a.md 1:0-4', 'a.md 1:15-31'];

describe('references', () => {
  test.each([
    ['of a reference', '[x‸](person:ada-lind)'],
    ['of an id that moved', '[x](person:adah‸-lind)'],
    ['of a name', 'Li‸nd'],
  ])('%s', async (_, text) => {
    const found = await references(at('new.md'), text);
    expect(found.filter((each) => !each.startsWith('new.md'))).toEqual([...IN_A, ...ELSEWHERE]);
    expect(found).toHaveLength(7);
  });

  test('of all notes, in order, each range a destination, a use or a name', async () => {
    expect(await references('person:ada-lind', '')).toEqual([...IN_A, ...ELSEWHERE]);
    expect(await references('person:reading-circle%2Fada-lind', '')).toEqual([...IN_A, ...ELSEWHERE]);
  });

  test('with the record, where it is asked for', async () => {
    const [record] = await references('person:ada-lind', '', true);
    expect(record).toBe('dataset/people/ada-lind.yaml 0:0-0');
  });

  test('with the card, where the client shows cards', async () => {
    const showing = await TestClient.start({ folders: [folder], initializationOptions: { cards: true } });
    await showing.open(at('new.md'), '[x](person:ada-lind)');
    const [first]: Location[] = await showing.connection.sendRequest('textDocument/references', {
      textDocument: { uri: at('new.md') },
      position: { line: 0, character: 8 },
      context: { includeDeclaration: true },
    });
    expect(first?.uri).toBe('person:ada-lind');
    await showing.stop();
  });

  test.each([
    ['a name that two share', 'Be‸rg'],
    ['plain words', 'pl‸ain'],
    ['an id nobody has', '[x](person:no‸body)'],
  ])('none of %s', async (_, text) => expect(await references(at('new.md'), text)).toEqual([]));

  test('none of a card that nobody has', async () => expect(await references('person:nobody', '')).toEqual([]));

  test('an open note says what its document says, a closed one what its file does', async () => {
    await references('person:ada-lind', '');
    await client.open(at('a.md'), 'nobody');
    expect(await references('person:ada-lind', '')).toEqual(ELSEWHERE);
    await client.change(at('a.md'), 2, { text: '\n[x](person:ada-lind)' });
    expect(await references('person:ada-lind', '')).toEqual(['a.md 1:4-19', ...ELSEWHERE]);
    await client.close(at('a.md'));
    expect(await references('person:ada-lind', '')).toEqual([...IN_A, ...ELSEWHERE]);
  });

  test('a file that changes, comes or goes is read by itself', async () => {
    await references('person:ada-lind', '');
    expect(client.watched).toContain('**/*.{md,markdown,MD,Markdown,MARKDOWN}');
    write(folder, { 'a.md': 'Lind', 'z.md': 'Lind', 'out/more.md': 'Lind', 'node_modules/x/more.md': 'Lind' });
    fs.rmSync(path.join(folder, 'deep/b.md'));
    const files = ['a.md', 'z.md', 'out/more.md', 'node_modules/x/more.md', 'deep/b.md'];
    await client.filesChanged(...files.map((file) => path.join(folder, file)));
    expect(await references('person:ada-lind', '')).toEqual(['a.md 0:0-4', 'with space/ü.md 0:0-4', 'z.md 0:0-4']);
  });

  test('a changed configuration is a changed workspace', async () => {
    await references('person:ada-lind', '');
    write(folder, { 'glossator.config.json': { datasets: ['./dataset'], include: ['out/*.md'] } });
    await client.filesChanged(path.join(folder, 'glossator.config.json'));
    expect(await references('person:ada-lind', '')).toEqual(['out/left.md 0:6-21']);
  });

  test('a client that tells of no files is answered by what they are now', async () => {
    const plain = await TestClient.start({ folders: [folder], capabilities: {} });
    const ask = (): Promise<Location[]> =>
      plain.connection.sendRequest('textDocument/references', {
        textDocument: { uri: 'person:ada-lind' },
        position: { line: 0, character: 0 },
        context: { includeDeclaration: false },
      });
    expect(await ask()).toHaveLength(6);
    write(folder, { 'z.md': 'Lind' });
    expect(await ask()).toHaveLength(7);
    await plain.stop();
  });
});

test('where an entity is mentioned, with the lines', async () => {
  write(folder, { 'long.md': `${'word '.repeat(100)}Lind${' word'.repeat(100)}` });
  const found: Place[] = await client.connection.sendRequest(REQUESTS.mentioned, { id: 'person:ada-lind' });
  expect(found.map((place) => `${shown(place)} ${place.how}: ${place.line}`).slice(0, 5)).toEqual([
    'a.md 0:6-21 reference: [Ada](person:ada-lind) met',
    'a.md 1:0-4 mention: Lind and [old](person:adah-lind).',
    'a.md 1:15-31 reference: Lind and [old](person:adah-lind).',
    'deep/b.md 2:1-2 use: [A][ada]',
    'deep/b.md 4:7-37 reference: [ada]: person:reading-circle/ada-lind',
  ]);
  const long = found.find(({ uri }) => uri === at('long.md'));
  expect(long?.line).toMatch(/^word .* Lind word .* word/u);
  expect(long?.line.length).toBeLessThanOrEqual(200);
  // Of a reference it is the destination that begins there.
  for (const { line, at: start } of found) expect(line.slice(start)).toMatch(/^(?:Lind|person:|A\])/u);
});

test('the page of an entity ends with the notes that mention it', async () => {
  const page: CardPage | null = await client.connection.sendRequest(REQUESTS.card, { id: 'person:ada-lind' });
  expect(page?.text).toMatch(/## Notes that mention it\n\n- \[[^\]]*a\\?\.md:1\]\(/u);
});

test('the entities of a note, in its order', async () => {
  await client.open(at('new.md'), 'Olga Berg, Lind; [x](person:ada-lind) [y](event:first-meeting) Berg');
  const found: NoteEntity[] = await client.connection.sendRequest(REQUESTS.entities, { uri: at('new.md') });
  expect(found.map(({ id, kind, places }) => `${id} ${kind} ${places.map(({ how }) => how)}`)).toEqual([
    'person:olga-berg person mention',
    'person:ada-lind person mention,reference',
    'event:first-meeting event reference',
  ]);
  expect(found[1]).toMatchObject({
    label: 'Ada Lind',
    places: [
      { range: { start: { character: 11 } } },
      { range: { start: { character: 21 } }, shown: { start: { character: 18 } } },
    ],
  });
  expect(await client.connection.sendRequest(REQUESTS.entities, { uri: at('closed.md') })).toEqual([]);
});

describe('symbols of the workspace', () => {
  const ask = (of: TestClient, query: string): Promise<SymbolInformation[]> =>
    of.connection.sendRequest('workspace/symbol', { query });

  test('by any fragment of a name, with the record', async () => {
    const found = await ask(client, 'lin');
    expect(found.map(({ name, location }) => `${name} ${shown(location)}`)).toEqual([
      'Ada Lind dataset/people/ada-lind.yaml 0:0-0',
    ]);
    expect((await ask(client, 'berg')).map(({ name }) => name).sort()).toEqual(['Karl Berg', 'Olga Berg']);
    expect((await ask(client, 'линд')).map(({ name }) => name)).toEqual(['Ada Lind (Ада Линд)']);
    expect(await ask(client, 'nobody at all')).toEqual([]);
  });

  test('with the card, where the client shows cards', async () => {
    const showing = await TestClient.start({ folders: [folder], initializationOptions: { cards: true } });
    expect((await ask(showing, 'lin')).map(({ location }) => location.uri)).toEqual(['person:ada-lind']);
    await showing.stop();
  });
});

describe('many notes', () => {
  let many: string;
  beforeAll(() => {
    const text = `${'Lind spoke with people of the town about books. '.repeat(40)}[x](person:ada-lind)\n`;
    many = projectFolder(
      Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`n/${at}.md`, `# ${at}\n${text}`])),
    );
  });
  afterAll(() => remove(many));

  /** A client that shows progress; each step as it comes. */
  async function start(stops = 0): Promise<{ readonly own: TestClient; readonly steps: string[] }> {
    const capabilities = { ...MODERN, window: { workDoneProgress: true } };
    const own = await TestClient.start({ folders: [many], capabilities });
    const steps: string[] = [];
    own.connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
      own.connection.onNotification('$/progress', ({ value: { kind } }: { value: { kind: string } }) => {
        steps.push(kind);
        if (kind === 'begin' && steps.filter((each) => each === 'begin').length <= stops)
          void own.connection.sendNotification('window/workDoneProgress/cancel', { token });
      });
      return null;
    });
    return { own, steps };
  }

  const ask = (own: TestClient): Promise<Location[]> =>
    own.connection.sendRequest('textDocument/references', {
      textDocument: { uri: 'person:ada-lind' },
      position: { line: 0, character: 0 },
      context: { includeDeclaration: false },
    });

  test('are read while others are answered, and a reader sees how far it is', async () => {
    const { own, steps } = await start();
    const uri = uriOf(path.join(many, 'n/1.md'));
    await own.open(uri, 'Lind');
    await own.hover(uri, { line: 0, character: 1 });
    const order: string[] = [];
    const all = ask(own).then((found) => {
      order.push('references');
      return found;
    });
    await own.hover(uri, { line: 0, character: 1 }).then((hover) => {
      expect(hover).not.toBeNull();
      order.push('hover');
    });
    expect(await all).toHaveLength(399 * 41 + 1);
    expect(order).toEqual(['hover', 'references']);
    expect([steps[0], steps.at(-1), steps.includes('report')]).toEqual(['begin', 'end', true]);
    await own.stop();
  });

  test('are read no further when their reader has had enough, and to the end when asked again', async () => {
    const { own } = await start(1);
    expect((await ask(own)).length).toBeLessThan(400 * 41);
    expect(await ask(own)).toHaveLength(400 * 41);
    await own.stop();
  });
});
