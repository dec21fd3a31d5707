import type { FileEntry } from '@glossator/dataset';
import { createLanguageService } from '@glossator/service';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { datasetOf, entity } from '../../../service/test/dataset.js';
import type { OpenNote } from '../documents.js';
import type { Served } from '../world.js';
import type { NoteFacts } from './facts.js';
import { type IndexedNotes, NotesIndex } from './notes-index.js';
import { slices } from './slices.js';
import { findNotes, isReached, keyOf } from './walk.js';

const ROOT = 'memory:/notes';

const dataset = datasetOf('lot', [
  entity('person:ada', ['Ada Lind']),
  entity('person:constructor', ['Constructor Ek']),
]);
const service = createLanguageService({ datasets: [dataset], config: {}, logger: { error: () => undefined } });
const SERVED: Served = { service, checked: true, root: ROOT, configured: true };

const hasFolder = (uri: string, name: string): boolean => uri.split('/').includes(name);

/** A workspace in memory: files and open documents by URI. */
class Memory {
  readonly files = new Map<string, string>();
  readonly documents = new Map<string, TextDocument>();
  readonly read: string[] = [];
  readonly said: string[] = [];
  stopped = false;

  index(more: Partial<IndexedNotes> = {}): NotesIndex {
    return new NotesIndex({
      world: {
        list: async (folder) => this.#list(`${folder}/`),
        enters: async (uri) => !hasFolder(uri, 'out'),
        takes: async () => true,
        read: async (uri) => {
          this.read.push(uri);
          return this.files.get(uri);
        },
        serve: async (uri) => ({ ...SERVED, checked: !uri.includes('left') }),
      },
      open: () => [...this.documents.keys()],
      read: async (uri) => this.#open(uri),
      diagnose: ({ note }) => service.check(note).map(({ message }) => ({ message, range: FIRST })),
      progress: () => ({ report: () => undefined, stopped: () => this.stopped, end: () => undefined }),
      cut: (root, limit) => this.said.push(`${root} ${limit}`),
      ...more,
    });
  }

  #list(folder: string): FileEntry[] {
    const names = new Map<string, FileEntry['type']>();
    for (const uri of this.files.keys()) {
      if (!uri.startsWith(folder)) continue;
      const [name = '', ...below] = uri.slice(folder.length).split('/');
      names.set(name, below.length > 0 ? 'folder' : 'file');
    }
    return Array.from(names, ([name, type]) => ({ name, type })).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #open(uri: string): OpenNote | undefined {
    const document = this.documents.get(uri);
    return document === undefined ? undefined : { ...SERVED, document, note: service.parse(document.getText()) };
  }
}

const FIRST = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const told = (facts: readonly NoteFacts[]) => facts.map((each) => ({ ...each, places: [...each.places] }));

const NAMES = ['a.md', 'b.markdown', 'sub/c.md', 'out/d.md', 'node_modules/e.md', 'sub/.git/f.md', 'left.md', 'g.txt'];
const TEXTS = ['Ada Lind', '[x](person:ada) Constructor Ek', '[x](person:nobody)', '[x](person:constructor)', ''];

type Step = (memory: Memory, index: NotesIndex, uri: string, text: string, version: number) => unknown;

const show: Step = ({ documents }, _, uri, text, version) =>
  documents.set(uri, TextDocument.create(uri, 'markdown', version, text));

/** What can happen to a workspace, and what the index is told of it. */
const STEPS: readonly Step[] = [
  ({ files }, index, uri, text) => {
    files.set(uri, text);
    index.changed(uri);
  },
  ({ files }, index, uri) => {
    files.delete(uri);
    index.changed(uri);
  },
  show,
  (memory, index, uri, text, version) => memory.documents.has(uri) && show(memory, index, uri, text, version),
  ({ documents }, index, uri) => {
    documents.delete(uri);
    index.changed(uri);
  },
  (_, index) => index.forget(),
  (_, index) => index.facts([ROOT]),
];

const steps = fc.array(
  fc.tuple(
    fc.constantFrom(...STEPS),
    fc.constantFrom(...NAMES.map((name) => `${ROOT}/${name}`)),
    fc.constantFrom(...TEXTS),
  ),
  { minLength: 1, maxLength: 25 },
);

test('after any changes it says what one that was made now says', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const memory = new Memory();
      const index = memory.index();
      for (const [version, [step, uri, text]] of all.entries()) await step(memory, index, uri, text, version);
      expect(told(await index.facts([ROOT]))).toEqual(told(await memory.index().facts([ROOT])));
    }),
  );
});

/** So many notes that each name somebody. */
function filled(count: number): Memory {
  const memory = new Memory();
  for (let at = 0; at < count; at += 1) memory.files.set(`${ROOT}/${at}.md`, 'Ada Lind');
  return memory;
}

