// node scripts/example.mjs NAME FOLDER: copies an example into a new folder and installs the packages of this checkout
// there, packed as they would be published.
import fs from 'node:fs';
import { examples, installExample } from './packed.mjs';
import { fail, say } from './setup.mjs';

const [name, folder, ...rest] = process.argv.slice(2);
if (!examples().includes(name) || folder === undefined || rest.length > 0) {
  fail(`Expected the name of an example (${examples().join(', ')}) and a new folder.`);
}
if (fs.existsSync(folder)) fail(`${folder} is there already: name a new folder.`);
say(`Copying examples/${name} to ${folder}, and installing there what it needs of this checkout`);
await installExample(name, folder);
say(`Go on in ${folder} as its README.md says, after "npm install".`);
