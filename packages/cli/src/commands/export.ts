import { exportDataset, InputError } from '@glossator/dataset';
import { findProject, loadProject } from '@glossator/dataset/node';
import { printJson } from '../format/json.js';
import { FORMAT, oneOf, readOptions } from '../options.js';
import { NO_PROJECT } from '../projects.js';
import { UsageError } from '../usage.js';
import { EXIT, type ExitCode, type World } from '../world.js';

/** `glossator export`: a dataset of the configuration, by its name or as the configuration names it. */
export async function exportCommand(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, FORMAT);
  oneOf('format', values.format, ['json']);
  const [wanted, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError('expected at most one dataset');
  const project = await findProject(world.cwd, world.cwd);
  if (project === undefined) throw new InputError([{ file: '.', message: NO_PROJECT }]);
  const loaded = await loadProject(project);
  const configured = project.config.datasets ?? [];
  const chosen = loaded.find(
    ({ dataset }, at) => wanted === undefined || dataset.name === wanted || configured[at] === wanted,
  );
  if (chosen === undefined) {
    const names = loaded.map(({ dataset }) => dataset.name).join(', ');
    throw new InputError([
      { file: wanted ?? '.', message: `no such dataset: expected one of ${names || '(none is configured)'}.` },
    ]);
  }
  printJson(exportDataset(chosen.dataset), world);
  return EXIT.clean;
}
