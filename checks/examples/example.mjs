// An example in an empty folder, as somebody gets it who follows its README.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registryEnvironment } from '../../scripts/npm.mjs';
import { exampleFolder, installExample } from '../../scripts/packed.mjs';

/** Installs an example before the tests of a file; gives back where it lies once they run. */
export function installed(name) {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-example-'));
  const folder = path.join(parent, name);
  beforeAll(() => installExample(name, folder), 300_000);
  afterAll(() => fs.rmSync(parent, { recursive: true, force: true }));
  return folder;
}

/** Commands of a README with what it says that they print, if it says so. */
function stepsOf(markdown) {
  const blocks = [...markdown.matchAll(/^```(sh|text)\n(.*?)^```$/gmsu)].map(([, language, body]) => ({
    language,
    body,
  }));
  return blocks.flatMap(({ language, body }, at) => {
    if (language !== 'sh' || body === 'npm install\n') return [];
    const next = blocks[at + 1];
    return [{ command: body.trim(), printed: next?.language === 'text' ? next.body : undefined }];
  });
}

/** "…" in a README stands for anything on its line; alone on a line, for any lines. */
function patternOf(printed) {
  const escaped = printed.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`^${escaped.replaceAll(/^…\n/gmu, '(?:.*\n)*?').replaceAll('…', '.*')}$`, 'u');
}

/** Runs a command as a reader would type it. */
export const shell = (command, cwd) =>
  spawnSync(command, {
    cwd,
    shell: true,
    encoding: 'utf8',
    env: { ...registryEnvironment(process.env), NO_COLOR: '1' },
  });

/**
 * Runs every command of a document, in order, and compares what it prints.
 *
 * @param {string} document
 * @param {string} folder where its reader is
 * @param {Readonly<Record<string, number>>} [codes] exit codes other than 0, by command
 */
export function follow(document, folder, codes = {}) {
  const steps = stepsOf(fs.readFileSync(document, 'utf8'));
  describe(`what ${path.basename(document)} says`, () => {
    test.each(steps)(
      '$command',
      ({ command, printed }) => {
        const { status, stdout, stderr } = shell(command, folder);
        expect(status, stderr).toBe(codes[command] ?? 0);
        if (printed !== undefined) expect(stdout).toMatch(patternOf(printed));
      },
      60_000,
    );
  });
}

/** Runs every command of the README of an example; see {@link follow}. */
export const followReadme = (name, folder, codes) => follow(path.join(exampleFolder(name), 'README.md'), folder, codes);
