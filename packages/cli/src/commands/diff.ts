import path from 'node:path';
import { type Change, diffBuilds, highest, InputError, judgeRelease } from '@glossator/dataset';
import { readBuild } from '@glossator/dataset/node';
import type { DiffOutput } from '@glossator/model';
import { asMarkdown } from '../format/changelog.js';
import { printChanges } from '../format/changes.js';
import { inert } from '../format/harmless.js';
import { printJson } from '../format/json.js';
import { sayProblems } from '../format/problem.js';
import { readNotes } from '../notes.js';
import { oneOf, readOptions } from '../options.js';
import { mentionsIn } from '../touched.js';
import { UsageError } from '../usage.js';
import { EXIT, type ExitCode, type World } from '../world.js';

type Build = Awaited<ReturnType<typeof readBuild>>;

function outputOf(before: Build, after: Build, changes: readonly Change[]): DiffOutput {
  const level = highest(changes.map((change) => change.level));
  const [from, to] = [before.dataset.version, after.dataset.version];
  const listed = changes.map((change) => ({
    ...change,
    sources: [...change.sources],
    entities: [...change.entities],
  }));
  return {
    schemaVersion: 1,
    dataset: after.dataset.name,
    before: from,
    after: to,
    level,
    ...judgeRelease(from, to, level),
    changes: listed,
  };
}

/** The changes of what notes mention, and where they mention it. What has no entity, as a schema, is in no note. */
async function inNotes(
  output: DiffOutput,
  folder: string,
  before: Build,
  after: Build,
  world: World,
): Promise<{ readonly output: DiffOutput; readonly failed: boolean }> {
  const { notes, problems } = await readNotes([folder], world);
  const mentions = mentionsIn(notes, [before.dataset, after.dataset]);
  const mentioned = new Set(mentions.map(({ entity }) => entity));
  const changes = output.changes.filter(({ entities }) => entities.some((id) => mentioned.has(id)));
  const changed = new Set(changes.flatMap(({ entities }) => entities));
  sayProblems(problems, world);
  return {
    output: { ...output, changes, mentions: mentions.filter(({ entity }) => changed.has(entity)) },
    failed: problems.length > 0,
  };
}

/** What is wrong with the version of the new build. */
function verdict({ before, after, level, released, atLeast }: DiffOutput): string {
  if (released === 'lower') return `${after} is lower than ${before}: expected ${atLeast} or higher.`;
  return `${after} is a ${released} release of ${before}, and the changes ask for a ${level} one: expected ${atLeast} or higher.`;
}

/** `glossator diff`: exit 1 where the new build is released as less than the differences ask for. */
export async function diff(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, { format: { type: 'string' }, notes: { type: 'string' } });
  const format = oneOf('format', values.format, ['pretty', 'markdown', 'json']);
  const [old, fresh, ...rest] = positionals;
  if (old === undefined || fresh === undefined || rest.length > 0) {
    throw new UsageError('expected two folders, the old build and the new one');
  }
  const before = await readBuild(path.resolve(world.cwd, old), old);
  const after = await readBuild(path.resolve(world.cwd, fresh), fresh);
  if (before.dataset.name !== after.dataset.name) {
    const message = `is the dataset "${after.dataset.name}", and ${old} is "${before.dataset.name}": expected two builds of one dataset.`;
    throw new InputError([{ file: fresh, message }]);
  }
  const whole = outputOf(before, after, diffBuilds(before, after));
  const { output, failed } =
    values.notes === undefined
      ? { output: whole, failed: false }
      : await inNotes(whole, values.notes, before, after, world);
  if (format === 'json') printJson(output, world);
  else if (format === 'markdown') world.stdout(inert(asMarkdown(output)));
  else printChanges(output, world);
  if (!output.enough) world.stderr(`glossator: ${inert(`${fresh}: ${verdict(output)}`)}\n`);
  if (failed) return EXIT.failed;
  return output.enough ? EXIT.clean : EXIT.findings;
}
