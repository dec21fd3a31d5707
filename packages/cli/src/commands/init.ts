import path from 'node:path';
import { withSlashes } from '@glossator/dataset/node';
import { isSlug } from '@glossator/model';
import * as validators from '@glossator/model/validators';
import { inert } from '../format/harmless.js';
import { datasetFiles } from '../init/dataset.js';
import { datasetPath, planNotes } from '../init/notes.js';
import { type Scaffolded, scaffold } from '../init/scaffold.js';
import { shellWord } from '../init/shell.js';
import { readOptions } from '../options.js';
import { UsageError } from '../usage.js';
import { EXIT, type ExitCode, type World } from '../world.js';

const list = (heading: string, names: readonly string[]): string =>
  names.length === 0 ? '' : `${heading}\n${names.map((name) => `  ${name}\n`).join('')}`;

/** What was written and kept, and what to type next. */
function report({ written, kept }: Scaffolded, folder: string, next: readonly string[], world: World): void {
  const here = withSlashes(path.relative(world.cwd, folder));
  const named = (names: readonly string[]): string[] => names.map((name) => (here === '' ? name : `${here}/${name}`));
  const steps = here === '' ? next : [`cd ${shellWord(here)}`, ...next];
  const text = [
    written.length === 0 ? 'Everything is there already: nothing was written.\n' : '',
    list('Written:', named(written)),
    list('Kept as it was:', named(kept)),
    list('\nNext:', steps),
  ].join('');
  world.stdout(inert(text));
}

/** A dataset as a configuration in `folder` names it: on a command line a path begins where the command is run. */
function datasetName(text: string, folder: string, { cwd }: World): string {
  if (!validators.Configuration({ datasets: [text] })) {
    throw new UsageError(`--dataset ${text}: expected a package name, or a path that starts with ./ or ../`);
  }
  return text.startsWith('.') ? datasetPath(folder, path.resolve(cwd, text)) : text;
}

interface Options {
  readonly dataset?: readonly string[];
  readonly name?: string;
}

async function initNotes([at = '.', ...rest]: readonly string[], options: Options, world: World): Promise<ExitCode> {
  if (rest.length > 0) throw new UsageError('expected at most one folder');
  if (options.name !== undefined) throw new UsageError('--name names a dataset: expected "init dataset <folder>"');
  const folder = path.resolve(world.cwd, at);
  const wanted = (options.dataset ?? []).map((text) => datasetName(text, folder, world));
  const logger = { error: (message: string) => world.stderr(`glossator: ${message}\n`) };
  const { files, install, noWorkflow } = await planNotes(folder, [...new Set(wanted)], logger);
  const done = await scaffold(folder, files, world.cwd);
  const next = [
    install.length === 0 ? 'npm install' : `npm install --save-dev ${install.map(shellWord).join(' ')}`,
    'npx glossator check',
  ];
  report(done, folder, next, world);
  world.stdout('\nIn VS Code, the Glossator extension shows who is meant where the pointer rests on a name.\n');
  if (noWorkflow !== undefined) world.stdout(inert(`No workflow was written: ${noWorkflow}.\n`));
  return EXIT.clean;
}

/** Small letters, digits and hyphens: what a name may have been meant to be. */
const sluggish = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
    .join('-')
    .slice(0, 40)
    .replace(/-$/u, '') || 'my-subject';

async function initDataset([at, ...rest]: readonly string[], options: Options, world: World): Promise<ExitCode> {
  if (at === undefined || rest.length > 0) {
    throw new UsageError('expected one folder for the dataset, such as data/my-subject');
  }
  if (options.dataset !== undefined) throw new UsageError('--dataset is for notes: expected "init <folder>"');
  const folder = path.resolve(world.cwd, at);
  const name = options.name ?? path.basename(folder);
  if (!isSlug(name)) {
    const expected = 'lower-case ASCII letters, digits and single hyphens';
    throw new UsageError(`"${name}" cannot name a dataset: expected ${expected}, such as --name ${sluggish(name)}`);
  }
  const done = await scaffold(folder, await datasetFiles(folder, name), world.cwd);
  const next = [
    'npm install --save-dev glossator',
    'npx glossator build .',
    'npx glossator show person:example-person',
  ];
  report(done, folder, next, world);
  return EXIT.clean;
}

/** `glossator init` and `glossator init dataset`: nothing that is there is changed, and nothing is left half written. */
export async function init(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, {
    dataset: { type: 'string', multiple: true },
    name: { type: 'string' },
  });
  const [first, ...rest] = positionals;
  return first === 'dataset' ? await initDataset(rest, values, world) : await initNotes(positionals, values, world);
}
