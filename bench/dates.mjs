// What it costs to find the dates of prose, against parting the same prose into words by one regular expression.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from '../scripts/bundle.mjs';
import { alternating, summary } from './fresh.mjs';

const ROOT = path.join(import.meta.dirname, '..');
const CHILD = path.join(import.meta.dirname, 'dates-child.mjs');
const LIMIT = 12;

const WAYS = {
  words: 'prose parted into words by one regular expression',
  tokens: 'prose cut into words, numbers and marks, with all that is kept of them',
  dates: 'the dates found in it, cutting included',
  plain: 'the same without a digit, which has no dates',
};

const at = process.argv.indexOf('--runs');
const rounds = at < 0 ? 20 : Number(process.argv[at + 1]);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('--runs: expected a number from 1, such as 20.');
  process.exit(2);
}

/** The runs of each way, of sources bundled as they are now. */
async function measured() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-dates-'));
  try {
    const outfile = path.join(folder, 'dates.mjs');
    await bundle({ root: ROOT, entry: 'bench/dates-entry.mjs', outfile, format: 'esm' });
    return alternating(CHILD, Object.keys(WAYS), [outfile], rounds);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

const runs = await measured();
if (runs.dates.some(({ found }) => found !== 4)) throw new Error('Expected four dates in the paragraph.');
for (const [way, what] of Object.entries(WAYS)) {
  const cpuRatio = summary(runs[way].map(({ cpu }, round) => cpu / runs.words[round].cpu));
  const mbPerSecond = summary(runs[way].map(({ cpu, bytes }) => bytes / 1000 / cpu));
  console.log(JSON.stringify({ bench: 'dates', way, what, runs: rounds, mbPerSecond, cpuRatio }));
}

const { median } = summary(runs.dates.map(({ cpu }, round) => cpu / runs.words[round].cpu));
console.log(
  `dates cost ${median} times parting into words: ${median <= LIMIT ? 'within' : 'over'} the limit of ${LIMIT}`,
);
process.exitCode = median <= LIMIT ? 0 : 1;
