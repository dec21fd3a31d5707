import fs from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '@glossator/dataset';
import { systemReason } from '@glossator/dataset/node';

/** Never entered: what lies there is not written by the keeper of the notes. */
const SKIPPED = new Set(['node_modules', '.git']);

/** The endings of Markdown files; whether a configuration wants one is its own business. */
const MARKDOWN = /\.(?:md|markdown)$/u;

/**
 * The Markdown files below a folder, sorted. Links to folders are not followed, so nothing is met twice and no ring is
 * walked; a folder that cannot be read becomes a problem and the rest is walked. What is called like a note and is no file, as a pipe or a
 * link that leads nowhere, is among them: its reader says so.
 */
export async function findNotes(
  folder: string,
  enter: (folder: string) => Promise<boolean>,
  unreadable: (problem: Problem) => void,
): Promise<string[]> {
  const found: string[] = [];
  const pending = [folder];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const here = at;
    try {
      for (const entry of await fs.readdir(here, { withFileTypes: true })) {
        const full = path.join(here, entry.name);
        if (entry.isDirectory()) {
          if (!SKIPPED.has(entry.name) && (await enter(full))) pending.push(full);
        } else if (isNote(entry.name) && !(entry.isSymbolicLink() && (await isFolder(full)))) found.push(full);
      }
    } catch (error) {
      unreadable({ file: here, message: `the folder cannot be read: ${systemReason(error)}.` });
    }
  }
  return found.sort();
}

/** Emacs marks a file that is being edited by a link beside it that leads nowhere. */
const isNote = (name: string): boolean => MARKDOWN.test(name) && !name.startsWith('.#');

const isFolder = (link: string): Promise<boolean> =>
  fs.stat(link).then(
    (stat) => stat.isDirectory(),
    () => false,
  );
