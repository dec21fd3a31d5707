import path from 'node:path';
import { withSlashes } from '@glossator/dataset/node';
import type { CheckOutput } from '@glossator/model';
import type { Severity } from '@glossator/service';
import packageJson from '../../package.json' with { type: 'json' };
import { changedSince } from '../changed-since.js';
import { readBaseline } from '../check/baseline.js';
import { behindBaseline } from '../check/behind-baseline.js';
import type { Sighting } from '../check/note.js';
import { progressOf } from '../check/progress.js';
import type { Share } from '../check/share.js';
import { doAll, threadsFor } from '../check/threads.js';
import { type Wish, wishOf } from '../check/wish.js';
import { inert } from '../format/harmless.js';
import { printPatch } from '../format/patch.js';
import { sayProblems, seenFrom } from '../format/problem.js';
import { type Report, render } from '../format/report.js';
import { findNoteNames, type NoteName, type NoteNames } from '../notes.js';
import { replaceOutput } from '../outputs.js';
import { distinct } from '../problems.js';
import { Projects } from '../projects.js';
import { UsageError } from '../usage.js';
import { EXIT, type ExitCode, type World } from '../world.js';

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

/** The notes to check; one on standard input is called as the reader says, and lies in the working directory otherwise. */
async function notesOf({ paths, since, stdinPath }: Wish, world: World): Promise<NoteNames> {
  const { cwd, stdin } = world;
  const named = paths.filter((each) => each !== '-');
  const projects = new Projects({ cwd });
  const changed = since === undefined ? undefined : changedSince(since, cwd);
  const isOnlyGiven = named.length === 0 && paths.length > 0;
  const found = isOnlyGiven ? { notes: [], problems: [] } : await findNoteNames(named, world, projects);
  const notes = found.notes.filter(({ absolute }) => changed?.has(absolute) !== false);
  if (!paths.includes('-')) return { ...found, notes };
  const absolute = path.resolve(cwd, stdinPath ?? '<stdin>');
  const given = { file: withSlashes(path.relative(cwd, absolute)), absolute, given: stdin?.() ?? new Uint8Array() };
  return { ...found, notes: [...notes, given] };
}

function summaryOf(files: number, sightings: readonly Sighting[]): CheckOutput['summary'] {
  const count = (severity: Severity): number =>
    sightings.reduce((sum, { finding }) => sum + Number(finding.severity === severity), 0);
  return {
    files,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    hints: count('hint'),
  };
}

/** The datasets that served, each once, in the order of the notes and of their configurations. */
function servedOf({ checked, datasets }: Share): CheckOutput['datasets'] {
  const all = [...new Set(checked.map(({ project }) => project))].flatMap((project) => datasets.get(project) ?? []);
  return [...new Map(all.map((each) => [`${each.name} ${each.version}`, each])).values()];
}

/**
 * Tells what was found, in every form that is asked for; a file is written whole or left as it was. A patch has stdout for itself,
 * so that it can be applied.
 */
async function tell(report: Report, { targets, fix }: Wish, world: World): Promise<void> {
  const print = fix === 'show' ? world.stderr : world.stdout;
  for (const { format, file } of targets) {
    const { text, words } = render(format, report, file === undefined && fix !== 'show' && world.colour);
    if (file === undefined) print(text);
    else await replaceOutput(file, text, world.cwd);
    for (const word of words) world.stderr(`glossator: ${word}\n`);
  }
}

/** The stack behind it is for the log. */
const firstLine = (text: string): string => text.split('\n', 1)[0] ?? text;

/** What is written must not be what is checked. @throws UsageError where a report or a baseline has the name of a note */
function spareNotes({ targets, baseline }: Wish, notes: readonly NoteName[], cwd: string): void {
  const written = [...targets.flatMap(({ file }) => file ?? []), ...(baseline?.update ? [baseline.file] : [])];
  const names = new Map(written.map((file) => [path.resolve(cwd, file), file]));
  const hit = notes.find(({ absolute }) => names.has(absolute));
  if (hit !== undefined)
    throw new UsageError(`${hit.file} is a note, which a report would overwrite: name another file`);
}

/** `glossator check`: exit 1 from the severity of --fail-on on, 2 where something could not be read. */
export async function check(args: readonly string[], world: World): Promise<ExitCode> {
  const wish = wishOf(args);
  // A baseline that is not there is told before the notes are read, not after.
  const before = wish.baseline?.update === false ? readBaseline(wish.baseline.file, world.cwd) : undefined;
  const { notes, problems: unread } = await notesOf(wish, world);
  spareNotes(wish, notes, world.cwd);
  const progress = progressOf(world, notes.length);
  const order = { cwd: world.cwd, notes, fix: wish.fix, rules: wish.rules };
  const share = await doAll(order, world, wish.jobs ?? threadsFor(notes.length, world.cores ?? 1), progress.step);
  progress.end();
  const { fresh, known, healed, problems: unwritten } = await behindBaseline(wish.baseline, before, share, world.cwd);
  const problems = distinct([...unread, ...share.problems, ...unwritten]);
  // A rule that failed found nothing: to call the notes clean would be a guess.
  const troubles = [...seenFrom(world.cwd, problems), ...share.failures.map((said) => ({ message: firstLine(said) }))];
  const output: CheckOutput = {
    schemaVersion: 1,
    datasets: servedOf(share),
    summary: summaryOf(share.checked.length, fresh),
    findings: fresh.map(({ finding }) => finding),
    ...(troubles.length === 0 ? {} : { problems: troubles }),
    ...(wish.baseline === undefined ? {} : { baseline: { known, healed: [...healed] } }),
  };
  for (const { diff } of share.checked) if (diff !== undefined) printPatch(diff, world);
  const about = { version: packageJson.version, files: share.checked.map(({ file }) => file) };
  await tell({ output, sightings: fresh, about }, wish, world);
  for (const failure of share.failures) world.stderr(`glossator: ${inert(failure)}\n`);
  sayProblems(problems, world);
  if (troubles.length > 0) return EXIT.failed;
  return output.findings.some(({ severity }) => RANK[severity] >= RANK[wish.failOn]) ? EXIT.findings : EXIT.clean;
}
