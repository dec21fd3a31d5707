import { InputError } from '@glossator/dataset';
import packageJson from '../package.json' with { type: 'json' };
import { bookIndex } from './commands/book-index.js';
import { build } from './commands/build.js';
import { check } from './commands/check.js';
import { diff } from './commands/diff.js';
import { exportCommand } from './commands/export.js';
import { init } from './commands/init.js';
import { mentions } from './commands/mentions.js';
import { migrate } from './commands/migrate.js';
import { search } from './commands/search.js';
import { show } from './commands/show.js';
import { strip } from './commands/strip.js';
import { inert, inertLine } from './format/harmless.js';
import { sayProblems } from './format/problem.js';
import { COMMAND_HELP, type Command, HELP, isCommand, UsageError } from './usage.js';
import { EXIT, type ExitCode, type World } from './world.js';

const COMMANDS: Readonly<Record<Command, (args: readonly string[], world: World) => Promise<ExitCode>>> = {
  build,
  check,
  diff,
  export: exportCommand,
  index: bookIndex,
  init,
  mentions,
  migrate,
  search,
  show,
  strip,
};

async function dispatch([name, ...args]: readonly string[], world: World): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    world.stdout(HELP);
    return name === undefined ? EXIT.failed : EXIT.clean;
  }
  if (name === '--version') {
    world.stdout(`${packageJson.version}\n`);
    return EXIT.clean;
  }
  if (!isCommand(name)) throw new UsageError(`no command "${name}"`);
  if (args.includes('--help') || args.includes('-h')) {
    world.stdout(COMMAND_HELP[name]);
    return EXIT.clean;
  }
  return await COMMANDS[name](args, world);
}

/** Runs a command line. Mistakes of the user end in a clear line and exit code 2, never in a stack. */
export async function main(args: readonly string[], world: World): Promise<ExitCode> {
  try {
    return await dispatch(args, world);
  } catch (error) {
    if (error instanceof InputError) {
      sayProblems(error.problems, world);
      return EXIT.failed;
    }
    if (error instanceof UsageError) {
      const help = isCommand(args[0]) ? `glossator ${args[0]} --help` : 'glossator --help';
      world.stderr(`glossator: ${inertLine(error.message)}. See "${help}".\n`);
      return EXIT.failed;
    }
    world.stderr(
      `glossator: this is a mistake of ours, please report it: ${inert((error as Error).stack ?? String(error))}\n`,
    );
    return EXIT.failed;
  }
}
