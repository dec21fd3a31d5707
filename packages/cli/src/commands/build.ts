import path from 'node:path';
import { InputError } from '@glossator/dataset';
import { buildFolder, withSlashes } from '@glossator/dataset/node';
import { readOptions } from '../options.js';
import { UsageError } from '../usage.js';
import { EXIT, type ExitCode, type World } from '../world.js';

/** `glossator build`: problems come all at once, with files relative to the working directory. */
export async function build(args: readonly string[], world: World): Promise<ExitCode> {
  const { positionals, values } = readOptions(args, { lock: { type: 'boolean' } });
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0)
    throw new UsageError('expected one folder, such as data/party-opposition');
  const absolute = path.resolve(world.cwd, folder);
  try {
    const built = await buildFolder(absolute, values);
    const out = withSlashes(path.relative(world.cwd, built.folder));
    world.stdout(`${built.entities} entities built into ${out} (${built.files} files)\n`);
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const problems = error.problems.map((problem) => ({
      ...problem,
      file: withSlashes(path.relative(world.cwd, path.resolve(absolute, problem.file))) || '.',
    }));
    throw new InputError(problems);
  }
}
