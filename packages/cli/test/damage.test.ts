/** A dataset that is damaged on its way, or that nobody built: every command says so, writes nothing and ends with 2. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { glossator, projectFolder, remove, temporaryFolder, write } from './glossator.js';

let folder: string;
let outside: string;
beforeAll(() => {
  folder = projectFolder({ 'a.md': '[x](person:nobody-at-all)' });
  fs.cpSync(at('dataset/dist'), at('whole'), { recursive: true });
  outside = temporaryFolder();
});
beforeEach(() => {
  remove(at('dataset/dist'));
  fs.cpSync(at('whole'), at('dataset/dist'), { recursive: true });
  write(folder, { 'dataset/package.json': PACKAGE });
});
afterAll(() => {
  remove(folder);
  remove(outside);
});

const PACKAGE = { name: 'invented', version: '1.2.3', glossatorDataset: './dist/dataset.json' };

const at = (name: string): string => path.join(folder, name);
const dist = (name: string): string => at(`dataset/dist/${name}`);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Every file below the folder with its text, links not followed. */
const everything = (): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => fs.lstatSync(at(name)).isFile())
      .map((name) => [name, fs.readFileSync(at(name), 'utf8')]),
  );

// biome-ignore lint/suspicious/noExplicitAny: what JSON.parse gives, to be damaged at will.
type Json = any;

const edit = (name: string, change: (value: Json) => Json): void => {
  const text = JSON.stringify(change(JSON.parse(fs.readFileSync(dist(name), 'utf8'))));
  fs.writeFileSync(dist(name), text);
};

/** Changes a file, and makes its digest right again. */
const reseal = (name: string, change: (value: Json) => Json): void => {
  edit(name, change);
  const digest = sha256(fs.readFileSync(dist(name), 'utf8'));
  edit('dataset.json', ({ files, ...rest }) => ({
    ...rest,
    files: files.map((file: Json) => (file.path === name ? { ...file, sha256: digest } : file)),
  }));
};

const first =
  (change: object) =>
  ([entry, ...others]: Json): Json => [{ ...entry, ...change }, ...others];

/** The command says exactly this about the folder, on one line, and does nothing else. */
function expectRefusal(args: readonly string[], says: string): void {
  const before = everything();
  const { code, stdout, stderr } = glossator(folder, args);
  const shown = stderr.replaceAll(`${folder.split(path.sep).join('/')}/`, '');
  expect({ code, stdout, stderr: shown }).toEqual({
    code: 2,
    stdout: args[0] === 'check' ? '0 notes checked; not everything could be checked\n' : '',
    stderr: `glossator: ${says}\n`,
  });
  expect(everything()).toEqual(before);
}

const AGAIN = 'install or build the data package again.';
const DISTRUSTED = 'build the data package again, or tell whoever publishes it.';

const CHANGED = `its SHA-256 is not the one in dataset.json: the file was changed; ${AGAIN}`;

