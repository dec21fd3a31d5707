// node scripts/example.mjs NAME FOLDER: copies an example into a new folder and installs the packages of this checkout
// there, packed as they would be published.
import fs from 'node:fs';
import { examples, installExample } from './packed.mjs';
import { fail, say, setUp, turbo } from './setup.mjs';

const [name, folder, ...rest] = process.argv.slice(2);
if (!examples().includes(name) || folder === undefined || rest.length > 0) {
  fail(`Expected the name of an example (${examples().join(', ')}) and a new folder.`);
}
if (fs.existsSync(folder)) fail(`${folder} is there already: name a new folder.`);
setUp();
say('Building everything (what has not changed is taken from the cache)');
if (turbo(['build']) !== 0) fail('The build failed: see above.');
say(`Copying examples/${name} to ${folder}, and installing there what it needs of this checkout`);
await installExample(name, folder);
say(`Go on in ${folder} as its README.md says, after "npm install".`);
