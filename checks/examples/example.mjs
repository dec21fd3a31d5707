// An example in an empty folder, as somebody gets it who follows its README.
import { exec } from 'node:child_process';
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
export function patternOf(printed) {
  const escaped = printed.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`^${escaped.replaceAll(/^…\n/gmu, '(?:.*\n)*?').replaceAll('…', '.*')}$`, 'u');
}

/**
 * Runs a command as a reader would type it, while this process goes on: it may be the registry that the command asks.
 *
 * @returns {Promise<{ status: number, stdout: string, stderr: string }>}
 */
export const shell = (command, cwd, env = {}) =>
  new Promise((resolve) => {
    const options = { cwd, env: { ...registryEnvironment(process.env), NO_COLOR: '1', ...env } };
    exec(command, options, (error, stdout, stderr) => resolve({ status: error?.code ?? 0, stdout, stderr }));
  });

/**
 * Runs every command of a document, in order, and compares what it prints.
 *
 * @param {string} markdown
 * @param {string} folder where its reader is
 * @param {(command: string) => number} [codeOf] the exit code of a command; 0 when absent
 * @param {() => NodeJS.ProcessEnv} [env] beside the usual one, once the tests run
 */
export function follow(markdown, folder, codeOf = () => 0, env = () => ({})) {
  test.each(stepsOf(markdown))(
    '$command',
    async ({ command, printed }) => {
      const { status, stdout, stderr } = await shell(command, folder, env());
      expect(status, stderr).toBe(codeOf(command));
      // git sends what a hook prints to the errors.
      if (printed !== undefined) expect(stdout || stderr).toMatch(patternOf(printed));
    },
    60_000,
  );
}

/**
 * Runs every command of the README of an example; see {@link follow}.
 *
 * @param {string} name
 * @param {string} folder where it is installed
 * @param {Readonly<Record<string, number>>} [codes] exit codes other than 0, by command
 */
export function followReadme(name, folder, codes = {}) {
  const readme = fs.readFileSync(path.join(exampleFolder(name), 'README.md'), 'utf8');
  describe('its README', () => follow(readme, folder, (command) => codes[command] ?? 0));
}
