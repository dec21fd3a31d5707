// node build.mjs: writes the site into the folder site/.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from '@glossator/party-opposition';
import { pagesOf } from './site.mjs';

const here = import.meta.dirname;
const out = path.join(here, 'site');

const pages = pagesOf(await load());
await rm(out, { recursive: true, force: true });
for (const [file, text] of pages) {
  await mkdir(path.dirname(path.join(out, file)), { recursive: true });
  await writeFile(path.join(out, file), text);
}
await cp(path.join(here, 'style.css'), path.join(out, 'style.css'));
console.log(`${pages.size} pages written into site`);
