// One way of searching a dataset of some size, in a process of its own: what it takes to begin, and how long each fragment takes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [way, folder, code] = process.argv.slice(2);
const { fold, search, searchIndex } = await import(pathToFileURL(code).href);
const entities = JSON.parse(readFileSync(path.join(folder, 'dist/index.json'), 'utf8'));
const table = readFileSync(path.join(folder, 'dist/search.json'), 'utf8');
const fragments = JSON.parse(readFileSync(path.join(folder, 'fragments.json'), 'utf8'));

/** The least that looks at every name: whether the fragment stands in it. */
function includes() {
  const names = entities.flatMap((entity) => entity.names.map(({ text }) => ({ entity, key: fold(text) })));
  return (fragment) => {
    const folded = fold(fragment);
    return names.filter(({ key }) => key.includes(folded)).slice(0, 101);
  };
}

const WAYS = {
  read: () => {
    const index = searchIndex(entities, JSON.parse(table));
    return (fragment) => search([{ index }], fragment, { limit: 101 });
  },
  made: () => {
    const index = searchIndex(entities);
    return (fragment) => search([{ index }], fragment, { limit: 101 });
  },
  includes,
};

globalThis.gc();
const memory = process.memoryUsage().heapUsed;
let before = performance.now();
const find = WAYS[way]();
const begin = performance.now() - before;
globalThis.gc();
const heap = process.memoryUsage();
const used = heap.heapUsed + heap.arrayBuffers - memory;

const times = {};
let found = 0;
for (const [kind, list] of Object.entries(fragments)) {
  times[kind] = list.map((fragment) => {
    before = performance.now();
    found += find(fragment).length;
    return performance.now() - before;
  });
}
console.log(JSON.stringify({ begin, used, found, times }));
