// npm run bench: builds everything, then runs the benchmarks one after the other; each prints a line of JSON a measurement.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fail, root, say, setUp, turbo } from './setup.mjs';

const BENCHMARKS = ['import-index', 'dates', 'search', 'reparse', 'scan'];

setUp();
if (turbo(['build']) !== 0) fail('The build failed: see above.');
for (const name of BENCHMARKS) {
  say(`bench/${name}.mjs`);
  const { status } = spawnSync(process.execPath, [path.join(root, 'bench', `${name}.mjs`)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
