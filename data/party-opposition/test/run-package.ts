/** The package as another project has it: packed, unpacked into a scratch folder, used from there. */
import { execFileSync, type StdioOptions } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './published.js';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** On Windows npm is a batch file, which only a shell runs. */
function npm(args: readonly string[]): string {
  const windows = process.platform === 'win32';
  const stdio: StdioOptions = ['ignore', 'pipe', 'pipe'];
  return execFileSync(windows ? 'npm.cmd' : 'npm', args, { cwd: ROOT, encoding: 'utf8', stdio, shell: windows });
}

const pack = (...more: string[]): Packed =>
  (JSON.parse(npm(['pack', '--json', '--ignore-scripts', ...more])) as [Packed])[0];

/** What the tarball would hold. */
export const listing = (): string[] =>
  pack('--dry-run')
    .files.map(({ path: file }) => file)
    .sort();

/** A new folder in which the packed package is installed. */
export function install(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'party-opposition-')));
  const { filename } = pack('--pack-destination', folder);
  const target = path.join(folder, 'node_modules/@glossator/party-opposition');
  fs.mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(folder, filename), '-C', target, '--strip-components=1']);
  return folder;
}

const USE = `
  const person = await get('person:gavril-miasnikov');
  console.log(JSON.stringify({
    name: manifest.name,
    moved: person.id,
    unknown: (await get('person:nobody')) === undefined,
    counts: Object.fromEntries(await Promise.all(Object.keys(manifest.counts).map(async (kind) => [kind, (await all(kind)).length]))),
  }));`;

const PROGRAMS = {
  import: { file: 'esm.mjs', text: `import { all, get, manifest } from '@glossator/party-opposition';\n${USE}` },
  require: {
    file: 'cjs.cjs',
    text: `const { all, get, manifest } = require('@glossator/party-opposition');\n(async () => {${USE}})();`,
  },
} as const;

/**
 * Uses the installed package in a fresh process.
 *
 * @param node the Node to run, such as process.execPath
 * @param folder what install() gave
 * @returns what the program printed
 */
export function use(node: string, folder: string, how: keyof typeof PROGRAMS): unknown {
  const { file, text } = PROGRAMS[how];
  fs.writeFileSync(path.join(folder, file), text);
  // Warnings are switched off because Node 20 calls JSON imports and require() of ES modules experimental.
  return JSON.parse(execFileSync(node, ['--no-warnings', file], { cwd: folder, encoding: 'utf8' }));
}
