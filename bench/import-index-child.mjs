// One way to get at the index, timed inside a process of its own: node import-index-child.mjs WAY DIST
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [way = '', dist = ''] = process.argv.slice(2);
const json = async (file) => (await import(pathToFileURL(file).href, { with: { type: 'json' } })).default;
const index = path.join(dist, 'index.json');

const ways = {
  parse: () => JSON.parse(fs.readFileSync(index, 'utf8')),
  import: () => json(index),
  entry: () => import(pathToFileURL(path.join(dist, 'index.js')).href),
  loader: () => json(path.join(import.meta.dirname, 'empty.json')),
};

const before = process.cpuUsage();
const start = performance.now();
const found = await ways[way]();
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ cpu: (user + system) / 1000, wall, entries: found.length }));
