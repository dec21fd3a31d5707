// What a keystroke in a long note costs, against the bare incremental parse of the same text and against reading it anew.
import path from 'node:path';
import { build } from 'esbuild';
import { summary } from './fresh.mjs';

const ROOM = path.join(import.meta.dirname, '../packages/markdown');
const LIMIT = 3;
const EDITS = 20;

const at = process.argv.indexOf('--runs');
const rounds = at < 0 ? 30 : Number(process.argv[at + 1]);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('--runs: expected a number from 1, such as 30.');
  process.exit(2);
}

/** The room as one module, with the parser below it. */
async function load() {
  const contents = `
    export { parseNote, reparse } from './src/index.ts';
    export { parser, GFM } from '@lezer/markdown';
    export { TreeFragment } from '@lezer/common';`;
  const stdin = { contents, resolveDir: ROOM };
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', platform: 'node', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

const BLOCKS = [
  '## The opposition in %',
  'Gavriil [Miasnikov](person:gavriil-myasnikov) was expelled in %, [sic] “so they say”, with the *Manifesto*.',
  '- [Shliapnikov](person:alexander-shliapnikov), %\n- Kollontai [k]\n\n  and others\n- Medvedev',
  '> In % it was *Pravda* that printed it.\n> Nobody answered.',
  '| who | when |\n|---|---|\n| Lutovinov | % |\n| Panteleev | % |',
  '<!-- a remark of % -->\nA paragraph[^1] behind a comment.',
];
const blocks = Array.from({ length: 15_000 }, (_, n) => BLOCKS[n % BLOCKS.length].replaceAll('%', 1900 + (n % 40)));
const text = `---\ntitle: a\n---\n\n${blocks.join('\n\n')}\n\n[k]: person:alexandra-kollontai\n`;

const { parseNote, reparse, parser, GFM, TreeFragment } = await load();
const bare = parser.configure(GFM);
const note = parseNote(text);
// An editor has asked for all of them before the edit.
if (note.links.length === 0 || note.prose.length === 0) throw new Error('The note says nothing.');
const fragments = TreeFragment.addTree(bare.parse(text));

const insert = (offset) => `${text.slice(0, offset)}x${text.slice(offset)}`;

const WAYS = {
  bare: {
    what: 'incremental parse of @lezer/markdown with GFM',
    run: (offset) => {
      const change = { fromA: offset, toA: offset, fromB: offset, toB: offset + 1 };
      return bare.parse(insert(offset), TreeFragment.applyChanges(fragments, [change])).length;
    },
  },
  reparse: { what: 'reparse', run: (offset) => reparse(note, insert(offset)).text.length },
  facts: {
    what: 'reparse, and every link and block of prose asked for',
    run: (offset) => {
      const next = reparse(note, insert(offset));
      return next.links.length + next.prose.length;
    },
  },
};

/** Milliseconds of the processor that one edit takes, of several all over the note. */
function once(run) {
  const before = process.cpuUsage();
  for (let edit = 0; edit < EDITS; edit += 1) run(1_000 + Math.floor((edit / EDITS) * (text.length - 2_000)));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / EDITS;
}

function anew() {
  const before = process.cpuUsage();
  parseNote(insert(1_000));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const times = { ...Object.fromEntries(Object.keys(WAYS).map((way) => [way, []])), anew: [] };
for (let round = -1; round < rounds; round += 1) {
  for (const [way, { run }] of Object.entries(WAYS)) {
    const cpuMs = once(run);
    if (round >= 0) times[way].push(cpuMs);
  }
  if (round >= 0) times.anew.push(anew());
}

const ratios = (way) => summary(times[way].map((ms, round) => ms / times.bare[round]));
for (const [way, found] of Object.entries(times)) {
  const what = WAYS[way]?.what ?? 'parseNote of the whole text';
  const measured = { characters: text.length, runs: rounds, cpuMs: summary(found), cpuRatio: ratios(way) };
  console.log(JSON.stringify({ bench: 'reparse', way, what, ...measured }));
}

const { median } = ratios('reparse');
console.log(
  `an edit costs ${median} times the bare parse: ${median <= LIMIT ? 'within' : 'over'} the limit of ${LIMIT}`,
);
process.exitCode = median <= LIMIT ? 0 : 1;
