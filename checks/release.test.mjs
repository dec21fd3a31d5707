// A release from end to end, by the commands that CONTRIBUTING.md names, in a clone and with a registry of its own: the
// first release of everything, then one of changed facts.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { npm, run } from '../scripts/npm.mjs';
import { startRegistry } from './registry.mjs';
import { has, root } from './run.mjs';

const DATA = '@glossator/party-opposition';
const PUBLISHED = [DATA, '@glossator/model', '@glossator/language-server', 'glossator', '@glossator/markdown-it'];
const EXTENSION = 'glossator-vscode';
const FOLDERS = ['packages', 'apps', 'data'];

let folder = '';
let clone = '';
let registry;
const gitless = !has('git');

describe.skipIf(gitless)(`a release${gitless ? ' (skipped: no git found)' : ''}`, () => {
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-release-'));
    clone = path.join(folder, 'clone');
    fs.mkdirSync(clone);
    registry = await startRegistry(folder);
  });
  afterAll(() => {
    registry.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const at = (file) => path.join(clone, file);
  const read = (file) => fs.readFileSync(at(file), 'utf8');
  const write = (file, text) => fs.writeFileSync(at(file), text);
  const json = (file) => JSON.parse(read(file));

  /** As a workflow of GitHub, with a registry of its own; what the repository has built already need not be built again. */
  const environment = () => ({
    ...registry.env,
    CI: undefined,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'nobody/glossator',
    GIT_AUTHOR_NAME: 'nobody',
    GIT_AUTHOR_EMAIL: 'nobody@example.org',
    GIT_COMMITTER_NAME: 'nobody',
    GIT_COMMITTER_EMAIL: 'nobody@example.org',
    NO_COLOR: '1',
    TURBO_CACHE_DIR: path.join(root, '.turbo/cache'),
  });

  const git = (...args) => run(['git', ...args], clone, environment());
  const npmRun = (script) => run(npm(process.execPath, ['run', script]), clone, environment());

  const commitOf = (repository, name) =>
    execFileSync('git', ['rev-parse', `refs/tags/${name}^{commit}`], { cwd: repository, encoding: 'utf8' });
  const tagHere = (name) => commitOf(clone, name);
  const tagAtOrigin = (name) => commitOf(path.join(folder, 'origin.git'), name);

  const manifests = () =>
    FOLDERS.flatMap((place) => fs.readdirSync(at(place)).map((name) => `${place}/${name}/package.json`));

  /** Name to version of every room. */
  const versions = () => Object.fromEntries(manifests().map((file) => [json(file).name, json(file).version]));

  /** What a clone would have, were everything here committed. */
  async function copyRepository() {
    const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
    for (const file of list.toString('utf8').split('\0')) {
      const from = path.join(root, file);
      if (file !== '' && fs.existsSync(from)) fs.cpSync(from, at(file));
    }
    await git('init', '--quiet', '--initial-branch=main');
  }

  /** As before the first release, whatever the state of the repository: then a test does not age. */
  function forgetReleases() {
    for (const file of manifests()) write(file, `${JSON.stringify({ ...json(file), version: '0.0.0' }, null, 2)}\n`);
    const made = manifests().map((file) => path.join(path.dirname(file), 'CHANGELOG.md'));
    for (const file of [...made, 'data/party-opposition/ids.lock']) fs.rmSync(at(file), { force: true });
    for (const file of fs.readdirSync(at('.changeset')))
      if (/^(?!README).*\.md$/u.test(file)) fs.rmSync(at(`.changeset/${file}`));
  }

  function changeset(names, level, text) {
    const lines = names.map((name) => `'${name}': ${level}`);
    write('.changeset/test.md', ['---', ...lines, '---', '', text, ''].join('\n'));
  }

  const commit = async (message) => {
    await git('add', '--all');
    await git('commit', '--quiet', '--no-verify', `--message=${message}`);
  };

  const lock = () =>
    read('data/party-opposition/ids.lock')
      .split('\n')
      .filter((line) => /^[a-z]/u.test(line));
  const citation = () => parse(read('CITATION.cff'));

  const RECORD = 'data/party-opposition/people/test-of-a-release.yaml';
  const NEW_RECORD = `names:
  - { text: Test of a Release, lang: en, kind: preferred, seen: [{ source: maximoff-1940, lines: "1" }] }
`;

  /** The part of a changelog that is about a version. */
  const changesOf = (file, version) =>
    read(file)
      .split(/^## /mu)
      .find((part) => part.startsWith(`${version}\n`)) ?? '';

  const DATA_CHANGELOG = 'data/party-opposition/CHANGELOG.md';

  describe('the first release', () => {
    beforeAll(async () => {
      await copyRepository();
      forgetReleases();
      changeset([...PUBLISHED, EXTENSION], 'major', 'Everything.');
      await commit('As before the first release');
      await npmRun('version');
      await commit('Versions');
      await npmRun('release');
    }, 300_000);

    test('is 1.0.0 of what is published', () => {
      const found = versions();
      for (const name of [...PUBLISHED, EXTENSION]) expect(found[name], name).toBe('1.0.0');
      for (const name of PUBLISHED) expect(registry.versions(name), name).toEqual(['1.0.0']);
    });

    test('locks every id that resolves', () => {
      const of = (file) => json(`data/party-opposition/dist/${file}.json`).map(({ id }) => id);
      expect(lock()).toEqual([...of('index'), ...of('redirects')].sort());
    });

    test('is v1 of the action', async () => {
      await git('init', '--quiet', '--bare', path.join(folder, 'origin.git'));
      await git('remote', 'add', 'origin', path.join(folder, 'origin.git'));
      await npmRun('action-tag');
      expect(tagAtOrigin('v1')).toBe(tagHere('glossator@1.0.0'));
    });

    test('can be cited', () => {
      expect(citation()).toMatchObject({
        version: '1.0.0',
        'date-released': expect.stringMatching(/^20\d\d-\d\d-\d\d$/u),
      });
    });
  });

  describe('a release of a new record', () => {
    let before;
    let locked;
    beforeAll(async () => {
      before = versions();
      locked = lock();
      write(RECORD, NEW_RECORD);
      changeset([DATA], 'patch', 'A person.');
      await commit('A person');
    }, 200_000);

    /** Refused with these words, and taken back as they say. */
    async function refuses(message) {
      const refusal = await npmRun('version').then(
        () => 'it was not refused',
        (error) => error.message,
      );
      await git('stash', '--include-untracked');
      expect(refusal).toContain(message);
      expect(refusal).toContain('taken back by "git stash --include-untracked"');
      expect(versions()).toEqual(before);
    }

    test(
      'with too low a changeset is refused',
      () => refuses(`${DATA} 1.0.1 is too low for what has changed`),
      200_000,
    );

    test('without its changeset is refused', () => {
      fs.rmSync(at('.changeset/test.md'));
      return refuses(`${DATA} has changed and no changeset names it`);
    }, 200_000);

    test('bumps the data and what bundles it, and nothing else', async () => {
      changeset([DATA], 'minor', 'A person.');
      await npmRun('version');
      expect(versions()).toEqual({ ...before, [DATA]: '1.1.0', [EXTENSION]: '1.0.1' });
      expect(fs.existsSync(at('.changeset/test.md'))).toBe(false);
    }, 200_000);

    test('adds the id to the lock and takes none out', () => {
      expect(lock()).toEqual([...locked, 'person:test-of-a-release'].sort());
    });

    test('tells the facts below what the changeset says, and not again elsewhere', () => {
      expect(changesOf(DATA_CHANGELOG, '1.1.0')).toMatch(/A person\.[\s\S]+Test of a Release/u);
      expect(changesOf(DATA_CHANGELOG, '1.0.0')).not.toContain('Test of a Release');
      expect(read(DATA_CHANGELOG).match(/^## /gmu)).toHaveLength(2);
    });

    test('can be cited', () => expect(citation().version).toBe('1.1.0'));

    test('publishes the data alone', async () => {
      await commit('Versions');
      await npmRun('release');
      expect(PUBLISHED.map((name) => registry.versions(name))).toEqual([
        ['1.0.0', '1.1.0'],
        ['1.0.0'],
        ['1.0.0'],
        ['1.0.0'],
        ['1.0.0'],
      ]);
    }, 200_000);

    test('is no new version of the action, until the command line has one', async () => {
      await npmRun('action-tag');
      expect(tagAtOrigin('v1')).toBe(tagHere('glossator@1.0.0'));
      write(
        'packages/cli/package.json',
        read('packages/cli/package.json').replace('"version": "1.0.0"', '"version": "1.0.1"'),
      );
      await git('tag', 'glossator@1.0.1');
      await npmRun('action-tag');
      expect(tagAtOrigin('v1')).toBe(tagHere('glossator@1.0.1'));
      expect(tagHere('glossator@1.0.1')).not.toBe(tagHere('glossator@1.0.0'));
      await git('restore', 'packages/cli/package.json');
      await git('tag', '--delete', 'glossator@1.0.1');
    });

    test('is in the extension', () => {
      const { unzipSync } = createRequire(path.join(root, 'apps/vscode/package.json'))('fflate');
      const files = unzipSync(fs.readFileSync(at('apps/vscode/dist/glossator.vsix')));
      const inside = (file) => new TextDecoder().decode(files[`extension/${file}`]);
      expect(JSON.parse(inside('package.json')).version).toBe('1.0.1');
      expect(JSON.parse(inside('dist/dataset/dist/dataset.json')).version).toBe('1.1.0');
      expect(inside('dist/dataset/dist/people.json')).toContain('person:test-of-a-release');
    });
  });

  describe('what was published, installed by others', () => {
    const installed = () => path.join(folder, 'installed');
    const inside = (name, file) => path.join(installed(), 'node_modules', name, file);

    beforeAll(async () => {
      fs.mkdirSync(installed());
      fs.writeFileSync(path.join(installed(), 'package.json'), '{ "private": true }\n');
      await run(
        npm(process.execPath, ['install', '--no-fund', '--no-audit', ...PUBLISHED]),
        installed(),
        environment(),
      );
    }, 200_000);

    test.each(PUBLISHED)('%s has a licence and a page, and nothing of the workspace', (name) => {
      for (const file of ['LICENSE', 'README.md']) expect(fs.existsSync(inside(name, file)), file).toBe(true);
      const manifest = fs.readFileSync(inside(name, 'package.json'), 'utf8');
      expect(manifest).not.toMatch(/"(?:workspace|catalog):|[dD]ependencies/u);
      expect(JSON.parse(manifest)).toMatchObject({
        version: name === DATA ? '1.1.0' : '1.0.0',
        repository: { type: 'git', url: 'git+https://github.com/nobody/glossator.git' },
      });
    });

    test('the data says its version, and what changed', () => {
      const dataset = JSON.parse(fs.readFileSync(inside(DATA, 'dist/dataset.json'), 'utf8'));
      expect(dataset.version).toBe('1.1.0');
      expect(fs.readFileSync(inside(DATA, 'CHANGELOG.md'), 'utf8')).toBe(read(DATA_CHANGELOG));
    });
  });

  test('a record that goes without a redirect fails every build', async () => {
    fs.rmSync(at(RECORD));
    const build = ['packages/cli/bin/glossator.mjs', 'build', 'data/party-opposition'];
    await expect(run([process.execPath, ...build], clone, environment())).rejects.toThrow(
      '"person:test-of-a-release" was released and resolves no more',
    );
    await git('restore', '.');
  });

  test('a change of a bundled room bumps what bundles it, through the rooms between', async () => {
    const before = versions();
    changeset(['@glossator/dates'], 'patch', 'A date.');
    await run([process.execPath, 'node_modules/@changesets/cli/bin.js', 'version'], clone, environment());
    const after = versions();
    const bumped = Object.keys(after).filter((name) => after[name] !== before[name]);
    const above = ['@glossator/dates', '@glossator/dataset', '@glossator/service'];
    expect(bumped.sort()).toEqual([...above, '@glossator/language-server', 'glossator', EXTENSION].sort());
  });
});
