import fs from 'node:fs';
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

/** Runs the command line of this process. */
export const run = (): Promise<ExitCode> =>
  main(process.argv.slice(2), {
    cwd: process.cwd(),
    stdout: (text) => write(1, text),
    stderr: (text) => write(2, text),
    colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  });

export { main };
