import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '..');

const require = createRequire(import.meta.url);

/** Runs a script with Node, without a shell. */
export function node(script, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(options.node ?? process.execPath, [script, ...args], {
    cwd: options.cwd ?? root,
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...options.env },
  });
  return { status, stdout, stderr };
}

/** The script behind a command of an installed package. */
export function bin(name, command) {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin: entry } = require(manifest);
  return path.join(path.dirname(manifest), typeof entry === 'string' ? entry : entry[command ?? name]);
}
