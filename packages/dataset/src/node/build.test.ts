import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { describe, expect, it, vi } from 'vitest';
import { contents, folder, makePipe, records, refused, write } from '../../test/folder.js';
import { publish } from '../../test/minimal.js';
import { checkNumber } from '../files/record-folder.js';
import { buildFolder } from './build.js';

const top = (root: string): string[] => fs.readdirSync(root).sort();

describe('a build', () => {
  it('writes what is published, and says how much', async () => {
    const root = folder({ ...records(), 'package.json': '{ "version": "1.2.3" }' });
    const built = await buildFolder(root);
    const expected = Object.fromEntries([...publish()].sort(([a], [b]) => (a < b ? -1 : 1)));
    expect(contents(built.folder)).toEqual(expected);
    expect(built).toEqual({ folder: path.join(root, 'dist'), files: Object.keys(expected).length, entities: 4 });
  });

  it('gives the same bytes twice, and leaves nothing else behind', async () => {
    const root = folder(records());
    const before = top(root);
    await buildFolder(root);
    const first = contents(path.join(root, 'dist'));
    await buildFolder(root);
    expect(contents(path.join(root, 'dist'))).toEqual(first);
    expect(top(root)).toEqual([...before, 'dist'].sort());
  });

  it('takes away what is published no more', async () => {
    const root = folder({ ...records(), 'dist/schema/old.schema.json': '{}', 'dist/old.json': '[]' });
    const built = await buildFolder(root);
    expect(Object.keys(contents(built.folder)).filter((name) => name.includes('old'))).toEqual([]);
  });

  it('does not mind a byte order mark, hidden files and files of others', async () => {
    const [root, marked] = [folder(records()), folder()];
    for (const [name, text] of Object.entries(records())) write(marked, { [name]: `\uFEFF${text}` });
    write(marked, { 'people/.ann-lee.yaml.swp': '\0', 'people/.gitkeep': '', 'README.md': '#', 'notes/x.md': '' });
    await Promise.all([buildFolder(root), buildFolder(marked)]);
    expect(contents(path.join(marked, 'dist'))).toEqual(contents(path.join(root, 'dist')));
  });

  it('is 0.0.0 where the folder is no package', async () => {
    const { folder: dist } = await buildFolder(folder(records()));
    expect(JSON.parse(contents(dist)['dataset.json'] ?? '')).toMatchObject({ version: '0.0.0' });
  });
});

describe('ids.lock', () => {
  const lockOf = (root: string): string | undefined => contents(root)['ids.lock'];
  const NEW = {
    'organizations/choir.yaml': records()['organizations/guild.yaml']?.replace('The Guild', 'Choir') ?? '',
  };

  it('has every id that resolves, where the build is for a release, and no build takes one out', async () => {
    const root = folder({ ...records(), 'ids.lock': '# ours\nperson:ann-lee\n' });
    await buildFolder(root, { lock: true });
    const ids = ['event:after-the-fair', 'event:fair', 'org:guild', 'person:ann-lee', 'person:anne-lee'];
    expect(lockOf(root)).toBe(['# ours', ...ids, ''].join('\n'));
    write(root, NEW);
    await buildFolder(root, { lock: true });
    expect(lockOf(root)).toBe(['# ours', ...[...ids, 'org:choir'].sort(), ''].join('\n'));
    expect(top(root).filter((name) => name.includes('lock'))).toEqual(['ids.lock']);
    fs.rmSync(path.join(root, 'organizations/choir.yaml'));
    expect(await refused(buildFolder(root, { lock: true }))).toContain('"org:choir" was released');
    expect(lockOf(root)).toContain('org:choir');
  });

  it('is not touched by any other build', async () => {
    const root = folder({ ...records(), ...NEW });
    await buildFolder(root);
    expect(lockOf(root)).toBe(records()['ids.lock']);
  });

  it('that cannot be written is a problem like others', async () => {
    const root = folder(records());
    // Permissions do not hold root back, as whom tests may run.
    vi.spyOn(fs.promises, 'access').mockRejectedValueOnce(Object.assign(new Error('no'), { code: 'EACCES' }));
    expect(await refused(buildFolder(root, { lock: true }))).toMatch(/^ids\.lock: cannot be written: /u);
  });
});