const DAMAGES: readonly (readonly [what: string, damage: () => void, says: string])[] = [
  [
    'a manifest cut short',
    () => fs.truncateSync(dist('dataset.json'), 30),
    `dataset/dist/dataset.json:3:3: not valid JSON (UnexpectedEndOfString): the file is cut short or was changed; ${AGAIN}`,
  ],
  [
    'a file cut short',
    () => fs.truncateSync(dist('people.json'), 9),
    `dataset/dist/people.json:2:7: not valid JSON (UnexpectedEndOfString): the file is cut short or was changed; ${AGAIN}`,
  ],
  [
    'one letter of a name',
    () => fs.writeFileSync(dist('people.json'), fs.readFileSync(dist('people.json'), 'utf8').replace('Ada', 'Ide')),
    `dataset/dist/people.json: ${CHANGED}`,
  ],
  [
    'a byte order mark',
    () => fs.writeFileSync(dist('index.json'), `\uFEFF${fs.readFileSync(dist('index.json'), 'utf8')}`),
    `dataset/dist/index.json:1:1: not valid JSON (InvalidSymbol): the file is cut short or was changed; ${AGAIN}`,
  ],
  [
    'UTF-16',
    () => fs.writeFileSync(dist('index.json'), Buffer.from('[]', 'utf16le')),
    `dataset/dist/index.json:1:2: not valid JSON (InvalidSymbol): the file is cut short or was changed; ${AGAIN}`,
  ],
  [
    'brackets without end',
    () => fs.writeFileSync(dist('works.json'), '['.repeat(100_000)),
    `dataset/dist/works.json: not valid JSON (nested too deep): the file is cut short or was changed; ${AGAIN}`,
  ],
  ['nothing in it', () => fs.writeFileSync(dist('works.json'), 'null'), `dataset/dist/works.json: ${CHANGED}`],
  [
    'a file that is missing',
    () => fs.rmSync(dist('index.json')),
    `dataset/dist/index.json: cannot be read (not found): ${AGAIN}`,
  ],
  [
    'a folder for a file',
    () => {
      fs.rmSync(dist('index.json'));
      fs.mkdirSync(dist('index.json'));
    },
    `dataset/dist/index.json: cannot be read (it is a folder, expected a file): ${AGAIN}`,
  ],
  [
    'a link to a device',
    () => {
      fs.rmSync(dist('index.json'));
      fs.symlinkSync('/dev/zero', dist('index.json'));
    },
    `dataset/dist/index.json: cannot be read (it lies outside its package): ${AGAIN}`,
  ],
  [
    'a manifest that is a link to a device',
    () => {
      fs.rmSync(dist('dataset.json'));
      fs.symlinkSync('/dev/zero', dist('dataset.json'));
    },
    `dataset/dist/dataset.json: cannot be read (it lies outside its package): ${AGAIN}`,
  ],
  [
    'links in a ring',
    () => {
      fs.rmSync(dist('index.json'));
      fs.symlinkSync('index.json', dist('index.json'));
    },
    `dataset/dist/index.json: cannot be read (its links run in a ring): ${AGAIN}`,
  ],
  [
    'output that is a link leading out',
    () => {
      fs.renameSync(at('dataset/dist'), path.join(outside, 'dist'));
      fs.symlinkSync(path.join(outside, 'dist'), at('dataset/dist'));
    },
    `dataset/dist/dataset.json: cannot be read (it lies outside its package): ${AGAIN}`,
  ],
  [
    'a newer format',
    () => edit('dataset.json', (manifest) => ({ ...manifest, formatVersion: 2 })),
    'dataset/dist/dataset.json: format version 2 is newer than this Glossator reads (1): update Glossator.',
  ],
  [
    'an older format',
    () => edit('dataset.json', (manifest) => ({ ...manifest, formatVersion: 0 })),
    `dataset/dist/dataset.json: not the manifest of a dataset: formatVersion: found 0, expected a number >= 1: ${DISTRUSTED}`,
  ],
  [
    'a manifest that lists files of others',
    () =>
      edit('dataset.json', ({ files, ...rest }) => ({
        ...rest,
        files: [{ ...files[0], path: '../../etc/passwd' }, ...files],
      })),
    `dataset/dist/dataset.json: not the manifest of a dataset: files.0.path: found "../../etc/passwd", expected: Relative to the manifest, with /: ${DISTRUSTED}`,
  ],
  [
    'a manifest that lists too little',
    () => edit('dataset.json', ({ files, ...rest }) => ({ ...rest, files: files.slice(1) })),
    `dataset/dist/dataset.json: "files" does not list people.json: ${AGAIN}`,
  ],
  [
    'a shape of its own under a right digest',
    () => reseal('people.json', first({ born: 5 })),
    `dataset/dist/people.json: person:ada-lind: born: found 5, expected a list (- item): ${DISTRUSTED}`,
  ],
  [
    'an id twice',
    () => reseal('people.json', ([entry, ...others]) => [entry, entry, ...others]),
    `dataset/dist/people.json: person:ada-lind stands here twice: ${DISTRUSTED}`,
  ],
  [
    'an id of another kind',
    () => reseal('people.json', first({ id: 'event:ada-lind' })),
    `dataset/dist/people.json: entry 1: its id is none that can stand in this file: ${DISTRUSTED}`,
  ],
  [
    'an id that would obey a terminal',
    () => reseal('people.json', first({ id: 'person:\u001b[2J\n' })),
    `dataset/dist/people.json: entry 1: its id is none that can stand in this file: ${DISTRUSTED}`,
  ],
  [
    'a redirect to nobody',
    () => reseal('redirects.json', first({ to: ['person:nobody'] })),
    `dataset/dist/redirects.json: person:adah-lind leads to person:nobody, which is not live: ${DISTRUSTED}`,
  ],
  [
    'a package that leads out',
    () => write(folder, { 'dataset/package.json': { ...PACKAGE, glossatorDataset: '../whole/dataset.json' } }),
    'dataset/package.json: "glossatorDataset" leads out of the package "./dataset": expected a file inside it.',
  ],
  [
    'a package whose dataset is no path',
    () => write(folder, { 'dataset/package.json': { ...PACKAGE, glossatorDataset: 1 } }),
    'dataset/package.json: the package "./dataset" is no dataset: expected "glossatorDataset": "./dist/dataset.json" in its package.json.',
  ],
];

