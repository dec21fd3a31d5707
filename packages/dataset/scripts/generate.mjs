// Makes src/generated/package-files.json: the JavaScript and the types that the build puts into every data package, so
// that a data package depends on nothing. Text, because the command line carries it inside its one bundled file.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import esbuild from 'esbuild';
import { licence, noticesOf } from '../../../scripts/bundle.mjs';
import { codeOf, declarationsOf } from './declarations.mjs';

const root = path.join(import.meta.dirname, '..');
const entry = path.join(root, 'src/api/index.ts');
const { resolve } = createRequire(import.meta.url);

const bundle = await esbuild.build({
  absWorkingDir: root,
  entryPoints: [entry],
  bundle: true,
  format: 'esm',
  target: ['node20', 'es2022'],
  minify: true,
  legalComments: 'none',
  banner: { js: '/*! Glossator, MIT: see NOTICES.txt */' },
  metafile: true,
  write: false,
});
const [output] = Object.values(bundle.metafile.outputs);
const inputs = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
const api = declarationsOf([entry, resolve('@glossator/model'), resolve('@glossator/names')], output.exports);

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

const reader = /* @__PURE__ */ createReader({ manifest, redirects, load: data });

${bound.map((name) => `export const ${name} = (...args) => reader.${name}(...args);`).join('\n')}
export { manifest };
export { ${PURE.join(', ')} } from './api.js';
`;

/** The types of the API that a text names. */
const types = [...api.matchAll(/^export (?:interface|type) (\w+)/gmu)].map(([, name]) => name);
const named = types.filter((name) => new RegExp(`\\b${name}\\b`, 'u').test(codeOf(members)));

const files = {
  'index.js': index,
  'index.d.ts': `import type { ${named.join(', ')} } from './api.js';

export type * from './api.js';
export { ${PURE.join(', ')} } from './api.js';

${members}`,
  'api.js': bundle.outputFiles[0].text,
  'api.d.ts': api,
  'NOTICES.txt': noticesOf(
    inputs.map(([file]) => path.resolve(root, file)),
    `What api.js is made of. The records are dedicated to the public domain; the code is not:\n\n${licence()}`,
  ),
};

fs.mkdirSync(path.join(root, 'src/generated'), { recursive: true });
fs.writeFileSync(path.join(root, 'src/generated/package-files.json'), `${JSON.stringify(files)}\n`);
