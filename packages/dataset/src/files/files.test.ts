/** The same questions to files in memory and to those on the disk: what is read over one is read over the other. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataPackage, folder, refused } from '../../test/folder.js';
import { nativePath, nodeFiles } from '../node/node-files.js';
import { withSlashes } from '../node/paths.js';
import { type Files, FilesError } from './files.js';
import { loadPackage } from './load.js';
import { memoryFiles } from './memory-files.js';
import { findProject, isIncluded, loadProject } from './project.js';

/** Some files below a root, on the disk or not. */
const WORLDS: readonly [string, (texts: Record<string, string>) => { files: Files; root: string }][] = [
  ['on the disk', (texts) => ({ files: nodeFiles, root: withSlashes(folder(texts)) })],
  [
    'in memory',
    (texts) => ({
      files: memoryFiles(
        Object.fromEntries(Object.entries(texts).map(([name, text]) => [path.posix.join('/r', name), text])),
      ),
      root: '/r',
    }),
  ],
];

const CITE = 'cite: [{ source: diary, page: "3" }]';
const OWN = {
  'mine/sources/diary.yaml': 'type: primary\ntitle: A Diary\n',
  'mine/people/tom-reed.yaml': `names: [{ text: Tom Reed, lang: en, kind: preferred, ${CITE} }]\nwhy: Named in my notes.\n`,
};

describe.each(WORLDS)('%s', (_, make) => {
  it('a text with its byte order mark, a size in bytes, a folder, its entries, a real path', async () => {
    const { files, root } = make({ 'a.md': '\uFEFFé', 'deep/er/b.md': '' });
    expect(await files.read(`${root}/a.md`)).toBe('\uFEFFé');
    expect(await files.stat(`${root}/a.md`)).toEqual({ type: 'file', size: 5 });
    expect(await files.stat(`${root}/deep`)).toMatchObject({ type: 'folder' });
    expect((await files.list(root))?.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'a.md', type: 'file' },
      { name: 'deep', type: 'folder' },
    ]);
    expect(await files.realPath(`${root}/deep/er`)).toBe(`${root}/deep/er`);
  });

  it('nothing where nothing is', async () => {
    const { files, root } = make({ 'a.md': '' });
    const asked = [files.read, files.stat, files.list, files.realPath].map((ask) => ask(`${root}/none`));
    expect(await Promise.all(asked)).toEqual([undefined, undefined, undefined, undefined]);
    expect(await files.read(`${root}/a.md/none`)).toBeUndefined();
  });

  it('a word where it is something else', async () => {
    const { files, root } = make({ 'deep/a.md': '' });
    await expect(files.read(`${root}/deep`)).rejects.toEqual(new FilesError('it is a folder, expected a file'));
    await expect(files.list(`${root}/deep/a.md`)).rejects.toEqual(new FilesError('it is a file, expected a folder'));
  });

  it('a project with installed datasets and records of its own is found and loaded', async () => {
    const { files, root } = make({
      ...dataPackage('node_modules/mini-data'),
      'repo/glossator.config.json': '{ "datasets": ["mini-data"], "records": "mine", "exclude": ["drafts"] }',
      ...Object.fromEntries(Object.entries(OWN).map(([name, text]) => [`repo/${name}`, text])),
    });
    const project = await findProject(files, `${root}/repo/notes/deep`, root);
    expect(project).toMatchObject({ root: `${root}/repo`, file: `${root}/repo/glossator.config.json` });
    if (project === undefined) return;
    expect(isIncluded(project, `${root}/repo/notes/a.md`)).toBe(true);
    expect(isIncluded(project, `${root}/repo/drafts/a.md`)).toBe(false);
    const loaded = await loadProject(files, project);
    expect(loaded.map(({ root: at }) => at)).toEqual([`${root}/node_modules/mini-data`, `${root}/repo/mine`]);
    expect(loaded[0]?.dataset.entities.get('person:ann-lee')?.label).toBe('Ann Lee');
    expect(loaded[1]?.dataset.entities.get('person:tom-reed')?.label).toBe('Tom Reed');
  });

  it('a file that was changed is told by its digest', async () => {
    const texts = dataPackage();
    const { files, root } = make({ ...texts, './dist/sources.json': `${texts['./dist/sources.json']}\n` });
    const project = { root, config: { datasets: ['./.'] } };
    expect(await refused(loadProject(files, project))).toMatch(/sources\.json: its SHA-256 is not the one in/u);
  });

  it('records do not lie outside, and a dataset that is not there is missed', async () => {
    const { files, root } = make({ 'repo/a.md': '', 'mine/people/a.yaml': '' });
    const load = (config: object): Promise<string> => refused(loadProject(files, { root: `${root}/repo`, config }));
    expect(await load({ records: '../mine' })).toContain(`${root}/mine: the folder of your records lies outside`);
    expect(await load({ records: 'none' })).toContain(
      `${root}/repo/none: the folder of your records cannot be read: not found`,
    );
    expect(await load({ datasets: ['./none'] })).toBe(
      `./none: the dataset "./none" is not at ${root}/repo/none: not found.`,
    );
  });
});

it('the stand-in serves where no dataset is named, wherever it lies', async () => {
  const files = memoryFiles({ '/notes/a.md': '' });
  const elsewhere = memoryFiles(Object.fromEntries(Object.entries(dataPackage('/b'))));
  const standIn = () => loadPackage(elsewhere, '/b', 'the bundled dataset');
  const [loaded, ...rest] = await loadProject(files, { root: '/notes', config: {} }, standIn);
  expect([loaded?.dataset.name, loaded?.files, rest]).toEqual(['mini', elsewhere, []]);
});

it.each([
  ['/home/a.md', false, '/home/a.md'],
  ['/c:/notes', false, '/c:/notes'],
  ['/c:/notes', true, 'c:/notes'],
  ['C:/notes', true, 'C:/notes'],
  ['/c:', true, 'c:/'],
  ['//server/share', true, '//server/share'],
])('%s, on Windows: %s: %s', (file, windows, expected) => expect(nativePath(file, windows)).toBe(expected));
