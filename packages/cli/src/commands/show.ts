import type { ShowOutput } from '@glossator/model';
import { renderCard } from '@glossator/service';
import { inert } from '../format/harmless.js';
import { printJson } from '../format/json.js';
import { FORMAT, oneOf, readOptions } from '../options.js';
import { Projects } from '../projects.js';
import { UsageError } from '../usage.js';
import { EXIT, type ExitCode, type World } from '../world.js';

/** `glossator show`: one entity as published; an id that moved shows its successor. */
export async function show(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, FORMAT);
  const format = oneOf('format', values.format, ['pretty', 'json']);
  const [id, ...rest] = positionals;
  if (id === undefined || rest.length > 0) throw new UsageError('expected one id, such as person:leon-trotsky');
  const { service } = await new Projects(world).load(world.cwd);
  const found = service.resolve(id);
  if (found.status === 'live' || found.status === 'moved') {
    const redirectedFrom = found.status === 'moved' ? { redirectedFrom: id } : {};
    // Its own id is the short one; where that means another dataset's entity here, the one that reaches it stands beside.
    const reachedBy = found.id === found.entity.id ? {} : { id: found.id };
    const output: ShowOutput = { schemaVersion: 1, ...reachedBy, entity: found.entity, ...redirectedFrom };
    const card = service.card(id);
    if (format === 'json') printJson(output, world);
    else if (card !== undefined) world.stdout(`${inert(renderCard(card, 'plaintext'))}\n`);
    return EXIT.clean;
  }
  const near = found.status === 'split' ? found.choices.map((choice) => choice.id) : [...service.near(id)];
  if (format === 'json') printJson({ schemaVersion: 1, near } satisfies ShowOutput, world);
  else {
    const why =
      found.status === 'unknown' ? 'no entity has this id' : `it was ${found.status} (${found.redirect.reason})`;
    world.stderr(`glossator: ${inert(`${id}: ${why}`)}${near.length > 0 ? `; near: ${near.join(', ')}` : ''}.\n`);
  }
  return EXIT.findings;
}
