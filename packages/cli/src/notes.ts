import fs from 'node:fs';
import path from 'node:path';
import { isWantedByDefault, type Problem, type Project } from '@glossator/dataset';
import { isExcluded, isIncluded, withSlashes } from '@glossator/dataset/node';
import { bytesOf, givenBytes, unreadable } from './input/bytes.js';
import { type Glob, globOf, isNegated, leavesOut } from './input/globs.js';
import { textOf } from './input/text.js';
import { Problems } from './problems.js';
import { type LoadedProject, Projects } from './projects.js';
import { type Choice, findNotes, isFolder } from './walk.js';
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

/** The notes in a folder, and so many folders deep below it, that their nearest configurations want checked, but for those that git ignores. */
function notesBelow(
  { folder, depth }: Pick<Glob, 'folder' | 'depth'>,
  cwd: string,
  projects: Projects,
  problems: Problems,
): Promise<string[]> {
  const isTooDeep = (below: string): boolean => path.relative(folder, below).split(path.sep).length > depth;
  const projectOf = (at: string): Promise<Project | undefined> => problems.keep(projects.find(at), undefined);
  const choiceIn = async (at: string): Promise<Choice> => {
    const [own, ignores] = await Promise.all([projectOf(at), projects.ignored(at, folder)]);
    return {
      // A folder with a configuration of its own may be left out by the one around it, too.
      enters: async (below) =>
        !isTooDeep(below) &&
        !ignores(path.basename(below), 'folder') &&
        [own, await projectOf(below)].every((each) => !each || !isExcluded(each, below)),
      takes: (file) =>
        (own === undefined ? isWantedByDefault(file) : isIncluded(own, file)) && !ignores(path.basename(file), 'file'),
    };
  };
  return findNotes(folder, choiceIn, (problem) => problems.add(shorten(problem, cwd)));
}

const NOTHING_MATCHES =
  'matches no note: expected a file, a folder, or a glob of notes that the configuration includes.';

/** The files that one word of a command line means; what is there is meant itself, whatever signs of globs are in its name. */
async function meant(word: string, { cwd }: World, projects: Projects, problems: Problems): Promise<readonly string[]> {
  const absolute = path.resolve(cwd, word);
  try {
    // What is no file is told where it is read.
    const stat = fs.statSync(absolute);
    const all = { folder: absolute, depth: Number.POSITIVE_INFINITY };
    return stat.isDirectory() ? await notesBelow(all, cwd, projects, problems) : [absolute];
  } catch (error) {
    const glob = globOf(word, cwd);
    const below = glob && isFolder(glob.folder) ? await notesBelow(glob, cwd, projects, problems) : [];
    const files = below.filter((file) => glob?.matches(file));
    if (files.length > 0) return files;
    problems.add({ file: word, message: glob === undefined ? unreadable(absolute, error) : NOTHING_MATCHES });
    return [];
  }
}

async function expand(
  words: readonly string[],
  world: World,
  projects: Projects,
  problems: Problems,
): Promise<Set<string>> {
  const { cwd } = world;
  const isOut = (word: string): boolean => isNegated(word) && !fs.existsSync(path.resolve(cwd, word));
  const out = words.filter(isOut).map((word) => leavesOut(word, cwd));
  const named = words.filter((word) => !isOut(word));
  const files = new Set<string>();
  for (const word of named.length > 0 ? named : ['.']) {
    for (const file of await meant(word, world, projects, problems)) files.add(file);
  }
  for (const file of files) if (out.some((leaves) => leaves(file))) files.delete(file);
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
 * Finds the notes that a command line names: files as they are; folders, and globs among what is below them, through their
 * configuration; nothing: the working directory; without what is named behind `!`. No note is read.
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
