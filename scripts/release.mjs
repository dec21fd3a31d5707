// npm run release: builds everything and publishes each package whose version the registry does not have yet.
import fs from 'node:fs';
import path from 'node:path';
import { fail, pnpm, root, say, setUp, turbo } from './setup.mjs';

const waiting = fs.readdirSync(path.join(root, '.changeset')).filter((file) => /^(?!README).*\.md$/u.test(file));
if (waiting.length > 0) fail(`Changesets wait for a version (${waiting.join(', ')}): "npm run version" makes it.`);

setUp();
say('Building everything');
if (turbo(['build']) !== 0) fail('The build failed: see above.');
say('Publishing what is new');
process.exitCode = pnpm(['exec', 'changeset', 'publish']);
