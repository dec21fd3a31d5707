// Searches datasets of 200, 10 000 and 100 000 invented entities: what it takes to begin and how long a fragment takes, with the table
// that the build publishes, with one made now, and against the least that looks at every name.
//
//   node bench/search.mjs [--entities 200,10000,100000]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';

/** The median of all fragments takes at most so many times the least that looks at every name, where there are very many. */
const LIMIT = 5;
const MANY = 10_000;
const WAYS = ['read', 'made', 'includes'];
const EACH = 60;

const { values } = parseArgs({ options: { entities: { type: 'string', default: '200,10000,100000' } } });
const sizes = values.entities.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('usage: node bench/search.mjs [--entities 200,10000,100000]');
  process.exit(2);
}
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-bench-'));

/** The search, which is TypeScript, bundled for this run. */
const code = path.join(folder, 'names.mjs');
await esbuild.build({
  stdin: {
    contents:
      "export { fold } from './fold.ts'; export { search } from './search.ts'; export { searchIndex } from './search-index.ts';",
    resolveDir: path.join(import.meta.dirname, '../packages/names/src'),
    loader: 'ts',
  },
  outfile: code,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});

/** Fragments of the names that are there, by what they ask of a search. */
function fragmentsOf(index) {
  const step = Math.max(1, Math.floor(index.length / EACH));
  const labels = index.filter((_, at) => at % step === 0).map(({ label }) => label);
  const middle = (text) => Math.floor(text.length / 2);
  return {
    letter: [...'abdgiklmnprstvz'],
    start: labels.map((label) => label.slice(0, 4)),
    name: labels,
    word: labels.map((label) => label.split(' ').at(-1)),
    inside: labels.map((label) => label.slice(2, 7)),
    edit: labels.map((label) => `${label.slice(0, middle(label))}q${label.slice(middle(label))}`),
    turned: labels.map((label) => label.split(' ').reverse().join(' ')),
    nobody: labels.map((label) => `${label.slice(0, 3)}qqq`),
  };
}

const rounded = (number) => Number(number.toPrecision(3));
const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const quantiles = (numbers) =>
  Object.fromEntries(
    [50, 95, 99].map((percent) => [
      `p${percent}`,
      rounded(sorted(numbers)[Math.floor((percent / 100) * (numbers.length - 1))]),
    ]),
  );

function child(way, dataset) {
  const script = path.join(import.meta.dirname, 'search-child.mjs');
  const args = ['--no-warnings', '--expose-gc', script, way, dataset, code];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${way} ended with ${status}:\n${stderr.trim()}`);
  return JSON.parse(stdout);
}

for (const size of sizes) {
  const dataset = path.join(folder, String(size));
  const generator = path.join(import.meta.dirname, 'generate-dataset.mjs');
  const { status } = spawnSync(process.execPath, [generator, dataset, '--entities', String(size)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`no dataset of ${size} entities could be made`);
  const index = JSON.parse(fs.readFileSync(path.join(dataset, 'dist/index.json'), 'utf8'));
  fs.writeFileSync(path.join(dataset, 'fragments.json'), JSON.stringify(fragmentsOf(index)));
  const medians = {};
  for (const way of WAYS) {
    const { begin, used, times } = child(way, dataset);
    const all = quantiles(Object.values(times).flat());
    medians[way] = all.p50;
    const byKind = Object.fromEntries(Object.entries(times).map(([kind, list]) => [kind, quantiles(list)]));
    const told = { bench: 'search', entities: size, way, beginMs: rounded(begin), usedMB: rounded(used / 2 ** 20) };
    console.log(JSON.stringify({ ...told, ms: all, byKind }));
  }
  const ratio = rounded(medians.read / medians.includes);
  const kB = Math.round(fs.statSync(path.join(dataset, 'dist/search.json')).size / 1000);
  const kept = size < MANY || ratio <= LIMIT;
  const limit = size < MANY ? {} : { limit: LIMIT, kept };
  console.log(JSON.stringify({ bench: 'search', entities: size, tableKB: kB, 'read/includes': ratio, ...limit }));
  if (!kept) process.exitCode = 1;
}
fs.rmSync(folder, { recursive: true });
