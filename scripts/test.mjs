// npm test: sets up what is missing, runs every test of every room, and ends with one line that sums them.
import fs from 'node:fs';
import path from 'node:path';
import { findChromium, findProgram } from './editors.mjs';
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

/** The results of a room: each test with its status. */
function resultsOf(room) {
  if (!fs.existsSync(reportOf(room))) return [];
  const { testResults } = JSON.parse(fs.readFileSync(reportOf(room), 'utf8'));
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.map((test) => ({ file: name, status: test.status, fullName: test.fullName }));
    // What fails around the tests (a file that cannot be loaded, a preparation) is a failure of its own.
    const outside = status === 'failed' && !tests.some((test) => test.status === 'failed');
    return outside ? [...tests, { file: name, status, fullName: 'failed outside its tests' }] : tests;
  });
}

setUp();
const GLOSSATOR_FOUND = found();
for (const room of rooms()) fs.rmSync(reportOf(room), { force: true });
say('Building and testing every room (what has not changed is taken from the cache)');
const status = turbo(['test', 'checks', '--continue=always'], { GLOSSATOR_FOUND });

const results = rooms().flatMap(resultsOf);
const of = (...statuses) => results.filter((result) => statuses.includes(result.status));
const passed = of('passed').length;
const skipped = of('skipped', 'pending', 'todo');
const failures = of('failed');
const list = (title, tests) => {
  if (tests.length === 0) return;
  say(`${title}\n${tests.map(({ file, fullName }) => `  ${path.relative(root, file)}: ${fullName}`).join('\n')}`);
};
list('Skipped', skipped);
list('Failed', failures);
// A build or a runner that failed before it could report is a failure too.
const failed = status !== 0 && failures.length === 0 ? 1 : failures.length;
if (failed > failures.length) say('A task failed without a report of its own: see above.');
console.log(`\n${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
