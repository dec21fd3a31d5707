// How long an editor waits for the language server: for its start, for diagnostics behind a keystroke, for hover, completion and search
// among very many entities.
//
//   node bench/latency.mjs [--rounds 10] [--entities 100000] [--no-peers] [--tiny]
//
// --tiny types into a small note alone.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus.mjs';
import { summary } from './fresh.mjs';
import { serverOfVsCode } from './peers.mjs';
import { bundled, load } from './rooms.mjs';
import { openNote, start, startVsCodes } from './servers.mjs';

const ROOT = path.join(import.meta.dirname, '..');
const OURS = [
  process.execPath,
  path.join(ROOT, 'packages/language-server/bin/glossator-language-server.mjs'),
  '--stdio',
];

const EMPTY = `
  import { createConnection, ProposedFeatures, TextDocuments } from 'vscode-languageserver/node';
  import { TextDocument } from 'vscode-languageserver-textdocument';
  const connection = createConnection(ProposedFeatures.all);
  connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
  new TextDocuments(TextDocument).listen(connection);
  connection.listen();
`;

/** The ratio of each to the one in the same place, as both were measured one after the other. */
const ratios = (ours, theirs) => summary(ours.map((ms, at) => ms / theirs[at]));

const percentiles = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (part) => Number(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toPrecision(3));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
};

/** Fresh servers in turn: ours, one that does nothing and, where it is there, VS Code's own. */
async function initializing(folder, rounds, peers) {
  const empty = path.join(folder, 'empty.mjs');
  fs.writeFileSync(empty, await bundled(EMPTY, path.join(ROOT, 'packages/language-server')));
  const ways = [
    ['glossator', () => start(OURS, folder)],
    ['an empty vscode-languageserver', () => start([process.execPath, empty, '--stdio'], folder)],
    ...(peers ? [["VS Code's Markdown server", () => startVsCodes(serverOfVsCode, folder)]] : []),
  ];
  const times = new Map(ways.map(([name]) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, begin] of ways) {
      const server = await begin();
      await server.stop();
      if (round >= 0) times.get(name).push(server.initializeMs);
    }
  }
  const ours = times.get('glossator');
  return [...times].map(([name, each]) => ({ name, ms: summary(each), ratio: ratios(ours, each) }));
}

/** The bare incremental parse of the text that an edit leaves, as the editor's own parser would do it. */
async function bareParser(text, middle) {
  const { GFM, parser, TreeFragment } = await load(
    "export { GFM, parser } from '@lezer/markdown'; export { TreeFragment } from '@lezer/common';",
    path.join(ROOT, 'packages/markdown'),
  );
  const bare = parser.configure(GFM);
  const fragments = TreeFragment.addTree(bare.parse(text));
  const edited = `${text.slice(0, middle)}x${text.slice(middle)}`;
  const change = { fromA: middle, toA: middle, fromB: middle, toB: middle + 1 };
  return () => {
    const began = performance.now();
    bare.parse(edited, TreeFragment.applyChanges(fragments, [change]));
    return performance.now() - began;
  };
}

async function typing(folder, corpus, rounds, peers) {
  const notes = path.join(folder, corpus);
  writeCorpus(notes, corpus);
  const [file] = fs.readdirSync(path.join(notes, 'notes/00')).map((name) => path.join(notes, 'notes/00', name));
  const ours = await start(OURS, notes);
  const theirs = peers ? await startVsCodes(serverOfVsCode, notes) : undefined;
  const note = await openNote(ours, file);
  const other = theirs && (await openNote(theirs, file));
  const bare = await bareParser(note.text, note.middle);
  const times = { ours: [], theirs: [], bare: [] };
  for (let round = -3; round < rounds; round += 1) {
    const [own, parsed, peer] = [await note.type(), bare(), await other?.type()];
    if (round < 0) continue;
    times.ours.push(own);
    times.bare.push(parsed);
    if (peer !== undefined) times.theirs.push(peer);
  }
  const memoryMb = ours.memoryMb();
  await Promise.all([ours.stop(), theirs?.stop()]);
  const row = (name, each) => ({
    corpus,
    name,
    characters: note.text.length,
    ms: summary(each),
    ratio: ratios(times.ours, each),
  });
  return [
    { ...row('glossator', times.ours), memoryMb },
    row('the bare incremental parse', times.bare),
    ...(theirs === undefined ? [] : [row("VS Code's Markdown server", times.theirs)]),
  ];
}

