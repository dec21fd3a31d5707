import path from 'node:path';
import { InputError, type Problem } from '@glossator/dataset';
import { withSlashes } from '@glossator/dataset/node';
import { applyEdits } from '@glossator/service';
import { writeCopy } from '../fix.js';
import { inertLine } from '../format/harmless.js';
import { sayProblems } from '../format/problem.js';
import { findNoteNames, type NoteFile, type NoteName, readNote } from '../notes.js';
import { readOptions } from '../options.js';
import { Problems } from '../problems.js';
import { Projects } from '../projects.js';
import { UsageError } from '../usage.js';
import { EXIT, type ExitCode, type World } from '../world.js';

/** A note with plain words. @throws InputError where references may be left, in what is too dense or too deep to be read */
function strippedText({ file, text, loaded: { service } }: NoteFile): string {
  const note = service.parse(text);
  if (note.capped.length === 0) return applyEdits(text, service.strip(note));
  const message = 'is too deep or too dense to be read, so that references could be left: break the block up.';
  throw new InputError(note.capped.map(({ start }) => ({ file, ...note.lines.at(start), message })));
}

/** The note on standard input; its configuration is that of the working directory. */
const given = ({ cwd, stdin }: World): NoteName => ({
  file: '<stdin>',
  absolute: path.resolve(cwd, '<stdin>'),
  given: stdin?.() ?? new Uint8Array(),
});

/** Where the copy of a note goes: the tree below the working directory is kept, and never left upwards. */
function copyIn(folder: string, { file }: NoteName): string {
  if (file === '..' || file.startsWith('../') || path.isAbsolute(file)) {
    const message =
      'lies outside of the working directory: its copy would lie outside of --output; run the command above both.';
    throw new InputError([{ file, message }]);
  }
  return path.join(folder, file);
}

async function writeStripped(note: NoteFile, output: string, { cwd, stdout }: World): Promise<void> {
  const copy = path.resolve(cwd, copyIn(output, note));
  if (copy === note.absolute) {
    throw new InputError([
      { file: note.file, message: 'would be overwritten by its copy: give --output another folder.' },
    ]);
  }
  const file = withSlashes(path.relative(cwd, copy));
  await writeCopy(copy, file, note, strippedText(note));
  stdout(`${inertLine(file)}\n`);
}

/** `glossator strip`: notes with plain words where references stood; one to stdout, several as copies in a folder. */
export async function strip(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, { output: { type: 'string', short: 'o' } });
  const { output } = values;
  const isGiven = positionals.includes('-');
  if (isGiven && (positionals.length > 1 || output !== undefined)) {
    throw new UsageError('"-" for standard input goes alone, and to standard output');
  }
  const projects = new Projects(world);
  const problems = new Problems();
  const found: { notes: readonly NoteName[]; problems: readonly Problem[] } = isGiven
    ? { notes: [given(world)], problems: [] }
    : await findNoteNames(positionals, world, projects);
  for (const problem of found.problems) problems.add(problem);
  if (output === undefined && found.notes.length > 1) {
    throw new UsageError(`${found.notes.length} notes: give them a folder, --output <folder>, or name one`);
  }
  for (const name of found.notes) {
    const done = readNote(name, projects).then((note) =>
      output === undefined
        ? world.stdout((note.bom ? '\uFEFF' : '') + strippedText(note))
        : writeStripped(note, output, world),
    );
    await problems.keep<void>(done, undefined);
  }
  sayProblems(problems.all(), world);
  return problems.all().length > 0 ? EXIT.failed : EXIT.clean;
}
