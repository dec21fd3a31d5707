import { execFileSync } from 'node:child_process';
import { ROOT } from './published.js';

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

/** What the tarball would hold. On Windows npm is a batch file, which only a shell runs. */
export function listing(): string[] {
  const windows = process.platform === 'win32';
  const args = ['pack', '--json', '--ignore-scripts', '--dry-run'];
  const stdout = execFileSync(windows ? 'npm.cmd' : 'npm', args, { cwd: ROOT, encoding: 'utf8', shell: windows });
  const [packed] = JSON.parse(stdout) as [Packed];
  return packed.files.map(({ path }) => path).sort();
}
