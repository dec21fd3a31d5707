import fs from 'node:fs';
import path from 'node:path';
import type { Problem, Project } from '@glossator/dataset';
import { isExcluded, isIncluded, withSlashes } from '@glossator/dataset/node';
import { bytesOf, givenBytes, unreadable } from './input/bytes.js';
import { textOf } from './input/text.js';
import { Problems } from './problems.js';
import { type LoadedProject, Projects } from './projects.js';
import { findNotes } from './walk.js';
import type { World } from './world.js';

/** A note that a run works on, as it is called. */
export interface NoteName {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly absolute: string;
  /** What it holds, where it is not read from the disk. */
  readonly given?: Uint8Array;
}

/** A note to work on. */
export interface NoteFile extends NoteName {
  /** Without a byte order mark. */
  readonly text: string;
  readonly bom: boolean;
  readonly loaded: LoadedProject;
}

/** The notes of a run, and what could not be read: that is reported, and the rest is done. */
export interface NoteSet {
  readonly notes: readonly NoteFile[];
  readonly problems: readonly Problem[];
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
    const stat = await fs.promises.stat(absolute).catch((error: unknown) => {
      problems.add({ file: each, message: unreadable(absolute, error) });
      return undefined;
    });
    if (stat === undefined) continue;
    // What is no file is told where it is read.
    if (!stat.isDirectory()) files.add(absolute);
    else for (const file of await notesBelow(absolute, cwd, projects, problems)) files.add(file);
  }
  return files;
}

const shorten = (problem: Problem, cwd: string): Problem => ({
  ...problem,
  file: withSlashes(path.relative(cwd, problem.file)) || '.',
});

/** Reads a note. @throws InputError where it cannot be read, is no text in UTF-8, or has no project */
export async function readNote(name: NoteName, projects: Projects): Promise<NoteFile> {
  const loaded = await projects.load(path.dirname(name.absolute));
  const { file, absolute, given } = name;
  const bytes = given === undefined ? bytesOf(file, absolute) : givenBytes(file, given);
  return { ...name, ...textOf(file, bytes), loaded };
}

/** The notes of a command line by their names, sorted by what is shown, and what could not be looked into. */
export interface NoteNames {
  readonly notes: readonly NoteName[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the notes that a command line names: files as they are, folders through their configuration, nothing: the working
 * directory. No note is read.
 */
export async function findNoteNames(paths: readonly string[], world: World, projects: Projects): Promise<NoteNames> {
  const problems = new Problems();
  const notes: NoteName[] = [];
  for (const absolute of await expand(paths, world, projects, problems)) {
    notes.push({ file: withSlashes(path.relative(world.cwd, absolute)), absolute });
  }
  // Where there is nothing to check, what is wrong with the configuration is still said.
  if (notes.length === 0 && problems.all().length === 0) await projects.load(world.cwd);
  return { notes: notes.sort((a, b) => (a.file < b.file ? -1 : 1)), problems: problems.all() };
}

/** Reads the notes that a command line names, all of them. */
export async function readNotes(paths: readonly string[], world: World): Promise<NoteSet> {
  const projects = new Projects(world);
  const problems = new Problems();
  const found = await findNoteNames(paths, world, projects);
  for (const problem of found.problems) problems.add(problem);
  const notes: NoteFile[] = [];
  for (const name of found.notes) {
    const note = await problems.keep<NoteFile | undefined>(readNote(name, projects), undefined);
    if (note !== undefined) notes.push(note);
  }
  return { notes, problems: problems.all() };
}
