// @ts-check
// The processes below VS Code, as Linux tells of them.

import { readdir, readFile } from 'node:fs/promises';

/** @typedef {{ pid: number, parent: number, command: string }} Process */

/**
 * The language servers that run below a process: Nodes with our server as their program.
 *
 * @param {number} pid
 * @returns {Promise<number[]>}
 */
export async function languageServers(pid) {
  const processes = await allProcesses();
  const below = new Set([pid]);
  // Parents come before their children only by habit: look again while somebody new is found.
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const each of processes) if (below.has(each.parent)) below.add(each.pid);
  }
  return processes.filter((each) => below.has(each.pid) && isServer(each.command)).map((each) => each.pid);
}

/** @param {string} command */
const isServer = (command) => /\/glossator\.[^/]*\/dist\/server\.js(?:\s|$)/u.test(command);

/** @returns {Promise<Process[]>} */
async function allProcesses() {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const processes = await Promise.all(pids.map(readProcess));
  return processes.filter((each) => each !== undefined);
}

/** @param {string} pid @returns {Promise<Process | undefined>} */
async function readProcess(pid) {
  try {
    const [stat, command] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ]);
    // The name of the program stands in brackets and may hold anything; behind it come the state and the parent.
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(pid), parent: Number(parent), command: command.replaceAll('\0', ' ') };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}
