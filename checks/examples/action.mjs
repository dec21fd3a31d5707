// As much of GitHub's runner as it takes to run a composite action: its `run` steps, each as the runner starts a script of bash.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { registryEnvironment } from '../../scripts/npm.mjs';
import { root } from '../run.mjs';

/** The action, as its file says. */
export const ACTION = parse(fs.readFileSync(path.join(root, 'action.yml'), 'utf8'));

/** The values of `NAME=value` lines, as a step writes them for the runner. */
const written = (file) =>
  Object.fromEntries(
    fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

/** Text with its expressions replaced: inputs, and outputs of earlier steps; there are no others in the action. */
const filled = (text, inputs, outputs) =>
  text.replaceAll(/\$\{\{ (?:inputs\.([\w-]+)|steps\.(\w+)\.outputs\.([\w-]+)) \}\}/gu, (_all, input, step, output) =>
    input === undefined ? (outputs[step]?.[output] ?? '') : inputs[input],
  );

/**
 * Runs the action in a workspace. Steps that use other actions are left out: Node is there.
 *
 * @param {string} workspace
 * @param {Readonly<Record<string, string>>} [given] inputs; the others have their defaults
 * @param {NodeJS.ProcessEnv} [env] beside what the runner gives
 * @returns {{ status: number, stdout: string, stderr: string, outputs: Record<string, string>, summary: string }}
 */
export function runAction(workspace, given = {}, env = {}) {
  const defaults = Object.entries(ACTION.inputs).map(([name, { default: value }]) => [name, value]);
  const inputs = { ...Object.fromEntries(defaults), ...given };
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-runner-'));
  const file = (name) => {
    fs.appendFileSync(path.join(temporary, name), '');
    return path.join(temporary, name);
  };
  const outputs = {};
  const ran = { status: 0, stdout: '', stderr: '' };
  for (const [at, { id, run, env: own = {}, 'working-directory': folder = '.' }] of ACTION.runs.steps.entries()) {
    if (run === undefined || ran.status !== 0) continue;
    fs.writeFileSync(path.join(temporary, 'step.sh'), run);
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', path.join(temporary, 'step.sh')],
      {
        cwd: path.join(workspace, filled(folder, inputs, outputs)),
        encoding: 'utf8',
        env: {
          ...registryEnvironment(process.env),
          ...Object.fromEntries(Object.entries(own).map(([name, text]) => [name, filled(text, inputs, outputs)])),
          CI: 'true',
          GITHUB_ACTIONS: 'true',
          GITHUB_ACTION_PATH: root,
          GITHUB_OUTPUT: file(`output-${at}`),
          GITHUB_STEP_SUMMARY: file('summary.md'),
          GITHUB_WORKSPACE: workspace,
          RUNNER_TEMP: temporary,
          ...env,
        },
      },
    );
    if (id !== undefined) outputs[id] = written(file(`output-${at}`));
    ran.status = status;
    ran.stdout += stdout;
    ran.stderr += stderr;
  }
  const told = Object.entries(ACTION.outputs).map(([name, { value }]) => [name, filled(value, inputs, outputs)]);
  const summary = fs.readFileSync(file('summary.md'), 'utf8');
  fs.rmSync(temporary, { recursive: true, force: true });
  return { ...ran, outputs: Object.fromEntries(told), summary };
}
