// The three uses, as the README has them: each followed in an empty folder, with the packages as packed and published.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { npm, run } from '../scripts/npm.mjs';
import { pack } from '../scripts/packed.mjs';
import { follow, patternOf, shell } from './examples/example.mjs';
import { openNote } from './examples/language-client.mjs';
import { startRegistry } from './registry.mjs';
import { node, root } from './run.mjs';

const README = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
const PACKAGES = ['@glossator/party-opposition', '@glossator/language-server', 'glossator'];

/** The text under a heading. */
const under = (heading) => README.split(/^## /mu).find((section) => section.startsWith(`${heading}\n`)) ?? '';

/** The code of a section in a language. */
const code = (section, language) => new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'msu').exec(section)?.[1] ?? '';

const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-readme-'));
let registry;

beforeAll(async () => {
  registry = await startRegistry(parent);
  for (const name of PACKAGES) {
    const publish = ['publish', await pack(name, parent), '--access=public', '--provenance=false'];
    await run(npm(process.execPath, publish), parent, registry.env);
  }
}, 300_000);

afterAll(() => {
  registry.close();
  fs.rmSync(parent, { recursive: true, force: true });
});

/** Follows a section in a folder of its own, which is empty. */
function followed(section, codeOf) {
  const folder = fs.mkdtempSync(path.join(parent, 'reader-'));
  follow(section, folder, codeOf, () => registry.env);
  return folder;
}

test('what can be tried are commands at the root of the checkout', async () => {
  const commands = code(under('Try it').split('Afterwards')[1], 'sh').trim().split('\n');
  const ran = [];
  for (const command of commands) ran.push((await shell(command, root)).status);
  // The notes have deliberate mistakes.
  expect(ran).toEqual([1, 0, 0]);
});

describe('as data', () => {
  const section = under('As data, in a program');
  const folder = followed(section);

  test('the program prints what its comments say', () => {
    const program = code(section, 'js');
    const printed = [...program.matchAll(/; \/\/ (.*\n)/gu)].map(([, line]) => line).join('');
    const { status, stdout, stderr } = node('--input-type=module', ['--eval', program], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(printed);
    expect(printed.split('\n')).toHaveLength(4);
  });
});

describe('in an editor', () => {
  const section = under('In an editor');
  // What follows its commands is no output of theirs, but a hover.
  const folder = followed(section.slice(0, section.indexOf('In a note')));

  test('the note is marked, and a name says who that is', async () => {
    fs.writeFileSync(path.join(folder, 'note.md'), code(section, 'markdown'));
    const note = await openNote(folder, 'note.md');
    expect((await note.diagnostics()).map(({ code }) => code)).toEqual(['unknown-reference']);
    expect(`${await note.hover('Коллонтай')}\n`).toMatch(patternOf(code(section, 'text')));
    expect(await note.close()).toBe(0);
  });
});

// Its commands are of a shell that Windows has not.
describe.skipIf(process.platform === 'win32')('in CI', () => {
  const folder = followed(under('In CI, over a repository of notes'), (command) => Number(command.includes('slip.md')));

  test('the report has the finding', () => {
    const { runs } = JSON.parse(fs.readFileSync(path.join(folder, 'notes.sarif'), 'utf8'));
    expect(runs[0].results.map(({ ruleId }) => ruleId)).toEqual(['unknown-reference']);
  });
});
