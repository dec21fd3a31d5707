import type { SearchOutput } from '@glossator/model';
import { inert } from '../format/harmless.js';
import { printJson } from '../format/json.js';
import { FORMAT, oneOf, readOptions } from '../options.js';
import { Projects } from '../projects.js';
import { UsageError } from '../usage.js';
import { EXIT, type ExitCode, type World } from '../world.js';

/** `glossator search`: no result is a clean answer. */
export async function search(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, FORMAT);
  const format = oneOf('format', values.format, ['pretty', 'json']);
  const text = positionals.join(' ').trim();
  if (text === '') throw new UsageError('expected a text to search for, such as Trotzky');
  const { service } = await new Projects(world).load(world.cwd);
  const results = service
    .search(text)
    .map(({ id, kind, label, dates, score, why }) => ({ id, kind, label, dates, score, why }));
  if (format === 'json') printJson({ schemaVersion: 1, results } satisfies SearchOutput, world);
  else {
    for (const { id, label, dates, why } of results) {
      world.stdout(`${inert(`${id}  ${label}${dates === '' ? '' : ` (${dates})`}: ${why}`)}\n`);
    }
    if (results.length === 0) world.stdout(`No entity has a name like "${text}".\n`);
  }
  return EXIT.clean;
}
