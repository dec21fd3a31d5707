/** What one thread does of a check: it takes note after note from a list that all threads share. */
import type { Problem } from '@glossator/dataset';
import type { Configuration } from '@glossator/model';
import { mendedText, patchOf, writeNote } from '../fix.js';
import { type NoteFile, type NoteName, readNote } from '../notes.js';
import { Problems } from '../problems.js';
import { Projects } from '../projects.js';
import { checkNote, type Sighting } from './note.js';

/** What the threads of a check are told. It can be cloned, but for the numbers that they share. */
export interface Order {
  readonly cwd: string;
  readonly notes: readonly NoteName[];
  /** What is done with the fixes that cannot change the meaning; `show` says what would be written. */
  readonly fix: 'leave' | 'write' | 'show';
  /** Severities that go before those of a configuration. */
  readonly rules: NonNullable<Configuration['rules']>;
  /** Two numbers that all threads share: how many notes were taken, and how many are done. */
  readonly counts: Int32Array;
}

export const [TAKEN, DONE] = [0, 1];

/** A note that was checked. */
export interface CheckedNote {
  /** Its place in the order. */
  readonly at: number;
  readonly file: string;
  /** Which project governs it: the key of `Share.datasets`. */
  readonly project: string;
  readonly sightings: readonly Sighting[];
  /** What would be written, as a unified diff, where that was asked for. */
  readonly diff?: string;
}

/** What a thread has done. It can be cloned. */
export interface Share {
  readonly checked: readonly CheckedNote[];
  readonly problems: readonly Problem[];
  /** What the service could not do. */
  readonly failures: readonly string[];
  /** The datasets of each project. */
  readonly datasets: ReadonlyMap<string, readonly { readonly name: string; readonly version: string }[]>;
}

/** A note as it is to be checked, mended where that was asked for; one that cannot be written is checked as it is. */
async function mended(note: NoteFile, fix: Order['fix'], problems: Problems): Promise<NoteFile> {
  if (fix === 'leave') return note;
  const text = mendedText(note);
  return fix === 'show' ? { ...note, text } : await problems.keep(writeNote(note, text), note);
}

/**
 * Checks notes of an order until all are taken. Of a note no more is kept than what is found in it.
 *
 * @param step called when a note is done
 */
export async function doShare(order: Order, step: () => void = () => {}): Promise<Share> {
  const { cwd, notes, fix, rules, counts } = order;
  const projects = new Projects({ cwd, rules });
  const problems = new Problems();
  const checked: CheckedNote[] = [];
  const check = async (name: NoteName, at: number): Promise<void> => {
    const note = await readNote(name, projects);
    const fresh = await mended(note, fix, problems);
    const { key } = note.loaded;
    const diff = fix === 'show' && fresh.text !== note.text ? { diff: patchOf(note, fresh.text) } : {};
    // A copy: what is cut out of a text keeps the whole of it in memory, and a run would hold every note with a finding.
    const sightings = structuredClone(checkNote(fresh, cwd));
    checked.push({ at, file: name.file, project: key, sightings, ...diff });
  };
  for (let at = Atomics.add(counts, TAKEN, 1); at < notes.length; at = Atomics.add(counts, TAKEN, 1)) {
    const name = notes[at];
    if (name !== undefined) await problems.keep(check(name, at), undefined);
    Atomics.add(counts, DONE, 1);
    step();
  }
  return { checked, problems: problems.all(), failures: projects.failures, datasets: projects.datasets() };
}
