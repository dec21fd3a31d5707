// Whole processes beside each other: what a command line costs from its start to its end.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { summary } from './fresh.mjs';

/** GNU time tells what a process and its threads used; elsewhere only the clock on the wall is read. */
const TIME = '/usr/bin/time';
const FORMAT = 'used %U %S %M';

/**
 * Runs a command once. Its output goes nowhere.
 *
 * @param {string[]} command
 * @param {number} capMs it is ended after so long
 * @returns wall time and time of the processor in milliseconds, memory in MB, or `over` where it was ended
 */
async function once(command, cwd, capMs) {
  const [program, ...args] = fs.existsSync(TIME) ? [TIME, '-f', FORMAT, ...command] : command;
  const began = performance.now();
  // In a group of its own, so that all of it can be ended.
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said = (said + text).slice(-4096);
  });
  let over = false;
  const cap = setTimeout(() => {
    over = true;
    process.kill(-child.pid, 'SIGKILL');
  }, capMs);
  const status = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  clearTimeout(cap);
  const wallMs = performance.now() - began;
  if (over) return { over, wallMs: capMs };
  // 1 is what a checker ends with that found something.
  if (status !== 0 && status !== 1) throw new Error(`${command.join(' ')} ended with ${status}:\n${said}`);
  const [, user, system, kilobytes] = /used ([\d.]+) ([\d.]+) (\d+)\n$/u.exec(said) ?? [];
  return {
    wallMs,
    ...(user === undefined
      ? {}
      : { cpuMs: 1000 * (Number(user) + Number(system)), memoryMb: Number(kilobytes) / 1024 }),
  };
}

/** The figures of one command, `ratio` to the first in the list: round by round, as the machine is alike busy for both then. */
function figuresOf(runs, base) {
  const values = (key) => runs.map((run) => run[key]).filter((value) => value !== undefined);
  const list = (key) => (values(key).length === 0 ? undefined : summary(values(key)));
  const ratios = runs.map(({ wallMs }, round) => wallMs / (base[round] ?? base.at(-1)).wallMs);
  return {
    runs: runs.length,
    over: runs.some(({ over }) => over === true),
    wallMs: summary(values('wallMs')),
    cpuMs: list('cpuMs'),
    memoryMb: list('memoryMb'),
    ratio: summary(ratios),
  };
}

/**
 * Runs commands in turn, round after round (A B C, A B C, …), the first round of those that are not slow uncounted.
 *
 * @param {{ name: string, command: string[], cwd: string, slow?: boolean }[]} jobs a slow one runs once, in the first round that counts
 * @param {{ rounds: number, capMs: number }} options
 * @returns by name; ratios are to the first job
 */
export async function inTurn(jobs, { rounds, capMs }) {
  const runs = new Map(jobs.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, command, cwd, slow = false } of jobs) {
      if (slow && round !== 0) continue;
      const run = await once(command, cwd, capMs);
      if (round >= 0) runs.get(name).push(run);
    }
  }
  const base = runs.get(jobs[0].name);
  return new Map([...runs].map(([name, each]) => [name, figuresOf(each, base)]));
}
