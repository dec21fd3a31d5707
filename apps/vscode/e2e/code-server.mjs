// @ts-check
// One code-server for one test: its own profile and extensions, no network, and nothing of it left at the end.

import { spawn } from 'node:child_process';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './until.mjs';

/** @typedef {import('./install.mjs').VsCode} VsCode */

/** How much of the log an error quotes. */
const LOG_TAIL_LINES = 40;

/** What would otherwise call the network, cover the editor or ask questions in the middle of a test. */
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  // The usual delay is only a wait here.
  'editor.hover.delay': 100,
};

/**
 * A profile in a folder of its own, with the settings written and, where one is named, the extension installed from its
 * package, which is how users get it.
 *
 * @typedef {object} Profile
 * @property {string[]} args the arguments of code-server that select this profile
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * @param {VsCode} vscode
 * @param {{ root: string, vsix?: string | undefined, settings: Record<string, unknown>, log: string }} options `root` is
 *   a folder of its own; everything written to the output goes into the file `log`
 * @returns {Promise<Profile>}
 */
export async function createProfile(vscode, { root, vsix, settings, log }) {
  const data = join(root, 'data');
  const config = join(root, 'config.yaml');
  await mkdir(join(data, 'User'), { recursive: true });
  const allSettings = { ...QUIET_SETTINGS, ...settings };
  await writeFile(join(data, 'User', 'settings.json'), `${JSON.stringify(allSettings, null, 2)}\n`);
  // Without a file of its own, code-server reads and even creates ~/.config/code-server/config.yaml.
  await writeFile(config, 'auth: none\n');
  const profile = {
    args: ['--user-data-dir', data, '--extensions-dir', join(root, 'extensions'), '--config', config],
    env: serverEnvironment(process.env, root),
  };
  if (vsix === undefined) return profile;
  const installer = await start(vscode, [...profile.args, '--install-extension', vsix, '--force'], profile.env, log);
  const code = await installer.ended;
  if (code !== 0) throw new Error(`code-server could not install ${vsix} (exit code ${code})`);
  return profile;
}

/**
 * A running code-server.
 *
 * @typedef {object} Server
 * @property {string} url without a slash at the end
 * @property {number} pid
 * @property {() => Promise<void>} stop ends it and all the processes it started
 */

/**
 * @param {VsCode} vscode
 * @param {Profile} profile
 * @param {string} log everything the server writes is added to this file
 * @returns {Promise<Server>}
 */
export async function startServer(vscode, profile, log) {
  const args = [
    ...profile.args,
    ...['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
    ...['--disable-getting-started-override', '--ignore-last-opened'],
    // The system picks the port and the log tells it: a port that was picked here could be taken by the time.
    ...['--bind-addr', '127.0.0.1:0'],
    // The last resort when this process is killed outright: a server without a browser then ends by itself.
    ...['--idle-timeout-seconds', '90'],
  ];
  const server = await start(vscode, args, profile.env, log);
  // A test runner that gives up calls process.exit, after which no promise continues; this still runs.
  const onExit = () => signalGroup(server.pid, 'SIGKILL');
  // First, so that nobody is left to write into the folders that others delete at exit.
  process.prependListener('exit', onExit);
  const stop = async () => {
    // Asked first, so that code-server, the extension host and the language server can end in order.
    if (!server.hasEnded()) process.kill(server.pid, 'SIGTERM');
    await until(server.hasEnded, { timeout: 6000 });
    signalGroup(server.pid, 'SIGKILL');
    await server.ended;
    process.off('exit', onExit);
  };
  try {
    const url = await until(() => healthyUrl(server, log), { timeout: 60_000 });
    if (!url) throw new Error('code-server did not answer on /healthz within a minute');
    return { url, pid: server.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {Process} server
 * @param {string} log
 * @returns {Promise<string | undefined>} the address once the server answers there
 */
async function healthyUrl(server, log) {
  if (server.hasEnded()) throw new Error(`code-server ended at once (exit code ${await server.ended})`);
  const url = /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(await readFile(log, 'utf8'))?.[1];
  if (!url) return undefined;
  return fetch(`${url}/healthz`).then(
    (response) => (response.ok ? url : undefined),
    () => undefined,
  );
}

/**
 * Only what is named here gets in. Otherwise a VSCODE_IPC_HOOK_CLI (a terminal inside VS Code) would make
 * code-server open the folder in that other window, PORT would move it, NODE_OPTIONS would load things into the
 * extension host, and so on; and a foreign HOME keeps the tests off the user's own files.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home a folder that is deleted when the server has ended
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment(env, home) {
  const kept = Object.entries(env).filter(([name]) => /^(PATH|LANG|LANGUAGE|LC_[A-Z]+|TZ)$/.test(name));
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    // VS Code leaves its sockets lying about there.
    TMPDIR: home,
    XDG_RUNTIME_DIR: home,
    // No marketplace: the installation is of the .vsix alone, and nothing is looked up.
    EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":""}',
  };
}

/**
 * The end of a log, for an error message.
 *
 * @param {string} log
 * @returns {Promise<string>}
 */
export async function logTail(log) {
  const text = await readFile(log, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-LOG_TAIL_LINES).join('\n') || '(the log is empty)';
}

/**
 * @typedef {object} Process
 * @property {number} pid
 * @property {Promise<number | NodeJS.Signals>} ended
 * @property {() => boolean} hasEnded
 */

/**
 * Starts code-server with its output going straight into the log, where it survives whatever happens to us.
 *
 * @param {VsCode} vscode
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} log
 * @returns {Promise<Process>}
 */
async function start({ node, entry }, args, env, log) {
  const file = await open(log, 'a');
  try {
    // Detached makes it the leader of a process group, through which all its descendants can be ended.
    const child = spawn(node, [entry, ...args], { env, detached: true, stdio: ['ignore', file.fd, file.fd] });
    const pid = await new Promise((resolve, reject) => {
      child.once('spawn', () => resolve(child.pid));
      child.once('error', (error) => reject(new Error(`cannot start ${node}: ${error.message}`)));
    });
    /** @type {Promise<number | NodeJS.Signals>} */
    const ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve(code ?? signal ?? 1));
    });
    return { pid, ended, hasEnded: () => child.exitCode !== null || child.signalCode !== null };
  } finally {
    // The child has its own copy by now.
    await file.close();
  }
}

/**
 * @param {number} leader
 * @param {NodeJS.Signals} signal
 */
function signalGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
  } catch {
    // Nothing of the group is left, which is what was wanted.
  }
}
