// What `glossator init` prints is typed, word for word, by somebody who has nothing but Node: with the packages as packed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { npm, npmScript, registryEnvironment, run } from '../scripts/npm.mjs';
import { pack } from '../scripts/packed.mjs';
import { node, root } from './run.mjs';

const COMMAND = path.join(root, 'packages/cli/bin/glossator.mjs');

let folder = '';
const tarballs = new Map();

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-init-'));
  for (const name of ['glossator', '@glossator/party-opposition']) tarballs.set(name, await pack(name, folder));
}, 120_000);

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Runs a line as printed, in a folder; what it installs from the registry comes from the tarballs. */
async function type(line, cwd) {
  const [program, ...words] = line.split(' ');
  const args = words.map((word) => tarballs.get(word) ?? word);
  if (program === 'npx') return node(npmScript('npx'), words, { cwd });
  expect(program).toBe('npm');
  await run(npm(process.execPath, [...args, '--offline', '--loglevel=error']), cwd, registryEnvironment(process.env));
  return { status: 0, stdout: '' };
}

/** The lines under "Next:", and the folder in which they are to be typed. */
function nextSteps(stdout, cwd) {
  const lines = stdout.slice(stdout.indexOf('\nNext:\n')).match(/^ {2}\S.*$/gmu) ?? [];
  const commands = lines.map((line) => line.trim());
  const [, inside] = /^cd (\S+)$/u.exec(commands[0] ?? '') ?? [];
  return inside === undefined ? { commands, at: cwd } : { commands: commands.slice(1), at: path.join(cwd, inside) };
}

const empty = (name) => {
  const at = path.join(folder, name);
  fs.mkdirSync(at);
  return at;
};

test('notes: install, check, and what the workflow runs', async () => {
  const cwd = empty('notes');
  const { commands, at } = nextSteps(node(COMMAND, ['init', 'thesis'], { cwd }).stdout, cwd);
  expect(commands).toEqual(['npm install --save-dev glossator @glossator/party-opposition', 'npx glossator check']);
  const workflow = fs.readFileSync(path.join(at, '.github/workflows/notes.yml'), 'utf8');
  const runs = [...workflow.matchAll(/- run: "(.+)"$/gmu)].map(([, line]) => line);
  expect(runs).toEqual(['npm ci', 'npx --no-install glossator check --format github']);
  const guide = fs.readFileSync(path.join(root, 'docs/ci.md'), 'utf8');
  for (const line of runs) expect(guide).toContain(`\`${line}\``);
  for (const line of [...commands, ...runs]) {
    const { status, stdout } = await type(line, at);
    expect(status, line).toBe(0);
    if (line.endsWith('check'))
      expect(stdout).toMatch(/^1 note checked with party-opposition .+: 0 errors, 0 warnings/u);
  }
  // A pull request with a wrong reference: the workflow fails, and says where.
  fs.writeFileSync(path.join(at, 'notes/slip.md'), 'By [Miasnikov](person:gavril-miasnikow).\n');
  const { status, stdout } = await type(runs.at(-1), at);
  expect({ status, stdout }).toEqual({
    status: 1,
    stdout: expect.stringMatching(
      /^::error file=notes\/slip\.md,line=1,.*title=unknown-reference::No entity has the id .*\n$/u,
    ),
  });
}, 120_000);

test('a dataset: install, build, show; and it can be packed and used like ours', async () => {
  const cwd = empty('data');
  const { commands, at } = nextSteps(node(COMMAND, ['init', 'dataset', 'my-subject'], { cwd }).stdout, cwd);
  expect(commands).toHaveLength(3);
  for (const line of commands) {
    const { status, stdout } = await type(line, at);
    expect(status, line).toBe(0);
    if (line.startsWith('npx glossator show')) expect(stdout).toContain('Example Person');
  }
  // "npm publish" packs the same way, after the same build.
  fs.rmSync(path.join(at, 'dist'), { recursive: true });
  await type(`npm pack --pack-destination ${cwd}`, at);
  const user = empty('user');
  fs.writeFileSync(path.join(user, 'package.json'), '{ "private": true, "type": "module" }\n');
  await type(`npm install ${path.join(cwd, 'my-subject-0.1.0.tgz')}`, user);
  const code =
    "import { get, manifest } from 'my-subject'; console.log(manifest.name, (await get('person:example-person')).label);";
  const { status, stdout } = node('--no-warnings', ['--input-type=module', '--eval', code], { cwd: user });
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'my-subject Example Person\n' });
}, 120_000);
