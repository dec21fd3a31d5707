// @ts-check
// npm, started from inside whatever package script is running, as if from outside it.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * A script of npm itself, to be run by Node without a shell: the same on Windows.
 *
 * Inside a package script `npm_execpath` names the program that runs it, which may as well be pnpm or yarn: those have
 * other commands and layouts, so only npm itself is taken from there, and otherwise what lies beside Node.
 *
 * @param {'npm' | 'npx'} name
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function npmScript(name, env = process.env) {
  const { npm_execpath: own = '' } = env;
  const beside = dirname(process.execPath);
  const folders = [
    ...(basename(own) === 'npm-cli.js' ? [dirname(own)] : []),
    join(beside, 'node_modules', 'npm', 'bin'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin'),
  ];
  const found = folders.map((folder) => join(folder, `${name}-cli.js`)).find((file) => existsSync(file));
  if (found === undefined)
    throw new Error(`${name} was not found beside Node: run this through npm ("npm start", "npm test").`);
  return found;
}

/**
 * The command that starts npm.
 *
 * @param {string} node the Node to run npm with
 * @param {string[]} args
 * @returns {string[]}
 */
export const npm = (node, args) => [node, npmScript('npm'), ...args];

/** The settings that decide how the registry is reached; see {@link registryEnvironment}. */
const REGISTRY_SETTING = /^npm_config_(registry|(https?_|no)?proxy|ca|cafile|strict_ssl|cache|userconfig|\/\/.*)$/i;

/**
 * The environment without what a surrounding `pnpm run` or `npm run` put there. npm takes every `npm_config_…`
 * for its own setting, and pnpm's are not meant for it (its node-gyp, its layout); only the way to the registry
 * is kept. `npm_config_nodedir` goes too: where it is preset, it names the headers of another Node.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function registryEnvironment(env) {
  const kept = Object.entries(env).filter(([name]) => !/^npm_/i.test(name) || REGISTRY_SETTING.test(name));
  return Object.fromEntries(kept);
}

/**
 * Runs a program to its end, quietly.
 *
 * @param {string[]} command
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<void>} rejects with the end of the output when the command fails
 */
export function run([program = '', ...args], cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    /** @param {Buffer} chunk */
    const collect = (chunk) => {
      // Compilers talk a lot; the cause stands at the end.
      output = (output + chunk).slice(-8000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => reject(new Error(`cannot start ${program}: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      const how = signal ? `was ended by ${signal}` : `failed with exit code ${code}`;
      reject(new Error(`${[program, ...args].join(' ')}\nin ${cwd} ${how}:\n${output.trim()}`));
    });
  });
}
