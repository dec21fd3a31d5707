/** The examples of the help, typed as they are printed, at the root of a repository of notes and records on our subject. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMAND_HELP } from '../src/usage.js';
import { glossator, type Ran, REPOSITORY, remove, temporaryFolder, write } from './glossator.js';

const DATA = 'data/party-opposition';

const EXAMPLES = Object.entries(COMMAND_HELP).flatMap(([command, help]) =>
  [...help.matchAll(/^Example: (.+)$/gmu)].map(([, example = '']) => ({ example, command })),
);

/** What an example comes to: its exit code, and of what it prints and which files it writes. */
const COMES_TO: ReadonlyMap<string, readonly [code: number, words: RegExp]> = new Map([
  [
    'glossator check notes --fail-on warning',
    [1, /^notes\/eloranta-case\.md:\d+:\d+ warning .+ unknown-prefix\n[\s\S]+^\d notes checked/mu],
  ],
  [
    'glossator check --format github --format sarif=notes.sarif',
    [1, /^::warning file=notes\/eloranta-case\.md,.+,title=unknown-prefix::/mu],
  ],
  ['glossator mentions notes --format json', [0, /"entity": "person:gavriil-myasnikov"/u]],
  ['glossator index notes --kinds person,work', [0, /^- Kollontai, Alexandra \(1872–1952\): \[notes\//mu]],
  ['glossator show person:leon-trotsky', [0, /^Leon Trotsky · /u]],
  ['glossator search Trotzky', [0, /^person:leon-trotsky /u]],
  ['glossator export party-opposition --format csv --output tables', [0, /^tables\/csv-metadata\.json$/mu]],
  [`glossator build ${DATA}`, [0, /^[1-9]\d* entities built into data\/party-opposition\/dist /u]],
  [
    `glossator diff node_modules/@glossator/party-opposition ${DATA} --notes notes`,
    [0, /^party-opposition .+: no differences\.$/mu],
  ],
  ['glossator migrate notes --dry-run', [0, /^--- a\/notes\/.+\n\+\+\+ b\/notes\//mu]],
  ['glossator strip notes --output plain', [0, /^plain\/notes\/eloranta-case\.md$/mu]],
  ['glossator init thesis', [0, /^thesis\/glossator\.config\.json$/mu]],
  ['glossator init dataset data/my-subject', [0, /^data\/my-subject\/dataset\.yaml$/mu]],
]);

/** Types a line, `glossator` being that which was built. */
function type(line: string, cwd: string): Ran {
  const command = line.replace(
    /^glossator /u,
    `"${process.execPath}" "${path.join(REPOSITORY, 'packages/cli/bin/glossator.mjs')}" `,
  );
  const env = { ...process.env, NO_COLOR: '1', NODE_PATH: '' };
  const { status, stdout, stderr } = spawnSync(command, {
    cwd,
    env,
    shell: true,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { code: status, stdout, stderr };
}

const filesIn = (folder: string): readonly string[] =>
  fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(path.sep, '/'));

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
  // Without its build, which may be another's at this moment.
  const kept = (file: string): boolean => !/[\\/](?:dist|node_modules)$/u.test(file);
  fs.cpSync(path.join(REPOSITORY, DATA), path.join(folder, DATA), { recursive: true, filter: kept });
  fs.cpSync(path.join(REPOSITORY, 'examples/notes'), path.join(folder, 'notes'), { recursive: true });
  write(folder, { 'glossator.config.json': { datasets: ['@glossator/party-opposition'] } });
  const { code, stderr } = glossator(folder, ['build', DATA]);
  if (code !== 0) throw new Error(stderr);
  const installed = path.join(folder, 'node_modules/@glossator/party-opposition');
  fs.cpSync(path.join(folder, DATA), installed, { recursive: true });
});
afterAll(() => remove(folder));

test('every command has an example, and every example is told of', () => {
  expect([...new Set(EXAMPLES.map(({ command }) => command))]).toEqual(Object.keys(COMMAND_HELP));
  for (const { example, command } of EXAMPLES) expect(example).toMatch(new RegExp(`^glossator ${command} `, 'u'));
  expect([...COMES_TO.keys()].sort()).toEqual(EXAMPLES.map(({ example }) => example).sort());
});

test.each(EXAMPLES)('$example', ({ example }) => {
  const before = filesIn(folder);
  const { code, stdout, stderr } = type(example, folder);
  const written = filesIn(folder).filter((file) => !before.includes(file));
  const [expected, words] = COMES_TO.get(example) ?? expect.fail('nobody says what it comes to');
  expect(code, stderr).toBe(expected);
  expect([stdout, ...written].join('\n')).toMatch(words);
});
