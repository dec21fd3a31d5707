// npm test: sets up what is missing, runs every test of every room, and ends with one line that sums them.
import fs from 'node:fs';
import path from 'node:path';
import { findChromium, findProgram } from './editors.mjs';
import { resultsOf, sum } from './report.mjs';
import { root, say, setUp, turbo } from './setup.mjs';

/** The folders of all rooms, the root's own included. */
function rooms() {
  const inside = ['packages', 'apps', 'data'].flatMap((folder) =>
    fs.readdirSync(path.join(root, folder)).map((name) => path.join(root, folder, name)),
  );
  return [root, ...inside];
}

const reportOf = (room) => path.join(room, '.reports', 'vitest.json');

/** What decides which tests can run here; a part of the cache's key, so that a new editor is not missed. */
function found() {
  const programs = { chromium: findChromium(), nvim: findProgram('nvim'), emacs: findProgram('emacs') };
  const text = Object.entries(programs).map(([name, file]) => `${name}: ${file ?? 'not found, its tests are skipped'}`);
  say(`Looking for editors\n  ${text.join('\n  ')}`);
  const shared = fs.existsSync(path.join(root, '../shared/seed')) ? 'with the source text' : 'without the source text';
  return [...Object.values(programs).map((file) => file ?? 'none'), shared].join(' ');
}

setUp();
const GLOSSATOR_FOUND = found();
for (const room of rooms()) fs.rmSync(reportOf(room), { force: true });
say('Building and testing every room (what has not changed is taken from the cache)');
const status = turbo(['test', 'checks', '--continue=always'], { GLOSSATOR_FOUND });

const reports = rooms()
  .map(reportOf)
  .filter((file) => fs.existsSync(file));
const results = reports.flatMap((file) => resultsOf(JSON.parse(fs.readFileSync(file, 'utf8'))));
const { lists, line, failed } = sum(results, { root, taskFailed: status !== 0 });
for (const list of lists) say(list);
console.log(`\n${line}`);
process.exitCode = failed ? 1 : 0;
