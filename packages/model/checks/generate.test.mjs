import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const room = path.join(import.meta.dirname, '..');

/** Runs the check in a copy of the package, after `change` has had its way with it. */
function check(change) {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-model-'));
  try {
    for (const part of ['package.json', 'schemas', 'scripts', 'src']) {
      fs.cpSync(path.join(room, part), path.join(copy, part), { recursive: true });
    }
    fs.symlinkSync(path.join(room, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    change(copy);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: copy });
    return { status, said: `${stdout}${stderr}` };
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}

const edit = (file, from, to) => (copy) => {
  const name = path.join(copy, file);
  const text = fs.readFileSync(name, 'utf8');
  expect(text).toContain(from);
  fs.writeFileSync(name, text.replace(from, to));
};

test('what is committed is what the schemas make', () => {
  expect(check(() => {})).toEqual({ status: 0, said: expect.stringContaining('up to date') });
});

test.each([
  ['an enum grew', edit('schemas/common.schema.json', '"probable", ', '"probable", "likely", ')],
  ['a description changed', edit('schemas/person.schema.json', 'The prefix of the id.', 'The prefix.')],
  ['the types were edited by hand', edit('src/generated/types.ts', 'export interface', '\nexport interface')],
  ['the types are not there', (copy) => fs.rmSync(path.join(copy, 'src/generated/types.ts'))],
])('the check fails with the cure when %s', (_, change) => {
  expect(check(change)).toEqual({ status: 1, said: expect.stringContaining('run "npm run generate"') });
});