/** Hover, completion and search among so many entities; each is asked of another entity. */
async function asking(folder, entities, rounds) {
  const data = path.join(folder, 'data');
  const made = spawnSync(process.execPath, [
    path.join(import.meta.dirname, 'generate-dataset.mjs'),
    data,
    '--entities',
    String(entities),
  ]);
  if (made.status !== 0) throw new Error(`generate-dataset.mjs ended with ${made.status}:\n${made.stderr}`);
  const index = JSON.parse(fs.readFileSync(path.join(data, 'dist/index.json'), 'utf8'));
  const sample = Array.from({ length: rounds + 1 }, (_, at) => index[Math.floor((at * index.length) / (rounds + 1))]);
  fs.writeFileSync(path.join(folder, 'glossator.config.json'), JSON.stringify({ datasets: ['./data'] }));
  const server = await start(OURS, folder);
  const { connection } = server;
  const uri = pathToFileURL(path.join(folder, 'note.md')).toString();
  const nameOf = ({ names, label }) => names.find(({ lang }) => lang === 'en')?.text ?? label;
  // A reference a line, then a line for what is typed.
  const lines = sample.map((entity) => `[${nameOf(entity).replace(/[[\]]/gu, '')}](${entity.id})`);
  const typed = sample.map(
    (entity, at) =>
      `@${nameOf(entity)
        .split(' ')
        .at(-1)
        .slice(0, 3 + (at % 4))}`,
  );
  const text = [...lines, ...typed].join('\n\n');
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const at = (line, character) => ({ textDocument: { uri }, position: { line: 2 * line, character } });
  const ask = {
    hover: (number) => connection.sendRequest('textDocument/hover', at(number, 2)),
    completion: (number) =>
      connection.sendRequest('textDocument/completion', at(lines.length + number, typed[number].length)),
    search: (number) => connection.sendRequest('workspace/symbol', { query: typed[number].slice(1) }),
  };
  const rows = [];
  for (const [what, request] of Object.entries(ask)) {
    const times = [];
    let answered = 0;
    for (let number = 0; number < sample.length; number += 1) {
      const began = performance.now();
      const answer = await request(number);
      times.push(performance.now() - began);
      const isAnswer = what === 'hover' ? answer !== null : (answer.items ?? answer).length > 0;
      answered += Number(isAnswer);
    }
    const [first, ...others] = times;
    rows.push({ what, entities, firstMs: Math.round(first), ms: percentiles(others), asked: times.length, answered });
  }
  rows[0].memoryMb = server.memoryMb();
  await server.stop();
  return rows;
}

/**
 * Measures the server.
 *
 * @param {{ rounds: number, entities: number, peers: boolean, corpora?: string[] }} options
 */
export async function latency({ rounds, entities, peers, corpora = ['tiny', 'note100k', 'note1m'] }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-bench-'));
  const withPeers = peers && fs.existsSync(serverOfVsCode);
  try {
    const initialize = await initializing(folder, rounds, withPeers);
    const keystrokes = [];
    for (const corpus of corpora) keystrokes.push(...(await typing(folder, corpus, 2 * rounds, withPeers)));
    return { initialize, keystrokes, asked: await asking(folder, entities, 20 * rounds) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '10' },
      entities: { type: 'string', default: '100000' },
      peers: { type: 'boolean', default: true },
      tiny: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  const [rounds, entities] = [Number(values.rounds), Number(values.entities)];
  if (![rounds, entities].every((number) => Number.isInteger(number) && number > 0)) {
    console.error('usage: node bench/latency.mjs [--rounds 10] [--entities 100000] [--no-peers] [--tiny]');
    process.exit(2);
  }
  const options = { rounds, entities, peers: values.peers, ...(values.tiny ? { corpora: ['tiny'] } : {}) };
  for (const [bench, rows] of Object.entries(await latency(options))) {
    for (const row of rows) console.log(JSON.stringify({ bench, ...row }));
  }
}
