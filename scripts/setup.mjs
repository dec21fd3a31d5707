// What every command of the repository does first: on a machine with only Node and npm, fetch what is missing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { npmScript } from './npm.mjs';

export const root = path.join(import.meta.dirname, '..');

const { packageManager, engines } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Says what is being done, on a line of its own. */
export const say = (text) => console.log(`\n› ${text}`);

/** Ends the command with a clear line. */
export function fail(text) {
  console.error(`\n✗ ${text}`);
  process.exit(1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = engines.node.slice('>='.length).split('.').map(Number);
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  fail(`Node ${process.versions.node} is too old: expected ${engines.node}. Install a newer Node and try again.`);
}

/** Environment of everything we start: nothing phones home, nothing asks. */
const environment = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  npm_config_update_notifier: 'false',
};

/**
 * Runs pnpm, in the version that package.json names, and waits for it.
 *
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] beside the usual one
 * @returns {number} its exit code
 */
export function pnpm(args, env = {}) {
  const { status, error } = spawnSync(process.execPath, [npmScript('npx'), '--yes', packageManager, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...environment, ...env },
  });
  if (error) fail(`pnpm could not be started: ${error.message}`);
  return status ?? 1;
}

/** Runs turbo, which runs what has changed since it last ran. */
export const turbo = (args, env = {}) => pnpm(['exec', 'turbo', 'run', ...args, '--output-logs=new-only'], env);

/** Everything that decides what is installed. */
function manifests() {
  const workspaces = ['packages', 'apps', 'data'].flatMap((folder) =>
    fs.readdirSync(path.join(root, folder)).map((name) => path.join(root, folder, name, 'package.json')),
  );
  const all = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].map((name) => path.join(root, name));
  return [...all, ...workspaces].filter((file) => fs.existsSync(file));
}

/**
 * Makes `npx --no-install glossator` work at the root. A dependency of the root on the command line would do that too,
 * but then turbo takes every change below the command line for a change of everything.
 */
function linkCommand() {
  const command = path.join(root, 'node_modules/.bin/glossator');
  const target = path.join(root, 'packages/cli/bin/glossator.mjs');
  fs.rmSync(command, { force: true });
  if (process.platform === 'win32') fs.writeFileSync(`${command}.cmd`, `@node "${target}" %*\r\n`);
  else fs.symlinkSync(path.relative(path.dirname(command), target), command);
}

/** Installs the dependencies where that was not done yet for these manifests. */
export function setUp() {
  requireNode();
  const hash = createHash('sha256');
  for (const file of manifests()) hash.update(file).update(fs.readFileSync(file));
  const state = hash.digest('hex');
  const marker = path.join(root, 'node_modules/.glossator-installed');
  if (fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === state) return;
  say('Installing the dependencies (once; the package registry is the only address asked)');
  if (pnpm(['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', '--loglevel=warn']) !== 0) {
    fail('The dependencies could not be installed: see above.');
  }
  linkCommand();
  fs.writeFileSync(marker, state);
}
