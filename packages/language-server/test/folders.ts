/** Folders with the invented dataset of the command line's tests, built by the command line. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Position } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The root of the repository. */
export const REPOSITORY = path.join(import.meta.dirname, '../../..');

export const FIXTURES = path.join(REPOSITORY, 'packages/cli/test/fixtures');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function glossator(cwd: string, ...args: readonly string[]): Ran {
  const bin = path.join(REPOSITORY, 'packages/cli/bin/glossator.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { code: status, stdout, stderr };
}

export function write(folder: string, files: Readonly<Record<string, string | object>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
}

export const temporaryFolder = (): string =>
  fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-server-')));

export const remove = (folder: string): void => fs.rmSync(folder, { recursive: true, force: true });

/** Copies without what is built. */
export const copy = (from: string, to: string): void =>
  fs.cpSync(from, to, { recursive: true, filter: (file) => !/[\\/](?:dist|node_modules)$/u.test(file) });

export function build(cwd: string, folder: string): void {
  const { code, stderr } = glossator(cwd, 'build', folder);
  if (code !== 0) throw new Error(stderr);
}

/** The fixture's dataset with what a build made of it: built once, copied for each test. */
function builtDataset(): string {
  const folder = temporaryFolder();
  process.once('exit', () => remove(folder));
  copy(path.join(FIXTURES, 'dataset'), path.join(folder, 'dataset'));
  build(folder, 'dataset');
  return path.join(folder, 'dataset');
}

let dataset: string | undefined;

/** A folder with `dataset/` built, and a configuration that names it. Removed by the caller. */
export function projectFolder(files: Readonly<Record<string, string | object>> = {}): string {
  dataset ??= builtDataset();
  const folder = temporaryFolder();
  fs.cpSync(dataset, path.join(folder, 'dataset'), { recursive: true });
  write(folder, { 'glossator.config.json': { datasets: ['./dataset'] }, ...files });
  return folder;
}

/** A note without its cursor ‸, and where that was. */
export function atCursor(fixture: string): { readonly text: string; readonly position: Position } {
  const offset = fixture.indexOf('‸');
  const text = fixture.replace('‸', '');
  return { text, position: TextDocument.create('x:', 'markdown', 1, text).positionAt(offset) };
}
