// Writes docs/rules: a page for each rule, and no other; and the help that goes with reports.
import fs from 'node:fs';
import path from 'node:path';
import { HELP, PAGES, rulePages } from './rule-pages.mjs';

const { pages, help } = await rulePages();
fs.mkdirSync(PAGES, { recursive: true });
for (const name of fs.readdirSync(PAGES)) if (!pages.has(name)) fs.rmSync(path.join(PAGES, name));
for (const [name, text] of pages) fs.writeFileSync(path.join(PAGES, name), text);
fs.writeFileSync(HELP, help);
