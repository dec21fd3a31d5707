// Style, dependency direction and unused code; and that the rules bite.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bin, node, root } from './run.mjs';

const biome = (...args) => node(bin('@biomejs/biome', 'biome'), args);

test('format and lint', () => {
  const { status, stdout, stderr } = biome('ci', '--colors=off', '.');
  expect(stdout + stderr).not.toContain('×');
  expect(status).toBe(0);
}, 60_000);

test('no unused files, exports or dependencies (knip)', () => {
  const { status, stdout, stderr } = node(bin('knip'), ['--no-progress', '--no-config-hints']);
  expect(stdout + stderr).toBe('');
  expect(status).toBe(0);
}, 60_000);

describe('the rooms are closed to what is not theirs', () => {
  let copy = '';

  // The configuration and the manifests alone: what a rule says depends on nothing else.
  beforeAll(() => {
    copy = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-lint-'));
    fs.copyFileSync(path.join(root, 'biome.json'), path.join(copy, 'biome.json'));
    for (const room of ['service', 'language-server', 'model']) {
      fs.mkdirSync(path.join(copy, 'packages', room, 'src'), { recursive: true });
      fs.copyFileSync(
        path.join(root, 'packages', room, 'package.json'),
        path.join(copy, 'packages', room, 'package.json'),
      );
    }
  });

  afterAll(() => fs.rmSync(copy, { recursive: true, force: true }));

  const refuses = (file, source, rule) => {
    fs.writeFileSync(path.join(copy, file), `${source}\n`);
    const args = ['lint', '--colors=off', '--vcs-enabled=false', file];
    const { stdout, stderr } = node(bin('@biomejs/biome', 'biome'), args, { cwd: copy });
    fs.rmSync(path.join(copy, file));
    expect(stdout + stderr).toContain(`lint/${rule} `);
  };

  test('Node in a pure room', () => {
    refuses(
      'packages/service/src/x.ts',
      "import fs from 'node:fs'; export const a = fs;",
      'correctness/noNodejsModules',
    );
  });
  test('VS Code outside the extension', () => {
    refuses(
      'packages/language-server/src/x.ts',
      "import vscode from 'vscode'; export const a = vscode;",
      'correctness/noUndeclaredDependencies',
    );
    refuses(
      'packages/service/src/x.ts',
      "import vscode from 'vscode'; export const a = vscode;",
      'style/noRestrictedImports',
    );
  });
  test('the protocol outside the server', () => {
    refuses(
      'packages/service/src/x.ts',
      "import { Range } from 'vscode-languageserver'; export const a = Range;",
      'style/noRestrictedImports',
    );
  });
  test('a room above', () => {
    refuses(
      'packages/model/src/x.ts',
      "import { fold } from '@glossator/names'; export const a = fold;",
      'correctness/noUndeclaredDependencies',
    );
  });
  test('a window instead of the door', () => {
    refuses(
      'packages/service/src/x.ts',
      "import { fold } from '@glossator/names/src/fold.js'; export const a = fold;",
      'style/noRestrictedImports',
    );
  });
});
