// How fast names are found in prose with few and with very many entities, against parting it into words alone.
//
//   node bench/scan.mjs [--runs N]
import { parseArgs } from 'node:util';
import { namesRoom, peopleOf, proseOf } from './names.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);
const SIZES = [200, 10_000, 100_000];
/** How much of the speed of tokenising is to be left, by the number of entities. */
const FLOORS = new Map([
  [10_000, 1 / 2],
  [100_000, 1 / 3],
]);

const { buildNameIndex, scan, tokenize } = await namesRoom();
const prose = proseOf(1 << 19);

const cpuMs = (work) => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const best = (work) => Math.min(...Array.from({ length: runs + 1 }, () => cpuMs(work)));
const mbPerSecond = (ms) => Number((prose.length / 1000 / ms).toFixed(1));

const tokens = best(() => tokenize(prose));
console.log(JSON.stringify({ what: 'tokenize', mbPerSecond: mbPerSecond(tokens) }));
let kept = true;
for (const size of SIZES) {
  const entities = peopleOf(size);
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  let index;
  const buildMs = cpuMs(() => {
    index = buildNameIndex(entities);
  });
  const formsMs = cpuMs(() => scan(index, 'Nobody'));
  global.gc?.();
  const memoryMb = Math.round((process.memoryUsage().heapUsed - before) / 1e6);
  const ms = best(() => scan(index, prose));
  const share = tokens / ms;
  kept &&= share >= (FLOORS.get(size) ?? 0);
  const row = { what: 'scan', entities: size, mbPerSecond: mbPerSecond(ms), share: Number(share.toFixed(2)) };
  console.log(JSON.stringify({ ...row, buildMs: Math.round(buildMs), formsMs: Math.round(formsMs), memoryMb }));
}
console.log(kept ? 'scan keeps its share of the speed of tokenising' : 'scan is slower than its share of tokenising');
process.exitCode = kept ? 0 : 1;
