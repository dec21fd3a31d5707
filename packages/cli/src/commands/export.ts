import {
  type Dataset,
  exportBibtex,
  exportCsv,
  exportDataset,
  exportGraphml,
  exportJsonLd,
  exportTei,
  InputError,
} from '@glossator/dataset';
import { findProject, loadProject } from '@glossator/dataset/node';
import { oneOf, readOptions } from '../options.js';
import { writeFile, writeFolder } from '../outputs.js';
import { NO_PROJECT } from '../projects.js';
import { UsageError } from '../usage.js';
import { EXIT, type ExitCode, type World } from '../world.js';

/** The formats that are one text. */
const TEXTS = {
  json: (dataset: Dataset) => `${JSON.stringify(exportDataset(dataset), null, 2)}\n`,
  jsonld: exportJsonLd,
  tei: exportTei,
  graphml: exportGraphml,
  bibtex: exportBibtex,
} as const satisfies Readonly<Record<string, (dataset: Dataset) => string>>;

const FORMATS = ['json', 'jsonld', 'tei', 'csv', 'graphml', 'bibtex'] as const;

/** The dataset of the configuration that is meant: by its name or as the configuration names it; the first when none is. */
async function choose(wanted: string | undefined, world: World): Promise<Dataset> {
  const project = await findProject(world.cwd, world.cwd);
  if (project === undefined) throw new InputError([{ file: '.', message: NO_PROJECT }]);
  const loaded = await loadProject(project);
  const configured = project.config.datasets ?? [];
  const chosen = loaded.find(
    ({ dataset }, at) => wanted === undefined || dataset.name === wanted || configured[at] === wanted,
  );
  if (chosen !== undefined) return chosen.dataset;
  const names = loaded.map(({ dataset }) => dataset.name).join(', ');
  throw new InputError([
    { file: wanted ?? '.', message: `no such dataset: expected one of ${names || '(none is configured)'}.` },
  ]);
}

/**
 * `glossator export`: a dataset of the configuration in the form of another program. What is one text goes to standard output or into a
 * file; what is several files goes into a folder.
 */
export async function exportCommand(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, { format: { type: 'string' }, output: { type: 'string' } });
  const format = oneOf('format', values.format, FORMATS);
  const [wanted, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError('expected at most one dataset');
  const { output } = values;
  if (format === 'csv' && output === undefined) {
    throw new UsageError('--format csv writes several files: expected --output <folder>');
  }
  const dataset = await choose(wanted, world);
  if (format === 'csv') await writeFolder(output ?? '', exportCsv(dataset), world);
  else if (output === undefined) world.stdout(TEXTS[format](dataset));
  else await writeFile(output, TEXTS[format](dataset), world);
  return EXIT.clean;
}
