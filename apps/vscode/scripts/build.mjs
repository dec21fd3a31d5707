// Bundles the extension with the server and the dataset, and packs it into a .vsix: everything it needs is inside.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { bundle, copyLicence, writeNotices } from '../../../scripts/bundle.mjs';

const require = createRequire(import.meta.url);
const root = path.join(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

/** The published files of a data package, without what only programs that import it need. */
function copyDataset() {
  const from = path.dirname(require.resolve('@glossator/party-opposition/package.json'));
  const to = path.join(dist, 'dataset');
  const { name, version, license, glossatorDataset } = JSON.parse(
    fs.readFileSync(path.join(from, 'package.json'), 'utf8'),
  );
  const manifest = JSON.parse(fs.readFileSync(path.join(from, glossatorDataset), 'utf8'));
  const published = path.dirname(glossatorDataset);
  fs.mkdirSync(path.join(to, published), { recursive: true });
  fs.writeFileSync(
    path.join(to, 'package.json'),
    `${JSON.stringify({ name, version, license, glossatorDataset }, null, 2)}\n`,
  );
  for (const file of [path.basename(glossatorDataset), ...manifest.files.map((entry) => entry.path)]) {
    fs.copyFileSync(path.join(from, published, file), path.join(to, published, file));
  }
}

/** The schema of the configuration and those of records beside notes, for completion and errors while they are typed. */
function copySchemas() {
  const to = path.join(dist, 'schema');
  const model = path.dirname(require.resolve('@glossator/model/package.json'));
  const data = path.dirname(require.resolve('@glossator/party-opposition/package.json'));
  fs.mkdirSync(to, { recursive: true });
  fs.copyFileSync(path.join(model, 'dist/schemas/config.json'), path.join(to, 'config.schema.json'));
  fs.copyFileSync(path.join(data, 'dist/schema/redirects.schema.json'), path.join(to, 'redirects.schema.json'));
  const editor = path.join(data, 'dist/schema/editor');
  for (const name of fs.readdirSync(editor)) {
    if (/^(?:.*-addition|source-record)\./u.test(name)) fs.copyFileSync(path.join(editor, name), path.join(to, name));
  }
}

/** More than this is not to be downloaded for the margin of a note; bytes. What each part takes: checks/sizes.test.mjs. */
const MAX_SIZE = 1_500_000;

fs.rmSync(dist, { recursive: true, force: true });
const format = 'cjs';
const server = require.resolve('@glossator/language-server');
const browserServer = require.resolve('@glossator/language-server/browser');
const inputs = [
  ...(await bundle({
    root,
    entry: 'src/extension.ts',
    outfile: 'dist/extension.js',
    format,
    external: ['vscode', './client.js'],
  })),
  ...(await bundle({ root, entry: 'src/client.ts', outfile: 'dist/client.js', format, external: ['vscode'] })),
  ...(await bundle({
    root,
    entry: 'src/browser.ts',
    outfile: 'dist/browser.js',
    format,
    platform: 'browser',
    external: ['vscode'],
  })),
  ...(await bundle({ root, entry: server, outfile: 'dist/server.js', format })),
  ...(await bundle({ root, entry: browserServer, outfile: 'dist/browser-server.js', platform: 'browser' })),
];
writeNotices(inputs, path.join(root, 'THIRD-PARTY-NOTICES.txt'));
copyLicence(root);
copyDataset();
copySchemas();
fs.copyFileSync(require.resolve('@glossator/markdown-it/style.css'), path.join(dist, 'preview.css'));

const packagePath = path.join(dist, 'glossator.vsix');
await createVSIX({
  cwd: root,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

const { size } = fs.statSync(packagePath);
console.log(`glossator.vsix: ${Math.round(size / 1000)} kB of at most ${MAX_SIZE / 1000}`);
if (size > MAX_SIZE) throw new Error('The extension is too large: see with "npx vsce ls --tree" what grew.');
