import { InputError, type Problem } from '@glossator/dataset';
import type { Note } from '@glossator/markdown';
import type { MigrateOutput } from '@glossator/model';
import { applyEdits, createLanguageService, type Finding, type LanguageService, safeEdits } from '@glossator/service';
import { patchOf, writeNote } from '../fix.js';
import { inertLine } from '../format/harmless.js';
import { printJson } from '../format/json.js';
import { printPatch } from '../format/patch.js';
import { sayProblems } from '../format/problem.js';
import { type NoteFile, readNotes } from '../notes.js';
import { FORMAT, oneOf, readOptions } from '../options.js';
import { positionAt } from '../positions.js';
import type { LoadedProject } from '../projects.js';
import { EXIT, type ExitCode, type World } from '../world.js';

type Migrated = MigrateOutput['migrated'][number];
type Undecided = MigrateOutput['undecided'][number];

const UNDECIDED: readonly string[] = ['split-reference', 'withdrawn-reference'] satisfies Undecided['rule'][];

/** A note before and after, and what was done. */
interface Migration {
  readonly note: NoteFile;
  readonly text: string;
  readonly migrated: readonly Migrated[];
}

/** The service of a project in which an id that moved is a finding even where its rule is turned off. */
function migrationService({ project, datasets }: LoadedProject, failures: string[]): LanguageService {
  const rules = { 'moved-reference': 'warning', 'split-reference': 'error', 'withdrawn-reference': 'error' } as const;
  const config = { ...project.config, rules: { ...project.config.rules, ...rules } };
  return createLanguageService({ datasets, config, logger: { error: (message) => void failures.push(message) } });
}

/** A note as the service reads it. */
interface Checked {
  readonly parsed: Note;
  readonly findings: readonly Finding[];
}

function checked({ text }: NoteFile, service: LanguageService): Checked {
  const parsed = service.parse(text);
  return { parsed, findings: service.check(parsed) };
}

/** The edits are those that `check --fix` would make for an id that moved. */
function migrationOf(note: NoteFile, { parsed, findings }: Checked): Migration {
  const { file, text } = note;
  const edits = safeEdits(findings.filter(({ rule }) => rule === 'moved-reference'));
  const migrated = edits.map(({ start, end, newText }) => ({
    file,
    start: positionAt(parsed.lines, start),
    end: positionAt(parsed.lines, end),
    before: text.slice(start, end),
    after: newText,
  }));
  return { note, text: applyEdits(text, edits), migrated };
}

function undecidedIn({ file }: NoteFile, { parsed, findings }: Checked): Undecided[] {
  const output = ({ start, end, rule, message, fixes = [] }: Finding): Undecided => ({
    file,
    start: positionAt(parsed.lines, start),
    end: positionAt(parsed.lines, end),
    rule: rule as Undecided['rule'],
    message,
    // What is written in its place: a finding can also be ignored, by a comment elsewhere.
    choices: fixes.flatMap(({ edits }) =>
      edits.filter((edit) => edit.start === start && edit.end === end).map(({ newText }) => newText),
    ),
  });
  return findings.filter(({ rule }) => UNDECIDED.includes(rule)).map(output);
}

/** Writes a migration; where that cannot be done, nothing of it was. */
async function written(migration: Migration, problems: Problem[]): Promise<Migration> {
  try {
    return { ...migration, note: await writeNote(migration.note, migration.text) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return { ...migration, migrated: [] };
  }
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What a dry run would change, as a patch and nothing else; with what is beside it on stderr, so that it can be applied. */
function printPatches(migrations: readonly Migration[], world: World): void {
  for (const { note, text } of migrations) {
    if (text !== note.text) printPatch(patchOf(note, text), world);
  }
}

function printPretty({ dryRun, migrated, undecided }: MigrateOutput, print: (text: string) => void): void {
  const line = (text: string): void => print(`${inertLine(text)}\n`);
  for (const { file, start, before, after } of dryRun ? [] : migrated) {
    line(`${file}:${start.line}:${start.column} ${before} → ${after}`);
  }
  for (const { file, start, rule, message } of undecided) {
    line(`${file}:${start.line}:${start.column} ${message} ${rule}`);
  }
  const files = new Set(migrated.map(({ file }) => file)).size;
  const left = undecided.length === 0 ? '' : `, ${plural(undecided.length, 'id')} to decide`;
  line(`${plural(migrated.length, 'id')} ${dryRun ? 'to migrate' : 'migrated'} in ${plural(files, 'note')}${left}`);
}

/** `glossator migrate`: exit 1 where an id that was split or withdrawn is left to decide. */
export async function migrate(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, { ...FORMAT, 'dry-run': { type: 'boolean' } });
  const format = oneOf('format', values.format, ['pretty', 'json']);
  const dryRun = values['dry-run'] ?? false;
  const { notes, problems: unread } = await readNotes(positionals, world);
  const [problems, failures] = [[...unread], [] as string[]];
  const services = new Map<LoadedProject, LanguageService>();
  const migrations: Migration[] = [];
  const undecided: Undecided[] = [];
  for (const note of notes) {
    const service = services.get(note.loaded) ?? migrationService(note.loaded, failures);
    services.set(note.loaded, service);
    const before = checked(note, service);
    const found = migrationOf(note, before);
    const migration = dryRun ? found : await written(found, problems);
    migrations.push(migration);
    // Where something was written, what is left stands elsewhere now.
    const now = migration.note === note ? before : checked(migration.note, service);
    undecided.push(...undecidedIn(note, now));
  }
  const migrated = migrations.flatMap((migration) => migration.migrated);
  const output: MigrateOutput = { schemaVersion: 1, dryRun, migrated, undecided };
  if (format === 'json') printJson(output, world);
  else {
    if (dryRun) printPatches(migrations, world);
    printPretty(output, dryRun ? world.stderr : world.stdout);
  }
  sayProblems(problems, world);
  for (const failure of failures) world.stderr(`glossator: ${failure}\n`);
  if (problems.length > 0 || failures.length > 0) return EXIT.failed;
  return undecided.length > 0 ? EXIT.findings : EXIT.clean;
}
