// What it costs a program to import the index of the data package, against parsing the same file.
import fs from 'node:fs';
import path from 'node:path';
import { alternating, summary } from './fresh.mjs';

const DIST = path.join(import.meta.dirname, '../data/party-opposition/dist');
const CHILD = path.join(import.meta.dirname, 'import-index-child.mjs');
const LIMIT = 1.5;

const WAYS = {
  parse: 'JSON.parse(readFileSync("index.json"))',
  import: 'import "./index.json" with { type: "json" }',
  entry: 'import "./index.js", which loads records when asked for them',
  loader: 'import of an empty JSON file: what any import costs',
};

const manifest = JSON.parse(fs.readFileSync(path.join(DIST, 'dataset.json'), 'utf8'));
const { count } = manifest.files.find((file) => file.path === 'index.json');
const ENTRIES = { parse: count, import: count, loader: 0 };

/** The runs of each way; one that did not read what it should is an error. */
function measured(rounds) {
  const runs = alternating(CHILD, Object.keys(WAYS), [DIST], rounds);
  for (const [way, entries] of Object.entries(ENTRIES)) {
    const wrong = runs[way].find((run) => run.entries !== entries);
    if (wrong)
      throw new Error(`${way} read ${wrong.entries} entries, expected ${entries}: build the data package first.`);
  }
  return runs;
}

const at = process.argv.indexOf('--runs');
const rounds = at < 0 ? 30 : Number(process.argv[at + 1]);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('--runs: expected a number from 1, such as 30.');
  process.exit(2);
}

const runs = measured(rounds);
const times = (way, clock) => runs[way].map((run) => run[clock]);
const ratios = (way, clock) => summary(times(way, clock).map((ms, round) => ms / runs.parse[round][clock]));

for (const [way, what] of Object.entries(WAYS)) {
  const [cpuMs, wallMs] = [summary(times(way, 'cpu')), summary(times(way, 'wall'))];
  const ratio = { cpuRatio: ratios(way, 'cpu'), wallRatio: ratios(way, 'wall') };
  console.log(JSON.stringify({ bench: 'import-index', way, what, runs: rounds, cpuMs, wallMs, ...ratio }));
}

const { median } = ratios('import', 'cpu');
console.log(`importing costs ${median} times parsing: ${median <= LIMIT ? 'within' : 'over'} the limit of ${LIMIT}`);
process.exitCode = median <= LIMIT ? 0 : 1;
