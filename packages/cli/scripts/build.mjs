import path from 'node:path';
import { bundle, copyLicence, writeNotices } from '../../../scripts/bundle.mjs';

const root = path.join(import.meta.dirname, '..');

const inputs = await bundle({ root, entry: 'src/cli.ts', outfile: 'dist/cli.js', format: 'esm' });
writeNotices(inputs, path.join(root, 'THIRD-PARTY-NOTICES.txt'));
copyLicence(root);
