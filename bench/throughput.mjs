// How long `glossator check` takes from its start to its end, beside other checkers and beside what cannot be done without: starting
// Node, reading the notes, parsing them.
//
//   node bench/throughput.mjs [--corpus small|medium|tiny] [--rounds 5] [--no-peers]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CORPORA, writeCorpus } from './corpus.mjs';
import { peersFor } from './peers.mjs';
import { inTurn } from './processes.mjs';
import { bundled } from './rooms.mjs';

const ROOT = path.join(import.meta.dirname, '..');
const CAP_MS = 120_000;

/** Each reads all notes of the folder that it is given, and prints a number, so that nothing is left out. */
const FLOORS = {
  'read the notes': 'for (const text of texts) sum += text.length;',
  'read and parse (Lezer with GFM)': 'for (const text of texts) sum += bare.parse(text).length;',
  'read, parse and collect (our reader)':
    'for (const text of texts) { const note = parseNote(text); sum += note.links.length + note.prose.length; }',
};

const floorOf = (work) => `
  import fs from 'node:fs';
  import path from 'node:path';
  import { GFM, parser } from '@lezer/markdown';
  import { parseNote } from './src/index.ts';
  const bare = parser.configure(GFM);
  function* read(folder) {
    for (const name of fs.readdirSync(folder, { recursive: true })) {
      if (name.endsWith('.md')) yield fs.readFileSync(path.join(folder, name), 'utf8');
    }
  }
  const texts = read(process.argv[2]);
  let sum = 0;
  ${work}
  console.log(sum);
`;

async function floorsIn(folder, corpus) {
  const jobs = [{ name: 'start Node', command: [process.execPath, '-e', '0'], cwd: corpus }];
  for (const [name, work] of Object.entries(FLOORS)) {
    const file = path.join(folder, `floor-${jobs.length}.mjs`);
    fs.writeFileSync(file, await bundled(floorOf(work), path.join(ROOT, 'packages/markdown')));
    jobs.push({ name, command: [process.execPath, file, path.join(corpus, 'notes')], cwd: corpus });
  }
  return jobs;
}

const cli = path.join(ROOT, 'packages/cli/bin/glossator.mjs');

/**
 * Measures a corpus.
 *
 * @returns {Promise<{ corpus: string, bytes: number, files: number, figures: Map<string, object> }>} ratios are to our check
 */
export async function throughput({ corpus, rounds, peers }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-bench-'));
  try {
    const notes = path.join(folder, corpus);
    const { bytes, files } = writeCorpus(notes, corpus);
    const index = JSON.parse(fs.readFileSync(path.join(ROOT, 'data/party-opposition/dist/index.json'), 'utf8'));
    const others = peers ? peersFor(notes, path.join(folder, 'settings'), index) : [];
    const jobs = [
      { name: 'glossator check', command: [process.execPath, cli, 'check', '--format', 'json'], cwd: notes },
      {
        name: 'glossator check, one thread',
        command: [process.execPath, cli, 'check', '--format', 'json', '--jobs', '1'],
        cwd: notes,
      },
      ...(await floorsIn(folder, notes)),
      ...others.map((peer) => ({ ...peer, slow: corpus === 'medium' && !peer.name.startsWith('rumdl') })),
    ];
    return { corpus, bytes, files, figures: await inTurn(jobs, { rounds, capMs: CAP_MS }) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: 'small' },
      rounds: { type: 'string', default: '5' },
      peers: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  const rounds = Number(values.rounds);
  if (!Object.hasOwn(CORPORA, values.corpus) || !Number.isInteger(rounds) || rounds < 1) {
    console.error(
      `usage: node bench/throughput.mjs [--corpus ${Object.keys(CORPORA).join('|')}] [--rounds 5] [--no-peers]`,
    );
    process.exit(2);
  }
  const { figures, ...measured } = await throughput({ ...values, rounds });
  for (const [name, each] of figures) console.log(JSON.stringify({ bench: 'throughput', ...measured, name, ...each }));
}
