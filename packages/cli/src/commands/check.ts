import path from 'node:path';
import { InputError, type Problem } from '@glossator/dataset';
import { withSlashes } from '@glossator/dataset/node';
import type { Note } from '@glossator/markdown';
import type { CheckOutput, Position } from '@glossator/model';
import type { Finding, Severity } from '@glossator/service';
import { applySafeFixes } from '../fix.js';
import { printJson } from '../format/json.js';
import { type CheckedNote, printPretty } from '../format/pretty.js';
import { sayProblems } from '../format/problem.js';
import { type NoteFile, readNotes } from '../notes.js';
import { FORMAT, oneOf, readOptions } from '../options.js';
import { positionAt } from '../positions.js';
import { datasetsOf } from '../projects.js';
import { EXIT, type ExitCode, type World } from '../world.js';

type FindingOutput = CheckOutput['findings'][number];

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

/** Where the text of a new file goes. */
const BEGINNING: Position = { line: 1, column: 1, offset: 0 };

/** A finding as machines read it: every offset with its line and column, every edit with its file. */
function outputOf(file: string, { lines }: Note, finding: Finding, pathOf: (created: string) => string): FindingOutput {
  const place = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: positionAt(lines, start),
    end: positionAt(lines, end),
  });
  const { rule, severity, message, entity, related, fixes } = finding;
  return {
    file,
    rule,
    severity,
    message,
    ...place(finding),
    ...(entity === undefined ? {} : { entity }),
    ...(related === undefined || related.length === 0
      ? {}
      : { related: related.map((each) => ({ file, ...place(each), message: each.message })) }),
    ...(fixes === undefined || fixes.length === 0
      ? {}
      : {
          fixes: fixes.map(({ title, safe, edits, creates = [] }) => ({
            title,
            safe,
            edits: [
              ...edits.map((edit) => ({ file, ...place(edit), newText: edit.newText })),
              ...creates.map((created) => ({
                file: pathOf(created.file),
                start: BEGINNING,
                end: BEGINNING,
                newText: created.text,
              })),
            ],
          })),
        }),
  };
}

function checkNote({ file, text, loaded }: NoteFile, { cwd }: World): CheckedNote {
  const note = loaded.service.parse(text);
  const findings = loaded.service.check(note);
  const relative = (created: string): string =>
    withSlashes(path.relative(cwd, path.join(loaded.project.root, created)));
  return { note, findings: findings.map((finding) => outputOf(file, note, finding, relative)) };
}

function summaryOf(checked: readonly CheckedNote[]): CheckOutput['summary'] {
  const count = (severity: Severity): number =>
    checked.reduce((sum, { findings }) => sum + findings.filter((each) => each.severity === severity).length, 0);
  const [errors, warnings, infos, hints] = (['error', 'warning', 'info', 'hint'] as const).map(count);
  return { files: checked.length, errors: errors ?? 0, warnings: warnings ?? 0, infos: infos ?? 0, hints: hints ?? 0 };
}

/** Mends what can be mended; a note that cannot be written is checked as it is. */
async function mended(note: NoteFile, problems: Problem[]): Promise<NoteFile> {
  try {
    return await applySafeFixes(note);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return note;
  }
}

/** `glossator check`: exit 1 from the severity of --fail-on on, 2 where something could not be read. */
export async function check(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, {
    ...FORMAT,
    fix: { type: 'boolean' },
    'fail-on': { type: 'string' },
  });
  const format = oneOf('format', values.format, ['pretty', 'json']);
  const failOn = oneOf('fail-on', values['fail-on'], ['error', 'warning', 'info']);
  const { notes, projects, problems: unread, failures } = await readNotes(positionals, world);
  const problems = [...unread];
  const checked: CheckedNote[] = [];
  for (const note of notes) {
    checked.push(checkNote(values.fix ? await mended(note, problems) : note, world));
  }
  const output: CheckOutput = {
    schemaVersion: 1,
    datasets: datasetsOf(projects),
    summary: summaryOf(checked),
    findings: checked.flatMap(({ findings }) => findings),
  };
  if (format === 'json') printJson(output, world);
  else printPretty(checked, output, world);
  sayProblems(problems, world);
  // A rule that failed found nothing: to call the notes clean would be a guess.
  if (problems.length > 0 || failures.length > 0) return EXIT.failed;
  return output.findings.some(({ severity }) => RANK[severity] >= RANK[failOn]) ? EXIT.findings : EXIT.clean;
}
