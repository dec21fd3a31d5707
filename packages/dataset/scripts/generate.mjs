// Makes src/generated/package-files.json: the JavaScript and the types that the build puts into every data package, so
// that a data package depends on nothing. Text, because the command line carries it inside its one bundled file.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import esbuild from 'esbuild';
import { licence, noticesOf } from '../../../scripts/bundle.mjs';
import { codeOf, declarationsOf } from './declarations.mjs';

const root = path.join(import.meta.dirname, '..');
const entries = { api: 'src/api/index.ts', search: 'src/api/search.ts' };
const { resolve } = createRequire(import.meta.url);

// Each is whole: what both need, such as the folding of names, is little, and shared it would be a third file to wait for.
const bundle = await esbuild.build({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: 'bundled',
  bundle: true,
  format: 'esm',
  target: ['node20', 'es2022'],
  minify: true,
  legalComments: 'none',
  banner: { js: '/*! Glossator, MIT: see NOTICES.txt */' },
  metafile: true,
  write: false,
});
const outputs = Object.values(bundle.metafile.outputs);
const inputs = outputs.flatMap(({ inputs: parts }) =>
  Object.entries(parts).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
);
/** The code of an entry. */
const codeFor = (name) => bundle.outputFiles.find((file) => path.basename(file.path) === `${name}.js`).text;

const declared = declarationsOf(
  [
    ...Object.values(entries).map((entry) => path.join(root, entry)),
    resolve('@glossator/model'),
    resolve('@glossator/names'),
  ],
  outputs.flatMap((output) => output.exports),
);
const { search, ...inApi } = Object.fromEntries(declared);
// Without the last line all of it would count as exported.
const api = [...Object.values(inApi), 'export {};\n'].join('\n');

const PARTS = {
  person: 'people',
  org: 'organizations',
  event: 'events',
  work: 'works',
  place: 'places',
  concept: 'concepts',
  index: 'index',
  search: 'search',
  sources: 'sources',
  vocabularies: 'vocabularies',
};

/** The members of the reader, each with its comment and its overloads, as functions of a module. */
const members = /^export interface Reader \{\n([\s\S]*?)^\}/mu
  .exec(api)[1]
  .replaceAll(/^ {4}/gmu, '')
  .replaceAll(/^readonly (\w+):/gmu, 'export declare const $1:')
  .replaceAll(/^(\w+)(?=[<(])/gmu, 'export declare function $1');
const bound = [...new Set([...members.matchAll(/^export declare function (\w+)/gmu)].map(([, name]) => name))];
/** What needs no data: as it is. */
const PURE = ['best', 'claimsOf', 'formatCitation', 'formatDate', 'nameFor'];

const index = `import manifest from './dataset.json' with { type: 'json' };
import redirects from './redirects.json' with { type: 'json' };
import { createReader } from './api.js';

const data = {
${Object.entries(PARTS)
  .map(([part, file]) => `  ${part}: () => import('./${file}.json', { with: { type: 'json' } }),`)
  .join('\n')}
};

const loadSearch = () => import('./search.js');

const reader = /* @__PURE__ */ createReader({ manifest, redirects, load: data, loadSearch });

${bound.map((name) => `export const ${name} = (...args) => reader.${name}(...args);`).join('\n')}
export { manifest };
export { ${PURE.join(', ')} } from './api.js';
`;

/** The types of the API that a text names. */
const types = [...api.matchAll(/^export (?:interface|type) (\w+)/gmu)].map(([, name]) => name);
const typesIn = (text) => types.filter((name) => new RegExp(`\\b${name}\\b`, 'u').test(codeOf(text))).join(', ');

const files = {
  'index.js': index,
  'index.d.ts': `import type { ${typesIn(members)} } from './api.js';

export type * from './api.js';
export { ${PURE.join(', ')} } from './api.js';

${members}`,
  'api.js': codeFor('api'),
  'api.d.ts': api,
  'search.js': codeFor('search'),
  'search.d.ts': `import type { ${typesIn(search)} } from './api.js';

${search}`,
  'NOTICES.txt': noticesOf(
    inputs.map(([file]) => path.resolve(root, file)),
    `What api.js and search.js are made of. The records are dedicated to the public domain; the code is not:\n\n${licence()}`,
  ),
};

fs.mkdirSync(path.join(root, 'src/generated'), { recursive: true });
fs.writeFileSync(path.join(root, 'src/generated/package-files.json'), `${JSON.stringify(files)}\n`);