describe('problems', () => {
  it('leave the last output as it was, byte for byte, and no temporary folder', async () => {
    const root = folder({ ...records(), 'dist/dataset.json': 'the last one', 'dist/deep/er/file': 'too' });
    const before = contents(root);
    write(root, { 'people/ann-lee.yaml': 'names: []\n' });
    const message = await refused(buildFolder(root));
    expect(message).toBe('people/ann-lee.yaml:1:8: names: the list is empty: add an item or remove it.');
    expect(contents(root)).toEqual({ ...before, 'people/ann-lee.yaml': 'names: []\n' });
    expect(top(root).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });

  it('come all at once and sorted, those of the file system among them', async () => {
    const root = folder({
      ...records(),
      'package.json': '{ "version": "1.0" }',
      'works/a.yaml': '',
      'events/z.yaml': '',
    });
    fs.rmSync(path.join(root, 'people/ann-lee.yaml'));
    fs.mkdirSync(path.join(root, 'people/ann-lee.yaml'));
    // The fair names Ann Lee, which is not wrong because her file is a folder.
    expect((await refused(buildFolder(root))).split('\n')).toEqual([
      'events/z.yaml:1:1: found nothing, expected a map (key: value).',
      'package.json: "version" is "1.0": expected major.minor.patch.',
      'people/ann-lee.yaml: cannot be read: it is a folder, expected a file.',
      'works/a.yaml:1:1: found nothing, expected a map (key: value).',
    ]);
  });

  it.each([
    ['{', /^package\.json: not valid JSON: .+\.$/u],
    ['null', /^package\.json: "version" is missing: expected major\.minor\.patch\.$/u],
    ['{}', /^package\.json: "version" is missing: expected major\.minor\.patch\.$/u],
    ['{ "version": 1 }', /^package\.json: "version" is 1: expected major\.minor\.patch\.$/u],
  ])('package.json is %s', async (text, expected) =>
    expect(await refused(buildFolder(folder({ ...records(), 'package.json': text })))).toMatch(expected),
  );

  it('the folder is not there, or a file', async () => {
    const root = folder({ 'a-file': '' });
    expect(await refused(buildFolder(path.join(root, 'nowhere')))).toMatch(
      /nowhere: the folder of a dataset cannot be read: not found\.$/u,
    );
    expect(await refused(buildFolder(path.join(root, 'a-file')))).toMatch(
      /a-file: expected the folder of a dataset, found a file\.$/u,
    );
  });

  it('the folder of a kind is a file', async () =>
    expect(await refused(buildFolder(folder({ ...records(), works: '' })))).toBe(
      'works: cannot be read: it is a file, expected a folder.',
    ));
});

describe('links', () => {
  const OUT = 'leads out of the dataset: expected a file of its own folder.';

  it.each(['people/ann-lee.yaml', 'sources/book.yaml', 'dataset.yaml', 'redirects.yaml', 'ids.lock'])(
    '%s leads out',
    async (file) => {
      const root = folder(records());
      const outside = folder({ secret: records()[file] ?? '' });
      fs.rmSync(path.join(root, file));
      fs.symlinkSync(path.join(outside, 'secret'), path.join(root, file));
      expect(await refused(buildFolder(root))).toBe(`${file}: ${OUT}`);
    },
  );

  it('a folder of records leads out', async () => {
    const root = folder(records());
    const outside = folder({ 'ann-lee.yaml': records()['people/ann-lee.yaml'] ?? '' });
    fs.rmSync(path.join(root, 'people'), { recursive: true });
    fs.symlinkSync(outside, path.join(root, 'people'));
    expect(await refused(buildFolder(root))).toBe(`people/ann-lee.yaml: ${OUT}`);
  });

  it('a file leads nowhere', async () => {
    const root = folder(records());
    fs.symlinkSync('nowhere', path.join(root, 'people/bob.yaml'));
    expect(await refused(buildFolder(root))).toBe('people/bob.yaml: cannot be read: not found.');
  });

  it.skipIf(makePipe === undefined)('a pipe, which nobody may ever write to (where mkfifo makes one)', async () => {
    const root = folder(records());
    makePipe?.(path.join(root, 'people/bob.yaml'));
    expect(await refused(buildFolder(root))).toBe(
      'people/bob.yaml: cannot be read: it is a device or a pipe, expected a file.',
    );
  });

  it('the dataset itself may be a link, and its files may link to each other', async () => {
    const root = folder(records());
    fs.symlinkSync('ann-lee.yaml', path.join(root, 'people/ann-lee-again.yaml'));
    const link = path.join(folder(), 'link');
    fs.symlinkSync(root, link);
    expect((await buildFolder(link)).entities).toBe(5);
  });
});

// Root may read and write everything, so this runs as nobody where it has to; Windows has no such modes.
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

describe.skipIf(process.getuid === undefined)('without permission', () => {
  async function refusedToNobody(root: string): Promise<string> {
    const tool = folder();
    const entryPoints = [path.join(import.meta.dirname, 'build.ts')];
    await bundle({ entryPoints, bundle: true, platform: 'node', format: 'cjs', outfile: path.join(tool, 'build.cjs') });
    const code = `import { buildFolder } from './build.cjs';
      await buildFolder(${JSON.stringify(root)}).then(() => console.log('built'), (e) => console.log(e.name + ': ' + e.message));`;
    write(tool, { 'run.mjs': code });
    return execFileSync(process.execPath, [path.join(tool, 'run.mjs')], {
      cwd: tool,
      encoding: 'utf8',
      ...NOBODY,
    }).trim();
  }

  it('to read a file, a folder, or the one of the version', async () => {
    const root = folder({ ...records(), 'package.json': '{ "version": "1.2.3" }' });
    fs.chmodSync(path.join(root, 'people/ann-lee.yaml'), 0);
    fs.chmodSync(path.join(root, 'package.json'), 0);
    expect((await refusedToNobody(root)).split('\n')).toEqual([
      'InputError: package.json: cannot be read: no permission to read it.',
      'people/ann-lee.yaml: cannot be read: no permission to read it.',
    ]);
    fs.chmodSync(path.join(root, 'people'), 0);
    expect(await refusedToNobody(root)).toBe('InputError: people: cannot be read: no permission to read it.');
    fs.chmodSync(path.join(root, 'people'), 0o755);
  });

  it('to write', async () => {
    const root = folder(records());
    fs.chmodSync(root, 0o555);
    expect(await refusedToNobody(root)).toMatch(/^InputError: dist: cannot be written: EACCES/u);
    fs.chmodSync(root, 0o755);
  });
});

it.each([
  [150_000, []],
  [1_000_000, ['1000000 records, and no more than 150000 are built: split the dataset into several.']],
])('of %i records', (records, expected) =>
  expect(checkNumber(records).map(({ message }) => message)).toEqual(expected),
);
