// Style, dependency direction and unused code; and that the rules bite.
import { describe, expect, test } from 'vitest';
import { bin, node } from './run.mjs';

const biome = (...args) => node(bin('@biomejs/biome', 'biome'), args);

test('format and lint', () => {
  const { status, stdout, stderr } = biome('ci', '--colors=off', '.');
  expect(stdout + stderr).not.toContain('×');
  expect(status).toBe(0);
}, 60_000);

test('no unused files, exports or dependencies (knip)', () => {
  const { status, stdout, stderr } = node(bin('knip'), ['--no-progress']);
  expect(stdout + stderr).toBe('');
  expect(status).toBe(0);
}, 60_000);

describe('the rooms are closed to what is not theirs', () => {
  const refuses = (file, source, rule) => {
    const { stdout, stderr } = node(
      bin('@biomejs/biome', 'biome'),
      ['lint', '--colors=off', `--stdin-file-path=${file}`],
      { input: `${source}\n` },
    );
    expect(stdout + stderr).toContain(rule);
  };

  test('Node in a pure room', () => {
    refuses('packages/service/src/x.ts', "import fs from 'node:fs'; export const a = fs;", 'noNodejsModules');
  });
  test('VS Code outside the extension', () => {
    refuses(
      'packages/language-server/src/x.ts',
      "import vscode from 'vscode'; export const a = vscode;",
      'noUndeclaredDependencies',
    );
    refuses(
      'packages/service/src/x.ts',
      "import vscode from 'vscode'; export const a = vscode;",
      'noRestrictedImports',
    );
  });
  test('the protocol outside the server', () => {
    refuses(
      'packages/service/src/x.ts',
      "import { Range } from 'vscode-languageserver'; export const a = Range;",
      'noRestrictedImports',
    );
  });
  test('a room above', () => {
    refuses(
      'packages/model/src/x.ts',
      "import { fold } from '@glossator/names'; export const a = fold;",
      'noUndeclaredDependencies',
    );
  });
  test('a window instead of the door', () => {
    refuses(
      'packages/service/src/x.ts',
      "import { fold } from '@glossator/names/src/fold.js'; export const a = fold;",
      'noRestrictedImports',
    );
  });
});
