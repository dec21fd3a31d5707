/** Folders on disk for a test; gone when it ends. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect } from 'vitest';
import { InputError } from '../src/problem.js';
import { edit, filesOf, publish } from './minimal.js';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

export function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
}

/** A new folder with these files; its real path, since the temporary folder of some systems is a link. */
export function folder(files: Readonly<Record<string, string>> = {}): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-test-')));
  made.push(root);
  fs.chmodSync(root, 0o755);
  write(root, files);
  return root;
}

/** The minimal dataset as a folder of records. */
export const records = (): Record<string, string> =>
  Object.fromEntries(filesOf().map(({ path: name, text }) => [name, text]));

/** The minimal dataset, under a name, as an installed data package under a folder. */
export const dataPackage = (at = '.', name = 'mini'): Record<string, string> =>
  Object.fromEntries([
    [`${at}/package.json`, JSON.stringify({ name: 'mini-data', glossatorDataset: './dist/dataset.json' })],
    ...[...publish(edit('dataset.yaml', 'mini', name))].map(([file, text]): [string, string] => [
      `${at}/dist/${file}`,
      text,
    ]),
  ]);

/** Every file below a folder, path to text. */
export function contents(root: string): Record<string, string> {
  const entries = fs.readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) =>
    path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
  );
  return Object.fromEntries(names.sort().map((name) => [name, fs.readFileSync(path.join(root, name), 'utf8')]));
}

/** The message of the InputError that an attempt ends in; any other end fails the test. */
export async function refused(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).message;
}

/** Makes a named pipe; undefined where there are none. */
export const makePipe: ((file: string) => void) | undefined =
  spawnSync('sh', ['-c', 'command -v mkfifo']).status === 0
    ? (file) => {
        execFileSync('sh', ['-c', 'mkfifo "$0"', file]);
      }
    : undefined;
