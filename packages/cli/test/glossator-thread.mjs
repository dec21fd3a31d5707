// The built command line in a thread that stays warm.
import { runAsWorker } from 'synckit';
import { main } from '../dist/cli.js';

runAsWorker(async (cwd, args) => {
  const written = { stdout: '', stderr: '' };
  const code = await main(args, {
    cwd,
    stdout: (text) => {
      written.stdout += text;
    },
    stderr: (text) => {
      written.stderr += text;
    },
    colour: false,
  });
  return { code, ...written };
});
