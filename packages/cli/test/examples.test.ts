import fs from 'node:fs';
import path from 'node:path';
import type { CheckOutput } from '@glossator/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { glossator, glossatorJson, REPOSITORY, remove, temporaryFolder } from './glossator.js';

const README = 'examples/notes/README.md';

// A copy with a build of its own: the repository's may be another's at this moment.
let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
  for (const name of ['examples', 'data/party-opposition', 'glossator.config.json']) {
    const skipped = (file: string): boolean => !/[\\/](?:dist|node_modules)$/u.test(file);
    fs.cpSync(path.join(REPOSITORY, name), path.join(folder, name), { recursive: true, filter: skipped });
  }
  const { code, stderr } = glossator(folder, ['build', 'data/party-opposition']);
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => remove(folder));

/** The rows of the README's table of mistakes: `file:line rule`. */
function announced(): string[] {
  const rows = fs
    .readFileSync(path.join(folder, README), 'utf8')
    .matchAll(/^\| `([^`]+\.md)` \| (\d+) \|.*\| ([a-z-]+) \|$/gmu);
  return [...rows].map(([, file, line, rule]) => `examples/notes/${file}:${line} ${rule}`);
}

test('the notes hold the mistakes that their README names, and no other', () => {
  const { code, output } = glossatorJson<CheckOutput>(folder, ['check']);
  expect(code).toBe(1);
  expect(output.findings.map(({ file, start, rule }) => `${file}:${start.line} ${rule}`)).toEqual(announced());
  expect(announced()).toHaveLength(10);
});

test('the command in the README gives the same', () => {
  const [, command = ''] =
    /```sh\nnpx --no-install glossator (.+)\n```/u.exec(fs.readFileSync(path.join(folder, README), 'utf8')) ?? [];
  expect(glossator(folder, command.split(' ')).stdout).toBe(glossator(folder, ['check']).stdout);
});
