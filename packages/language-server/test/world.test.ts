/** The world over files that an editor gives: of any scheme, slow, broken, changing. No process, no disk. */
import { MOST_NOTE_BYTES, memoryFiles } from '@glossator/dataset';
import { afterAll, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { clientFiles } from '../src/world/client-files.js';
import { Drives } from '../src/world/drives.js';
import { createWorld } from '../src/world/workspace-world.js';
import type { Served, Workspace, World } from '../src/world.js';
import { type Answer, answerFiles, textsBelow } from './editor-files.js';
import { projectFolder, remove } from './folders.js';

const folder = projectFolder();
afterAll(() => remove(folder));
const datasetAt = (uri: string): Record<string, string> => textsBelow(`${folder}/dataset`, uri);
const BUNDLED = datasetAt('vscode-extension://glossator/dataset');
const DATASET = datasetAt('memfs:/notes/dataset');

const CONFIG = JSON.stringify({ datasets: ['./dataset'] });
const QUIET = JSON.stringify({ datasets: ['./dataset'], rules: { 'unknown-reference': 'hint' } });
const RECORDS = JSON.stringify({ datasets: ['./dataset'], records: 'mine' });

/** Long enough for every answer that is given at all. Milliseconds. */
const PATIENCE = 300;

let told: string[];
let shown: string[];
beforeEach(() => {
  told = [];
  shown = [];
});

function worldOf(answer: Answer, workspace: Partial<Workspace> = {}): World {
  const sendRequest = ((method: string, params: { uri: string }) =>
    answer(method, params)) as Connection['sendRequest'];
  const world = createWorld(
    {
      tellUser: (message) => told.push(message),
      showProblems: (uri, problems) => shown.push(`${uri}: ${problems.map(({ message }) => message).join()}`),
      log: (message) => told.push(`log: ${message}`),
    },
    { client: (uriOf) => clientFiles({ sendRequest }, uriOf, PATIENCE) },
  );
  world.open({
    folders: ['memfs:/notes'],
    files: true,
    bundledDataset: 'vscode-extension://glossator/dataset',
    ...workspace,
  });
  return world;
}

const NOTE = '[x](person:nobody-at-all)';

/** How the reference to nobody is found by what serves a note; undefined where nothing does. */
async function severity(world: World, uri: string): Promise<string | undefined> {
  const served = await world.serve(uri);
  return served && severityBy(served);
}

const severityBy = ({ service }: Served): string | undefined => service.check(service.parse(NOTE))[0]?.severity;

describe('folders that the editor alone can read', () => {
  test('the nearest configuration governs, with its dataset, wherever the note lies below', async () => {
    const world = worldOf(answerFiles({ ...DATASET, 'memfs:/notes/glossator.config.json': QUIET }));
    expect(await world.serve('memfs:/notes/deep/er/a.md')).toMatchObject({ configured: true, root: 'memfs:/notes' });
    expect(await severity(world, 'memfs:/notes/deep/er/a.md')).toBe('hint');
  });

  test('the dataset that the client brings along serves where nothing is named, from another scheme', async () => {
    const world = worldOf(answerFiles({ ...BUNDLED, 'memfs:/notes/a.md': '' }));
    const [a, b] = [await world.serve('memfs:/notes/a.md'), await world.serve('memfs:/notes/deep/b.md')];
    expect([a, b]).toMatchObject([
      { configured: false, checked: true, root: 'memfs:/notes' },
      { configured: false, checked: true, root: 'memfs:/notes/deep' },
    ]);
    expect(a?.service).toBe(b?.service);
  });

  test('several, of several schemes and authorities: each by its own', async () => {
    const texts = {
      ...DATASET,
      ...datasetAt('vscode-vfs://github/owner/one/dataset'),
      'memfs:/notes/glossator.config.json': CONFIG,
      'vscode-vfs://github/owner/one/glossator.config.json': QUIET,
    };
    const folders = ['memfs:/notes', 'vscode-vfs://github/owner/one', 'vscode-vfs://gitlab/owner/one'];
    const world = worldOf(answerFiles({ ...texts, ...BUNDLED }), { folders });
    expect(await Promise.all(folders.map((uri) => severity(world, `${uri}/a.md`)))).toEqual(['error', 'hint', 'error']);
    expect((await world.serve(`${folders[2]}/a.md`))?.configured).toBe(false);
    expect(world.folders()).toEqual(folders);
  });

  test('what lies nowhere belongs to the first; where none is open, to nobody', async () => {
    const answer = answerFiles({ ...DATASET, ...BUNDLED, 'memfs:/notes/glossator.config.json': QUIET });
    for (const uri of ['untitled:Untitled-1', 'git:/notes/a.md?{"ref":"HEAD"}', 'other:/elsewhere/a.md']) {
      expect(await severity(worldOf(answer), uri)).toBe('hint');
      expect(await worldOf(answer, { folders: [] }).serve(uri)).toMatchObject({ configured: false });
    }
  });

  test('a client that gives no files is served by nothing but what it brings along on the disk', async () => {
    const answer = vi.fn(answerFiles({ ...DATASET, 'memfs:/notes/glossator.config.json': CONFIG }));
    expect(await worldOf(answer, { files: false }).serve('memfs:/notes/a.md')).toBeUndefined();
    expect(answer).not.toHaveBeenCalled();
    expect(told).toEqual([expect.stringContaining('the bundled dataset')]);
  });

  test('what a folder holds, sorted; what cannot be read is nothing', async () => {
    const world = worldOf(answerFiles({ 'memfs:/notes/b.md': '\uFEFFb', 'memfs:/notes/a/c.md': '' }));
    expect(await world.list('memfs:/notes')).toEqual([
      { name: 'a', type: 'folder' },
      { name: 'b.md', type: 'file' },
    ]);
    expect(await world.read('memfs:/notes/b.md')).toBe('b');
    expect([await world.list('memfs:/notes/b.md'), await world.read('memfs:/notes/a')]).toEqual([[], undefined]);
  });

  test('excluded folders are not entered', async () => {
    const config = JSON.stringify({ datasets: ['./dataset'], exclude: ['drafts'] });
    const world = worldOf(answerFiles({ ...DATASET, 'memfs:/notes/glossator.config.json': config }));
    expect(await world.enters('memfs:/notes/drafts')).toBe(false);
    expect(await world.enters('memfs:/notes/essays')).toBe(true);
    expect(await world.serve('memfs:/notes/drafts/a.md')).toMatchObject({ checked: false });
  });

  test('a record is found under the scheme of its dataset', async () => {
    const world = worldOf(answerFiles({ ...DATASET, 'memfs:/notes/glossator.config.json': CONFIG }));
    const served = await world.serve('memfs:/notes/a.md');
    const resolution = served?.service.resolve('person:ada-lind');
    expect(resolution).toMatchObject({ status: 'live' });
    if (resolution?.status !== 'live') return;
    expect((await world.locate(resolution)).map(({ uri }) => uri)).toEqual([
      'memfs:/notes/dataset/people/ada-lind.yaml',
    ]);
  });

  test('a configuration is asked for once, however many folders it governs', async () => {
    const answer = vi.fn(answerFiles({ ...DATASET, 'memfs:/notes/glossator.config.json': CONFIG }));
    const world = worldOf(answer);
    for (let n = 0; n < 20; n += 1) await world.serve(`memfs:/notes/deep/${n}/a.md`);
    const asked = answer.mock.calls.filter(([, { uri }]) => uri === 'memfs:/notes/glossator.config.json');
    expect(asked).toHaveLength(1);
  });
});

describe('what is wrong', () => {
  test('a broken configuration is told once; the other folder is served; mended, it is taken up', async () => {
    const texts: Record<string, string> = {
      ...DATASET,
      ...datasetAt('memfs:/other/dataset'),
      'memfs:/notes/glossator.config.json': '{',
      'memfs:/other/glossator.config.json': CONFIG,
    };
    const world = worldOf(answerFiles(texts), { folders: ['memfs:/notes', 'memfs:/other'] });
    for (const name of ['a.md', 'deep/b.md']) expect(await world.serve(`memfs:/notes/${name}`)).toBeUndefined();
    expect(told).toEqual([expect.stringMatching(/^Glossator: \/notes\/glossator\.config\.json:1:2: not valid JSON/u)]);
    expect(await severity(world, 'memfs:/other/a.md')).toBe('error');
    texts['memfs:/notes/glossator.config.json'] = QUIET;
    world.forget();
    expect(await severity(world, 'memfs:/notes/a.md')).toBe('hint');
  });

  test('records are shown at their URI, and taken back', async () => {
    const RECORD = 'memfs:/notes/mine/people/tom-reed.yaml';
    const texts: Record<string, string> = {
      ...DATASET,
      'memfs:/notes/glossator.config.json': RECORDS,
      'memfs:/notes/mine/sources/diary.yaml': 'type: primary\ntitle: A Diary\n',
      [RECORD]: 'names: []\n',
    };
    const world = worldOf(answerFiles(texts));
    expect(await world.serve('memfs:/notes/a.md')).toMatchObject({ checked: false });
    expect(shown).toEqual([`${RECORD}: names: the list is empty: add an item or remove it.`]);
    texts[RECORD] =
      'names: [{ text: Tom Reed, lang: en, kind: preferred, cite: [{ source: diary, page: "3" }] }]\nwhy: Named in my notes.\n';
    world.forget();
    await vi.waitFor(() => expect(shown.at(-1)).toBe(`${RECORD}: `));
    const served = await world.serve('memfs:/notes/a.md');
    expect(served?.service.resolve('person:tom-reed')).toMatchObject({ status: 'live' });
  });

  test('records of a configuration do not lie outside its folder', async () => {
    const config = JSON.stringify({ datasets: ['./dataset'], records: '../../ext' });
    const texts = { ...DATASET, 'memfs:/notes/glossator.config.json': config, 'memfs:/ext/people/a.yaml': 'names: []' };
    await worldOf(answerFiles(texts)).serve('memfs:/notes/a.md');
    expect(told).toEqual([expect.stringContaining('lies outside that of the configuration')]);
  });
});

describe('an editor that is slow, or gives no answer', () => {
  /** What is asked of `memfs://slow` waits for ever until it is mended. */
  function slowly(answer: Answer): { answer: Answer; mend: () => void } {
    let mended = false;
    const held: Answer = (method, params) =>
      params.uri.startsWith('memfs://slow') && !mended ? new Promise(() => undefined) : answer(method, params);
    return {
      answer: held,
      mend: () => {
        mended = true;
      },
    };
  }

  test('is waited for in one place only, told of once, and asked again', async () => {
    const texts = {
      ...DATASET,
      ...datasetAt('memfs://slow/notes/dataset'),
      'memfs:/notes/glossator.config.json': CONFIG,
      'memfs://slow/notes/glossator.config.json': QUIET,
    };
    const { answer, mend } = slowly(answerFiles(texts));
    const world = worldOf(answer, { folders: ['memfs:/notes', 'memfs://slow/notes'] });
    const done: string[] = [];
    const slow = severity(world, 'memfs://slow/notes/a.md').then(() => done.push('slow'));
    expect(await severity(world, 'memfs:/notes/a.md')).toBe('error');
    done.push('other');
    await slow;
    expect(done).toEqual(['other', 'slow']);
    expect(await severity(world, 'memfs://slow/notes/a.md')).toBeUndefined();
    expect(told).toEqual([
      'Glossator: /notes/glossator.config.json: cannot be read: the editor gave no answer within 0.3 seconds.',
    ]);
    mend();
    expect(await severity(world, 'memfs://slow/notes/a.md')).toBe('hint');
  });
});

describe('what an editor may answer', () => {
  const files = (answer: () => Promise<unknown>) =>
    clientFiles({ sendRequest: answer as Connection['sendRequest'] }, (path) => `memfs:${path}`, PATIENCE);
  const STRANGE = 'the editor answered in a form that is not understood';

  it.each<[string, 'read' | 'stat' | 'list', unknown, unknown]>([
    ['a text', 'read', { text: '\uFEFFa' }, '\uFEFFa'],
    ['no file', 'read', null, undefined],
    ['nothing there', 'stat', null, undefined],
    ['no folder', 'list', null, undefined],
    ['a stat', 'stat', { type: 'file', size: 3 }, { type: 'file', size: 3 }],
    ['entries', 'list', [{ name: 'a', type: 'link' }], [{ name: 'a', type: 'link' }]],
    ['entries that lead out', 'list', [{ name: '../a', type: 'file' }, { name: '..', type: 'folder' }, 7, null], []],
  ])('%s', async (_, ask, answer, expected) => expect(await files(async () => answer)[ask]('/a')).toEqual(expected));

  it.each<[string, 'read' | 'stat' | 'list', () => Promise<unknown>, string]>([
    ['why not', 'read', async () => ({ error: 'it is locked.' }), 'it is locked'],
    ['an error', 'stat', () => Promise.reject(new Error('no such scheme.\nat a stack')), 'no such scheme'],
    ['nothing at all', 'read', async () => undefined, STRANGE],
    ['another type', 'read', async () => ({ text: 7 }), STRANGE],
    ['another shape', 'stat', async () => ({ type: 'door', size: 1 }), STRANGE],
    ['no list', 'list', async () => ({}), STRANGE],
  ])('%s', async (_, ask, answer, message) => await expect(files(answer)[ask]('/a')).rejects.toThrow(message));
});

describe('a path of a URI, and back', () => {
  it.each([
    ['file:///home/me/notes/', '/home/me/notes', 'file:///home/me/notes'],
    ['file:///C:/notes/a.md', '/c:/notes/a.md', 'file:///c%3A/notes/a.md'],
    ['file:///c%3A/notes/a.md', '/c:/notes/a.md', 'file:///c%3A/notes/a.md'],
    ['file://server/share/a.md', '//server/share/a.md', 'file://server/share/a.md'],
    ['file:///', '/', 'file:///'],
    ['memfs:/a%20b.md', '/a b.md', 'memfs:/a%20b.md'],
    ['vscode-vfs://github/o/r/a.md', '/o/r/a.md', 'vscode-vfs://github/o/r/a.md'],
    ['host://h/a.md?share=1', '/a.md', 'host://h/a.md?share%3D1'],
  ])('%s', (uri, path, back) => {
    const place = new Drives(() => ({}) as never).placeOf(uri);
    expect(place.path).toBe(path);
    expect(place.drive.uriOf(place.path)).toBe(back);
  });
});

describe('what changes while it is being read', () => {
  /** An editor that holds back its answers about a file until it is let go, and gives then what it had when it was asked. */
  function holding(texts: Record<string, string>, uri: string) {
    const waiting: (() => void)[] = [];
    const answer: Answer = async (method, params) => {
      const given = await answerFiles({ ...texts })(method, params);
      if (params.uri === uri) await new Promise<void>((resolve) => waiting.push(resolve));
      return given;
    };
    return { answer, release: (at: number) => waiting[at]?.(), asked: () => waiting.length };
  }

  test('is not served when it is newer, and nothing is told of what was wrong before', async () => {
    const uri = 'memfs:/notes/glossator.config.json';
    const texts: Record<string, string> = { ...DATASET, [uri]: '{' };
    const { answer, release, asked } = holding(texts, uri);
    const world = worldOf(answer);
    const before = world.serve('memfs:/notes/a.md');
    await vi.waitFor(() => expect(asked()).toBe(1));
    texts[uri] = QUIET;
    world.forget();
    const after = severity(world, 'memfs:/notes/a.md');
    await vi.waitFor(() => expect(asked()).toBe(2));
    release(1);
    expect(await after).toBe('hint');
    release(0);
    expect(await before).toBeUndefined();
    expect(told).toEqual([]);
    expect(await severity(world, 'memfs:/notes/b.md')).toBe('hint');
  });

  test('wrong records of before are not shown after those that are right', async () => {
    const uri = 'memfs:/notes/mine/people/tom-reed.yaml';
    const texts: Record<string, string> = {
      ...DATASET,
      'memfs:/notes/glossator.config.json': RECORDS,
      'memfs:/notes/mine/sources/diary.yaml': 'type: primary\ntitle: A Diary\n',
      [uri]: 'names: []\n',
    };
    const { answer, release, asked } = holding(texts, uri);
    const world = worldOf(answer);
    const before = world.serve('memfs:/notes/a.md');
    await vi.waitFor(() => expect(asked()).toBe(1));
    delete texts[uri];
    world.forget();
    expect(await world.serve('memfs:/notes/a.md')).toMatchObject({ checked: true });
    release(0);
    await vi.waitFor(() => expect(asked()).toBe(2));
    release(1);
    await before;
    expect([told, shown]).toEqual([[], []]);
  });
});

test.each([
  [MOST_NOTE_BYTES, ['a']],
  [MOST_NOTE_BYTES + 1, []],
])('a file of %i bytes is looked at before it is read: %j', async (size, expected) => {
  const read: string[] = [];
  const files = {
    ...memoryFiles({}),
    stat: async () => ({ type: 'file', size }) as const,
    read: async (file: string) => {
      if (file.endsWith('.md')) read.push('a');
      return 'text';
    },
  };
  const reporter = { tellUser: () => undefined, showProblems: () => undefined, log: () => undefined };
  const world = createWorld(reporter, { client: () => files });
  world.open({ folders: ['memfs:/notes'], files: true });
  await world.read('memfs:/notes/a.md');
  expect(read).toEqual(expected);
});
