import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '..');

/** Whether a program is there to run. */
export const has = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

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
  const manifest = path.join(root, 'node_modules', name, 'package.json');
  const { bin: entry } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  return path.join(path.dirname(manifest), typeof entry === 'string' ? entry : entry[command ?? name]);
}
