import { isUtf8 } from 'node:buffer';
import fs from 'node:fs/promises';
import path from 'node:path';
import { formatProblem, InputError, type Problem, type Project, stripBom } from '@glossator/dataset';
import { isExcluded, isIncluded, systemReason, withSlashes } from '@glossator/dataset/node';
import { type LoadedProject, Projects } from './projects.js';
import { findNotes } from './walk.js';
import type { World } from './world.js';

/** A note to work on. */
export interface NoteFile {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly absolute: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly bom: boolean;
  readonly loaded: LoadedProject;
}

/** The notes of a run, and what could not be read: that is reported, and the rest is done. */
export interface NoteSet {
  readonly notes: readonly NoteFile[];
  readonly projects: readonly LoadedProject[];
  readonly problems: readonly Problem[];
  /** What the service could not do, as it has said by then: grows while notes are checked. */
  readonly failures: readonly string[];
}

/** What went wrong on the way, each thing once: it is said at the end, and the rest is done. */
class Problems {
  readonly #said = new Map<string, Problem>();

  add(problem: Problem): void {
    this.#said.set(formatProblem(problem), problem);
  }

  /** What the work gives, or what `otherwise` stands in for it where a file of the user's makes it impossible. */
  async keep<T>(work: Promise<T>, otherwise: T): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const problem of error.problems) this.add(problem);
      return otherwise;
    }
  }

  all(): Problem[] {
    return [...this.#said.values()];
  }
}

/** The notes below a folder that their nearest configurations want checked. */
async function notesBelow(folder: string, cwd: string, projects: Projects, problems: Problems): Promise<string[]> {
  const projectOf = (at: string): Promise<Project | undefined> => problems.keep(projects.find(at), undefined);
  // A folder with a configuration of its own may be left out by the one around it, too.
  const enter = async (at: string): Promise<boolean> => {
    const projects = await Promise.all([projectOf(at), projectOf(path.dirname(at))]);
    return projects.every((project) => project === undefined || !isExcluded(project, at));
  };
  const files: string[] = [];
  for (const file of await findNotes(folder, enter, (problem) => problems.add(shorten(problem, cwd)))) {
    const own = await projectOf(path.dirname(file));
    if (own === undefined ? file.endsWith('.md') : isIncluded(own, file)) files.push(file);
  }
  return files;
}

async function expand(
  paths: readonly string[],
  { cwd }: World,
  projects: Projects,
  problems: Problems,
): Promise<Set<string>> {
  const files = new Set<string>();
  for (const each of paths.length > 0 ? paths : ['.']) {
    const absolute = path.resolve(cwd, each);
    const stat = await fs.stat(absolute).catch((error: unknown) => {
      problems.add({ file: each, message: `cannot be read: ${systemReason(error)}.` });
      return undefined;
    });
    if (stat?.isFile()) files.add(absolute);
    if (!stat?.isDirectory()) continue;
    for (const file of await notesBelow(absolute, cwd, projects, problems)) files.add(file);
  }
  return files;
}

const shorten = (problem: Problem, cwd: string): Problem => ({
  ...problem,
  file: withSlashes(path.relative(cwd, problem.file)) || '.',
});

/** Reads a note. @throws InputError where it cannot be read or is not UTF-8, whose letters a fix would lose */
async function readNote(absolute: string, file: string, loaded: LoadedProject): Promise<NoteFile> {
  const bytes = await fs.readFile(absolute).catch((error: unknown) => {
    throw new InputError([{ file, message: `cannot be read: ${systemReason(error)}.` }]);
  });
  if (!isUtf8(bytes)) throw new InputError([{ file, message: 'is not UTF-8: save it as UTF-8.' }]);
  const raw = bytes.toString('utf8');
  const text = stripBom(raw);
  return { file, absolute, text, bom: text !== raw, loaded };
}

/**
 * Reads the notes that a command line names: files as they are, folders through their configuration, nothing: the
 * working directory. Sorted by the name that is shown.
 */
export async function readNotes(paths: readonly string[], world: World): Promise<NoteSet> {
  const projects = new Projects(world);
  const problems = new Problems();
  const notes: NoteFile[] = [];
  const read = async (absolute: string): Promise<NoteFile> => {
    const loaded = await projects.load(path.dirname(absolute));
    return await readNote(absolute, withSlashes(path.relative(world.cwd, absolute)), loaded);
  };
  for (const absolute of await expand(paths, world, projects, problems)) {
    const note = await problems.keep<NoteFile | undefined>(read(absolute), undefined);
    if (note !== undefined) notes.push(note);
  }
  // Where there is nothing to check, what is wrong with the configuration is still said.
  if (notes.length === 0 && problems.all().length === 0) await projects.load(world.cwd);
  notes.sort((a, b) => (a.file < b.file ? -1 : 1));
  return {
    notes,
    projects: [...new Set(notes.map(({ loaded }) => loaded))],
    problems: problems.all(),
    failures: projects.failures,
  };
}
