// The checkers that notes are compared with: what each is told, and which part of Glossator's work it does.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const PEERS = path.join(import.meta.dirname, 'peers');
const MODULES = path.join(PEERS, 'node_modules');

/**
 * Installs them, as their lockfile says. Not by `npm ci`, which refuses a lockfile without the binaries of rumdl for other machines, as npm
 * writes it.
 *
 * @returns why that cannot be done, if it cannot
 */
export function installPeers() {
  const { status, stderr } = spawnSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: PEERS,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 ? undefined : `npm install in bench/peers failed: ${stderr.trim().split('\n').at(-1)}`;
}

export const serverOfVsCode = path.join(MODULES, 'vscode-markdown-languageserver/out/node/main.js');

/** Names of the dataset, as words that a spelling checker is to know. */
const wordsOf = (index) => [...new Set(index.flatMap(({ names }) => names.flatMap(({ text }) => text.split(/\s+/u))))];

const write = (folder, name, value) => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
};

/**
 * The command lines.
 *
 * @param {string} corpus the folder of notes, in which they run where nothing else is said
 * @param {string} folder where their settings are written
 * @param {{ names: { text: string }[], label: string }[]} index the entities of the dataset that the notes speak of
 * @returns {{ name: string, command: string[], cwd: string }[]} those that are installed
 */
export function peersFor(corpus, folder, index) {
  fs.mkdirSync(folder, { recursive: true });
  const node = (file, ...args) => [process.execPath, path.join(MODULES, file), ...args];
  const lint = write(folder, '.markdownlint-cli2.jsonc', { config: { MD013: false } });
  const links = write(
    folder,
    'remarkrc.mjs',
    [
      `import gfm from ${JSON.stringify(path.join(MODULES, 'remark-gfm/index.js'))};`,
      `import links from ${JSON.stringify(path.join(MODULES, 'remark-validate-links/index.js'))};`,
      'export default { plugins: [gfm, [links, { repository: false }]] };',
    ].join('\n'),
  );
  const names = write(folder, 'names.txt', wordsOf(index).join('\n'));
  const spelling = write(folder, 'cspell.json', {
    version: '0.2',
    dictionaryDefinitions: [{ name: 'names', path: names }],
    dictionaries: ['names'],
  });
  const terms = index.slice(0, 200).map(({ label }) => label);
  const rules = { terminology: { defaultTerms: false, terms } };
  const textlint = write(folder, '.textlintrc.json', { rules });
  const peers = [
    ['rumdl (native)', [path.join(MODULES, `@rumdl/cli-${process.platform}-${process.arch}/rumdl`), ...RUMDL]],
    ['markdownlint-cli2', node('markdownlint-cli2/markdownlint-cli2-bin.mjs', '--config', lint, NOTES)],
    ['remark-validate-links', node('remark-cli/cli.js', ...REMARK, '--rc-path', links, 'notes')],
    ['cspell with the names', node('cspell/bin.mjs', ...CSPELL, '--config', spelling, NOTES)],
    // It looks for its rules from the working directory.
    [
      'textlint with 200 terms',
      node('textlint/bin/textlint.js', '--config', textlint, path.join(corpus, NOTES)),
      PEERS,
    ],
  ];
  const isThere = ([, command]) =>
    command.slice(0, 2).every((file) => !file.startsWith(MODULES) || fs.existsSync(file));
  return peers.filter(isThere).map(([name, command, cwd = corpus]) => ({ name, command, cwd }));
}

const NOTES = 'notes/**/*.md';
const RUMDL = ['check', '--no-cache', '--disable', 'MD013', '.'];
const REMARK = ['--no-stdout', '--no-config', '--no-ignore'];
const CSPELL = ['lint', '--no-progress', '--no-cache', '--quiet'];
