import path from 'node:path';
import { bundle, copyLicence, writeNotices } from '../../../scripts/bundle.mjs';

const root = path.join(import.meta.dirname, '..');

const inputs = [
  ...(await bundle({ root, entry: 'src/node/main.ts', outfile: 'dist/server.js', format: 'esm' })),
  ...(await bundle({ root, entry: 'src/browser/main.ts', outfile: 'dist/browser.js', platform: 'browser' })),
];
writeNotices(inputs, path.join(root, 'THIRD-PARTY-NOTICES.txt'));
copyLicence(root);
