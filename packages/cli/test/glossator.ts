/** The command line as built, over folders made for the test: warm in a thread, or as its users have it, a process of its own. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createSyncFn } from 'synckit';

const here = import.meta.dirname;
export const BIN = path.join(here, '../bin/glossator.mjs');

/** The root of the repository. */
export const REPOSITORY = path.join(here, '../../..');

export const FIXTURES = path.join(here, 'fixtures');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nobody: file permissions do not hold root back, as whom tests may run. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

export interface RunOptions {
  /** Run as a user whom file permissions hold back. */
  readonly asNobody?: boolean;
  /** Run as a process of its own. */
  readonly asProcess?: boolean;
  /** What comes on standard input; as a process of its own. */
  readonly input?: string | Uint8Array;
  /** How large V8's old space may grow, in megabytes; as a process of its own. */
  readonly room?: number;
}

/** The built command where everybody can read it: the checkout may lie where nobody but its owner can. */
function copyForEverybody(): string {
  const folder = temporaryFolder();
  process.once('exit', () => remove(folder));
  for (const name of ['bin', 'dist', 'package.json']) {
    fs.cpSync(path.join(here, '..', name), path.join(folder, name), { recursive: true });
  }
  return path.join(folder, 'bin/glossator.mjs');
}

let copied: string | undefined;

/** Runs the built command line in a thread: starting a process for each of hundreds of runs takes longer than all they do. */
const runInThread: (cwd: string, args: readonly string[]) => Ran = (cwd, args) => {
  // What started the tests may lead to the packages of the repository, which its users do not have.
  process.env['NODE_PATH'] = '';
  thread ??= createSyncFn<(cwd: string, args: readonly string[]) => Promise<Ran>>(
    new URL('./glossator-thread.mjs', import.meta.url),
  );
  return thread(cwd, args);
};

let thread: ((cwd: string, args: readonly string[]) => Ran) | undefined;

/** Runs `glossator` in a folder. */
export function glossator(cwd: string, args: readonly string[], options: RunOptions = {}): Ran {
  const { asNobody = false, asProcess = false, input, room } = options;
  return asNobody || asProcess || input !== undefined || room !== undefined
    ? runAsProcess(cwd, args, options)
    : runInThread(cwd, args);
}

function runAsProcess(cwd: string, args: readonly string[], { asNobody = false, input, room }: RunOptions): Ran {
  // What started the tests may lead to the packages of the repository, which its users do not have.
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1', NODE_PATH: '' };
  // Whom permissions hold back has no business in the home of whoever runs the tests.
  if (asNobody) env['HOME'] = os.tmpdir();
  const user = asNobody ? NOBODY : {};
  if (asNobody) copied ??= copyForEverybody();
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [
      ...(room === undefined ? [] : [`--max-old-space-size=${room}`]),
      asNobody && copied !== undefined ? copied : BIN,
      ...args,
    ],
    {
      cwd,
      env,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      ...(input === undefined ? {} : { input }),
      ...user,
    },
  );
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}

/** Runs a command with `--format json` and reads what it prints. */
export function glossatorJson<T>(
  cwd: string,
  [command, ...args]: readonly [string, ...string[]],
): { readonly code: number | null; readonly output: T } {
  const { code, stdout, stderr } = glossator(cwd, [command, '--format', 'json', ...args]);
  if (stdout === '') throw new Error(`glossator ${command} ${args.join(' ')} printed nothing: ${stderr}`);
  return { code, output: JSON.parse(stdout) as T };
}

/** A new folder, readable by everybody. */
export function temporaryFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-test-')));
  fs.chmodSync(folder, 0o755);
  return folder;
}

export function write(folder: string, files: Readonly<Record<string, string | object>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
}

/** A folder with the fixture's dataset, built, and a configuration that names it. Removed by the caller. */
export function projectFolder(files: Readonly<Record<string, string | object>> = {}): string {
  const folder = temporaryFolder();
  fs.cpSync(path.join(FIXTURES, 'dataset'), path.join(folder, 'dataset'), { recursive: true });
  const { code, stderr } = glossator(folder, ['build', 'dataset']);
  if (code !== 0) throw new Error(`the fixture's dataset cannot be built: ${stderr}`);
  write(folder, { 'glossator.config.json': { datasets: ['./dataset'] }, ...files });
  return folder;
}

export const remove = (folder: string): void => fs.rmSync(folder, { recursive: true, force: true });
