// What a data package of very many entities costs: the real command line and the real server over one that
// generate-dataset.mjs wrote. Prints a table of CPU time, time and peak memory; nothing is asserted.
//
//   node bench/large-dataset.mjs <folder of the data package>
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.join(import.meta.dirname, '..');
const cli = path.join(root, 'packages/cli/bin/glossator.mjs');
const server = path.join(root, 'packages/language-server/bin/glossator-language-server.mjs');
const protocol = createRequire(path.join(root, 'packages/language-server/package.json'))(
  'vscode-languageserver-protocol/node',
);

const dataset = path.resolve(process.argv[2] ?? '');
if (!fs.existsSync(path.join(dataset, 'dist/index.json'))) {
  console.error('usage: node bench/large-dataset.mjs <folder of the data package>');
  process.exit(2);
}

const index = JSON.parse(fs.readFileSync(path.join(dataset, 'dist/index.json'), 'utf8'));
const every = (step) => index.filter((_, at) => at % step === 0);
const sample = every(Math.ceil(index.length / 300));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-bench-'));
const note = sample.map(({ id, label, names }) => `[${label}](${id}) met ${names.at(-1).text} there.`).join('\n\n');
fs.writeFileSync(
  path.join(folder, 'glossator.config.json'),
  JSON.stringify({ datasets: [path.relative(folder, dataset)] }),
);
fs.writeFileSync(path.join(folder, 'note.md'), note);

const rows = [];
const seconds = (milliseconds) =>
  milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`;

/** Runs a command in a child that tells what it used. */
function command(...args) {
  const tell = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); process.stderr.write('\\n' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS * 1024 })); });`;
  const preload = `data:text/javascript,${encodeURIComponent(tell)}`;
  const before = performance.now();
  const { stderr } = spawnSync(process.execPath, ['--import', preload, cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const { cpu, memory } = JSON.parse(stderr.split('\n').at(-1));
  rows.push([`glossator ${args.join(' ')}`, seconds(performance.now() - before), seconds(cpu), megabytes(memory)]);
}

command('--version');
command('show', sample[7].id);
command('show', 'person:nobody-at-all');
command('search', sample[7].names.at(-1).text);
command('check');
command('mentions');
command('export');

const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = protocol.createProtocolConnection(
  new protocol.StreamMessageReader(child.stdout),
  new protocol.StreamMessageWriter(child.stdin),
);
connection.listen();
const uri = (name) => pathToFileURL(path.join(folder, name)).toString();
const memoryOf = (pid) =>
  Number(
    /VmHWM:\s+(\d+)/u.exec(
      fs.existsSync(`/proc/${pid}/status`) ? fs.readFileSync(`/proc/${pid}/status`, 'utf8') : '',
    )?.[1] ?? 0,
  ) * 1024;

/** The median of several, after the first. */
async function ask(what, request) {
  const times = [];
  for (let at = 0; at < 8; at += 1) {
    const before = performance.now();
    await request(at);
    times.push(performance.now() - before);
  }
  const [first, ...others] = times;
  const median = others.sort((a, b) => a - b)[Math.floor(others.length / 2)];
  rows.push(
    [`${what}: first`, seconds(first), '', ''],
    [`${what}: median of the next 7`, seconds(median), '', megabytes(memoryOf(child.pid))],
  );
}

await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: null,
  capabilities: {},
  workspaceFolders: [{ uri: uri(''), name: 'bench' }],
});
await connection.sendNotification('initialized', {});
const open = (name, text) =>
  connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: uri(name), languageId: 'markdown', version: 1, text },
  });
await open('note.md', note);
await ask('hover', (at) =>
  connection.sendRequest('textDocument/hover', {
    textDocument: { uri: uri('note.md') },
    position: { line: at * 2, character: 3 },
  }),
);
for (const typed of ['@', '@V', '@Vasil', '@Vasilof']) {
  const name = `${encodeURIComponent(typed)}.md`;
  await open(name, typed);
  await ask(`completion behind ${typed}`, () =>
    connection.sendRequest('textDocument/completion', {
      textDocument: { uri: uri(name) },
      position: { line: 0, character: typed.length },
    }),
  );
}
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');
fs.rmSync(folder, { recursive: true });

console.log(
  `${index.length} entities, Node ${process.version}, ${os.cpus()[0]?.model}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}\n`,
);
console.log('| what | time | CPU | peak memory |\n| --- | --- | --- | --- |');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
process.exit(0);
