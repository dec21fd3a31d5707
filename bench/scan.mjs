// How fast names are found in prose with few and with very many entities, against parting it into words alone.
//
//   node bench/scan.mjs [--runs N]
import { parseArgs } from 'node:util';
import { namesRoom, peopleOf, proseOf } from './names.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);
const SIZES = [200, 10_000, 100_000];
/** How much of the speed of tokenising is left by the number of entities, at the least: what is aimed at, and what is held today. */
const SHARES = new Map([
  [10_000, { aim: 0.5, floor: 0.25 }],
  [100_000, { aim: 0.33, floor: 0.2 }],
]);

const { buildNameIndex, scan, tokenize } = await namesRoom();
const prose = proseOf(1 << 19);

const cpuMs = (work) => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
/** The best times of several ways, in turn: a machine that grows busy is busy for all alike. */
function best(...ways) {
  const times = ways.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run <= runs; run += 1) {
    for (const [at, way] of ways.entries()) times[at] = Math.min(times[at], cpuMs(way));
  }
  return times;
}
const mbPerSecond = (ms) => Number((prose.length / 1000 / ms).toFixed(1));

/** Also what tables hold outside of the heap. */
const memory = () => {
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

let [kept, reached] = [true, true];
for (const size of SIZES) {
  const entities = peopleOf(size);
  const before = memory();
  let index;
  const buildMs = cpuMs(() => {
    index = buildNameIndex(entities);
  });
  const formsMs = cpuMs(() => scan(index, 'Nobody'));
  const memoryMb = Math.round((memory() - before) / 1e6);
  const [tokens, ms] = best(
    () => tokenize(prose),
    () => scan(index, prose),
  );
  const share = tokens / ms;
  const { aim = 0, floor = 0 } = SHARES.get(size) ?? {};
  kept &&= share >= floor;
  reached &&= share >= aim;
  const row = {
    what: 'scan',
    entities: size,
    mbPerSecond: mbPerSecond(ms),
    tokenizing: mbPerSecond(tokens),
    share: Number(share.toFixed(2)),
    floor,
    aim,
  };
  console.log(JSON.stringify({ ...row, buildMs: Math.round(buildMs), formsMs: Math.round(formsMs), memoryMb }));
}
const held = reached ? 'within the aims' : 'within the limits, short of the aims';
console.log(`the share of the speed of tokenising is ${kept ? held : 'below the limits'}`);
process.exitCode = kept ? 0 : 1;
