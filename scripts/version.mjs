// npm run version: makes versions of the changesets. Beside what Changesets does, the data says which facts changed since
// the version that was published last, must rise as far as they ask for, and locks its ids; CITATION.cff follows it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withFacts } from './changelog.mjs';
import { citing } from './citation.mjs';
import { npm, registryEnvironment, run } from './npm.mjs';
import { fail, root, say, setUp, turbo } from './setup.mjs';

const DATA = 'data/party-opposition';
const CHANGELOG = `${DATA}/CHANGELOG.md`;
const CITATION = 'CITATION.cff';
const NEVER_RELEASED = '0.0.0';

const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');
const rewrite = (file, change) => fs.writeFileSync(path.join(root, file), change(read(file)));
const manifest = () => JSON.parse(read(`${DATA}/package.json`));

/** Ends the command after something was changed. */
const takeBack = (text) => fail(`${text}\n  What was changed so far is taken back by "git stash --include-untracked".`);

function node(script, ...args) {
  const { status, stdout } = spawnSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout };
}

const glossator = (...args) => node('packages/cli/bin/glossator.mjs', ...args);

/** The folder of a published version, from the registry. */
async function published({ name, version }, folder) {
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const quiet = ['--ignore-scripts', '--no-fund', '--no-audit', '--no-package-lock', '--loglevel=error'];
  await run(
    npm(process.execPath, ['install', ...quiet, `${name}@${version}`]),
    folder,
    registryEnvironment(process.env),
  ).catch((error) =>
    fail(`${name} ${version} cannot be had from the registry, so nobody can say what has changed since.
  Publish it first ("npm run release"), or mend the way to the registry.\n${error.message}`),
  );
  return path.join(folder, 'node_modules', name);
}

/** What `glossator diff` says between a published version and the data as it is now. */
function difference(before, format) {
  const { status, stdout } = glossator('diff', before, DATA, '--format', format);
  const { name, version } = manifest();
  if (status === 1)
    takeBack(`${name} ${version} is too low for what has changed: see above.
  Give it a higher level in a changeset ("npm run changeset").`);
  if (status !== 0) takeBack(`${name} could not be compared with what was published last: see above.`);
  return stdout;
}

setUp();
say('Building the command line');
if (turbo(['build', '--filter=glossator']) !== 0) fail('The build failed: see above.');

const before = manifest();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-version-'));
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
const old = before.version === NEVER_RELEASED ? undefined : await published(before, folder);

say('Making versions of the changesets');
const { status, stdout } = node('node_modules/@changesets/cli/bin.js', 'version');
console.log(stdout.trim());
if (status !== 0) takeBack('Changesets made no versions: see above.');

const { name, version } = manifest();
const released = version !== before.version;
say(released ? `Building ${name} ${version} and locking its ids` : `Building ${name}, which stays ${version}`);
if (glossator('build', DATA, ...(released ? ['--lock'] : [])).status !== 0)
  takeBack('The data was not built: see above.');

if (old === undefined) {
  say(`${name} was never published: there is nothing to compare it with.`);
} else {
  say(`Comparing the facts with those of ${name} ${before.version}`);
  const { level } = JSON.parse(difference(old, 'json'));
  if (!released && level !== 'none')
    takeBack(`${name} has changed and no changeset names it: write one of level ${level} ("npm run changeset").`);
  if (released) rewrite(CHANGELOG, (text) => withFacts(text, version, difference(old, 'markdown')));
}
if (released) rewrite(CITATION, (text) => citing(text, { version, date: new Date().toISOString().slice(0, 10) }));
