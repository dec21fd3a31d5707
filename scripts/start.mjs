// npm start: sets up, builds everything, and shows what it does on the example notes.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fail, root, say, setUp, turbo } from './setup.mjs';

/** Runs a script of ours and gives back its exit code. */
const node = (script, ...args) =>
  spawnSync(process.execPath, [path.join(root, script), ...args], { cwd: root, stdio: 'inherit' }).status ?? 2;

setUp();

say('Building everything (what has not changed is taken from the cache)');
if (turbo(['build']) !== 0) fail('The build failed: see above.');

say('Checking the notes in examples/notes, which contain deliberate mistakes\n');
if (node('packages/cli/bin/glossator.mjs', 'check', 'examples/notes') > 1)
  fail('The notes could not be checked: see above.');

say(`Asking the language server, in a process of its own, who "Kolontay" is\n`);
if (
  node(
    'packages/language-server/scripts/hover.mjs',
    'examples/notes/workers-group-and-workers-truth.md',
    'Kolontay',
  ) !== 0
) {
  fail('The language server did not answer: see above.');
}

const vsix = path.join('apps', 'vscode', 'dist', 'glossator.vsix');
say(`The VS Code extension is packaged in ${vsix}
  Install it: in VS Code, Extensions view, menu "…", "Install from VSIX…"; or code --install-extension ${vsix}
  Then open examples/notes and hover a name.`);
