// Writes an invented dataset of any size, the same for the same seed: its published files as a data package, and its
// records as YAML where they are asked for.
//
//   node bench/generate-dataset.mjs <folder> [--entities 100000] [--seed 1] [--records]
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';

const dataset = path.join(import.meta.dirname, '../packages/dataset');

/** The generator and the publisher of the build, which are TypeScript, bundled for this run. */
async function ours() {
  const outfile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-bench-')), 'ours.mjs');
  const contents = `
    export { FOLDERS } from '@glossator/model';
    export { generateRecords } from './test/generated.ts';
    export { publishFiles } from './src/publish/files.ts';
    export { stringify } from 'yaml';`;
  await esbuild.build({
    stdin: { contents, resolveDir: dataset, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  try {
    return await import(outfile);
  } finally {
    fs.rmSync(path.dirname(outfile), { recursive: true });
  }
}

function write(folder, name, text) {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    entities: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    records: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
const [entities, seed] = [Number(values.entities), Number(values.seed)];
if (folder === undefined || !Number.isInteger(entities) || !Number.isInteger(seed)) {
  console.error('usage: node bench/generate-dataset.mjs <folder> [--entities 100000] [--seed 1] [--records]');
  process.exit(2);
}

const { FOLDERS, generateRecords, publishFiles, stringify } = await ours();
const set = generateRecords({ entities, seed });
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
write(folder, 'package.json', '{ "version": "1.0.0", "glossatorDataset": "./dist/dataset.json" }\n');
for (const [name, text] of publishFiles(set, { version: '1.0.0', sha256 }))
  write(path.join(folder, 'dist'), name, text);
if (values.records) {
  write(folder, 'dataset.yaml', stringify(set.dataset));
  for (const [key, { record }] of set.sources) write(folder, `sources/${key}.yaml`, stringify(record));
  for (const { id, kind, record } of set.records.values()) {
    write(folder, `${FOLDERS[kind]}/${id.slice(id.indexOf(':') + 1)}.yaml`, stringify(record));
  }
}
console.log(`${set.records.size} entities written to ${folder}`);
