import fs from 'node:fs';
import path from 'node:path';
import { isNoteName, type Problem } from '@glossator/dataset';
import { unreadable as whyUnreadable } from './input/bytes.js';

/** Never entered: what lies there is not written by the keeper of the notes. */
const SKIPPED = new Set(['node_modules', '.git']);

/** What is wanted of that which lies in a folder. Both absolute. */
export interface Choice {
  readonly enters: (folder: string) => Promise<boolean>;
  readonly takes: (file: string) => boolean;
}

/**
 * The Markdown files below a folder, sorted. Links to folders are not followed, so nothing is met twice and no ring is
 * walked; a folder that cannot be read becomes a problem and the rest is walked. What is called like a note and is no file, as a
 * pipe or a link that leads nowhere, is among them: its reader says so.
 *
 * @param choiceIn asked once for each folder
 */
export async function findNotes(
  folder: string,
  choiceIn: (folder: string) => Promise<Choice>,
  unreadable: (problem: Problem) => void,
): Promise<string[]> {
  const found: string[] = [];
  const pending = [folder];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const here = at;
    // At once: to wait for another thread takes longer than to read a folder.
    const entries = listed(here, unreadable);
    const { enters, takes } = await choiceIn(here);
    const folders: string[] = [];
    for (const entry of entries) {
      const full = path.join(here, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) folders.push(full);
      } else if (isNoteName(entry.name) && takes(full) && !(entry.isSymbolicLink() && isFolder(full))) found.push(full);
    }
    const entered = await Promise.all(folders.map(enters));
    pending.push(...folders.filter((_, index) => entered[index]));
  }
  return found.sort();
}

function listed(folder: string, unreadable: (problem: Problem) => void): readonly fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    unreadable({ file: folder, message: `the folder ${whyUnreadable(folder, error)}` });
    return [];
  }
}

/** Whether a folder is there, links followed. */
export function isFolder(file: string): boolean {
  try {
    return fs.statSync(file).isDirectory();
  } catch {
    return false;
  }
}
