// @ts-check
// The server in clients that nobody here wrote.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from '../../../scripts/editors.mjs';

const required = process.env.GLOSSATOR_REQUIRE_EDITORS === '1';
const dataset = join(import.meta.dirname, '../../../data/party-opposition');
const server = join(import.meta.dirname, '../bin/glossator-language-server.mjs');

/** Line 1: a hover and a mistake; line 3: a completion at its end. */
const NOTE = '# Trotzky [Trotzky](person:leon-trotzky)\n\nSee @Kol\n';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossator-editors-'));
  writeFileSync(join(folder, 'note.md'), NOTE);
  symlinkSync(dataset, join(folder, 'dataset'), 'junction');
  writeFileSync(join(folder, 'glossator.config.json'), '{ "datasets": ["./dataset"] }');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Runs an editor on the note and gives back what its script reported.
 *
 * @param {string} program
 * @param {string[]} args
 */
function report(program, args) {
  const env = { ...process.env, GLOSSATOR_SERVER: server, GLOSSATOR_NODE: process.execPath, GLOSSATOR_NOTES: folder };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env, encoding: 'utf8', timeout: 60_000 });
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => /^(?:not )?ok - /u.test(line));
  return { status, lines, output: `${stdout}\n${stderr}` };
}

/** What eglot.el exits with where Emacs has no Eglot. */
const CANNOT_RUN = 77;

const NVIM = ['initialized', 'diagnostics', 'hover', 'completion', 'an edit clears the diagnostic', 'shutdown'];
const EMACS = ['initialized', 'hover', 'diagnostics', 'completion', 'shutdown'];

/** @type {[name: 'nvim' | 'emacs', title: string, args: string[], expected: string[]][]} */
const EDITORS = [
  [
    'nvim',
    'Neovim',
    ['--headless', '--clean', 'note.md', '-c', `luafile ${join(import.meta.dirname, 'nvim.lua')}`],
    NVIM,
  ],
  ['emacs', 'Emacs with Eglot', ['--batch', '-l', join(import.meta.dirname, 'eglot.el')], EMACS],
];

describe.each(EDITORS)('%s', (name, title, args, expected) => {
  const program = findProgram(name);
  const skip = program === undefined && !required;

  test.skipIf(skip)(
    `${title}: hover, completion and diagnostics${skip ? ` (skipped: no ${name} found)` : ''}`,
    (context) => {
      if (program === undefined) throw new Error(`no ${name} found, and GLOSSATOR_REQUIRE_EDITORS is 1`);
      const { status, lines, output } = report(program, args);
      if (status === CANNOT_RUN && !required) return context.skip('Emacs has no Eglot');
      expect(
        lines.map((line) => line.split(':')[0]),
        output,
      ).toEqual(expected.map((each) => `ok - ${each}`));
      expect(status, output).toBe(0);
    },
    90_000,
  );
});
