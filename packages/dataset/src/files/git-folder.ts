/** Where git keeps what all work trees of a repository share. */
import type { Files } from './files.js';
import { pathIn } from './paths.js';

/** A path is no longer; what is, is no file of git's. */
const MOST_BYTES = 4096;

/** A file of one line with a path; undefined where it is none. */
async function pathOf(files: Files, file: string, form: RegExp): Promise<string | undefined> {
  const { type, size } = (await files.stat(file)) ?? {};
  if (type !== 'file' || size === undefined || size > MOST_BYTES) return undefined;
  return form.exec((await files.read(file)) ?? '')?.[1];
}

const from = (folder: string, text: string): string => (/^[a-z]:\//iu.test(text) ? text : pathIn(folder, text));

/**
 * The folder of git for a folder with `.git` in it: `.git` itself, or what it leads to, as in a linked work tree and in a submodule.
 * Nothing else of it is read than the line of `.git` and that of `commondir`. Where these lead nowhere, it is `.git`.
 *
 * @returns undefined where no `.git` is in the folder
 */
export async function gitFolder(files: Files, folder: string): Promise<string | undefined> {
  const git = pathIn(folder, '.git');
  const stat = await files.stat(git).catch(() => undefined);
  if (stat?.type !== 'file') return stat && git;
  try {
    const own = await pathOf(files, git, /^gitdir: ([^\r\n\0]+)\r?\n?$/u);
    if (own === undefined) return git;
    const linked = from(folder, own);
    const common = await pathOf(files, pathIn(linked, 'commondir'), /^([^\r\n\0]+)\r?\n?$/u);
    return common === undefined ? linked : from(linked, common);
  } catch {
    // What cannot be read is git's to report.
    return git;
  }
}