describe('the work', () => {
  test('each file is read once, until it changes; that of an open note is not', async () => {
    const memory = filled(3);
    const index = memory.index();
    memory.documents.set(`${ROOT}/1.md`, TextDocument.create(`${ROOT}/1.md`, 'markdown', 1, 'nobody'));
    await index.facts([ROOT]);
    await index.facts([ROOT]);
    expect(memory.read).toEqual([`${ROOT}/0.md`, `${ROOT}/2.md`]);
    index.changed(`${ROOT}/2.md`);
    await index.facts([ROOT]);
    expect(memory.read).toEqual([`${ROOT}/0.md`, `${ROOT}/2.md`, `${ROOT}/2.md`]);
  });

  test('is done in slices of time', async () => {
    let [now, pauses] = [0, 0];
    const turns = {
      now: () => {
        now += 5;
        return now;
      },
      pause: async () => {
        pauses += 1;
      },
    };
    await filled(100).index({ turns }).facts([ROOT]);
    expect(pauses).toBeGreaterThan(30);
    const turn = slices({ now: () => 0, pause: () => Promise.reject(new Error('time stands still')) });
    await turn();
  });

  test('what is asked for by two at once is read once', async () => {
    const memory = filled(50);
    const index = memory.index();
    const [one, two] = await Promise.all([index.facts([ROOT]), index.facts([ROOT])]);
    expect(memory.read).toHaveLength(50);
    expect(one).toEqual(two);
  });

  test('nobody waits any more: it ends, and goes on when asked again', async () => {
    const memory = filled(50);
    const index = memory.index();
    expect(await index.facts([ROOT], () => memory.read.length >= 10)).toHaveLength(10);
    expect(await index.facts([ROOT])).toHaveLength(50);
  });

  test('its reader has had enough: it says so, and goes on when asked again', async () => {
    const memory = filled(150);
    memory.stopped = true;
    const index = memory.index();
    expect(await index.facts([ROOT])).toHaveLength(0);
    expect(index.stopped).toBe(true);
    memory.stopped = false;
    expect(await index.facts([ROOT])).toHaveLength(150);
    expect(index.stopped).toBe(false);
  });

  test('all is forgotten meanwhile: what was read before counts no more', async () => {
    const memory = filled(20);
    const index = memory.index({
      diagnose: () => {
        if (memory.read.length !== 10) return [];
        for (const uri of [...memory.files.keys()]) memory.files.set(uri, 'nobody');
        memory.files.delete(memory.read[9] ?? '');
        index.forget();
        return [];
      },
    });
    expect((await index.facts([ROOT])).map(({ places }) => places.size)).toEqual(new Array(19).fill(0));
  });

  test('only what the configuration wants is read, and nothing below node_modules or .git', async () => {
    const memory = new Memory();
    for (const name of NAMES) memory.files.set(`${ROOT}/${name}`, 'Ada Lind');
    const found = await memory.index().facts([ROOT]);
    expect(found.map(({ uri }) => uri.slice(ROOT.length + 1))).toEqual(['a.md', 'b.markdown', 'sub/c.md']);
    expect(memory.read).toHaveLength(3);
  });

  test('there are more than are read: the first, and a word', async () => {
    const memory = filled(2005);
    const world = { serve: async () => ({ ...SERVED, configured: false }) };
    const index = memory.index({
      world: {
        list: async () => [...memory.files.keys()].map((uri) => ({ name: uri.slice(ROOT.length + 1), type: 'file' })),
        enters: async () => true,
        takes: async () => true,
        read: async () => '',
        ...world,
      },
    });
    expect(await index.facts([ROOT])).toHaveLength(2000);
    expect(memory.said).toEqual([`${ROOT} 2000`]);
  });
});

describe('the walk', () => {
  const world = (list: (folder: string) => FileEntry[]) => ({
    list: async (uri: string) => list(uri),
    enters: async () => true,
    takes: async (uri: string) => !uri.endsWith('/ignored.md'),
  });
  const turn = async () => undefined;

  test('a ring of folders has an end', async () => {
    const found = await findNotes(
      world(() => [
        { name: 'in', type: 'folder' },
        { name: 'a.md', type: 'file' },
      ]),
      ROOT,
      100,
      turn,
      () => false,
    );
    expect([found.notes.length, found.cut]).toEqual([32, true]);
  });

  test('what is not written by the keeper of the notes is not even listed', async () => {
    const listed: string[] = [];
    const list = (folder: string): FileEntry[] => {
      listed.push(folder);
      const names = folder === ROOT ? ['.git', 'node_modules', 'sub'] : [];
      return names.map((name) => ({ name, type: 'folder' }));
    };
    await findNotes(world(list), ROOT, 100, turn, () => false);
    expect(listed).toEqual([ROOT, `${ROOT}/sub`]);
  });

  test('links to files count, links to folders and devices do not, nor what git ignores', async () => {
    const types = ['file', 'link', 'other'] as const;
    const entries = types.flatMap((type) => [
      { name: `${type}.md`, type },
      { name: type, type },
      { name: 'ignored.md', type },
    ]);
    const { notes } = await findNotes(
      world(() => entries),
      ROOT,
      100,
      turn,
      () => false,
    );
    expect(notes).toEqual([`${ROOT}/file.md`, `${ROOT}/link.md`]);
  });

  it.each([
    [3, 3, false],
    [3, 2, true],
  ])('%i notes, at most %i', async (count, limit, cut) => {
    const entries = Array.from({ length: count }, (_, at): FileEntry => ({ name: `${at}.md`, type: 'file' }));
    const found = await findNotes(
      world(() => entries),
      ROOT,
      limit,
      turn,
      () => false,
    );
    expect([found.notes.length, found.cut]).toEqual([Math.min(count, limit), cut]);
  });

  it.each([
    ['memory:/notes/a.md', true],
    ['memory:/notes/a%20b/c.markdown', true],
    ['memory:/notes/out/a.md', false],
    ['memory:/notes/a/node_modules/b.md', false],
    ['memory:/notes/a.txt', false],
    ['memory:/notesandmore/a.md', false],
    ['other:/notes/a.md', false],
    [`memory:/notes/${'d/'.repeat(32)}a.md`, false],
    ['memory:/notes/a/ignored.md', false],
  ])('%s: %s', async (uri, reached) => {
    const enters = async (folder: string) => !hasFolder(folder, 'out');
    const takes = async (note: string) => !note.endsWith('/ignored.md');
    expect(await isReached({ enters, takes }, ROOT, keyOf(uri))).toBe(reached);
  });

  test('one form of what editors write in several', () => {
    expect(keyOf('file:///c%3A/a b')).toBe(keyOf('file:///c:/a%20b'));
  });
});
