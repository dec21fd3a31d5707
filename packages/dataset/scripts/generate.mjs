// Makes src/generated/package-files.json: the JavaScript and the types that the build puts into every data package, so
// that a data package depends on nothing. Text, because the command line carries it inside its one bundled file.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import esbuild from 'esbuild';

const root = path.join(import.meta.dirname, '..');
const reader = path.join(root, 'src/reader/reader.ts');
const require = createRequire(import.meta.url);

const bundle = await esbuild.build({
  entryPoints: [reader],
  bundle: true,
  format: 'esm',
  target: 'node20',
  write: false,
});

function declarations() {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-'));
  const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  const flags = [
    '--declaration',
    '--emitDeclarationOnly',
    '--skipLibCheck',
    '--target',
    'es2023',
    '--module',
    'esnext',
  ];
  const where = [
    '--moduleResolution',
    'bundler',
    '--types',
    '',
    '--rootDir',
    path.join(root, '../..'),
    '--outDir',
    out,
  ];
  execFileSync(process.execPath, [tsc, '--ignoreConfig', reader, '--resolveJsonModule', ...flags, ...where], {
    stdio: 'inherit',
  });
  const text = fs.readFileSync(path.join(out, 'packages/dataset/src/reader/reader.d.ts'), 'utf8');
  fs.rmSync(out, { recursive: true });
  return text.replaceAll("'@glossator/model'", "'./types.js'");
}

const KINDS = {
  person: 'people',
  org: 'organizations',
  event: 'events',
  work: 'works',
  place: 'places',
  concept: 'concepts',
};

const index = `import manifest from './dataset.json' with { type: 'json' };
import redirects from './redirects.json' with { type: 'json' };
import { createReader } from './reader.js';

const load = {
${Object.entries(KINDS)
  .map(([kind, file]) => `  ${kind}: () => import('./${file}.json', { with: { type: 'json' } }),`)
  .join('\n')}
};

const reader = createReader({ manifest, redirects, load });

export { manifest };
export const get = reader.get;
export const all = reader.all;
`;

const types = fs.readFileSync(require.resolve('../../model/src/generated/types.ts'), 'utf8');

const files = {
  'index.js': index,
  'index.d.ts': `import type { Reader } from './reader.js';

export type * from './types.js';
export type { Entity, EntityOf, Kind, Reader } from './reader.js';

export declare const manifest: Reader['manifest'];
export declare const get: Reader['get'];
export declare const all: Reader['all'];
`,
  'reader.js': bundle.outputFiles[0].text,
  'reader.d.ts': declarations(),
  'types.d.ts': types,
};

fs.mkdirSync(path.join(root, 'src/generated'), { recursive: true });
fs.writeFileSync(path.join(root, 'src/generated/package-files.json'), `${JSON.stringify(files)}\n`);
