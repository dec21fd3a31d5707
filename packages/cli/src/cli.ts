import fs from 'node:fs';
import os from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { doShare, type Order, type Share } from './check/share.js';
import { inputBytes } from './input/bytes.js';
import { main } from './main.js';
import type { ExitCode } from './world.js';

/** Writes at once and whole: process.stdout.write may still be waiting when a pipe's reader or the process ends. */
function write(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) {
    try {
      at += fs.writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // The reader went away, as `| head` does: nobody is left to tell.
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

/** What another thread is told, by which this very file knows that it is one. */
interface Told {
  readonly glossator: Order;
}

/** A thread of this file: it reads one module, as the process did. */
const startThread = (glossator: Order): Promise<Share> =>
  new Promise((resolve, reject) => {
    const told: Told = { glossator };
    const thread = new Worker(new URL(import.meta.url), { workerData: told, stdout: true, stderr: true });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`a thread of the check ended with ${code}`)));
  });

const order = (workerData as Told | null)?.glossator;
if (order !== undefined) parentPort?.postMessage(await doShare(order));

/** A file that stdout goes to has no log, also where a runner of GitHub's has one of the rest. */
const isScreen = (): boolean =>
  process.stdout.isTTY === true || (process.env['GITHUB_ACTIONS'] === 'true' && !fs.fstatSync(1).isFile());

/** Runs the command line of this process. */
export const run = (): Promise<ExitCode> =>
  main(process.argv.slice(2), {
    cwd: process.cwd(),
    stdout: (text) => write(1, text),
    stderr: (text) => write(2, text),
    colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
    screen: isScreen(),
    stdin: inputBytes,
    terminal: process.stderr.isTTY === true,
    now: Date.now,
    cores: os.availableParallelism(),
    startThread,
  });

export { main };