describe('a published dataset', () => {
  test.each(DAMAGES)('%s', (_, damage, says) => {
    damage();
    expectRefusal(['search', 'lind'], says);
  });

  test.each([['check'], ['mentions'], ['show', 'person:ada-lind'], ['search', 'lind'], ['export']])(
    'of which a fact is none: glossator %s %s',
    (...args) => {
      reseal('events.json', first({ names: [{}] }));
      expectRefusal(
        args,
        `dataset/dist/events.json: event:first-meeting: names.0: expected "seen" (where a source prints it) or "cite" (the source that gives it): ${DISTRUSTED}`,
      );
    },
  );

  test('is served when it is whole again', () => {
    fs.truncateSync(dist('people.json'), 40);
    expect(glossator(folder, ['show', 'person:ada-lind']).code).toBe(2);
    expect(glossator(folder, ['build', 'dataset']).code).toBe(0);
    expect(glossator(folder, ['show', 'person:ada-lind']).code).toBe(0);
  });

  test('that says more than this version knows is served without it', () => {
    reseal('people.json', first({ portrait: 'portrait.jpg' }));
    const { code, stdout } = glossator(folder, ['show', 'person:ada-lind', '--format', 'json']);
    expect(code).toBe(0);
    expect(stdout).not.toContain('portrait');
  });
});

describe('records', () => {
  test.each([
    ['brackets without end', '['.repeat(100_000), 'nested more than 200 levels deep: check brackets and indentation.'],
    [
      'maps in maps',
      Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
      'nested more than 200 levels deep: check brackets and indentation.',
    ],
  ])('%s: said, and nothing is built', (_, text, says) => {
    write(folder, { 'dataset/people/zoe.yaml': text });
    expectRefusal(['build', 'dataset'], `dataset/people/zoe.yaml: ${says}`);
    remove(at('dataset/people/zoe.yaml'));
  });

  test('that are parts of one another: the ring is named', () => {
    const event = (to: string): string =>
      `class: meeting\nnames: [{ text: A meeting, lang: en, kind: preferred, seen: [{ source: chronicle, lines: "1" }] }]\nrelations: [{ type: partOf, to: event:${to}, cite: [{ source: chronicle, lines: "1" }] }]\n`;
    write(folder, { 'dataset/events/one.yaml': event('two'), 'dataset/events/two.yaml': event('one') });
    expectRefusal(
      ['build', 'dataset'],
      'dataset/events/one.yaml:3:12: relations: partOf runs in a ring, event:one → event:two → event:one: cut it.',
    );
    for (const name of ['one', 'two']) remove(at(`dataset/events/${name}.yaml`));
  });
});

describe('words that are properties of every object', () => {
  test.each([
    [['show', 'person:to-string'], 1, 'person:to-string: no entity has this id'],
    [['show', '__proto__'], 1, '__proto__: no entity has this id'],
    [['show', 'constructor'], 1, 'constructor: no entity has this id'],
    [['export', '__proto__'], 2, '__proto__: no such dataset: expected one of reading-circle.'],
    [['check', 'constructor'], 2, 'constructor: cannot be read: not found.'],
    [['search', 'lind', '--format', 'constructor'], 2, '--format constructor: expected one of pretty, json'],
  ] as const)('glossator %s', (args, code, says) => {
    const ran = glossator(folder, args);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).not.toContain('mistake of ours');
  });
});
