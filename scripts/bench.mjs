// npm run bench: builds everything, measures it beside others and beside what cannot be done without, and prints one table of ratios.
//
//   npm run bench [-- --quick] [-- --no-peers] [-- --write]
//
// --quick takes a round of the small notes alone, --write puts the table into docs/performance.md.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installPeers } from '../bench/peers.mjs';
import { tableOf } from '../bench/table.mjs';
import { fail, root, say, setUp, turbo } from './setup.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: true },
    write: { type: 'boolean', default: false },
  },
  allowNegative: true,
});

setUp();
if (turbo(['build']) !== 0) fail('The build failed: see above.');

const missing = values.peers ? installPeers() : 'left out';
if (values.peers && missing !== undefined) say(`Measured without the others: ${missing}`);

/** The lines of JSON that a benchmark prints. Each runs alone, in a process of its own. */
function linesOf(name, ...args) {
  say(`bench/${name}.mjs ${args.join(' ')}`);
  const file = path.join(root, 'bench', `${name}.mjs`);
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', file, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 28,
  });
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  if (lines.length === 0) fail(`bench/${name}.mjs measured nothing.`);
  return lines.map((line) => JSON.parse(line));
}

const peers = missing === undefined ? [] : ['--no-peers'];
const [few, many, entities] = values.quick ? ['1', '1', '1000'] : ['5', '10', '100000'];
const lines = [
  ...linesOf(
    'throughput',
    '--corpus',
    values.quick ? 'tiny' : 'small',
    '--rounds',
    values.quick ? few : many,
    ...peers,
  ),
  ...(values.quick ? [] : linesOf('throughput', '--corpus', 'medium', '--rounds', few, ...peers)),
  ...linesOf('latency', '--rounds', many, '--entities', entities, ...peers),
  ...linesOf('scan', '--runs', few).map((line) => ({ bench: 'scan', ...line })),
  ...linesOf('search', '--entities', entities).map((line) => ({ bench: 'search', ...line })),
  ...linesOf('reparse', '--runs', values.quick ? '1' : '30'),
  ...linesOf('import-index', '--runs', values.quick ? '1' : '30'),
  ...linesOf('dates', '--runs', few),
];

const machine = `Node ${process.version}, ${os.cpus()[0]?.model.trim()}, ${os.availableParallelism()} cores, load ${os.loadavg()[0].toFixed(1)} at the end`;
const table = `${machine}. ${missing === undefined ? '' : 'The others were left out. '}Medians, in brackets the quarters around them.\n\n${tableOf(lines)}`;
fs.mkdirSync(path.join(root, '.reports'), { recursive: true });
fs.writeFileSync(path.join(root, '.reports/bench.json'), `${JSON.stringify({ machine, lines }, null, 2)}\n`);
console.log(`\n${table}`);

if (values.write) {
  const page = path.join(root, 'docs/performance.md');
  const [BEGIN, END] = ['<!-- measured by npm run bench -- --write -->\n', '<!-- end of what was measured -->'];
  const text = fs.readFileSync(page, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const [, after] = rest?.split(END) ?? [];
  if (after === undefined) fail('docs/performance.md has no place for the table.');
  fs.writeFileSync(page, `${before}${BEGIN}\n${table}\n${END}${after}`);
}
