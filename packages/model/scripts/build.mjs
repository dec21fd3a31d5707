// The package as it is published: four entries, each in one file, their types, and the schemas as files.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import esbuild from 'esbuild';
import { copyLicence } from '../../../scripts/bundle.mjs';

const root = path.join(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

fs.rmSync(dist, { recursive: true, force: true });
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['src/index.ts', 'src/validators.ts', 'src/published.ts', 'src/schemas.ts'],
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
});
execFileSync(process.execPath, [tsc, '-p', path.join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
for (const name of ['validators.d.ts', 'published.d.ts']) {
  fs.copyFileSync(path.join(root, 'src/generated', name), path.join(dist, 'generated', name));
}
fs.mkdirSync(path.join(dist, 'schemas'));
const documents = JSON.parse(fs.readFileSync(path.join(root, 'src/generated/schemas.json'), 'utf8'));
for (const [name, schema] of Object.entries(documents)) {
  fs.writeFileSync(path.join(dist, 'schemas', `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
copyLicence(root);
