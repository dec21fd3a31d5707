// @ts-check
// The server in clients that nobody here wrote, set up as docs/editors.md says.

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { findProgram, TRIES } from '../../../scripts/editors.mjs';

const required = process.env.GLOSSATOR_REQUIRE_EDITORS === '1';
const root = join(import.meta.dirname, '../../..');
const server = join(import.meta.dirname, '../bin/glossator-language-server.mjs');

/** Line 1: a hover and a mistake; line 3: a completion at its end. */
const NOTE = '# Trotzky [Trotzky](person:leon-trotzky)\n\nSee @Kol\n';

const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');

/**
 * The first block of code in a section of the page.
 *
 * @param {string} heading
 */
function block(heading) {
  const section = page.split(/^## /mu).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  return /```\w+\n([\s\S]*?)```/u.exec(section)?.[1] ?? '';
}

/** @type {string[]} */
const folders = [];
let folder = '';

/** What the server says to an editor that keeps it to itself. */
const heard = () => readFileSync(join(folder, 'heard'), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossator-editors-'));
  folders.push(folder);
  for (const name of ['notes', 'bin', 'config/kate/lspclient', 'run'])
    mkdirSync(join(folder, name), { recursive: true });
  chmodSync(join(folder, 'run'), 0o700);
  writeFileSync(join(folder, 'notes/note.md'), NOTE);
  symlinkSync(join(root, 'data/party-opposition'), join(folder, 'notes/dataset'), 'junction');
  writeFileSync(join(folder, 'notes/glossator.config.json'), '{ "datasets": ["./dataset"] }');
  // The command as an installation puts it on the path.
  const command = join(folder, 'bin/glossator-language-server');
  writeFileSync(command, `#!/bin/sh\n"${process.execPath}" "${server}" "$@" | tee "${folder}/heard"\n`, {
    mode: 0o755,
  });
  writeFileSync(join(folder, 'heard'), '');
});

afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

/** @param {string} setup */
const environment = (setup) => ({
  ...process.env,
  PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
  GLOSSATOR_NOTES: join(folder, 'notes'),
  GLOSSATOR_SETUP: setup,
});

/**
 * Runs an editor on the note and gives back what its script reported.
 *
 * @param {string} program
 * @param {string} heading
 * @param {(setup: string) => string[]} args
 */
function report(program, heading, args) {
  const setup = join(folder, 'setup');
  writeFileSync(setup, block(heading));
  const { status, stdout, stderr } = spawnSync(program, args(setup), {
    cwd: join(folder, 'notes'),
    env: environment(setup),
    encoding: 'utf8',
    timeout: 60_000,
  });
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => /^(?:not )?ok - /u.test(line));
  return { status, lines, output: `${stdout}\n${stderr}` };
}

/** What eglot.el exits with where Emacs has no Eglot. */
const CANNOT_RUN = 77;

const NVIM = ['initialized', 'diagnostics', 'hover', 'completion', 'outline', 'names shown'];
const EMACS = ['initialized', 'hover', 'diagnostics', 'outline', 'completion'];
const AFTER = ['fix', 'the fix clears the diagnostic', 'references', 'definition', 'shutdown'];

/** @type {[name: 'nvim' | 'emacs', heading: string, args: (setup: string) => string[], expected: string[]][]} */
const EDITORS = [
  [
    'nvim',
    'Neovim 0.7 to 0.10',
    (setup) => [
      ...['--headless', '--clean', '--cmd', `luafile ${setup}`, 'note.md'],
      ...['-c', `luafile ${join(import.meta.dirname, 'nvim.lua')}`],
    ],
    [...NVIM, ...AFTER],
  ],
  ['emacs', 'Emacs', () => ['--batch', '-l', join(import.meta.dirname, 'eglot.el')], [...EMACS, ...AFTER]],
];

describe.each(EDITORS)('%s', TRIES, (name, heading, args, expected) => {
  // The command that stands for an installed one is a shell script.
  const program = process.platform === 'win32' ? undefined : findProgram(name);
  const skip = program === undefined && !required;

  test.skipIf(skip)(
    `${heading}: all that docs/editors.md says was run${skip ? ` (skipped: no ${name} found)` : ''}`,
    (context) => {
      if (program === undefined) throw new Error(`no ${name} found, and GLOSSATOR_REQUIRE_EDITORS is 1`);
      const { status, lines, output } = report(program, heading, args);
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

/** @param {number} group */
function isAlive(group) {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}

describe('kate', TRIES, () => {
  const program = findProgram('kate');
  const session = findProgram('dbus-run-session');
  const skip = program === undefined || session === undefined;

  test.skipIf(skip)(
    `Kate: warnings, outline, names shown${skip ? ' (skipped: no kate, or no session for it)' : ''}`,
    async () => {
      const command = `${join(folder, 'bin/glossator-language-server')} --stdio`;
      writeFileSync(join(folder, 'config/kate/lspclient/settings.json'), block('Kate'));
      // What a reader says to the question of the first time.
      writeFileSync(
        join(folder, 'config/katerc'),
        `[Kate Plugins]\nlspclientplugin=true\n[lspclient]\nAllowedServerCommandLines=${command}\nSemanticHighlighting=true\n`,
      );
      const kate = spawn(session ?? '', [program ?? '', '--new', '--block', 'note.md'], {
        cwd: join(folder, 'notes'),
        detached: true,
        stdio: 'ignore',
        env: {
          ...environment(''),
          HOME: folder,
          XDG_CONFIG_HOME: join(folder, 'config'),
          XDG_DATA_HOME: join(folder, 'data'),
          XDG_CACHE_HOME: join(folder, 'cache'),
          XDG_RUNTIME_DIR: join(folder, 'run'),
          QT_QPA_PLATFORM: 'offscreen',
        },
      });
      try {
        await expect.poll(heard, { timeout: 60_000, interval: 100 }).toMatch(/"result":\{"data":\[\d/u);
        expect(heard()).toContain('did you mean person:leon-trotsky?');
        expect(heard()).toContain('"name":"Trotzky Trotzky"');
      } finally {
        // Its session and the server with it: they are one group.
        const group = -(kate.pid ?? 0);
        process.kill(group);
        await expect.poll(() => isAlive(group), { timeout: 10_000 }).toBe(false);
      }
    },
    90_000,
  );
});
